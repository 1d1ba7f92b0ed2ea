// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfspointer.h"

#include <core/base/progress.h>
#include <core/base/result.h>

struct git_repository;

namespace spacewright::git
{

/// The contents of large files that are on this machine, in the places where git LFS has them: .git/lfs/objects of the
/// repository, which all its work trees share. Any number of them, here and in other programs, may work at once.
class LfsStore final
{
public:
    explicit LfsStore(git_repository *repository);

    QByteArray path(const LfsPointer &pointer) const;
    /// Whether there is content of this name and size; what it holds is not looked at.
    bool contains(const LfsPointer &pointer) const;
    /// Whether the content is what its name says. If not, it is put aside as `git lfs fsck` does, to .git/lfs/bad, so
    /// that it can be got again.
    bool check(const LfsPointer &pointer, const Progress &progress) const;

    /// A new file for content on its way here. It is open for writing; -1 with errno otherwise.
    int makeTemporary(QByteArray &path) const;
    /// Where a download that was cut waits to go on; git LFS knows it as well.
    QByteArray partialPath(const LfsPointer &pointer) const;
    /// Takes over a file whose content was found to be that of @p pointer. It is on the disk for good afterwards.
    [[nodiscard]] Result<> adopt(int descriptor, const QByteArray &file, const LfsPointer &pointer) const;

private:
    QByteArray m_folder;
};

/// The failure of a system call on @p path.
[[nodiscard]] std::unexpected<Error> storeFailure(const QByteArray &path, int number);

} // namespace spacewright::git
