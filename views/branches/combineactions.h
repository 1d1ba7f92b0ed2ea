// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/combine/merge.h>
#include <core/git/combine/rebase.h>

#include <QObject>

class QMenu;

namespace spacewright::views
{

class RepositoryWorker;

/// Brings branches together: merge, and rebase with its plan shown before.
class CombineActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CombineActions)

public:
    /// Both must outlive this.
    CombineActions(RepositoryWorker *worker, QWidget *window);

    /// To be filled with branches by who knows them.
    QMenu *mergeMenu() const { return m_mergeMenu; }
    QMenu *rebaseMenu() const { return m_rebaseMenu; }
    void merge(const QString &branch);
    /// Shows the plan; nothing is done before it is agreed to.
    void planRebase(const QString &branch);

Q_SIGNALS:
    /// Says what was done, in a sentence.
    void finished(const QString &text);
    /// Files are in conflict now.
    void conflicted();

private:
    void rebase(const git::RebasePlan &plan);

    RepositoryWorker *m_worker;
    QWidget *m_window;
    QMenu *m_mergeMenu;
    QMenu *m_rebaseMenu;
};

} // namespace spacewright::views
