// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/stream/spacestream.h>

#include <QElapsedTimer>

#include <mutex>
#include <thread>

namespace spacewright::publish
{

/// Listens to the build log of a Space on a thread of its own, while somebody else looks at its stage. Only what
/// belongs to the build of one commit is handed on.
class LiveLog final
{
public:
    LiveLog(const hub::HubClient &hub, const hub::SpaceId &id, QString commit);
    /// Ends listening at once.
    ~LiveLog();
    LiveLog(const LiveLog &) = delete;
    LiveLog &operator=(const LiveLog &) = delete;

    /// What came since the last time.
    [[nodiscard]] QList<hub::LogPiece> take();
    /// Whether nothing more is to be expected: the log has ended, or has said nothing for a moment.
    bool isQuiet() const;

private:
    void listen();
    bool keep(const hub::LogPiece &piece);

    const hub::HubClient m_hub;
    const hub::SpaceId m_id;
    const QString m_commit;
    Progress m_progress;
    mutable std::mutex m_mutex;
    QList<hub::LogPiece> m_pieces;
    QElapsedTimer m_silence;
    bool m_isOpen = false;
    bool m_hasBegun = false;
    bool m_isOurs = false;
    bool m_hasEnded = false;
    std::jthread m_thread;
};

} // namespace spacewright::publish
