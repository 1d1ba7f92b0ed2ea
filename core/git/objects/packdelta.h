// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace spacewright::git
{

/// What @p delta makes of @p base; none where it is not made for this base, or damaged. How deltas are written is in
/// git's own documentation: gitformat-pack, "Deltified representation".
std::optional<QByteArray> applyDelta(QByteArrayView base, QByteArrayView delta);

} // namespace spacewright::git
