// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace spacewright::log
{

/// One place in a Python traceback.
struct TraceFrame {
    QString file;
    int line = 0;
};

/// One exception as Python prints it, with the way to it, outermost frame first.
struct TraceException {
    /// "ModuleNotFoundError", without the module it is from.
    QString type;
    QString message;
    QList<TraceFrame> frames;
    /// Line of the log that names it.
    qsizetype logLine = 0;
};

/// A traceback with its chain ("The above exception was the direct cause of ..."), the first exception first.
struct Traceback {
    QList<TraceException> chain;
};

/// All tracebacks in @p lines, also indented ones (build tools quote those of their children), and syntax errors of a
/// main script, which Python reports without a heading. What JavaScript throws is one, too, with its frames turned
/// round.
[[nodiscard]] QList<Traceback> findTracebacks(const QStringList &lines);

} // namespace spacewright::log
