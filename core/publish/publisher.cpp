// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include "publishrecord.h"
#include "pushway.h"
#include "uploadmodes.h"

#include <core/base/filewriter.h>
#include <core/git/lfs/transfer/lfsupload.h>
#include <core/hub/files/commit.h>
#include <core/hub/space/lifecycle.h>

#include <QCoreApplication>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Publisher)
};

/// What goes inside a commit is read whole.
constexpr qint64 plainLimit = qint64(64) * 1024 * 1024;

/// How far a transaction has come, for somebody who cancels it.
enum class Step { Asking, Creating, Created, Sending, Committing, Pushing };

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
        Result<Published> done = transact();
        if (!done && m_progress.isCancelled() && m_step != Step::Committing)
            return fail(ErrorCode::HubFailed, stateText(), done.error().detail);
        return done;
    }

private:
    Result<Published> transact()
    {
        if (m_plan.isEmpty())
            return finish({.commit = m_plan.head}, false);
        if (const Result<> made = create(); !made)
            return failure(made);
        return m_plan.way == PublishWay::Push ? push() : commit();
    }

    QString stateText() const
    {
        switch (m_step) {
        case Step::Creating:
            //: %1 is the name of a Space
            return Tr::tr("Publishing was cancelled while the Space %1 was being created. Publish again to go on.")
                .arg(m_plan.target.id.text());
        case Step::Created:
            //: %1 is the name of a Space
            return Tr::tr("Publishing was cancelled. The Space %1 was created, nothing was committed to it. Publish "
                          "again to go on.")
                .arg(m_plan.target.id.text());
        case Step::Sending:
            return Tr::tr(
                "Publishing was cancelled. Nothing was committed on the Hub; what was sent is not sent again.");
        case Step::Pushing:
            return Tr::tr("Publishing was cancelled during the push. What was committed is safe here; publish again to "
                          "go on.");
        case Step::Asking:
        case Step::Committing:
            break;
        }
        return Tr::tr("Publishing was cancelled. Nothing was changed on the Hub.");
    }

    Result<> create()
    {
        if (m_plan.exists)
            return {};
        m_progress.report(0, 0, Tr::tr("Creating the Space"));
        // What an earlier Space of that name had in common with the folder is gone with it.
        m_step = Step::Creating;
        forgetSyncedFiles(m_space.folder, m_hub.endpoint(), m_plan.target.id);
        const Result<> created = hub::createSpace(m_hub,
                                                  {.id = m_plan.target.id,
                                                   .sdk = manifest::sdkName(m_space.card.sdk),
                                                   .isPrivate = m_plan.target.isPrivate,
                                                   .hardware = m_plan.target.hardware},
                                                  m_progress);
        if (m_progress.isCancelled())
            return created ? fail(ErrorCode::HubFailed, {}) : created;
        // Made meanwhile, or by a try whose answer was lost: what it holds is looked at below.
        const bool mayExist =
            created || created.error().code == ErrorCode::HubConflict || hub::isInDoubt(created.error());
        if (!mayExist)
            return created;
        if (created)
            m_step = Step::Created;
        // The Hub begins a Space with a commit of its own, and only the new one knows what that holds.
        PublishTarget target = m_plan.target;
        target.canCreate = false;
        Result<PublishPlan> fresh = makePlan(m_hub, m_space, target, m_progress);
        if (!fresh)
            return created || fresh.error().code != ErrorCode::HubMissing ? failure(fresh) : created;
        m_plan = *fresh;
        m_step = Step::Created;
        return {};
    }

    Result<Published> push()
    {
        m_step = Step::Pushing;
        if (const Result<> noted = intend(messageOf(m_plan)); !noted)
            return failure(noted);
        const Result<QString> pushed = pushChanges(m_space.folder, m_plan, m_credentials, m_progress);
        if (!pushed)
            return failure(pushed);
        return finish({.commit = *pushed});
    }

    Result<Published> commit()
    {
        ContentNames names(m_space.folder);
        if (!m_plan.areModesKnown) {
            if (const Result<> asked = askModes(m_hub, m_plan, names, m_progress); !asked)
                return failure(asked);
        }
        hub::CommitOrder order{.target = {.space = m_plan.target.id, .asPullRequest = m_plan.target.asPullRequest},
                               .summary = messageOf(m_plan),
                               .parent = m_plan.head};
        QList<git::LfsContentFile> large;
        for (const PublishFile &file : std::as_const(m_plan.files)) {
            if (const Result<> added = add(file, names, order, large); !added)
                return failure(added);
        }
        // Everything was there already, in the form that the Hub wants it.
        if (order.operations.isEmpty())
            return finish({.commit = m_plan.head}, false);
        if (const Result<> sent = send(large, names); !sent)
            return failure(sent);
        if (const Result<> noted = intend(order.summary); !noted)
            return failure(noted);
        m_step = Step::Committing;
        m_progress.report(0, 0, Tr::tr("Committing on the Hub"));
        const Result<hub::CommitReceipt> made = hub::makeCommit(m_hub, order, m_progress);
        if (!made)
            return std::unexpected(withNews(made.error()));
        return finish({.commit = made->commit, .pullRequest = made->pullRequest, .remark = made->remark});
    }

    Result<> add(const PublishFile &file, ContentNames &names, hub::CommitOrder &order,
                 QList<git::LfsContentFile> &large)
    {
        hub::CommitOperation operation{.kind = hub::CommitOperation::Remove, .path = file.path};
        if (file.action != FileAction::Remove) {
            // What goes inside the commit is compared with its name when it is read for that.
            const Result<QString> name = file.isLarge || file.contentId.isEmpty()
                                             ? names.name(localOf(file), file.isLarge, m_progress)
                                             : file.contentId;
            if (!name)
                return failure(name);
            if (*name != file.contentId)
                return std::unexpected(changed(file));
            operation.kind = file.isLarge ? hub::CommitOperation::PutLarge : hub::CommitOperation::Put;
            operation.contentId = *name;
            operation.size = file.size;
            const QString path = m_space.folder + u'/' + file.path;
            if (file.isLarge && !file.isPointer)
                large.append({.pointer = {.oid = name->toLatin1(), .size = file.size},
                              .path = path,
                              .state = names.state(localOf(file))});
            if (!file.isLarge)
                operation.read = [path] { return readFile(path, plainLimit); };
        }
        if (const Result<> good = operation.check(); !good)
            return good;
        order.operations.append(operation);
        return {};
    }

    static LocalFile localOf(const PublishFile &file)
    {
        return {.path = file.path, .size = file.size, .isPointer = file.isPointer, .contentId = file.contentId};
    }

    static Error changed(const PublishFile &file)
    {
        return {ErrorCode::FileUnreadable,
                //: %1 is the path of a file
                Tr::tr("%1 was changed while it was being published, so nothing was committed. Publish again.")
                    .arg(file.path)};
    }

    /// To the storage of large files. What was written to meanwhile is something else than what was named.
    Result<> send(const QList<git::LfsContentFile> &large, const ContentNames &names)
    {
        m_step = Step::Sending;
        const QUrl address = m_hub.urlOf({.path = m_plan.target.id.webPath(QStringLiteral(".git"))});
        git::Credentials credentials = m_credentials;
        credentials.isBearer = true;
        credentials.password = QString::fromUtf8(m_hub.token());
        const git::LfsEndpoint endpoint(address, credentials, m_hub.policy(),
                                        m_plan.target.asPullRequest ? QString() : QStringLiteral("main"));
        const Result<> sent = git::uploadFiles(endpoint, large, m_progress);
        for (const PublishFile &file : std::as_const(m_plan.files)) {
            if (file.isLarge && file.action != FileAction::Remove && !names.isUnchanged(localOf(file)))
                return std::unexpected(changed(file));
        }
        if (sent && m_progress.isCancelled())
            return fail(ErrorCode::HubFailed, {});
        return sent;
    }

    /// The error of a Space that moved on, with who changed what.
    Error withNews(Error error)
    {
        if (error.code != ErrorCode::HubOutdated)
            return error;
        constexpr int shown = 5;
        const auto commits = hub::readCommits(m_hub, m_plan.target.id, QStringLiteral("main"), shown, m_progress);
        QStringList news;
        for (const hub::RemoteCommit &commit : commits.value_or(QList<hub::RemoteCommit>())) {
            if (commit.id == m_plan.head)
                break;
            news.append(newsText(commit));
        }
        if (!news.isEmpty())
            error.message = Tr::tr("Somebody has changed the Space on the Hub meanwhile, so nothing was committed: %1. "
                                   "Publish again to see what would become of both.")
                                .arg(news.join(QStringLiteral(", ")));
        return error;
    }

    QString running() const
    {
        return m_plan.info.runtime.phase() == hub::Phase::Serving ? m_plan.info.runtime.commit : QString();
    }

    PublishRecord record() const
    {
        const auto before = publishRecord(m_space.folder, m_hub.endpoint(), m_plan.target.id);
        return before.value_or(
            PublishRecord{.folder = m_space.folder, .endpoint = m_hub.endpoint(), .id = m_plan.target.id});
    }

    /// Should the program end before it knows what became of the commit, the next plan finds out.
    Result<> intend(const QString &message)
    {
        if (m_plan.target.asPullRequest)
            return {};
        PublishRecord intended = record();
        intended.pendingTitle = message.section(u'\n', 0, 0);
        intended.pendingParent = m_plan.head;
        intended.pendingRunning = running();
        return keepPublishRecord(intended);
    }

    Result<> keepSynced() const
    {
        const hub::SpaceId &id = m_plan.target.id;
        if (syncedFiles(m_space.folder, m_hub.endpoint(), id) == m_plan.synced)
            return {};
        return keepSyncedFiles(m_space.folder, m_hub.endpoint(), id, m_plan.synced);
    }

    Result<Published> finish(Published published, bool hasChanged = true)
    {
        published.id = m_plan.target.id;
        published.hasChanged = hasChanged;
        if (m_plan.target.asPullRequest)
            return published;
        PublishRecord kept = record();
        const bool isLate = !kept.pendingParent.isEmpty() && kept.pendingParent != published.commit;
        if (hasChanged || isLate)
            kept.settle(published.commit);
        kept.commit = published.commit;
        const Result<> isKept = keepPublishRecord(kept).and_then([this] { return keepSynced(); });
        // It is on the Hub all the same.
        if (!isKept)
            published.warning = isKept.error().message;
        published.runningBefore = kept.runningBefore;
        return published;
    }

    const hub::HubClient &m_hub;
    const space::Space &m_space;
    PublishPlan m_plan;
    const git::Credentials &m_credentials;
    Progress &m_progress;
    Step m_step = Step::Asking;
};

} // namespace

QString newsText(const hub::RemoteCommit &commit)
{
    //: %1 is what a commit does, %2 is who made it
    return Tr::tr("\"%1\" by %2").arg(commit.title, commit.authors.join(QStringLiteral(", ")));
}

Result<Published> publish(const hub::HubClient &hub, const space::Space &space, const PublishPlan &plan,
                          const git::Credentials &credentials, Progress &progress)
{
    return Publisher(hub, space, plan, credentials, progress).run();
}

} // namespace spacewright::publish
