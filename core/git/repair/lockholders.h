// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace spacewright::git
{

/// The name of a running program that has one of these files open, or of a git that works in one of these folders;
/// empty if there is none. Programs of other users cannot be looked at.
QString holderOf(const QStringList &files, const QStringList &folders);

} // namespace spacewright::git
