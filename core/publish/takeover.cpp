// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "takeover.h"

#include <core/base/filewriter.h>
#include <core/git/worktree/workfile.h>
#include <core/hub/files/commitoperation.h>
#include <core/hub/files/remotefile.h>
#include <core/hub/files/tree.h>

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TakeOver)
};

/// Larger ones are got by a clone, which need not hold them in memory.
constexpr qint64 largest = 1024LL * 1024 * 1024;

class TakeOver final
{
public:
    TakeOver(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan, Progress &progress)
        : m_hub(hub), m_space(space), m_plan(plan), m_progress(progress), m_names(space.folder)
    {
        m_synced = syncedFiles(space.folder, hub.endpoint(), plan.target.id).value_or(SyncedFiles());
    }

    Result<QStringList> run()
    {
        const QStringList paths = m_plan.theirs + m_plan.strangers;
        const Result<QList<hub::RemoteEntry>> there =
            hub::entriesAt(m_hub, m_plan.target.id, m_plan.head, paths, m_progress);
        if (!there)
            return failure(there);
        QMap<QString, hub::RemoteEntry> entries;
        for (const hub::RemoteEntry &entry : *there)
            entries.insert(entry.path, entry);
        Result<> end;
        for (const QString &path : paths) {
            if (m_progress.isCancelled() || !end)
                break;
            const auto entry = entries.constFind(path);
            if (hub::CommitOperation{.path = path}.check())
                end = entry == entries.constEnd() ? removeHere(path) : take(*entry);
        }
        // What was taken over is common even if the rest failed.
        const Result<> kept = keepSyncedFiles(m_space.folder, m_hub.endpoint(), m_plan.target.id, m_synced);
        if (!end || !kept)
            return end ? failure(kept) : failure(end);
        return m_taken;
    }

private:
    /// What was edited since the plan was made stays.
    bool isAsItWas(const QString &path, const git::WorkFile &file)
    {
        struct stat about = {};
        if (!file.stat(about))
            return true;
        const auto before = m_synced.constFind(path);
        if (before == m_synced.constEnd())
            return false;
        const bool isLarge = !before->large.isEmpty();
        const Result<QString> name = m_names.name({.path = path, .size = about.st_size}, isLarge, m_progress);
        return name && name->toLatin1() == before->as(isLarge);
    }

    /// A name from a server must not lead out of the folder, nor through a link.
    Result<git::WorkFile> open(const QString &path, bool withFolders) const
    {
        return git::WorkFile::open(m_space.folder, QFile::encodeName(path), withFolders);
    }

    Result<> removeHere(const QString &path)
    {
        const Result<git::WorkFile> file = open(path, false);
        if (!file || !isAsItWas(path, *file) || !file->remove())
            return {};
        m_synced.remove(path);
        m_taken.append(path);
        return {};
    }

    Result<> take(const hub::RemoteEntry &entry)
    {
        m_progress.report(0, 0, Tr::tr("Taking over %1").arg(entry.path));
        const Result<QString> got =
            hub::FileCache().fetch(m_hub, m_plan.target.id, m_plan.head, entry.path, m_progress, entry.contentId);
        const Result<QByteArray> content = got ? readFile(*got, largest) : failure(got);
        if (!content)
            return failure(content);
        const Result<git::WorkFile> file = open(entry.path, true);
        if (!file || !isAsItWas(entry.path, *file))
            return {};
        constexpr int plainMode = 0100644;
        if (const Result<> written = file->write(*content, file->mode() == 0 ? plainMode : file->mode()); !written)
            return written;
        const QByteArray name = entry.contentId.toLatin1();
        m_synced.insert(entry.path, entry.isLarge ? ContentName{.large = name} : ContentName{.plain = name});
        m_taken.append(entry.path);
        return {};
    }

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    const PublishPlan &m_plan;
    Progress &m_progress;
    ContentNames m_names;
    SyncedFiles m_synced;
    QStringList m_taken;
};

} // namespace

Result<QStringList> takeOver(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                             Progress &progress)
{
    return TakeOver(hub, space, plan, progress).run();
}

} // namespace spacewright::publish
