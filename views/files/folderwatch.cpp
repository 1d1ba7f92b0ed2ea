// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folderwatch.h"

namespace spacewright::views
{

namespace
{

constexpr int pause = 150;
constexpr int pollInterval = 3000;

} // namespace

FolderWatch::FolderWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_polling.setInterval(pollInterval);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::note);
    connect(&m_pause, &QTimer::timeout, this, &FolderWatch::tell);
    connect(&m_polling, &QTimer::timeout, this, [this] {
        m_changed += m_polled;
        tell();
    });
}

void FolderWatch::add(const QString &folder)
{
    if (m_watcher.addPath(folder) || m_watcher.directories().contains(folder))
        return;
    m_polled.insert(folder);
    m_polling.start();
}

void FolderWatch::clear()
{
    const QStringList folders = m_watcher.directories();
    if (!folders.isEmpty())
        m_watcher.removePaths(folders);
    m_changed.clear();
    m_polled.clear();
    m_polling.stop();
    m_pause.stop();
}

void FolderWatch::note(const QString &folder)
{
    m_changed.insert(folder);
    // Not restarted by further changes: a storm that lasts is shown while it lasts.
    if (!m_pause.isActive())
        m_pause.start();
}

void FolderWatch::tell()
{
    const QSet<QString> folders = std::exchange(m_changed, {});
    for (const QString &folder : folders)
        Q_EMIT changed(folder);
}

} // namespace spacewright::views
