// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>

#include <QColor>

class QPalette;

namespace spacewright::views
{

/// "M" for a modified file, and so on: what lists show beside a name.
QString changeLetter(git::FileChange change);
/// The same as a word.
QString changeWord(git::FileChange change);
/// Green for what is new, red for what is gone, readable on a list of that palette.
QColor changeColour(git::FileChange change, const QPalette &palette);

/// A path of git for people: its bytes are UTF-8 nearly always.
QString shownPath(const QByteArray &path);

} // namespace spacewright::views
