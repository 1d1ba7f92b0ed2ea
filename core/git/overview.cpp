// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview.h"

#include <core/git/repository.h>

namespace spacewright::git
{

Result<Overview> readOverview(const Repository &repository, Progress &progress)
{
    Result<Branch> branch = currentBranch(repository);
    if (!branch)
        return failure(branch);
    Result<QList<FileStatus>> files = readStatus(repository, false, progress);
    if (!files)
        return failure(files);
    Result<Unfinished> work = unfinished(repository);
    if (!work)
        return failure(work);
    return Overview{*std::move(branch), *std::move(files), !repository.originUrl().isEmpty(), *std::move(work)};
}

} // namespace spacewright::git
