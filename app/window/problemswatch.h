// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/space/space.h>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace spacewright
{

/// Reads the open Space again when one of its files was saved or changed by somebody else, on a worker, and not more
/// often than a worker can keep up with.
class ProblemsWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsWatch)

public:
    explicit ProblemsWatch(QThreadPool *pool, QObject *parent = nullptr);

    /// Watches the Space from here on; a Space with an empty folder ends it.
    void setSpace(const space::Space &space);
    /// Something in the folder changed.
    void touch();

Q_SIGNALS:
    void spaceRead(const spacewright::space::Space &space);

private:
    void read();
    void watch(const space::Space &space);

    QThreadPool *m_pool;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    bool m_isStale = false;
    Task<space::Space> m_reading;
};

} // namespace spacewright
