// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filediff.h"

#include <core/git/staging/linestaging.h>

#include <views/common/repository/repositoryworker.h>

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolBar;

namespace spacewright::views
{

class DiffKinds;
class DiffText;
class EmptyState;
class ErrorBanner;

/// One changed file, shown as suits it, with what can be done to parts of the change.
class DiffView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffView)

public:
    /// @p worker must outlive the view.
    explicit DiffView(RepositoryWorker *worker, QWidget *parent = nullptr);

    const DiffTarget &target() const { return m_target; }
    void showTarget(const DiffTarget &target);
    /// Shows nothing.
    void clear();
    /// Reads the difference again, because the repository changed. Commits do not.
    void refresh();

Q_SIGNALS:
    /// Relative to the repository's folder; line from 1.
    void fileOpenRequested(const QByteArray &path, int line);
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void makeActions();
    QAction *add(const QString &name, const QString &icon, const QString &text, std::function<void()> act);
    void read();
    void take(const Result<FileDiff> &diff);
    void present(bool isSameFile);
    void goToChange(int direction);
    void setSideBySide(bool isSideBySide);
    void updateTitle();
    void updateActions();
    void updateKinds();
    QList<git::PickedLines> pickedHunk() const;
    void stage(const QList<git::PickedLines> &picked);
    void discard(const QList<git::PickedLines> &picked);
    void openFile();

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    DiffTarget m_target;
    FileDiff m_diff;
    /// With what changes something, and with the rest.
    QToolBar *m_bar;
    QToolBar *m_tools;
    QLabel *m_title;
    QLabel *m_remarks;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DiffText *m_text;
    DiffKinds *m_kinds;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_sideBySide;
    QAction *m_rich;
    QAction *m_stageHunk;
    QAction *m_stageLines;
    QAction *m_discardHunk;
    QAction *m_discardLines;
    QAction *m_open;
};

} // namespace spacewright::views
