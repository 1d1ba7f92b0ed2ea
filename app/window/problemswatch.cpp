// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemswatch.h"

#include <QDir>

namespace spacewright
{

namespace
{

// A save is several events: the temporary file, the rename, the folder.
constexpr int pauseMilliseconds = 120;
// Long enough to skip most of the keys of a word, short enough to answer within a tenth of a second.
constexpr int typingMilliseconds = 30;

} // namespace

ProblemsWatch::ProblemsWatch(QThreadPool *pool, QObject *parent) : QObject(parent), m_pool(pool)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ProblemsWatch::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ProblemsWatch::touch);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ProblemsWatch::touch);
}

void ProblemsWatch::setSpace(const space::Space &space)
{
    m_folder = space.folder;
    m_pause.stop();
    m_isStale = false;
    watch(space);
}

void ProblemsWatch::touch()
{
    if (!m_folder.isEmpty() && !m_pause.isActive())
        m_pause.start(pauseMilliseconds);
}

void ProblemsWatch::touchText()
{
    m_isTextStale = true;
    if (!m_folder.isEmpty())
        m_pause.start(typingMilliseconds);
}

void ProblemsWatch::read()
{
    if (m_reading.isRunning()) {
        m_isStale = true;
        return;
    }
    m_isTextStale = false;
    m_reading = Task<space::Space>(
        m_pool, [folder = m_folder, unsaved = unsaved()](Progress &) { return space::readSpace(folder, unsaved); });
    m_reading.future().then(this, [this](const Result<space::Space> &space) {
        // The answer may be about a Space that was closed meanwhile.
        if (space && space->folder == m_folder && !m_isTextStale) {
            watch(*space);
            Q_EMIT spaceRead(*space);
        }
        if (std::exchange(m_isStale, false))
            touch();
    });
}

QHash<QString, QByteArray> ProblemsWatch::unsaved() const
{
    QHash<QString, QByteArray> relative;
    const QHash<QString, QByteArray> texts = m_unsavedTexts ? m_unsavedTexts() : QHash<QString, QByteArray>();
    for (const auto &[path, text] : texts.asKeyValueRange()) {
        if (path.startsWith(m_folder + u'/'))
            relative.insert(path.sliced(m_folder.size() + 1), text);
    }
    return relative;
}

void ProblemsWatch::watch(const space::Space &space)
{
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    if (space.folder.isEmpty())
        return;
    // A file that is replaced by a rename is no longer watched, so all are named anew each time.
    QStringList wanted{space.folder};
    for (const QString &name : space.manifests + QStringList{space.card.appFile}) {
        const QString path = QDir(space.folder).filePath(name);
        if (QFileInfo(path).isFile() && !wanted.contains(path))
            wanted.append(path);
    }
    m_watcher.addPaths(wanted);
}

} // namespace spacewright
