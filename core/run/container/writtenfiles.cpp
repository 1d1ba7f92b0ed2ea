// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtenfiles.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/container/lifecycle/containerfiles.h>

#include <QDateTime>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QTimeZone>

#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace spacewright::run
{

namespace
{

constexpr std::chrono::milliseconds shortestPause{1000};
/// A look may take a twentieth of the time.
constexpr int pausePerLook = 19;
constexpr std::chrono::milliseconds cancelPause{100};
constexpr qint64 largestFile = 256LL * 1024 * 1024;

/// In milliseconds; -1 if there is no such file.
qint64 timeOf(const QFileInfo &file)
{
    return file.exists() ? file.lastModified(QTimeZone::UTC).toMSecsSinceEpoch() : -1;
}

/// What comes out of a container may be named anything.
bool isSafe(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == u"." || part == u".." || part.compare(u".git", Qt::CaseInsensitive) == 0 ||
               part == u"__pycache__" || part == u"node_modules";
    });
}

/// Makes the folder for @p path, unless a link on the way leads out of @p root.
bool makeParent(const QString &root, const QString &path)
{
    const QString parent = QFileInfo(root + QLatin1Char('/') + path).path();
    QString existing = parent;
    while (!QFileInfo::exists(existing))
        existing = QFileInfo(existing).path();
    const QString real = QFileInfo(existing).canonicalFilePath() + QLatin1Char('/');
    return real.startsWith(QFileInfo(root).canonicalFilePath() + QLatin1Char('/')) && QDir().mkpath(parent);
}

/// Replaces the file at @p path at once, with the time it has in the container: whoever watches the folder sees it with
/// that time.
bool replaceFile(const QString &path, const QByteArray &content, const container::ContainerFile &file)
{
    QTemporaryFile next(QFileInfo(path).path() + QStringLiteral("/.spacewright-XXXXXX"));
    if (!next.open() || next.write(content) != content.size() || !next.flush())
        return false;
    const timespec time = {.tv_sec = file.modified, .tv_nsec = 0};
    const std::array<timespec, 2> times = {time, time};
    const QFileInfo old(path);
    const mode_t mode = file.isExecutable ? 0755 : 0644;
    if (old.exists())
        next.setPermissions(old.permissions());
    else
        ::fchmod(next.handle(), mode);
    if (::futimens(next.handle(), times.data()) != 0 || ::fsync(next.handle()) != 0)
        return false;
    if (::rename(QFile::encodeName(next.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    next.setAutoRemove(false);
    return true;
}

} // namespace

WrittenFiles::WrittenFiles(const container::Engine &engine, const QString &id, const QString &folder,
                           const QString &target, std::chrono::milliseconds patience)
    : m_engine(engine), m_id(id), m_folder(folder), m_target(target), m_patience(patience),
      m_thread([this](const std::stop_token &stop) { lookAgainAndAgain(stop); })
{
}

WrittenFiles::~WrittenFiles()
{
    finish(Progress());
}

void WrittenFiles::finish(const Progress &progress)
{
    m_thread.request_stop();
    const QDeadlineTimer deadline(m_patience);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, cancelPause, [this] { return m_isDone; })) {
        if (deadline.hasExpired() || progress.isCancelled())
            m_progress.cancel();
    }
}

bool WrittenFiles::isBrought(const QString &path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto brought = m_brought.constFind(path);
    return brought != m_brought.constEnd() && *brought * 1000 == timeOf(QFileInfo(m_folder + QLatin1Char('/') + path));
}

void WrittenFiles::lookAgainAndAgain(const std::stop_token &stop)
{
    std::chrono::milliseconds pause = shortestPause;
    std::unique_lock lock(m_mutex);
    while (!m_isDone) {
        m_wake.wait_for(lock, stop, pause, [] { return false; });
        // The app has ended by then: what it wrote last is there.
        const bool isLast = stop.stop_requested();
        lock.unlock();
        pause = std::max(shortestPause, look() * pausePerLook);
        lock.lock();
        m_isDone = isLast;
    }
    m_wake.notify_all();
}

std::chrono::milliseconds WrittenFiles::look()
{
    QElapsedTimer clock;
    clock.start();
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const Result<> seen = container::visitFiles(
        m_engine, m_id, m_target, [this](const container::ContainerFile &file) { consider(file); }, m_progress);
    if (!seen)
        qCInfo(logRun) << "What the app wrote was not read:" << seen.error().detail;
    m_lastLook = now;
    return std::chrono::milliseconds(clock.elapsed());
}

bool WrittenFiles::isWanted(const container::ContainerFile &file) const
{
    const QFileInfo here(m_folder + QLatin1Char('/') + file.path);
    if (here.isSymLink() || file.size > largestFile || !isSafe(file.path))
        return false;
    const qint64 saved = timeOf(here);
    // Engines tell whole seconds: what was written around the last look is compared once more.
    if (saved / 1000 == file.modified && here.size() == file.size && file.modified < m_lastLook - 1)
        return false;
    return file.modified * 1000 > saved || isBrought(file.path);
}

void WrittenFiles::consider(const container::ContainerFile &file)
{
    if (!isWanted(file))
        return;
    const QString path = m_folder + QLatin1Char('/') + file.path;
    const QByteArray content = file.read();
    const Result<QByteArray> known = readFile(path, largestFile);
    if (content.size() != file.size || (known && *known == content) || !makeParent(m_folder, file.path))
        return;
    // Known before it is written: a watcher of the folder is quick.
    {
        const std::scoped_lock lock(m_mutex);
        m_brought.insert(file.path, file.modified);
    }
    if (!replaceFile(path, content, file))
        qCWarning(logRun) << "What the app wrote could not be kept:" << path << qt_error_string(errno);
}

} // namespace spacewright::run
