// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfollower.h"

#include <QThreadPool>
#include <QTimerEvent>

namespace spacewright::views
{

namespace
{

constexpr int lookMs = 40;

} // namespace

LogFollower::LogFollower(QObject *parent) : QObject(parent) {}

LogFollower::~LogFollower() = default;

void LogFollower::setStore(std::shared_ptr<log::LogStore> store)
{
    m_task = {};
    m_store = std::move(store);
    m_timer.stop();
    if (!m_store)
        return;
    m_timer.start(lookMs, this);
    look();
}

void LogFollower::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        look();
    else
        QObject::timerEvent(event);
}

void LogFollower::look()
{
    if (isReading())
        return;
    m_task = Task<log::FileChange>(
        QThreadPool::globalInstance(),
        [store = m_store](Progress &progress) -> Result<log::FileChange> { return store->update(progress); });
    m_task.future().then(this, [this, store = m_store](const Result<log::FileChange> &change) {
        if (store != m_store || !change ||
            (*change != log::FileChange::CutShort && *change != log::FileChange::Replaced))
            return;
        m_timer.stop();
        Q_EMIT lost(*change);
    });
}

} // namespace spacewright::views
