// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace spacewright::log
{

// What is done with each byte of a log: with AVX2 where the processor has it, with SSE2 on any other x86-64.

/// Line ends in @p bytes.
[[nodiscard]] qint64 countLineEnds(QByteArrayView bytes);

/// How far a copy came.
struct Copied {
    qsizetype read = 0;
    qsizetype written = 0;
};

/// Copies @p bytes to @p target as far as they are printable ASCII, line ends and colour sequences, which are left out.
/// May write up to 32 bytes beyond what it says, but never beyond the length of @p bytes and 32 more.
Copied copyPlain(QByteArrayView bytes, char *target);

} // namespace spacewright::log
