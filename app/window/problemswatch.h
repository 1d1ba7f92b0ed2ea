// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/space/space.h>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>

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
    /// Somebody types: asked for soon, and what was being read is out of date.
    void touchText();
    /// Who knows the texts that editors hold and have not saved, by absolute path. Called on this thread.
    void setUnsavedTexts(std::function<QHash<QString, QByteArray>()> texts) { m_unsavedTexts = std::move(texts); }

Q_SIGNALS:
    void spaceRead(const spacewright::space::Space &space);

private:
    void read();
    void watch(const space::Space &space);
    QHash<QString, QByteArray> unsaved() const;

    QThreadPool *m_pool;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    std::function<QHash<QString, QByteArray>()> m_unsavedTexts;
    bool m_isStale = false;
    /// Whether somebody has typed since the reading began: its places are wrong by now.
    bool m_isTextStale = false;
    Task<space::Space> m_reading;
};

} // namespace spacewright
