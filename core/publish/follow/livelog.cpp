// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livelog.h"

#include <QRegularExpression>

#include <chrono>

namespace spacewright::publish
{

namespace
{

constexpr std::chrono::milliseconds moment{700};
constexpr std::chrono::seconds reconnection{10};

/// The commit that a log is of, from its first line: "===== Build Queued at ... / Commit SHA: 1234567 =====". Empty if
/// this is no such line.
QString commitNamedIn(const QByteArray &text)
{
    static const QRegularExpression form(QStringLiteral("=====.*Commit SHA: ([0-9a-f]{7,40})"));
    return form.match(QString::fromUtf8(text)).captured(1);
}

} // namespace

LiveLog::LiveLog(const hub::HubClient &hub, const hub::SpaceId &id, QString commit)
    : m_hub(hub), m_id(id), m_commit(std::move(commit))
{
    m_silence.start();
    m_thread = std::jthread([this] { listen(); });
}

LiveLog::~LiveLog()
{
    m_progress.cancel();
}

void LiveLog::listen()
{
    const auto take = [this](const hub::LogPiece &piece) { return keep(piece); };
    // A log that may not be read is none: the stage is there still.
    hub::StreamPatience patience;
    patience.connection = [this](bool isOpen) {
        const std::lock_guard lock(m_mutex);
        m_isOpen = isOpen;
        m_silence.restart();
    };
    [[maybe_unused]] const Result<> followed =
        hub::followLog(m_hub, m_id, hub::LogKind::Build, take, m_progress, patience);
    const std::lock_guard lock(m_mutex);
    m_hasEnded = true;
}

/// A log whose first line names no commit is taken for ours.
bool LiveLog::keep(const hub::LogPiece &piece)
{
    const std::lock_guard lock(m_mutex);
    m_silence.restart();
    const QString named = commitNamedIn(piece.text);
    if (!named.isEmpty() || !std::exchange(m_hasBegun, true))
        m_isOurs = m_commit.startsWith(named);
    if (m_isOurs)
        m_pieces.append(piece);
    return true;
}

QList<hub::LogPiece> LiveLog::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_pieces, {});
}

bool LiveLog::isQuiet() const
{
    const std::lock_guard lock(m_mutex);
    // One that was cut is being made again.
    return m_hasEnded || m_silence.durationElapsed() > (m_isOpen ? moment : reconnection);
}

} // namespace spacewright::publish
