// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishplan.h"

#include "comparison.h"
#include "publishrecord.h"
#include "uploadmodes.h"

#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/hub/client/huberror.h>
#include <core/hub/files/tree.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishPlan)
};

/// A guess for files that the Hub has not been asked about: it decides by name, size and content.
bool isProbablyLarge(const ContentNames &names, const PublishFile &file)
{
    constexpr qint64 sample = 8000;
    return file.isLarge || names.sample({.path = file.path}, sample).contains('\0');
}

/// Puts the plan together, step by step.
class Planner final
{
public:
    Planner(const hub::HubClient &hub, const space::Space &space, const PublishTarget &target, Progress &progress)
        : m_hub(hub), m_space(space), m_progress(progress), m_names(space.folder)
    {
        m_plan.target = target;
    }

    Result<PublishPlan> plan()
    {
        return ask()
            .and_then([this] { return readRemote(); })
            .and_then([this] {
                chooseWay();
                return readLocal();
            })
            .and_then([this] { return compare(); })
            .and_then([this] { return askAboutFiles(); })
            .transform([this] { return m_plan; });
    }

private:
    Result<> ask()
    {
        if (!m_hub.hasToken())
            return fail(ErrorCode::HubSignInNeeded, Tr::tr("Sign in to the Hub to publish."));
        m_progress.report(0, 0, Tr::tr("Asking the Hub"));
        Result<hub::Identity> identity = hub::whoami(m_hub, m_progress);
        if (!identity)
            return failure(identity);
        m_plan.identity = *identity;
        Result<hub::SpaceInfo> info = hub::readSpace(m_hub, m_plan.target.id, m_progress);
        if (info) {
            m_plan.exists = true;
            m_plan.info = *info;
            // A Space that was renamed answers under its old name; commits go to the new one.
            if (!info->id.name.isEmpty())
                m_plan.target.id = info->id;
            m_plan.head = info->commit;
            return m_plan.head.isEmpty() ? readHead() : Result<>();
        }
        // Some Hubs say that they do not know somebody whom they have just named, of what is not there.
        const bool isHidden = info.error().code == ErrorCode::HubSignInNeeded &&
                              !info.error().message.contains(QLatin1StringView("credentials"));
        if (info.error().code != ErrorCode::HubMissing && !isHidden)
            return failure(info);
        if (m_plan.target.canCreate)
            return {};
        return fail(ErrorCode::HubMissing,
                    //: %1 is the name of a Space, "owner/name"
                    Tr::tr("There is no Space %1 that you can see. Choose to create it, or another name.")
                        .arg(m_plan.target.id.text()),
                    info.error().detail);
    }

    /// What a Hub does not say of the Space itself stands in its history; a Space without one has no commit yet.
    Result<> readHead()
    {
        const auto commits = hub::readCommits(m_hub, m_plan.target.id, QStringLiteral("main"), 1, m_progress);
        if (!commits && !hub::isMissing(commits.error()))
            return failure(commits);
        const QList<hub::RemoteCommit> newest = commits.value_or(QList<hub::RemoteCommit>());
        m_plan.head = newest.isEmpty() ? QString() : newest.constFirst().id;
        return {};
    }

    Result<> readRemote()
    {
        if (!m_plan.exists || m_plan.head.isEmpty())
            return {};
        const auto take = [this](const QList<hub::RemoteEntry> &page) {
            for (const hub::RemoteEntry &entry : page) {
                if (!entry.isFolder)
                    m_files.remote.insert(entry.path, entry);
            }
            return true;
        };
        const Result<> listed = hub::listTree(m_hub, m_plan.target.id, m_plan.head, {}, true, take, m_progress);
        // A commit without files has no tree to some.
        return listed || !hub::isMissing(listed.error()) ? listed : Result<>();
    }

    bool isCloneOfTarget(const git::Repository &repository) const
    {
        QString origin = repository.originUrl();
        if (origin.endsWith(u".git"))
            origin.chop(4);
        const QUrl own = m_hub.urlOf({.path = m_plan.target.id.webPath()});
        return QUrl(origin).adjusted(QUrl::StripTrailingSlash) == own;
    }

    QString commitReason() const
    {
        if (!m_plan.exists)
            return Tr::tr("By one commit over HTTP, the first one of the new Space.");
        return m_plan.target.asPullRequest
                   ? Tr::tr("By one commit over HTTP, as a pull request.")
                   : Tr::tr("By one commit over HTTP: the history of this folder is not that of the Space.");
    }

    void chooseWay()
    {
        const Result<git::Repository> repository = git::Repository::open(m_space.folder);
        const bool isClone = repository && isCloneOfTarget(*repository) && m_plan.exists;
        if (isClone && !m_plan.target.asPullRequest && repository->headBranch() == u"main") {
            const git::ObjectId head = repository->head().value_or(git::ObjectId());
            const git::ObjectId remote = git::ObjectId::fromHex(m_plan.head.toLatin1());
            m_plan.way = PublishWay::Push;
            m_plan.wayReason = Tr::tr("By git push: this folder is a clone of the Space, so both keep one history.");
            m_plan.hasMovedOn = !git::leadsTo(*repository, remote, head);
            m_plan.unpushed = !m_plan.hasMovedOn && head != remote ? 1 : 0;
            m_files.wasHere = true;
            return;
        }
        readHistory(isClone);
        m_plan.wayReason = commitReason();
    }

    /// What this folder and the Space had in common, and what came since.
    void readHistory(bool isClone)
    {
        if (!m_plan.exists)
            return;
        m_files.synced = syncedFiles(m_space.folder, m_hub.endpoint(), m_plan.target.id);
        auto record = publishRecord(m_space.folder, m_hub.endpoint(), m_plan.target.id);
        m_files.wasHere = isClone || (record && record->commit == m_plan.head);
        if (!record || record->commit == m_plan.head || (record->commit.isEmpty() && record->pendingTitle.isEmpty()))
            return;
        const auto commits = hub::readCommits(m_hub, m_plan.target.id, m_plan.head, newerShown, m_progress);
        if (!commits || adopt(*record, *commits) || record->commit.isEmpty())
            return;
        m_plan.hasMovedOn = !m_plan.target.asPullRequest;
        for (const hub::RemoteCommit &commit : *commits) {
            if (commit.id == record->commit)
                break;
            m_plan.newer.append(commit);
        }
    }

    /// The newest commit is the one that was being made when the program ended, so nobody else's.
    bool adopt(PublishRecord &record, const QList<hub::RemoteCommit> &commits)
    {
        const bool isOurs = !record.pendingTitle.isEmpty() && commits.size() > 1 &&
                            commits.at(0).title == record.pendingTitle && commits.at(1).id == record.pendingParent;
        if (!isOurs)
            return false;
        record.settle(m_plan.head);
        m_files.wasHere = true;
        return keepPublishRecord(record).has_value();
    }

    Result<> readLocal()
    {
        const Result<LocalFiles> local = localFiles(m_space.folder, m_progress);
        if (!local)
            return failure(local);
        m_files.local = local->files;
        m_plan.links = local->links;
        m_plan.unusable = local->unusable;
        if (const Result<> read = m_names.readAll(m_files.local, m_progress); !read)
            return read;
        for (const LocalFile &file : std::as_const(m_files.local))
            m_files.names.insert(file.path, m_names.known(file));
        return {};
    }

    Result<> compare()
    {
        Comparison comparison = compareFiles(m_files);
        m_plan.files = std::move(comparison.files);
        m_plan.strangers = std::move(comparison.strangers);
        m_plan.theirs = std::move(comparison.theirs);
        if (!m_plan.exists || m_plan.way == PublishWay::Push) {
            for (PublishFile &file : m_plan.files)
                file.isLarge = isProbablyLarge(m_names, file);
        }
        return {};
    }

    /// Who may not write is told so by pre-flight, and sees what would be sent all the same.
    Result<> askAboutFiles()
    {
        const Result<> asked = m_plan.exists && m_plan.way == PublishWay::Commit
                                   ? askModes(m_hub, m_plan, m_names, m_progress)
                                   : Result<>();
        m_plan.synced = syncedAfter(m_files, m_plan.theirs + m_plan.leftOut);
        static constexpr std::array refusals = {ErrorCode::HubForbidden, ErrorCode::HubSignInNeeded,
                                                ErrorCode::HubMissing};
        return asked || std::ranges::find(refusals, asked.error().code) == refusals.end() ? asked : Result<>();
    }

    static constexpr int newerShown = 50;

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    Progress &m_progress;
    PublishPlan m_plan;
    ContentNames m_names;
    ComparedFiles m_files;
};

} // namespace

qint64 PublishPlan::size() const
{
    qint64 sum = 0;
    for (const PublishFile &file : files)
        sum += file.action == FileAction::Remove ? 0 : file.size;
    return sum;
}

Result<PublishPlan> makePlan(const hub::HubClient &hub, const space::Space &space, const PublishTarget &target,
                             Progress &progress)
{
    return Planner(hub, space, target, progress).plan();
}

QString fileActionName(FileAction action)
{
    switch (action) {
    case FileAction::Add:
        return QStringLiteral("added");
    case FileAction::Change:
        return QStringLiteral("changed");
    case FileAction::Remove:
        break;
    }
    return QStringLiteral("removed");
}

QString publishWayName(PublishWay way)
{
    return way == PublishWay::Push ? QStringLiteral("push") : QStringLiteral("commit");
}

} // namespace spacewright::publish
