// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/running/runningspace.h>

#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTreeView;

namespace spacewright::views
{

class RunningModel;

/// All Spaces that run on this machine, of this window and of the command line, with stage and use: any of them can be
/// shown, opened in a browser, stopped, put to sleep and woken. Looks once a second while it is seen.
class RunningView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningView)

public:
    explicit RunningView(QWidget *parent = nullptr);

    /// Looks now, seen or not.
    void reload();
    /// Wakes what sleeps of the Space in that folder.
    void wake(const QString &folder);

Q_SIGNALS:
    /// The Space in that folder is to be opened.
    void spaceRequested(const QString &folder);
    void failed(const spacewright::Error &error);
    /// There is another number of Spaces that run.
    void countChanged(qsizetype count);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QAction *addAction(const char *name, const QString &icon, const QString &text, void (RunningView::*slot)());
    void makeActions();
    void makeList();
    void showSpaces(const QList<run::RunningSpace> &spaces);
    const run::RunningSpace *selected() const;
    void updateActions();
    static QString sleepTip(const run::RunningSpace *space);
    void open();
    void browse();
    void sleepOrWake();
    void stop();
    void tell(const run::RunningSpace &space, run::RunningWish wish);

    RunningModel *m_model;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    QAction *m_open = nullptr;
    QAction *m_browse = nullptr;
    QAction *m_sleep = nullptr;
    QAction *m_stop = nullptr;
    QTimer m_tick;
    qsizetype m_count = 0;
    Task<QList<run::RunningSpace>> m_looking;
};

} // namespace spacewright::views
