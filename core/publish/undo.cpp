// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include "publishrecord.h"
#include <core/publish/local/syncedfiles.h>

#include <core/base/filewriter.h>
#include <core/hub/files/commit.h>
#include <core/hub/files/remotefile.h>
#include <core/hub/files/tree.h>

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

using Entries = QMap<QString, hub::RemoteEntry>;

Result<Entries> entriesOf(const hub::HubClient &hub, const hub::SpaceId &id, const QString &revision,
                          Progress &progress)
{
    Entries entries;
    const auto take = [&entries](const QList<hub::RemoteEntry> &page) {
        for (const hub::RemoteEntry &entry : page) {
            if (!entry.isFolder)
                entries.insert(entry.path, entry);
        }
        return true;
    };
    const Result<> listed = hub::listTree(hub, id, revision, {}, true, take, progress);
    return listed ? Result<Entries>(entries) : failure(listed);
}

/// Large contents are on the Hub already and are only named; others are got and sent inside the commit.
Result<hub::CommitOperation> bringBack(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit,
                                       const hub::RemoteEntry &entry, Progress &progress)
{
    hub::CommitOperation operation{.kind = entry.isLarge ? hub::CommitOperation::PutLarge : hub::CommitOperation::Put,
                                   .path = entry.path,
                                   .contentId = entry.contentId,
                                   .size = entry.size};
    if (entry.isLarge)
        return operation;
    const Result<QString> file = hub::FileCache().fetch(hub, id, commit, entry.path, progress, entry.contentId);
    if (!file)
        return failure(file);
    constexpr qint64 limit = qint64(64) * 1024 * 1024;
    operation.read = [path = *file] { return readFile(path, limit); };
    return operation;
}

} // namespace

Result<Published> undoTo(const hub::HubClient &hub, const hub::SpaceId &id, const QString &commit, Progress &progress)
{
    progress.report(0, 0, Tr::tr("Looking at what to bring back"));
    const Result<hub::SpaceInfo> info = hub::readSpace(hub, id, progress);
    if (!info)
        return failure(info);
    const Result<Entries> now = entriesOf(hub, id, info->commit, progress);
    const Result<Entries> then = now ? entriesOf(hub, id, commit, progress) : now;
    if (!then)
        return failure(then);
    constexpr qsizetype shortId = 7;
    //: %1 is the beginning of a commit's id; the subject of a commit
    hub::CommitOrder order{.target = {.space = id},
                           .summary = Tr::tr("Go back to %1").arg(commit.first(qMin(shortId, commit.size()))),
                           .parent = info->commit};
    for (const hub::RemoteEntry &entry : *now) {
        if (!then->contains(entry.path))
            order.operations.append({.kind = hub::CommitOperation::Remove, .path = entry.path});
    }
    for (const hub::RemoteEntry &entry : *then) {
        if (now->value(entry.path).contentId == entry.contentId)
            continue;
        const Result<hub::CommitOperation> operation = bringBack(hub, id, commit, entry, progress);
        if (!operation)
            return failure(operation);
        order.operations.append(*operation);
    }
    if (order.operations.isEmpty())
        return Published{.id = id, .commit = info->commit};
    const Result<hub::CommitReceipt> made = hub::makeCommit(hub, order, progress);
    if (!made)
        return failure(made);
    return Published{.id = id, .commit = made->commit, .remark = made->remark, .hasChanged = true};
}

namespace
{

/// What was published and taken back counts as changed here, so that the next time sends it again.
Result<> takeBack(const hub::HubClient &hub, const QString &folder, const hub::SpaceId &id, const QString &commit,
                  Progress &progress)
{
    const std::optional<SyncedFiles> before = syncedFiles(folder, hub.endpoint(), id);
    const Result<Entries> there = before ? entriesOf(hub, id, commit, progress) : Result<Entries>();
    if (!before || !there)
        return before ? failure(there) : Result<>();
    SyncedFiles now;
    for (const QString &path : before->keys()) {
        const auto entry = there->constFind(path);
        if (entry == there->constEnd())
            continue;
        const QByteArray name = entry->contentId.toLatin1();
        now.insert(path, entry->isLarge ? ContentName{.large = name} : ContentName{.plain = name});
    }
    return keepSyncedFiles(folder, hub.endpoint(), id, now);
}

} // namespace

Result<Published> undoLast(const hub::HubClient &hub, const QString &folder, const hub::SpaceId &id, Progress &progress)
{
    const auto record = publishRecord(folder, hub.endpoint(), id);
    if (!record || record->runningBefore.isEmpty())
        return fail(ErrorCode::PublishRefused,
                    //: %1 is the name of a Space
                    Tr::tr("It is not known that %1 ran before this folder was published to it.").arg(id.text()));
    const Result<Published> undone = undoTo(hub, id, record->runningBefore, progress);
    if (!undone)
        return undone;
    PublishRecord now = *record;
    now.settle(undone->commit);
    now.runningBefore = record->runningBefore;
    const Result<> kept =
        keepPublishRecord(now).and_then([&] { return takeBack(hub, folder, id, undone->commit, progress); });
    return kept ? undone : failure(kept);
}

} // namespace spacewright::publish
