// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "blamemodel.h"

#include <views/common/repository/repositoryworker.h>

#include <KTextEditor/View>

#include <QPointer>
#include <QTimer>

class QAction;

namespace spacewright::views
{

/// Shows beside the lines of the editor in use which commit each came in with, as long as the user wants to see it.
/// What is typed counts at once; it is in no commit.
class BlameGutter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BlameGutter)

public:
    /// @p worker must outlive this.
    explicit BlameGutter(RepositoryWorker *worker, QObject *parent = nullptr);

    /// "editor_blame"
    QAction *action() const { return m_action; }
    /// The editor that is in use now, or nullptr.
    void setView(KTextEditor::View *view);
    /// The checked out commit may be another one.
    void refresh();

Q_SIGNALS:
    /// A line's commit shall be shown.
    void commitRequested(const spacewright::git::ObjectId &commit);

private:
    void attach();
    void detach();
    void read();
    static Result<Blame> readBlame(const git::Repository &repository, const QByteArray &path, const QByteArray &text,
                                   Progress &progress);
    void requestCommit(KTextEditor::View *view, int line);

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    QAction *m_action;
    BlameModel *m_model;
    QTimer m_pause;
    QPointer<KTextEditor::View> m_view;
};

} // namespace spacewright::views
