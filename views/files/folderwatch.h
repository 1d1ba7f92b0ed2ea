// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace spacewright::views
{

/// Says which of the folders it was given have other names in them now. Storms of changes are told as one; where the
/// system has no watches left, folders are looked at from time to time.
class FolderWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderWatch)

public:
    explicit FolderWatch(QObject *parent = nullptr);

    void add(const QString &folder);
    void clear();

Q_SIGNALS:
    void changed(const QString &folder);

private:
    void note(const QString &folder);
    void tell();

    QFileSystemWatcher m_watcher;
    QTimer m_pause;
    QTimer m_polling;
    QSet<QString> m_changed;
    QSet<QString> m_polled;
};

} // namespace spacewright::views
