// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/logstore.h>

#include <QDateTime>
#include <QWidget>

namespace spacewright::log
{
struct SeenFiles;
}

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace spacewright::views
{

class ErrorBanner;
class LogFilterBar;
class LogFindBar;
class LogFinder;
class LogFollower;
class LogGoTo;
class LogScanner;
class LogText;

/// The log of a build, of the run after it, and any file that is opened as one: live, with colours, to be searched,
/// filtered and copied; one at a time. Turns to the run's log when that gets its first line.
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
    /// Shows what the app had said last at that time; false if it had said nothing by then.
    bool showTime(const QDateTime &time);
    /// Where the Space's files were when its logs were written.
    void setSeenFiles(const log::SeenFiles &seen);
    /// Shows any file, beside the two.
    void openFile(const QString &path);

Q_SIGNALS:
    /// A place in a file of the Space (relative), from 1, that a line of the log names.
    void placeRequested(const QString &file, int line, int column);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *actionOf(const QKeyEvent &event) const;
    QToolButton *addButton(QAction *action, const QString &name);
    QAction *addAction(const QString &icon, const QString &text, const QString &name, const QKeySequence &keys);
    using QWidget::addAction;
    void makeActions();
    void makeHead();
    void makeBody();
    void makeBars();
    void connectText();
    const std::shared_ptr<log::LogStore> &storeOf(int which) const;
    void showLog(int which);
    void updateAvailability();
    void updateNote();
    void closeFile();
    void reportLost(log::FileChange change);

    void openFindBar();
    void closeFindBar();
    void goToHit(int step);
    void showHits();
    void setFilterShown(bool shown);
    void applyWishes();
    void applyFilter();
    void updateMarkers();
    void goToLine();
    void showContextMenu(const QPoint &point);

    std::shared_ptr<log::LogStore> m_build;
    std::shared_ptr<log::LogStore> m_run;
    std::shared_ptr<log::LogStore> m_file;
    /// The user picked the log: nothing turns to another one by itself until the next run.
    bool m_isPicked = false;
    QString m_searchError;
    QString m_filterError;

    QWidget *m_head;
    QTabBar *m_choice;
    QLabel *m_note;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    LogText *m_text;
    LogFindBar *m_findBar;
    LogFilterBar *m_filterBar;
    LogGoTo *m_goTo;
    LogFinder *m_finder;
    LogScanner *m_scanner;
    LogFollower *m_follower;
    QAction *m_follow;
    QAction *m_find;
    QAction *m_filter;
    QAction *m_line;
    QAction *m_copy;
    QAction *m_selectAll;
};

} // namespace spacewright::views
