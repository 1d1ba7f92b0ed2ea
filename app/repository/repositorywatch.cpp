// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorywatch.h"

#include <core/git/gitfolders.h>
#include <core/git/worktree/watch/keptstatus.h>

#include <QDir>
#include <QFileInfo>

#include <optional>

namespace spacewright
{

namespace
{

constexpr int shortestPause = 400;
/// A look that takes long is not taken often: at most a twentieth of the time goes into it.
constexpr int restForWork = 20;

void addStamps(QList<qint64> &stamps, const QDir &folder, const QStringList &names)
{
    for (const QString &name : names) {
        const QFileInfo file(folder.filePath(name));
        stamps.append(file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0);
        stamps.append(file.size());
    }
}

/// When git last wrote what says which commit is checked out, what is staged and what the remote has.
QList<qint64> stampsOf(const git::Repository &repository)
{
    static const QStringList own{QStringLiteral("HEAD"),       QStringLiteral("index"),
                                 QStringLiteral("logs/HEAD"),  QStringLiteral("FETCH_HEAD"),
                                 QStringLiteral("MERGE_HEAD"), QStringLiteral("rebase-merge")};
    static const QStringList shared{QStringLiteral("packed-refs"), QStringLiteral("refs/heads"),
                                    QStringLiteral("refs/stash"),  QStringLiteral("refs/remotes/origin"),
                                    QStringLiteral("refs/tags"),   QStringLiteral("config")};
    QList<qint64> stamps;
    addStamps(stamps, QDir(git::gitFolder(repository)), own);
    addStamps(stamps, QDir(git::commonFolder(repository)), shared);
    return stamps;
}

} // namespace

/// What the last look saw; nothing before the first.
struct RepositoryWatch::Sight {
    std::optional<git::KeptStatus> status = {};
    QList<qint64> stamps = {};

    /// Nothing if nobody changed anything since the last look, unless @p isForced.
    Result<std::optional<git::Overview>> look(const git::Repository &repository, bool isForced, Progress &progress)
    {
        if (!status)
            status.emplace(repository.folder());
        Result<git::KeptStatus::Look> found = status->read(progress);
        if (!found)
            return failure(found);
        const QList<qint64> now = stampsOf(repository);
        if (std::exchange(stamps, now) == now && !found->hasChanged && !isForced)
            return std::optional<git::Overview>();
        Result<git::Overview> overview = git::readOverview(repository, std::move(found->files));
        return overview ? Result<std::optional<git::Overview>>(*std::move(overview)) : failure(overview);
    }
};

RepositoryWatch::RepositoryWatch(views::RepositoryWorker *worker, QObject *parent) : QObject(parent), m_worker(worker)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RepositoryWatch::look);
    connect(worker, &views::RepositoryWorker::changed, this, &RepositoryWatch::touch);
}

RepositoryWatch::~RepositoryWatch() = default;

void RepositoryWatch::restart()
{
    m_sight = std::make_shared<Sight>();
    m_isLooking = false;
    m_hasLooked = false;
    m_wasTold = false;
    m_isStale = true;
    m_timer.stop();
    if (!m_worker->folder().isEmpty())
        look();
}

void RepositoryWatch::touch()
{
    m_isStale = true;
    if (!m_isLooking && m_sight)
        look();
}

void RepositoryWatch::look()
{
    if (m_worker->folder().isEmpty())
        return;
    m_isLooking = true;
    m_clock.start();
    const bool isForced = std::exchange(m_isStale, false);
    auto work = [sight = m_sight, isForced](const git::Repository &repository, Progress &progress) {
        return sight->look(repository, isForced, progress);
    };
    const bool isFirst = !std::exchange(m_hasLooked, true);
    m_worker->read(this, std::move(work), [this, isFirst](const Result<std::optional<git::Overview>> &overview) {
        m_isLooking = false;
        tellOnce();
        if (!overview)
            Q_EMIT unavailable(overview.error());
        else if (*overview)
            Q_EMIT overviewChanged(**overview);
        // The first look is at everything; the later ones are at what has changed, and take their own time.
        const int rest = isFirst ? 0 : int(m_clock.elapsed()) * restForWork;
        m_timer.start(m_isStale ? 0 : qMax(shortestPause, rest));
    });
}

void RepositoryWatch::tellOnce()
{
    // Nobody looks at the moment.
    if (m_wasTold || !m_sight->status || m_sight->status->isComplete())
        return;
    m_wasTold = true;
    Q_EMIT incomplete();
}

} // namespace spacewright
