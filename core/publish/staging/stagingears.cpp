// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagingears.h"

#include <core/base/log.h>

#include <utility>

namespace spacewright::publish
{

StagingEars::StagingEars(const hub::HubClient &hub, const hub::SpaceId &id) : m_hub(hub), m_id(id)
{
    m_listener = std::jthread([this] {
        const auto take = [this](const hub::LogPiece &piece) {
            const std::scoped_lock lock(m_mutex);
            m_output += piece.text;
            return !m_progress.isCancelled();
        };
        if (const Result<> heard = hub::followLog(m_hub, m_id, hub::LogKind::Run, take, m_progress);
            !heard && !m_progress.isCancelled())
            qCInfo(logHub) << "The log of the app is heard no more:" << heard.error().message;
    });
    m_meter = std::jthread([this] {
        const auto take = [this](const hub::SpaceMetrics &metrics) {
            const std::scoped_lock lock(m_mutex);
            m_metrics = metrics;
            return !m_progress.isCancelled();
        };
        if (const Result<> heard = hub::followMetrics(m_hub, m_id, take, m_progress);
            !heard && !m_progress.isCancelled())
            qCInfo(logHub) << "What the app uses is not known:" << heard.error().message;
    });
}

StagingEars::~StagingEars()
{
    m_progress.cancel();
}

QByteArray StagingEars::takeOutput()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_output, {});
}

std::optional<hub::SpaceMetrics> StagingEars::takeMetrics()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_metrics, std::nullopt);
}

} // namespace spacewright::publish
