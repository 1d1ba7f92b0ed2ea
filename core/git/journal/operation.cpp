// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operation.h"

#include "operationlog.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

QString commitText(OperationKind kind, const QString &subject)
{
    switch (kind) {
    case OperationKind::Amend:
        //: %1 is the first line of a commit's message
        return Tr::tr("Changed the last commit, now “%1”.").arg(subject);
    case OperationKind::CherryPick:
        //: %1 is the first line of a commit's message
        return Tr::tr("Brought the commit “%1” in.").arg(subject);
    case OperationKind::Revert:
        //: %1 is the first line of a commit's message
        return Tr::tr("Reverted the commit “%1”.").arg(subject);
    case OperationKind::Merge:
        // One that was finished after its conflicts is known by the commit's message, which no branch can look like.
        if (subject.contains(u' '))
            //: %1 is the first line of a commit's message
            return Tr::tr("Committed “%1”.").arg(subject);
        //: %1 is a branch
        return Tr::tr("Merged %1.").arg(subject);
    case OperationKind::Rebase:
        //: %1 is a branch or the id of a commit
        return Tr::tr("Put the commits of this branch on top of %1.").arg(subject);
    default:
        //: %1 is the first line of a commit's message
        return Tr::tr("Committed “%1”.").arg(subject);
    }
}

QString branchText(OperationKind kind, const QString &name, const QString &newName)
{
    switch (kind) {
    case OperationKind::CreateBranch:
        return Tr::tr("Made the branch %1.").arg(name);
    case OperationKind::RenameBranch:
        return Tr::tr("Renamed the branch %1 to %2.").arg(name, newName);
    case OperationKind::DeleteBranch:
        return Tr::tr("Deleted the branch %1.").arg(name);
    case OperationKind::CreateTag:
        return Tr::tr("Made the tag %1.").arg(name);
    case OperationKind::DeleteTag:
        return Tr::tr("Deleted the tag %1.").arg(name);
    default:
        return Tr::tr("Switched to %1.").arg(name);
    }
}

QString fileText(OperationKind kind, const QString &subject)
{
    switch (kind) {
    case OperationKind::Stash:
        return Tr::tr("Put changes aside.");
    case OperationKind::DropStash:
        return Tr::tr("Removed changes that were put aside.");
    case OperationKind::Discard:
        return Tr::tr("Discarded changes of %n file(s).", nullptr, subject.toInt());
    case OperationKind::Restore:
        return Tr::tr("Brought %n file(s) to an earlier state.", nullptr, subject.toInt());
    default:
        //: %1 is the id of a commit
        return Tr::tr("Reset the branch to %1.").arg(subject);
    }
}

} // namespace

QString operationText(const Operation &operation)
{
    const QString first = operation.subjects.value(0);
    switch (operation.kind) {
    case OperationKind::Commit:
    case OperationKind::Amend:
    case OperationKind::CherryPick:
    case OperationKind::Revert:
    case OperationKind::Merge:
    case OperationKind::Rebase:
        return commitText(operation.kind, first);
    case OperationKind::CreateBranch:
    case OperationKind::RenameBranch:
    case OperationKind::DeleteBranch:
    case OperationKind::CreateTag:
    case OperationKind::DeleteTag:
    case OperationKind::Switch:
        return branchText(operation.kind, first, operation.subjects.value(1));
    default:
        return fileText(operation.kind, first);
    }
}

QList<Operation> operations(const Repository &repository)
{
    QList<Operation> list = OperationLog(repository).read();
    std::ranges::reverse(list);
    return list;
}

} // namespace spacewright::git
