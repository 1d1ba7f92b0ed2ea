// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::views
{

/// Whether lines end in different ways: with "\r\n", "\n", "\r" or U+2028. An editor writes all of them alike.
[[nodiscard]] bool hasMixedLineEnds(const QByteArray &bytes);

/// @p after with the line ends of @p before, for each line that both have or that was changed
/// where it stood; new lines end as @p after has them.
[[nodiscard]] QByteArray withLineEndsOf(const QByteArray &before, const QByteArray &after);

} // namespace spacewright::views
