// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/lfs/pushrules.h>

#include <QObject>

#include <functional>

class QMessageBox;

namespace spacewright::views
{

class RepositoryWorker;

/// Tells early what the Hub would refuse in a push, and mends it with one click: what is staged is given to LFS, what
/// is committed already is moved there.
class PushRuleWarnings final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PushRuleWarnings)

public:
    /// Both must outlive this.
    PushRuleWarnings(RepositoryWorker *worker, QWidget *window);

    /// Files were staged.
    void lookAtStaged();
    /// Files like these were committed.
    void offerToMove(const QList<git::PushFinding> &findings);
    /// They are about to be pushed: asks what to do.
    void ask(const QList<git::PushFinding> &findings);

Q_SIGNALS:
    /// Says what is wrong, and what can be done about it.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);
    /// The commits can be pushed: either nothing is wrong with them any more, or the user wants it so.
    void pushWanted(bool isAsItIs);

private:
    void track(const QList<QByteArray> &paths);
    void move(const QList<QByteArray> &paths, const std::function<void()> &done);
    QMessageBox *question(const QList<git::PushFinding> &findings) const;

    RepositoryWorker *m_worker;
    QWidget *m_window;
};

} // namespace spacewright::views
