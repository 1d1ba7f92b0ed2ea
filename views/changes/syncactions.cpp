// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncactions.h"

#include <core/git/lfs/largefiles.h>
#include <core/git/remote/remote.h>

#include <views/common/repository/repositoryworker.h>

#include <KActionCollection>

#include <QAction>

namespace spacewright::views
{

SyncActions::SyncActions(RepositoryWorker *worker, CredentialsSource credentials, KActionCollection *actions,
                         QObject *parent)
    : QObject(parent), m_worker(worker), m_credentials(std::move(credentials)),
      m_fetch(add(actions, QStringLiteral("repo_fetch"), QStringLiteral("view-refresh-symbolic"), &SyncActions::fetch)),
      m_pull(add(actions, QStringLiteral("repo_pull"), QStringLiteral("vcs-pull"), &SyncActions::pull)),
      m_push(add(actions, QStringLiteral("repo_push"), QStringLiteral("vcs-push"), &SyncActions::checkAndPush))
{
    m_fetch->setText(tr("&Fetch"));
    m_fetch->setToolTip(tr("Ask the remote what is new; files stay as they are"));
    connect(worker, &RepositoryWorker::transferringChanged, this, &SyncActions::update);
    update();
}

QAction *SyncActions::add(KActionCollection *actions, const QString &name, const QString &icon,
                          void (SyncActions::*slot)())
{
    QAction *action = actions->addAction(name);
    action->setIcon(QIcon::fromTheme(icon));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void SyncActions::setOverview(const std::optional<git::Overview> &overview)
{
    m_overview = overview;
    update();
}

void SyncActions::update()
{
    const git::Branch branch = m_overview ? m_overview->branch : git::Branch();
    const bool isReady = m_overview && m_overview->hasRemote && !m_worker->isTransferring();
    m_fetch->setEnabled(isReady);
    m_pull->setEnabled(isReady && !branch.upstream.isEmpty());
    m_push->setEnabled(isReady && !branch.name.isEmpty() && !branch.tip.isNull());
    //: A menu entry and button: %1 is how many commits there are to get
    m_pull->setText(branch.behind > 0 ? tr("Pu&ll (%L1)").arg(branch.behind) : tr("Pu&ll"));
    //: A menu entry and button: %1 is how many commits there are to send
    m_push->setText(branch.ahead > 0 ? tr("&Push (%L1)").arg(branch.ahead) : tr("&Push"));
    const bool hasNoRemote = m_overview && !m_overview->hasRemote;
    m_pull->setToolTip(hasNoRemote ? tr("This repository has no remote called “origin”")
                                   : tr("Get the remote's commits and bring them in"));
    m_push->setToolTip(hasNoRemote ? tr("This repository has no remote called “origin”")
                                   : tr("Send this branch's commits to the remote"));
}

void SyncActions::fetch()
{
    auto work = [credentials = m_credentials()](const git::Repository &repository, Progress &progress) -> Result<> {
        const Result<git::Remote> remote = git::Remote::open(repository);
        return remote ? remote->fetch(credentials, progress) : failure(remote);
    };
    m_worker->transfer(this, tr("Fetching"), std::move(work), [this](const Result<> &fetched) {
        if (fetched)
            Q_EMIT finished(tr("What the remote has is known now."));
    });
}

void SyncActions::pull()
{
    auto work = [credentials = m_credentials()](const git::Repository &repository,
                                                Progress &progress) -> Result<git::Merged> {
        const Result<git::Merged> pulled = git::pull(repository, credentials, {.canLeaveConflicts = true}, progress);
        if (!pulled || pulled->outcome == git::MergeOutcome::Conflicts)
            return pulled;
        // The commits are here whatever becomes of this; larger files wait until somebody wants to see them.
        const Result<> got = git::getLargeFilesUpTo(repository, git::largestUnasked, credentials, progress);
        return got ? pulled : failure(got);
    };
    m_worker->transfer(this, tr("Pulling"), std::move(work), [this](const Result<git::Merged> &pulled) {
        if (pulled)
            Q_EMIT finished(pulledText(*pulled));
    });
}

QString SyncActions::pulledText(const git::Merged &pulled) const
{
    switch (pulled.outcome) {
    case git::MergeOutcome::UpToDate:
        return tr("There was nothing new to pull.");
    case git::MergeOutcome::FastForwarded:
        return tr("The remote's commits are here now.");
    case git::MergeOutcome::Merged:
        return tr("The remote's commits were merged with yours.");
    case git::MergeOutcome::Conflicts:
        return tr("You and the remote have changed the same lines. Solve the conflicts, then commit.");
    }
    return {};
}

void SyncActions::push(bool isAsItIs)
{
    const QString branch = m_overview->branch.name;
    auto work = [branch, isAsItIs, credentials = m_credentials()](const git::Repository &repository,
                                                                  Progress &progress) -> Result<Pushed> {
        const Result<git::Remote> remote = git::Remote::open(repository);
        if (!remote)
            return failure(remote);
        const Result<QList<git::PushFinding>> findings =
            isAsItIs ? QList<git::PushFinding>() : remote->checkRules(branch, credentials, progress);
        if (!findings || !findings->isEmpty())
            return findings ? Result<Pushed>(Pushed{{}, *findings}) : failure(findings);
        const Result<> pushed = remote->push(branch, credentials, progress);
        return pushed ? Result<Pushed>(Pushed{remote->address().toString()}) : failure(pushed);
    };
    m_worker->transfer(this, tr("Pushing"), std::move(work), [this, branch](const Result<Pushed> &pushed) {
        if (pushed && !pushed->findings.isEmpty())
            Q_EMIT objected(pushed->findings);
        else if (pushed)
            //: %1 is a branch, %2 an address
            Q_EMIT finished(tr("Pushed %1 to %2.").arg(branch, pushed->address));
    });
}

} // namespace spacewright::views
