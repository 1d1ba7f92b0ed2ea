// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QString>

namespace spacewright::views
{

/// Makes an empty file @p name in @p folder and returns its path. The name may lead through folders, which are made
/// too, but not out of @p folder.
[[nodiscard]] Result<QString> createFile(const QString &folder, const QString &name);
/// The same for a folder.
[[nodiscard]] Result<QString> createFolder(const QString &folder, const QString &name);
/// Moves a file or folder to the desktop's trash. May copy a lot: for a worker.
[[nodiscard]] Result<> moveToTrash(const QString &path);

} // namespace spacewright::views
