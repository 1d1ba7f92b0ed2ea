// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QToolButton>

class QVBoxLayout;

namespace spacewright::views
{

class TaskList;
struct TaskRow;

/// Sits in a corner of the window while jobs run and says what the newest one does; a click shows all of them, each
/// with its progress and a way to cancel it.
class TaskButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskButton)

public:
    /// @p tasks must outlive the button.
    explicit TaskButton(TaskList *tasks, QWidget *parent = nullptr);

private:
    class RowWidget;

    void showPopup();
    void update();
    void updatePopup(const QList<TaskRow> &rows);

    TaskList *m_tasks;
    QFrame *m_popup;
    QVBoxLayout *m_layout;
    QMap<int, RowWidget *> m_rows;
};

} // namespace spacewright::views
