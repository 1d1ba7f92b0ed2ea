// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unfinishedoutput.h"

#include <core/git/combine/conflicts.h>
#include <core/git/combine/unfinished.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UnfinishedOutput)
};

} // namespace

int failedWithConflicts(const RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::Conflict>> conflicts = git::conflicts(repository);
    if (!conflicts)
        return call.failed(conflicts.error());
    for (const git::Conflict &conflict : *conflicts) {
        call.output().event(QStringLiteral("conflict"), {{QStringLiteral("path"), shownPath(conflict.path)}});
        call.output().text(shownPath(conflict.path));
    }
    return call.failed({ErrorCode::MergeConflict,
                        Tr::tr("Both sides have changed the same lines. Solve and stage the files that are named, then "
                               "commit, or give it up with --abort.")});
}

int giveUp(RepositoryCall &call, const git::Repository &repository)
{
    const Result<> given = git::giveUp(repository, call.progress);
    if (!given)
        return call.failed(given.error());
    call.output().text(Tr::tr("Gave it up. The branch is as it was."));
    return call.done();
}

} // namespace spacewright::cli
