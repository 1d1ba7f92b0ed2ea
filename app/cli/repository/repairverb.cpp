// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
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
    call.parser.addOption({QStringLiteral("fetch"), Tr::tr("Get what is missing from the remote.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repaired> repaired = call.parser.isSet(QStringLiteral("fetch"))
                                               ? git::repairFromRemote(call.folder(), gitCredentials(), call.progress)
                                               : git::repair(call.folder(), call.progress);
    if (!repaired)
        return call.failed(repaired.error());
    for (const QString &lock : repaired->removedLocks)
        //: %1 is the name of a file
        call.output().text(Tr::tr("Removed %1, which nobody held.").arg(lock));
    if (!repaired->oldIndex.isEmpty())
        //: %1 is the path of a file
        call.output().text(Tr::tr("Made the index anew; the damaged one is %1.").arg(repaired->oldIndex));
    for (const QString &index : repaired->packIndexes)
        //: %1 is the path of a file
        call.output().text(Tr::tr("Made %1 anew.").arg(index));
    for (const QString &damaged : repaired->damagedObjects)
        //: %1 is the path of a file
        call.output().text(Tr::tr("Put a damaged file aside: %1.").arg(damaged));
    if (repaired->missing > 0)
        //: %n counts parts of the history: commits, folders and files
        call.output().text(Tr::tr("%n object(s) of the history are missing; --fetch gets what the remote has.", nullptr,
                                  int(repaired->missing)));
    if (repaired->isNothing())
        call.output().text(Tr::tr("There was nothing to repair."));
    call.done({{QStringLiteral("ok"), repaired->missing == 0},
               {QStringLiteral("locks"), QJsonArray::fromStringList(repaired->removedLocks)},
               {QStringLiteral("oldIndex"), repaired->oldIndex},
               {QStringLiteral("packIndexes"), QJsonArray::fromStringList(repaired->packIndexes)},
               {QStringLiteral("damagedObjects"), QJsonArray::fromStringList(repaired->damagedObjects)},
               {QStringLiteral("missing"), repaired->missing}});
    return repaired->missing == 0 ? Done : Failed;
}

} // namespace spacewright::cli
