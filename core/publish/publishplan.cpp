// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishplan.h"

#include "localfiles.h"
#include "publishrecord.h"

#include <core/git/history/branch.h>
#include <core/git/repository.h>
#include <core/hub/files/tree.h>

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishPlan)
};

/// What the Hub takes into git itself (https://huggingface.co/docs/hub/repositories-getting-started).
constexpr qint64 plainLimit = 10LL * 1000 * 1000;

/// A guess for files that the Hub has not been asked about: it decides by name, size and content.
bool isProbablyLarge(const QString &folder, const LocalFile &file)
{
    if (file.isPointer || file.size > plainLimit)
        return true;
    QFile opened(folder + u'/' + file.path);
    constexpr qint64 sample = 8000;
    return opened.open(QIODevice::ReadOnly) && opened.read(sample).contains('\0');
}

/// Puts the plan together, step by step.
class Planner final
{
public:
    Planner(const hub::HubClient &hub, const space::Space &space, const PublishTarget &target, Progress &progress)
        : m_hub(hub), m_space(space), m_progress(progress)
    {
        m_plan.target = target;
    }

    Result<PublishPlan> plan()
    {
        return ask()
            .and_then([this] { return readRemote(); })
            .and_then([this] {
                chooseWay();
                return compare();
            })
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
        } else if (info.error().code != ErrorCode::HubMissing) {
            return failure(info);
        } else if (!m_plan.target.canCreate) {
            return fail(ErrorCode::HubMissing,
                        //: %1 is the name of a Space, "owner/name"
                        Tr::tr("There is no Space %1 that you can see. Choose to create it, or another name.")
                            .arg(m_plan.target.id.text()),
                        info.error().detail);
        }
        return {};
    }

    Result<> readRemote()
    {
        if (!m_plan.exists || m_plan.head.isEmpty())
            return {};
        const auto take = [this](const QList<hub::RemoteEntry> &page) {
            for (const hub::RemoteEntry &entry : page) {
                if (!entry.isFolder)
                    m_remote.insert(entry.path, entry);
            }
            return true;
        };
        return hub::listTree(m_hub, m_plan.target.id, m_plan.head, {}, true, take, m_progress);
    }

    bool isCloneOfTarget(const git::Repository &repository) const
    {
        QString origin = repository.originUrl();
        if (origin.endsWith(u".git"))
            origin.chop(4);
        const QUrl own = m_hub.endpoint().resolved(QUrl(m_plan.target.id.webPath()));
        return QUrl(origin).adjusted(QUrl::StripTrailingSlash) == own;
    }

    void chooseWay()
    {
        const Result<git::Repository> repository = git::Repository::open(m_space.folder);
        const auto record = publishRecord(m_space.folder, m_hub.endpoint(), m_plan.target.id);
        const bool isClone = repository && isCloneOfTarget(*repository) && m_plan.exists;
        m_wasHere = isClone || (record && record->commit == m_plan.head);
        if (isClone && !m_plan.target.asPullRequest && repository->headBranch() == u"main") {
            const git::ObjectId head = repository->head().value_or(git::ObjectId());
            const git::ObjectId remote = git::ObjectId::fromHex(m_plan.head.toLatin1());
            m_plan.way = PublishWay::Push;
            m_plan.wayReason = Tr::tr("By git push: this folder is a clone of the Space, so both keep one history.");
            m_plan.hasMovedOn = !git::leadsTo(*repository, remote, head);
            m_plan.unpushed = !m_plan.hasMovedOn && head != remote ? 1 : 0;
            return;
        }
        m_plan.hasMovedOn = record && record->commit != m_plan.head && !m_plan.target.asPullRequest;
        m_plan.wayReason =
            m_plan.target.asPullRequest
                ? Tr::tr("By one commit over HTTP, as a pull request.")
                : Tr::tr("By one commit over HTTP: the history of this folder is not that of the Space.");
    }

    Result<> compare()
    {
        ContentNames names(m_space.folder);
        const QList<LocalFile> files = localFiles(m_space.folder);
        for (qsizetype i = 0; i < files.size(); ++i) {
            if (m_progress.isCancelled())
                return {};
            m_progress.report(i, files.size(), Tr::tr("Comparing files"));
            if (const Result<> compared = compareFile(files.at(i), names); !compared)
                return compared;
        }
        // What is left is on the Hub only.
        for (const hub::RemoteEntry &entry : std::as_const(m_remote)) {
            if (entry.path == u".gitattributes")
                continue;
            if (m_wasHere)
                m_plan.files.append({.path = entry.path, .action = FileAction::Remove, .isLarge = entry.isLarge});
            else
                m_plan.strangers.append(entry.path);
        }
        std::ranges::sort(m_plan.files, {}, &PublishFile::path);
        m_plan.strangers.sort();
        return {};
    }

    Result<> compareFile(const LocalFile &file, ContentNames &names)
    {
        const auto remote = m_remote.constFind(file.path);
        const bool isKnown = remote != m_remote.constEnd();
        const bool isLarge = isKnown ? remote->isLarge : isProbablyLarge(m_space.folder, file);
        Result<QString> name = names.name(file, isLarge, m_progress);
        if (!name)
            return failure(name);
        if (!isKnown || remote->contentId != *name)
            m_plan.files.append({.path = file.path,
                                 .action = isKnown ? FileAction::Change : FileAction::Add,
                                 .size = file.size,
                                 .isLarge = isLarge,
                                 .contentId = *name,
                                 .isPointer = file.isPointer});
        m_remote.remove(file.path);
        return {};
    }

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    Progress &m_progress;
    PublishPlan m_plan;
    QMap<QString, hub::RemoteEntry> m_remote;
    /// What the Hub has came from this folder, so that what is missing here was removed here.
    bool m_wasHere = false;
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
