// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QStringList>

namespace spacewright::views
{

/// Makes an empty file @p name in @p folder and returns its path. The name may lead through folders, which are made
/// too, but not out of @p folder.
[[nodiscard]] Result<QString> createFile(const QString &folder, const QString &name);
/// The same for a folder.
[[nodiscard]] Result<QString> createFolder(const QString &folder, const QString &name);

/// Where a file was and where it is now.
struct FileMove {
    QString from;
    QString to;
};

/// Gives @p path another name, which may lead through folders but not out of @p root. Never writes over what is there.
[[nodiscard]] Result<FileMove> renameFile(const QString &root, const QString &path, const QString &name);
/// Puts @p move back.
[[nodiscard]] Result<> undoMove(const FileMove &move);
/// Moves files and folders into @p folder. What has the same name there stays, and the move with it: nothing is moved
/// then.
[[nodiscard]] Result<QList<FileMove>> moveInto(const QStringList &paths, const QString &folder, Progress &progress);
/// Copies files and folders into @p folder, under another name where the name is taken. Links are copied as links.
[[nodiscard]] Result<QStringList> copyInto(const QStringList &paths, const QString &folder, Progress &progress);
/// Moves files or folders to the desktop's trash. May copy a lot: for a worker.
[[nodiscard]] Result<> moveToTrash(const QStringList &paths);

} // namespace spacewright::views
