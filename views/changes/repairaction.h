// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/repair/repair.h>

#include <QObject>

#include <functional>

class QAction;

namespace spacewright::views
{

class RepositoryWorker;
class SyncActions;

/// Checks the repository and mends what can be mended, first with what is here, then, if the user wants that, with what
/// the remote has.
class RepairAction final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepairAction)

public:
    /// Both must outlive this.
    RepairAction(RepositoryWorker *worker, const SyncActions *sync, QObject *parent = nullptr);

    QAction *action() const { return m_action; }

Q_SIGNALS:
    /// Says what was done, in a sentence.
    void noticed(const QString &text);
    /// The same with something to do about it, which is called @p offer.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);

private:
    void repair();
    void getFromRemote();
    void tell(const git::Repaired &repaired, bool wasRemoteAsked);

    RepositoryWorker *m_worker;
    const SyncActions *m_sync;
    QAction *m_action;
};

} // namespace spacewright::views
