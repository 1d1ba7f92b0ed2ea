// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/repair/repair.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RepairVerb)
};

} // namespace

int runRepair(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("repair"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::Repaired> repaired = git::repair(*repository);
    if (!repaired)
        return call.failed(repaired.error());
    for (const QString &lock : repaired->removedLocks)
        //: %1 is the name of a file
        call.output().text(Tr::tr("Removed %1, which nobody held.").arg(lock));
    if (!repaired->oldIndex.isEmpty())
        //: %1 is the path of a file
        call.output().text(Tr::tr("Made the index anew; the damaged one is %1.").arg(repaired->oldIndex));
    if (repaired->isNothing())
        call.output().text(Tr::tr("There was nothing to repair."));
    return call.done({{QStringLiteral("locks"), QJsonArray::fromStringList(repaired->removedLocks)},
                      {QStringLiteral("oldIndex"), repaired->oldIndex}});
}

} // namespace spacewright::cli
