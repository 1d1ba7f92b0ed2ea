// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::manifest
{

/// The most bytes that a card may have between its "---" lines.
inline constexpr qsizetype cardSizeLimit = qsizetype(64) * 1024;

/// Where the YAML stands in a README.md: between a first line "---" and the next such line, both left out.
struct CardBlock {
    enum class State { Missing, Unclosed, TooLarge, Found };

    State state = State::Missing;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Finds the card. A byte order mark and empty lines may stand before it, as huggingface_hub (repocard) allows.
[[nodiscard]] CardBlock findCardBlock(const QByteArray &readme);

} // namespace spacewright::manifest
