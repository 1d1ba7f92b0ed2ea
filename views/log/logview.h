// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/logstore.h>

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace spacewright::views
{

class LogFindBar;
class LogFinder;
class LogText;

/// The log of a build and of the run after it, one at a time: live, with colours, to be searched and copied. Turns to
/// the run's log when that gets its first line.
class LogView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogView)

public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows the logs of another build and run; either may be null.
    void setLogs(std::shared_ptr<log::LogStore> build, std::shared_ptr<log::LogStore> run);
    /// Shows a line (from 0) of one of the two logs.
    void showLine(bool build, qint64 line);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *actionOf(const QKeyEvent &event) const;
    QToolButton *addButton(QAction *action, const QString &name);
    void makeActions();
    void makeHead();
    void makeBody();
    void showLog(int which);
    void updateAvailability();
    void updateNote();
    void openFindBar();
    void closeFindBar();
    void goToHit(int step);
    void showHits();
    void showContextMenu(const QPoint &point);

    std::shared_ptr<log::LogStore> m_build;
    std::shared_ptr<log::LogStore> m_run;
    /// The user picked the log: nothing turns to another one by itself until the next run.
    bool m_isPicked = false;
    /// The hit that was gone to last.
    qsizetype m_hit = -1;
    QString m_searchError;

    QWidget *m_head;
    QTabBar *m_choice;
    QLabel *m_note;
    QStackedWidget *m_stack;
    LogText *m_text;
    LogFindBar *m_findBar;
    LogFinder *m_finder;
    QAction *m_follow;
    QAction *m_find;
    QAction *m_copy;
    QAction *m_selectAll;
};

} // namespace spacewright::views
