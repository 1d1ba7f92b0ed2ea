// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repairaction.h"

#include "syncactions.h"

#include <views/common/repository/repositoryworker.h>

#include <QAction>
#include <QIcon>

namespace spacewright::views
{

RepairAction::RepairAction(RepositoryWorker *worker, const SyncActions *sync, QObject *parent)
    : QObject(parent), m_worker(worker), m_sync(sync),
      m_action(new QAction(QIcon::fromTheme(QStringLiteral("tools-wizard")), tr("Check and &Repair"), this))
{
    m_action->setObjectName(QStringLiteral("repo_repair"));
    m_action->setToolTip(
        tr("Looks for damage, makes indexes anew and removes locks that nobody holds; files stay as they are"));
    connect(m_action, &QAction::triggered, this, &RepairAction::repair);
}

void RepairAction::repair()
{
    auto work = [](const QString &folder, Progress &progress) { return git::repair(folder, progress); };
    m_worker->changeFolder(this, tr("Checking the repository"), std::move(work),
                           [this](const Result<git::Repaired> &repaired) {
                               if (repaired)
                                   tell(*repaired, false);
                           });
}

void RepairAction::getFromRemote()
{
    auto work = [credentials = m_sync->credentials()](const QString &folder, Progress &progress) {
        return git::repairFromRemote(folder, credentials, progress);
    };
    m_worker->changeFolder(this, tr("Getting the repository again"), std::move(work),
                           [this](const Result<git::Repaired> &repaired) {
                               if (repaired)
                                   tell(*repaired, true);
                           });
}

void RepairAction::tell(const git::Repaired &repaired, bool wasRemoteAsked)
{
    QStringList sentences;
    if (!repaired.removedLocks.isEmpty())
        sentences.append(tr("The lock that was left behind is gone. Try again what you wanted."));
    if (!repaired.oldIndex.isEmpty())
        //: %1 is the path of a file
        sentences.append(
            tr("The index was made anew; nothing is staged. The damaged one is kept as %1.").arg(repaired.oldIndex));
    if (!repaired.packIndexes.isEmpty())
        sentences.append(tr("The index of a pack was made anew."));
    if (!repaired.damagedObjects.isEmpty())
        //: %n counts files; %1 is the path of the first one
        sentences.append(
            tr("%n damaged file(s) of git were put aside, as %1.", nullptr, int(repaired.damagedObjects.size()))
                .arg(repaired.damagedObjects.constFirst()));
    if (repaired.missing > 0) {
        //: %n counts parts of the history: commits, folders and files
        sentences.append(tr("%n object(s) of the history are missing.", nullptr, int(repaired.missing)));
        if (!wasRemoteAsked) {
            Q_EMIT offered(sentences.join(u' '), tr("Get From the Remote"), [this] { getFromRemote(); });
            return;
        }
        sentences.append(tr("The remote does not have them either."));
    } else if (wasRemoteAsked) {
        sentences.append(tr("The repository is whole again."));
    }
    Q_EMIT noticed(sentences.isEmpty() ? tr("The repository is sound.") : sentences.join(u' '));
}

} // namespace spacewright::views
