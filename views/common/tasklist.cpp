// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasklist.h"

#include <QMutex>

namespace spacewright::views
{

struct TaskList::Entry {
    int id = 0;
    QString title;
    std::function<void()> cancel;
    mutable QMutex mutex;
    ProgressState progress;
};

TaskList::TaskList(QObject *parent) : QObject(parent)
{
    // Jobs report as often as they like; looking ten times a second is all that an eye needs.
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &TaskList::changed);
}

TaskList::~TaskList() = default;

int TaskList::add(const QString &title, std::function<void()> cancel)
{
    auto entry = std::make_shared<Entry>();
    entry->id = ++m_lastId;
    entry->title = title;
    entry->cancel = std::move(cancel);
    m_entries.append(entry);
    m_tick.start();
    Q_EMIT changed();
    return m_lastId;
}

Progress::Listener TaskList::listener(int id) const
{
    return [entry = find(id)](const ProgressState &state) {
        if (!entry)
            return;
        const QMutexLocker locker(&entry->mutex);
        entry->progress = state;
    };
}

void TaskList::remove(int id)
{
    m_entries.removeIf([id](const auto &entry) { return entry->id == id; });
    if (m_entries.isEmpty())
        m_tick.stop();
    Q_EMIT changed();
}

void TaskList::cancel(int id)
{
    if (const auto entry = find(id); entry && entry->cancel)
        entry->cancel();
}

QList<TaskRow> TaskList::rows() const
{
    QList<TaskRow> rows;
    for (const auto &entry : m_entries) {
        const QMutexLocker locker(&entry->mutex);
        rows.append({entry->id, entry->title, entry->progress});
    }
    return rows;
}

std::shared_ptr<TaskList::Entry> TaskList::find(int id) const
{
    const auto entry = std::ranges::find_if(m_entries, [id](const auto &one) { return one->id == id; });
    return entry == m_entries.end() ? nullptr : *entry;
}

} // namespace spacewright::views
