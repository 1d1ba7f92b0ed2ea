// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/stream/spacestream.h>

#include <mutex>
#include <optional>
#include <thread>

namespace spacewright::publish
{

/// Listens to what the app of a Space on the Hub prints and uses, on threads of its own, until it is destroyed.
class StagingEars final
{
public:
    StagingEars(const hub::HubClient &hub, const hub::SpaceId &id);
    ~StagingEars();
    Q_DISABLE_COPY_MOVE(StagingEars)

    /// What was printed since the last call.
    [[nodiscard]] QByteArray takeOutput();
    /// The latest measurement, once for each.
    [[nodiscard]] std::optional<hub::SpaceMetrics> takeMetrics();

private:
    hub::HubClient m_hub;
    hub::SpaceId m_id;
    Progress m_progress;
    std::mutex m_mutex;
    QByteArray m_output;
    std::optional<hub::SpaceMetrics> m_metrics;
    std::jthread m_listener;
    std::jthread m_meter;
};

} // namespace spacewright::publish
