// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexfile.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Index)
};

} // namespace

Result<IndexHandle> readIndex(const Repository &repository)
{
    IndexHandle index;
    int code = obtain(index, git_repository_index, repository.handle());
    if (code == 0)
        code = git_index_read(index.get(), 0);
    if (code != 0)
        return gitFailure(code, Tr::tr("The list of staged files cannot be read."));
    return index;
}

Result<> writeIndex(git_index *index)
{
    if (const int code = git_index_write(index); code != 0) {
        const auto failed = gitFailure(code, Tr::tr("The list of staged files cannot be written."));
        // What is in memory was not kept; the next call must not see it.
        git_index_read(index, 1);
        return failed;
    }
    return {};
}

} // namespace spacewright::git
