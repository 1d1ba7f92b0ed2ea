// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/references/branch.h>
#include <core/git/worktree/linkedworktrees.h>

#include <QCoreApplication>
#include <QDir>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorktreeVerb)
};

int list(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::LinkedWorktree>> worktrees = git::linkedWorktrees(repository);
    if (!worktrees)
        return call.failed(worktrees.error());
    for (const git::LinkedWorktree &worktree : *worktrees) {
        call.output().event(QStringLiteral("worktree"), {{QStringLiteral("folder"), worktree.folder},
                                                         {QStringLiteral("branch"), worktree.branch},
                                                         {QStringLiteral("id"), worktree.head.toString()},
                                                         {QStringLiteral("main"), worktree.isMain},
                                                         {QStringLiteral("current"), worktree.isCurrent},
                                                         {QStringLiteral("locked"), worktree.isLocked},
                                                         {QStringLiteral("missing"), worktree.isMissing}});
        const QString where = worktree.branch.isEmpty() ? worktree.head.toString().first(10) : worktree.branch;
        call.output().text(QStringLiteral("%1 %2  %3")
                               .arg(worktree.isCurrent ? u'*' : u' ')
                               .arg(where, QDir::toNativeSeparators(worktree.folder)));
    }
    return call.done({{QStringLiteral("count"), worktrees->size()}});
}

/// The branch to check out, made or fetched where that was asked for.
Result<QString> branchToAdd(RepositoryCall &call, const git::Repository &repository)
{
    const QString made = call.parser.value(QStringLiteral("create"));
    const QString number = call.parser.value(QStringLiteral("pull-request"));
    if (!number.isEmpty()) {
        if (number.toInt() < 1)
            return fail(ErrorCode::Usage, Tr::tr("--pull-request takes a number from 1."));
        const Result<git::Remote> remote = git::Remote::open(repository);
        if (!remote)
            return failure(remote);
        call.warnOfDetours(*remote);
        const Result<> fetched = remote->fetchPullRequest(number.toInt(), gitCredentials(), call.progress);
        return fetched ? Result<QString>(QStringLiteral("origin/pr/") + number) : failure(fetched);
    }
    if (!made.isEmpty()) {
        const Result<git::ObjectId> head = repository.head();
        const Result<> created = head ? git::createBranch(repository, made, *head) : failure(head);
        return created ? Result<QString>(made) : failure(created);
    }
    const QString branch = call.parser.value(QStringLiteral("branch"));
    if (branch.isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("--add needs --branch, --create or --pull-request."));
    return branch;
}

Result<> add(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QString> branch = branchToAdd(call, repository);
    if (!branch)
        return failure(branch);
    const Result<git::LinkedWorktree> added =
        git::addWorktree(repository, call.parser.value(QStringLiteral("add")), *branch, call.progress);
    return added ? Result<>() : failure(added);
}

} // namespace

int runWorktree(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("worktree"));
    const QString name = QStringLiteral("name");
    const QString folder = QStringLiteral("folder");
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("add"), Tr::tr("Check a branch out in this new folder."), folder});
    call.parser.addOption({QStringLiteral("branch"), Tr::tr("With --add: the branch."), name});
    call.parser.addOption({QStringLiteral("create"), Tr::tr("With --add: make this branch at HEAD."), name});
    call.parser.addOption({QStringLiteral("pull-request"), Tr::tr("With --add: get this pull request of the Hub."),
                           QStringLiteral("number")});
    call.parser.addOption({QStringLiteral("remove"), Tr::tr("Remove this folder; the branch stays."), folder});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    Result<> result;
    if (call.parser.isSet(QStringLiteral("add")))
        result = add(call, *repository);
    if (result && call.parser.isSet(QStringLiteral("remove")))
        result = git::removeWorktree(*repository, call.parser.value(QStringLiteral("remove")), call.progress);
    return result ? list(call, *repository) : call.failed(result.error());
}

} // namespace spacewright::cli
