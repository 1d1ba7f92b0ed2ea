// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/history/commit.h>
#include <core/git/signing/sshsignature.h>
#include <core/git/staging/index.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommitVerb)
};

Result<> stage(const git::Repository &repository, RepositoryCall &call)
{
    git::Index index(repository);
    QList<QByteArray> paths;
    for (const QString &path : call.parser.values(QStringLiteral("path")))
        paths.append(QFile::encodeName(path));
    if (call.parser.isSet(QStringLiteral("all"))) {
        if (const Result<> staged = index.stageTracked(call.progress); !staged)
            return failure(staged);
    }
    return paths.isEmpty() ? Result<>() : index.stage(paths);
}

} // namespace

int runCommit(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("commit"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("m"), Tr::tr("What the commit does."), QStringLiteral("message")});
    call.parser.addOption({QStringLiteral("all"), Tr::tr("Stage every change of tracked files first.")});
    call.parser.addOption({QStringLiteral("path"), Tr::tr("Stage this file first, new or not; can be given again."),
                           QStringLiteral("path")});
    call.parser.addOption({QStringLiteral("amend"), Tr::tr("Replace the last commit.")});
    call.parser.addOption({QStringLiteral("sign-off"), Tr::tr("Add a Signed-off-by line with your name.")});
    call.parser.addOption({QStringLiteral("sign"), Tr::tr("Sign with the SSH key of your git settings; without it, "
                                                          "those say (commit.gpgsign).")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    if (const Result<> staged = stage(*repository, call); !staged)
        return call.failed(staged.error());
    const Result<git::ObjectId> id = git::commitStaged(
        *repository, {.message = call.parser.value(QStringLiteral("m")),
                      .isSignedOff = call.parser.isSet(QStringLiteral("sign-off")),
                      .isAmending = call.parser.isSet(QStringLiteral("amend")),
                      .isSigned = call.parser.isSet(QStringLiteral("sign")) || git::isSigningWanted()});
    if (!id)
        return call.failed(id.error());
    //: %1 is the id of a commit
    call.output().text(Tr::tr("Committed %1.").arg(id->toString().first(10)));
    return call.done({{QStringLiteral("id"), id->toString()}});
}

} // namespace spacewright::cli
