// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "folderlisting.h"

#include <functional>

namespace spacewright::search
{

/// Takes one name; false ends the reading.
using TakeEntry = std::function<bool(const QByteArray &name, FolderEntry::Kind kind)>;

/// Reads the names in a folder, without those of git's and other programs' machinery. With @p isInside a link in the
/// place of the folder is refused, since it leads elsewhere. False with errno if it cannot be read.
[[nodiscard]] bool readFolder(const QByteArray &path, bool isInside, const TakeEntry &take);

/// The text of a folder's .gitignore; empty if there is none.
[[nodiscard]] QByteArray ignoreFileIn(const QByteArray &folder);

} // namespace spacewright::search
