// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace spacewright::views
{

/// A long job as it is shown.
struct TaskRow {
    int id = 0;
    QString title;
    ProgressState progress;
};

/// The long jobs that run now, for the one place of the window that shows them. Lives on the GUI thread; the listeners
/// that it hands out may be called from any, and outlive it.
class TaskList final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskList)

public:
    explicit TaskList(QObject *parent = nullptr);
    ~TaskList() override;

    /// Shows a job; @p cancel is called when the user no longer wants it. Returns the id for listener() and remove().
    int add(const QString &title, std::function<void()> cancel);
    /// What the job's Progress should report to.
    Progress::Listener listener(int id) const;
    void remove(int id);
    void cancel(int id);

    QList<TaskRow> rows() const;

Q_SIGNALS:
    /// A job came, went or moved on; at most ten times a second.
    void changed();

private:
    struct Entry;

    std::shared_ptr<Entry> find(int id) const;

    QList<std::shared_ptr<Entry>> m_entries;
    QTimer m_tick;
    int m_lastId = 0;
};

} // namespace spacewright::views
