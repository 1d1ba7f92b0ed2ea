// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <chrono>
#include <optional>

namespace spacewright::manifest
{

/// Reads a time span as startup_duration_timeout has it: "30m", "1h", "90 seconds". At most 30 days.
[[nodiscard]] std::optional<std::chrono::seconds> readDuration(QStringView text);

} // namespace spacewright::manifest
