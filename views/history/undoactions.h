// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/journal/operation.h>

#include <QObject>

class QAction;

namespace spacewright::views
{

class RepositoryWorker;

/// What was done in the repository, and the way back: the newest operation that is not undone is undone by an action
/// that says what it was.
class UndoActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoActions)

public:
    /// @p worker must outlive this.
    explicit UndoActions(RepositoryWorker *worker, QObject *parent = nullptr);

    /// "repo_undo" and "repo_operations".
    QAction *undoAction() const { return m_undo; }
    QAction *logAction() const { return m_log; }
    const QList<git::Operation> &operations() const { return m_operations; }
    /// Reads what was done again.
    void refresh();
    /// There is no repository.
    void clear();

Q_SIGNALS:
    void operationsChanged(const QList<spacewright::git::Operation> &operations);
    /// Says what was done, in a sentence.
    void finished(const QString &text);

private:
    void show(const QList<git::Operation> &operations);
    void undo();

    RepositoryWorker *m_worker;
    QList<git::Operation> m_operations;
    QAction *m_undo;
    QAction *m_log;
};

} // namespace spacewright::views
