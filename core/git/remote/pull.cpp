// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pull.h"

#include "remote.h"

#include <core/git/references/branch.h>
#include <core/git/repository.h>

#include <QCoreApplication>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Pull)
};

} // namespace

Result<Merged> pull(const Repository &repository, const Credentials &credentials, const MergeOptions &options,
                    Progress &progress)
{
    const Result<Remote> remote = Remote::open(repository);
    if (!remote)
        return failure(remote);
    if (const Result<> fetched = remote->fetch(credentials, progress); !fetched)
        return failure(fetched);
    const Result<Branch> branch = currentBranch(repository);
    if (!branch)
        return failure(branch);
    if (branch->upstream.isEmpty())
        return fail(ErrorCode::RevisionUnknown,
                    Tr::tr("The checked out branch follows none of the remote. Push it first."));
    MergeOptions pulling = options;
    pulling.verb = QStringLiteral("pull");
    return merge(repository, QStringLiteral("refs/remotes/") + branch->upstream, pulling, progress);
}

} // namespace spacewright::git
