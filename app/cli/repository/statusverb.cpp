// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/references/branch.h>
#include <core/git/worktree/status.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StatusVerb)
};

constexpr int green = 32;
constexpr int red = 31;

/// A file that became a link or the like is "modified" here: two words for it would help no script.
QString wordOf(git::FileChange change)
{
    return fileChangeName(change == git::FileChange::TypeChanged ? git::FileChange::Modified : change);
}

void printFile(const Output &output, const git::FileStatus &file)
{
    QJsonObject fields{{QStringLiteral("path"), shownPath(file.path)},
                       {QStringLiteral("index"), wordOf(file.index)},
                       {QStringLiteral("worktree"), wordOf(file.worktree)},
                       {QStringLiteral("lfs"), file.isLfs}};
    if (!file.oldPath.isEmpty())
        fields.insert(QStringLiteral("oldPath"), shownPath(file.oldPath));
    output.event(QStringLiteral("file"), fields);
    const bool isStaged = file.worktree == git::FileChange::None && !file.isConflicted();
    output.text(QStringLiteral("%1 %2 %3")
                    .arg(wordOf(file.index), -10)
                    .arg(wordOf(file.worktree), -10)
                    .arg(shownPath(file.path)),
                isStaged ? green : red);
}

void printBranch(const Output &output, const git::Branch &branch)
{
    output.event(QStringLiteral("branch"),
                 {{QStringLiteral("name"), branch.name},
                  {QStringLiteral("id"), branch.tip.isNull() ? QString() : branch.tip.toString()},
                  {QStringLiteral("upstream"), branch.upstream},
                  {QStringLiteral("ahead"), branch.ahead},
                  {QStringLiteral("behind"), branch.behind}});
    if (branch.upstream.isEmpty())
        output.text(branch.name);
    else
        //: %1 and %2 are branches, %3 and %4 numbers of commits
        output.text(Tr::tr("%1, following %2: %3 to push, %4 to pull")
                        .arg(branch.name, branch.upstream)
                        .arg(branch.ahead)
                        .arg(branch.behind));
}

} // namespace

int runStatus(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("status"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("ignored"), Tr::tr("List ignored files too.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Branch> branch = git::currentBranch(*repository);
    if (!branch)
        return call.failed(branch.error());
    const Result<QList<git::FileStatus>> files =
        git::readStatus(*repository, call.parser.isSet(QStringLiteral("ignored")), call.progress);
    if (!files)
        return call.failed(files.error());
    printBranch(call.output(), *branch);
    for (const git::FileStatus &file : *files)
        printFile(call.output(), file);
    if (files->isEmpty())
        call.output().text(Tr::tr("Nothing has changed."));
    return call.done({{QStringLiteral("count"), files->size()}});
}

} // namespace spacewright::cli
