// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace spacewright::search
{

/// Whether a pattern of git's matches a whole path: `*` and `?` stand for anything but a slash, `[a-z]` and `[!a]` for
/// one byte, `**` between slashes for any number of folders. https://git-scm.com/docs/gitignore
bool matchesGlob(QByteArrayView pattern, QByteArrayView path);

} // namespace spacewright::search
