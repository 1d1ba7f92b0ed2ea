// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/session.h>
#include <core/space/space.h>

#include <QStringList>

#include <mutex>
#include <thread>

namespace spacewright::tests
{

/// A Space that runs on a thread of its own, to be looked at meanwhile. Stopped at the latest when it is destroyed.
class WatchedRun final : public run::RunObserver
{
public:
    WatchedRun(const space::Space &space, const run::RunOptions &options)
        : m_thread([this, space, options] {
              auto session = run::Session::create({space.folder, space.card, space.manifests}, options);
              if (!session)
                  return;
              const auto record = (*session)->execute(run::Session::Until::Ended, *this, progress);
              const std::scoped_lock lock(m_mutex);
              if (record)
                  m_record = *record;
              m_isOver = true;
          })
    {
    }
    ~WatchedRun() override { end(); }
    Q_DISABLE_COPY_MOVE(WatchedRun)

    /// Stops it and waits for its end.
    run::BuildRecord end()
    {
        progress.cancel();
        if (m_thread.joinable())
            m_thread.join();
        return m_record;
    }
    bool isOver() const { return locked(m_isOver); }
    QStringList stages() const { return locked(m_stages); }
    QString stage() const { return stages().isEmpty() ? QString() : stages().last(); }
    QString reason() const { return locked(m_reason); }
    qsizetype steps() const { return locked(m_steps); }
    /// The last one that was said, though it may be gone.
    QUrl url() const { return locked(m_url); }
    QByteArray log() const { return locked(m_log); }
    run::Stats stats() const { return locked(m_stats); }

    void onStage(run::Stage stage, const QString &reason) override
    {
        const std::scoped_lock lock(m_mutex);
        m_stages += run::stageName(stage);
        m_reason = reason;
    }
    void onStep(const log::Step &) override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_steps;
    }
    void onLog(run::LogSource, const QByteArray &bytes) override
    {
        const std::scoped_lock lock(m_mutex);
        m_log += bytes;
    }
    void onUrl(const QUrl &url) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!url.isEmpty())
            m_url = url;
    }
    void onStats(const run::Stats &stats) override
    {
        const std::scoped_lock lock(m_mutex);
        m_stats = stats;
    }
    void onReload() override {}

    Progress progress;

private:
    template <class T> T locked(const T &value) const
    {
        const std::scoped_lock lock(m_mutex);
        return value;
    }

    mutable std::mutex m_mutex;
    run::BuildRecord m_record;
    bool m_isOver = false;
    QStringList m_stages;
    QString m_reason;
    qsizetype m_steps = 0;
    QUrl m_url;
    QByteArray m_log;
    run::Stats m_stats;
    std::thread m_thread;
};

} // namespace spacewright::tests
