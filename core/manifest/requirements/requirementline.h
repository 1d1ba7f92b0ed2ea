// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements.h"

namespace spacewright::manifest
{

/// A line of a requirements file together with those it goes on with behind a backslash. The breaks are blanks here,
/// so each byte still stands as far behind begin as it does in the file.
struct LogicalLine {
    /// Mostly no copy: it lasts as long as the text that it was read from.
    QByteArray text;
    qsizetype begin = 0;
};

/// Splits a requirements file. Comments, and lines without anything else, are left out.
[[nodiscard]] QList<LogicalLine> logicalLines(const QByteArray &text);

/// What a logical line says. The requirement's range is not set; begin and end are bytes in the line.
struct LineReading {
    Requirement requirement;
    qsizetype begin = 0;
    qsizetype end = 0;
};

[[nodiscard]] LineReading readLine(const QByteArray &line);

} // namespace spacewright::manifest
