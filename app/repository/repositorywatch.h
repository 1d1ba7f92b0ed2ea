// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/overview.h>

#include <views/common/repository/repositoryworker.h>

#include <QElapsedTimer>
#include <QTimer>

namespace spacewright
{

/// Keeps what the window shows about the repository up to date: looks again when we changed something, and when
/// anybody else did, on a worker and not more often than a worker can keep up with.
class RepositoryWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepositoryWatch)

public:
    /// @p worker must outlive this.
    explicit RepositoryWatch(views::RepositoryWorker *worker, QObject *parent = nullptr);
    ~RepositoryWatch() override;

    /// Watches the folder of the worker from here on; nothing if that is empty.
    void restart();
    /// Looks again soon.
    void touch();

Q_SIGNALS:
    void overviewChanged(const spacewright::git::Overview &overview);
    /// The folder is no repository, or none that can be read.
    void unavailable(const spacewright::Error &error);
    /// There are more folders than can be watched: changes are looked for now and then instead.
    void incomplete();

private:
    struct Sight;

    void look();
    void tellOnce();

    views::RepositoryWorker *m_worker;
    QTimer m_timer;
    QElapsedTimer m_clock;
    /// Shared with the work that looks, of which there is one at a time.
    std::shared_ptr<Sight> m_sight;
    bool m_isLooking = false;
    bool m_hasLooked = false;
    bool m_isStale = false;
    bool m_wasTold = false;
};

} // namespace spacewright
