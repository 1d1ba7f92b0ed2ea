// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::log
{

/// A line without what differs between two runs of the same thing: times, durations, hashes, ids, addresses, ports,
/// names of temporary files, rates, progress. Lines that say the same become equal.
[[nodiscard]] QByteArray comparableLine(const QByteArray &line);

} // namespace spacewright::log
