// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/log/logstore.h>

#include <QBasicTimer>
#include <QObject>

namespace spacewright::views
{

/// Watches a file of somebody else while it is shown: reads what it has, then what comes to it, in the background.
class LogFollower final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFollower)

public:
    explicit LogFollower(QObject *parent = nullptr);
    ~LogFollower() override;

    /// Nothing is watched without a store.
    void setStore(std::shared_ptr<log::LogStore> store);
    bool isReading() const { return m_task.isRunning(); }

Q_SIGNALS:
    /// The file was cut short, or another one is in its place: what is shown is what it was. Said once.
    void lost(spacewright::log::FileChange change);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void look();

    std::shared_ptr<log::LogStore> m_store;
    QBasicTimer m_timer;
    Task<log::FileChange> m_task;
};

} // namespace spacewright::views
