// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/stream/spacestream.h>
#include <core/log/logstore.h>

#include <QTemporaryDir>

namespace spacewright::publish
{

/// The two logs of a Space on the Hub, followed live and kept in files as long as this lives: what the log view shows
/// is the same for builds here and there. Shared by whoever follows and whoever shows.
class SpaceLogs final
{
public:
    [[nodiscard]] static Result<std::shared_ptr<SpaceLogs>> create();
    SpaceLogs(const SpaceLogs &) = delete;
    SpaceLogs &operator=(const SpaceLogs &) = delete;

    const std::shared_ptr<log::LogStore> &buildLog() const { return m_buildLog; }
    const std::shared_ptr<log::LogStore> &runLog() const { return m_runLog; }

    /// Appends what the Hub has and what comes, until it ends or @p progress is cancelled. Blocks; each log on a worker
    /// of its own. What looks like a secret is hidden.
    [[nodiscard]] Result<> follow(const hub::HubClient &hub, const hub::SpaceId &space, hub::LogKind kind,
                                  Progress &progress) const;

private:
    SpaceLogs() = default;

    QTemporaryDir m_folder;
    std::shared_ptr<log::LogStore> m_buildLog;
    std::shared_ptr<log::LogStore> m_runLog;
};

} // namespace spacewright::publish
