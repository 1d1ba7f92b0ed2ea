// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>

namespace spacewright::search
{

/// One name in a folder.
struct FolderEntry {
    enum Kind { Folder, File, Link, Other };

    /// In the file system's bytes: not every name is text.
    QByteArray name;
    Kind kind = File;
    /// Left out by .gitignore or its like, or lies in what is.
    bool isIgnored = false;

    bool operator==(const FolderEntry &) const = default;
};

/// The order of lists: folders first, then as people count: "x2" before "x10".
bool isListedBefore(const FolderEntry &left, const FolderEntry &right);

/// What is in one folder of a repository or Space, in that order, without the machinery of git and of programs that are
/// saving. @p folder is relative to @p root and empty for itself. Links are named, not followed.
[[nodiscard]] Result<QList<FolderEntry>> listFolder(const QByteArray &root, const QByteArray &folder,
                                                    const Progress &progress);

} // namespace spacewright::search
