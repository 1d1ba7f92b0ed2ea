// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conflictcontent.h"
#include "conflicttext.h"

#include <views/common/repository/repositoryworker.h>

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolBar;

namespace spacewright::views
{

class DiffPane;
class EmptyState;
class ErrorBanner;

/// A file that two sides changed: both of them, what they began with, and the result, which can be put together from
/// them and be written by hand.
class ConflictView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictView)

public:
    /// @p worker must outlive the view.
    explicit ConflictView(RepositoryWorker *worker, QWidget *parent = nullptr);

    const QByteArray &path() const { return m_path; }
    void showConflict(const QByteArray &path);

Q_SIGNALS:
    void shown();
    /// The conflict is solved and the file staged.
    void solved(const QByteArray &path);

private:
    void build();
    QWidget *makeSides();
    void makeActions();
    QAction *add(const QString &name, const QString &icon, const QString &text, std::function<void()> act);
    DiffPane *addSide(QWidget *parent, const QString &name, const QString &title);
    void present();
    void joinSides();
    void take(Take choice);
    void goToConflict(int direction);
    void goTo(const ConflictPlace &place);
    void showSides(int number);
    void solve();
    void solveWith(git::IndexStage side);
    void finish(const Result<> &result);
    void updateState();
    void markPlaces();
    const ConflictPlace *currentPlace() const;

    RepositoryWorker *m_worker;
    RepositoryWorker::Ticket m_ticket = 0;
    QByteArray m_path;
    ConflictContent m_content;
    QList<ConflictPlace> m_places;
    /// With what can be taken, and with the rest.
    QToolBar *m_bar;
    QToolBar *m_tools;
    QLabel *m_title;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_notice;
    DiffPane *m_ours = nullptr;
    DiffPane *m_base = nullptr;
    DiffPane *m_theirs = nullptr;
    QPlainTextEdit *m_result;
    QList<QAction *> m_takes;
    QAction *m_previous;
    QAction *m_next;
    QAction *m_showBase;
    QAction *m_oursWhole;
    QAction *m_theirsWhole;
    QAction *m_solve;
};

} // namespace spacewright::views
