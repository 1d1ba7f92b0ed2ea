// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QHash>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace spacewright::container
{
struct ContainerFile;
}

namespace spacewright::run
{

/// Brings what an app writes into the copy of its source back into the Space's folder, while it runs and once more at
/// its end. What the user saved later than the app stays; what the app deletes stays too, and nothing gets into .git.
/// Looks on a thread of its own, and less often the longer a look takes.
class WrittenFiles final
{
public:
    /// @p target is the copy in container @p id of @p folder. The last look takes at most @p patience.
    WrittenFiles(const container::Engine &engine, const QString &id, const QString &folder, const QString &target,
                 std::chrono::milliseconds patience = std::chrono::seconds(5));
    WrittenFiles(const WrittenFiles &) = delete;
    WrittenFiles &operator=(const WrittenFiles &) = delete;
    ~WrittenFiles();

    /// The last look: whoever writes has ended. Given up when @p progress is cancelled. The destructor does it if
    /// nobody else has.
    void finish(const Progress &progress);

    /// Whether the file is as it was brought: then its change is none of the user's.
    [[nodiscard]] bool isBrought(const QString &path) const;

private:
    void lookAgainAndAgain(const std::stop_token &stop);
    /// Returns how long it took.
    std::chrono::milliseconds look();
    void consider(const container::ContainerFile &file);
    bool isWanted(const container::ContainerFile &file) const;

    container::Engine m_engine;
    QString m_id;
    QString m_folder;
    QString m_target;
    std::chrono::milliseconds m_patience;
    qint64 m_lastLook = 0;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    /// The times of files that were brought, in seconds.
    QHash<QString, qint64> m_brought;
    bool m_isDone = false;
    Progress m_progress;
    std::jthread m_thread;
};

} // namespace spacewright::run
