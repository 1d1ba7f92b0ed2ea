// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include "localfiles.h"
#include "publishrecord.h"
#include "pushway.h"

#include <core/base/filewriter.h>
#include <core/git/lfs/transfer/lfsupload.h>
#include <core/hub/files/commit.h>
#include <core/hub/files/preupload.h>
#include <core/hub/space/lifecycle.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Publisher)
};

constexpr qint64 sampleSize = 512;
/// What goes inside a commit is read whole.
constexpr qint64 plainLimit = qint64(64) * 1024 * 1024;

class Publisher final
{
public:
    Publisher(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
              const git::Credentials &credentials, Progress &progress)
        : m_hub(hub), m_space(space), m_plan(plan), m_credentials(credentials), m_progress(progress)
    {
    }

    Result<Published> run()
    {
        if (m_plan.isEmpty())
            return Published{.id = m_plan.target.id, .commit = m_plan.head};
        if (const Result<> made = create(); !made)
            return failure(made);
        return m_plan.way == PublishWay::Push ? push() : commit();
    }

private:
    Result<> create()
    {
        if (m_plan.exists)
            return {};
        m_progress.report(0, 0, Tr::tr("Creating the Space"));
        const Result<> created = hub::createSpace(m_hub,
                                                  {.id = m_plan.target.id,
                                                   .sdk = manifest::sdkName(m_space.card.sdk),
                                                   .isPrivate = m_plan.target.isPrivate,
                                                   .hardware = m_plan.target.hardware},
                                                  m_progress);
        // Made meanwhile, or by a try whose answer was lost: what it holds is looked at below.
        if (!created && created.error().code != ErrorCode::HubConflict)
            return created;
        // The Hub begins a Space with a commit of its own, and only the new one knows what that holds.
        PublishTarget target = m_plan.target;
        target.canCreate = false;
        Result<PublishPlan> fresh = makePlan(m_hub, m_space, target, m_progress);
        if (!fresh)
            return failure(fresh);
        m_plan = *fresh;
        return {};
    }

    Result<Published> push()
    {
        const Result<QString> pushed = pushChanges(m_space.folder, m_plan, m_credentials, m_progress);
        if (!pushed)
            return failure(pushed);
        return finish({.commit = *pushed});
    }

    Result<Published> commit()
    {
        hub::CommitOrder order{.target = {.space = m_plan.target.id, .asPullRequest = m_plan.target.asPullRequest},
                               .summary = messageOf(m_plan),
                               .parent = m_plan.head};
        QList<git::LfsContentFile> large;
        if (const Result<> ready = prepare(order, large); !ready)
            return failure(ready);
        // Everything was there already, in the form that the Hub wants it.
        if (order.operations.isEmpty())
            return finish({.commit = m_plan.head}, false);
        const QUrl address = m_hub.endpoint().resolved(QUrl(m_plan.target.id.webPath() + QStringLiteral(".git")));
        const git::LfsEndpoint endpoint(address, m_credentials, m_hub.policy());
        if (const Result<> sent = git::uploadFiles(endpoint, large, m_progress); !sent)
            return failure(sent);
        if (m_progress.isCancelled())
            return fail(ErrorCode::HubFailed, Tr::tr("Publishing was cancelled. Nothing was committed on the Hub."));
        m_progress.report(0, 0, Tr::tr("Committing on the Hub"));
        const Result<hub::CommitReceipt> made = hub::makeCommit(m_hub, order, m_progress);
        if (!made)
            return failure(made);
        return finish({.commit = made->commit, .pullRequest = made->pullRequest, .remark = made->remark});
    }

    /// Asks how the Hub wants each file, and makes the operations of the commit.
    Result<> prepare(hub::CommitOrder &order, QList<git::LfsContentFile> &large)
    {
        QList<PublishFile> sent;
        for (const PublishFile &file : m_plan.files) {
            if (file.action == FileAction::Remove)
                order.operations.append({.kind = hub::CommitOperation::Remove, .path = file.path});
            else
                sent.append(file);
        }
        m_progress.report(0, 0, Tr::tr("Asking how the Hub wants the files"));
        const Result<QList<hub::UploadAdvice>> advice =
            hub::askUploadModes(m_hub, order.target, candidatesOf(sent), m_progress);
        if (!advice)
            return failure(advice);
        ContentNames names(m_space.folder);
        for (qsizetype i = 0; i < sent.size(); ++i) {
            if (const Result<> added = addFile(sent.at(i), advice->at(i), names, order, large); !added)
                return added;
        }
        return {};
    }

    QList<hub::UploadCandidate> candidatesOf(const QList<PublishFile> &files) const
    {
        QList<hub::UploadCandidate> candidates;
        for (const PublishFile &file : files) {
            QFile opened(pathOf(file.path));
            const QByteArray sample = opened.open(QIODevice::ReadOnly) ? opened.read(sampleSize) : QByteArray();
            candidates.append({.path = file.path, .size = file.size, .sample = sample});
        }
        return candidates;
    }

    Result<> addFile(const PublishFile &file, const hub::UploadAdvice &advice, ContentNames &names,
                     hub::CommitOrder &order, QList<git::LfsContentFile> &large)
    {
        if (advice.isIgnored)
            return {};
        const bool isLarge = advice.isLarge || file.isPointer;
        const LocalFile local{
            .path = file.path, .size = file.size, .isPointer = file.isPointer, .contentId = file.contentId};
        const Result<QString> name = names.name(local, isLarge, m_progress);
        if (!name)
            return failure(name);
        if (*name == advice.remoteId)
            return {};
        hub::CommitOperation operation{.kind = isLarge ? hub::CommitOperation::PutLarge : hub::CommitOperation::Put,
                                       .path = file.path,
                                       .contentId = *name,
                                       .size = file.size};
        const QString path = pathOf(file.path);
        if (isLarge && !file.isPointer)
            large.append({{.oid = name->toLatin1(), .size = file.size}, path});
        if (!isLarge)
            operation.read = [path] { return readFile(path, plainLimit); };
        order.operations.append(operation);
        return {};
    }

    QString pathOf(const QString &path) const { return m_space.folder + u'/' + path; }

    Result<Published> finish(Published published, bool hasChanged = true)
    {
        published.id = m_plan.target.id;
        published.hasChanged = hasChanged;
        if (published.pullRequest == 0 && !m_plan.target.asPullRequest) {
            const auto before = publishRecord(m_space.folder, m_hub.endpoint(), published.id);
            const QString running =
                m_plan.info.runtime.phase() == hub::Phase::Serving ? m_plan.info.runtime.commit : QString();
            // What fails twice is undone to what ran before the first time.
            const QString good = !running.isEmpty() ? running : before ? before->runningBefore : QString();
            const Result<> kept = keepPublishRecord({.folder = m_space.folder,
                                                     .endpoint = m_hub.endpoint(),
                                                     .id = published.id,
                                                     .commit = published.commit,
                                                     .runningBefore = good});
            if (!kept)
                return failure(kept);
            published.runningBefore = good;
        }
        return published;
    }

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    PublishPlan m_plan;
    const git::Credentials &m_credentials;
    Progress &m_progress;
};

} // namespace

Result<Published> publish(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                          const git::Credentials &credentials, Progress &progress)
{
    return Publisher(hub, space, plan, credentials, progress).run();
}

} // namespace spacewright::publish
