// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/repository/repositoryworker.h>
#include <views/diff/text/diffsyntax.h>

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace spacewright::views
{

class DiffPane;
class EmptyState;

/// A file as some commit has it, to be read and not to be written.
class RevisionView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevisionView)

public:
    /// @p worker must outlive the view.
    explicit RevisionView(RepositoryWorker *worker, QWidget *parent = nullptr);

    void showRevision(const QByteArray &path, const git::ObjectId &commit);

private:
    struct Content {
        QByteArray text;
        SyntaxLines syntax;
    };

    void present(const Content &content);

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    QLabel *m_title;
    QStackedWidget *m_stack;
    EmptyState *m_notice;
    DiffPane *m_pane;
};

} // namespace spacewright::views
