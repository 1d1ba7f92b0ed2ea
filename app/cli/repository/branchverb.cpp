// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/references/branch.h>
#include <core/git/worktree/switchbranch.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BranchVerb)
};

int list(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::Branch>> branches = git::branches(repository);
    if (!branches)
        return call.failed(branches.error());
    for (const git::Branch &branch : *branches) {
        call.output().event(QStringLiteral("branch"), {{QStringLiteral("name"), branch.name},
                                                       {QStringLiteral("id"), branch.tip.toString()},
                                                       {QStringLiteral("remote"), branch.isRemote},
                                                       {QStringLiteral("checkedOut"), branch.isCheckedOut},
                                                       {QStringLiteral("upstream"), branch.upstream},
                                                       {QStringLiteral("ahead"), branch.ahead},
                                                       {QStringLiteral("behind"), branch.behind}});
        call.output().text(QStringLiteral("%1 %2").arg(branch.isCheckedOut ? u'*' : u' ').arg(branch.name));
    }
    return call.done({{QStringLiteral("count"), branches->size()}});
}

Result<> create(RepositoryCall &call, const git::Repository &repository, const QString &name)
{
    const QString from = call.parser.value(QStringLiteral("from"));
    const Result<git::ObjectId> tip = repository.resolve(from);
    return tip ? git::createBranch(repository, name, *tip) : failure(tip);
}

Result<> remove(RepositoryCall &call, const git::Repository &repository, const QString &name)
{
    const Result<git::ObjectId> tip = git::deleteBranch(repository, name, call.parser.isSet(QStringLiteral("force")));
    if (!tip)
        return failure(tip);
    //: %1 is a branch, %2 the id of a commit
    call.output().text(Tr::tr("Deleted %1, which stood at %2.").arg(name, tip->toString()));
    return {};
}

} // namespace

int runBranch(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("branch"));
    const QString name = QStringLiteral("name");
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("create"), Tr::tr("Make a branch."), name});
    call.parser.addOption({QStringLiteral("from"), Tr::tr("With --create: where it begins."),
                           QStringLiteral("revision"), QStringLiteral("HEAD")});
    call.parser.addOption({QStringLiteral("switch"), Tr::tr("Check a branch out."), name});
    call.parser.addOption({QStringLiteral("delete"), Tr::tr("Delete a branch."), name});
    call.parser.addOption({QStringLiteral("force"), Tr::tr("With --delete: also if nothing else holds its commits.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    Result<> result;
    if (call.parser.isSet(QStringLiteral("create")))
        result = create(call, *repository, call.parser.value(QStringLiteral("create")));
    if (result && call.parser.isSet(QStringLiteral("switch")))
        result = git::switchBranch(*repository, call.parser.value(QStringLiteral("switch")), git::OpenChanges::Keep,
                                   call.progress);
    if (result && call.parser.isSet(QStringLiteral("delete")))
        result = remove(call, *repository, call.parser.value(QStringLiteral("delete")));
    return result ? list(call, *repository) : call.failed(result.error());
}

} // namespace spacewright::cli
