// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview.h"

#include <core/git/remote/remote.h>
#include <core/git/repository.h>
#include <core/git/signing/sshsignature.h>

namespace spacewright::git
{

Result<Overview> readOverview(const Repository &repository, Progress &progress)
{
    Result<QList<FileStatus>> files = readStatus(repository, false, progress);
    return files ? readOverview(repository, *std::move(files)) : failure(files);
}

Result<Overview> readOverview(const Repository &repository, QList<FileStatus> files)
{
    Result<Branch> branch = currentBranch(repository);
    if (!branch)
        return failure(branch);
    Result<Unfinished> work = unfinished(repository);
    if (!work)
        return failure(work);
    const bool hasRemote = !repository.originUrl().isEmpty();
    const Result<Remote> remote = hasRemote ? Remote::open(repository) : Result<Remote>(std::unexpected(Error()));
    return Overview{
        *std::move(branch), std::move(files), hasRemote, *std::move(work), remote ? remote->detours() : Detours(),
        isSigningWanted()};
}

} // namespace spacewright::git
