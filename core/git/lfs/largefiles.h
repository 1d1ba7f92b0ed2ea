// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfspointer.h"

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/remote/credentials.h>

#include <QList>

namespace spacewright::git
{

class Repository;

/// A tracked file whose content git LFS keeps; git itself has a pointer to it.
struct LargeFile {
    /// See ChangedFile on paths.
    QByteArray path;
    LfsPointer pointer;
    /// Whether the work tree holds the pointer's text where the content should be.
    bool isPointerOnly = false;
    /// Whether the content is on this machine: what is not has to be got from the remote.
    bool isStored = false;
};

/// The file at @p path, if it is a large one.
[[nodiscard]] Result<std::optional<LargeFile>> largeFileAt(const Repository &repository, const QByteArray &path);
/// All of them, sorted by path.
[[nodiscard]] Result<QList<LargeFile>> largeFiles(const Repository &repository, Progress &progress);

/// Puts the content of these files into the work tree, in place of their pointers' text: from this machine, else from
/// the remote "origin". Files that are something else by now stay as they are. What could be got stays also when some
/// of it fails; a download that was cut goes on from there the next time.
[[nodiscard]] Result<> getLargeFiles(const Repository &repository, const QList<QByteArray> &paths,
                                     const Credentials &credentials, Progress &progress);

/// The same for all files of up to @p size bytes, as after a clone or a pull; larger ones stay pointers until somebody
/// wants to see them.
[[nodiscard]] Result<> getLargeFilesUpTo(const Repository &repository, qint64 size, const Credentials &credentials,
                                         Progress &progress);
constexpr qint64 largestUnasked = qint64(100) * 1000 * 1000;

} // namespace spacewright::git
