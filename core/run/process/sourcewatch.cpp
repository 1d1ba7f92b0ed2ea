// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcewatch.h"

#include <core/base/log.h>

#include <QDir>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

namespace spacewright::run
{

namespace
{

constexpr qsizetype mostFolders = 8192;
constexpr uint32_t interesting = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR;

bool isNoise(const QString &name)
{
    static const QSet<QString> names = {QStringLiteral(".git"), QStringLiteral("__pycache__"),
                                        QStringLiteral("node_modules"), QStringLiteral(".venv")};
    // What an editor or our own writer makes on the way to a save.
    return names.contains(name) || name.startsWith(QLatin1StringView(".spacewright-")) ||
           name.endsWith(QLatin1StringView(".kate-swp")) || name.endsWith(QLatin1Char('~'));
}

} // namespace

SourceWatch::SourceWatch(const QString &folder, std::function<bool(const QString &)> isIgnored)
    : m_folder(folder), m_isIgnored(std::move(isIgnored)), m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    watchTree(QString());
}

SourceWatch::~SourceWatch()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void SourceWatch::watchTree(const QString &relative)
{
    const QString path = relative.isEmpty() ? m_folder : m_folder + QLatin1Char('/') + relative;
    if (m_descriptor < 0 || m_folders.size() >= mostFolders) {
        giveUpOn(path, QStringLiteral("there are too many folders"));
        return;
    }
    const int watch =
        ::inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), interesting | IN_DONT_FOLLOW);
    if (watch < 0) {
        // A folder that is gone again is none.
        if (errno != ENOENT)
            giveUpOn(path, qt_error_string(errno));
        return;
    }
    m_folders.insert(watch, relative);
    const QStringList folders =
        QDir(path).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : folders) {
        const QString inner = relative.isEmpty() ? name : relative + QLatin1Char('/') + name;
        if (!isNoise(name) && !(m_isIgnored && m_isIgnored(inner)))
            watchTree(inner);
    }
}

/// Said once.
void SourceWatch::giveUpOn(const QString &path, const QString &why)
{
    if (std::exchange(m_isComplete, false))
        qCWarning(logRun) << "Not every folder can be watched, beginning with" << path << why;
}

bool SourceWatch::takeMissed()
{
    return std::exchange(m_hasOverflowed, false) || !m_isComplete;
}

QStringList SourceWatch::takeChanges()
{
    QStringList changes;
    QSet<QString> seen;
    bool hasOverflowed = false;
    alignas(inotify_event) char buffer[64 * 1024];
    ssize_t size = 0;
    while (m_descriptor >= 0 && (size = ::read(m_descriptor, buffer, sizeof buffer)) > 0) {
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer + at);
            at += ssize_t(sizeof(inotify_event) + event->len);
            hasOverflowed = hasOverflowed || (event->mask & IN_Q_OVERFLOW) != 0;
            const QString name = event->len > 0 ? QFile::decodeName(event->name) : QString();
            if (name.isEmpty() || isNoise(name))
                continue;
            const QString folder = m_folders.value(event->wd);
            const QString path = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
            if (m_isIgnored && m_isIgnored(path))
                continue;
            const bool isFolder = (event->mask & IN_ISDIR) != 0;
            if (isFolder && (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0)
                watchTree(path);
            // A file that was only made has nothing in it yet; its first save follows.
            if (!isFolder && (event->mask & IN_CREATE) == 0 && !seen.contains(path)) {
                seen.insert(path);
                changes += path;
            }
        }
    }
    if (hasOverflowed) {
        m_hasOverflowed = true;
        // There may be folders that nobody told of.
        watchTree(QString());
    }
    return changes;
}

} // namespace spacewright::run
