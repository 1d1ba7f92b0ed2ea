// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace spacewright::log
{

/// Length of the time that a line begins with ("2026-01-02T03:04:05.678Z ", "[03:04:05] "), with the space behind it; 0
/// if it begins with none.
[[nodiscard]] qsizetype timeLength(QByteArrayView line);

/// That time, if it has a date: milliseconds since 1970. Without a zone it counts as UTC, as containers have it.
[[nodiscard]] std::optional<qint64> timeOf(QByteArrayView line);

} // namespace spacewright::log
