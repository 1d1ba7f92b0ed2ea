// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phase.h"

namespace spacewright::log
{

/// A line of the output of a step.
struct PhaseLine {
    QString text;
    /// Seconds since the step began; -1 if nobody knows.
    double at = -1;
    /// Its place in the build log.
    qint64 number = -1;
};

/// Where the readers of the tools' lines write what they understand. Keeps phases in order and times them.
class PhaseBook final
{
public:
    /// Parts that one phase keeps: a flood of lines makes no endless record.
    static constexpr qsizetype mostParts = 400;
    static constexpr qsizetype mostPhases = 60;

    /// The phase of @p kind of what @p tool does now; a new one if it has begun anew since it last installed something.
    Phase &phase(QLatin1StringView tool, PhaseKind kind, const PhaseLine &line);
    /// The same, and the time from now on counts for it, until another one is entered: for tools that do one thing at
    /// a time.
    Phase &enter(QLatin1StringView tool, PhaseKind kind, const PhaseLine &line);
    /// Time counts for nothing now.
    void leave(const PhaseLine &line);
    /// What the tool says itself of how long a phase took that ends now.
    void tell(Phase &phase, double seconds, const PhaseLine &line);

    /// Begins a part of @p phase, or finds the one that has begun.
    static PhasePart &part(Phase &phase, const QString &name, const PhaseLine &line);
    /// Ends the part of that name, or the last one if the name is empty.
    static void endPart(Phase &phase, const QString &name, const PhaseLine &line);

    void addWarning() { ++m_warnings; }

    int warnings() const { return m_warnings; }
    const QList<Phase> &phases() const { return m_phases; }
    /// Marks what was under way as ended; with @p hasFailed as what failed.
    void finish(const PhaseLine &line, bool hasFailed);

private:
    QList<Phase> m_phases;
    /// Where the phases of one call of a tool begin.
    qsizetype m_first = 0;
    qsizetype m_current = -1;
    double m_entered = -1;
    int m_warnings = 0;
};

/// "1.5", "MB" as bytes: kB, MB, GB count in thousands; KiB, MiB, GiB in 1024. -1 if it is no size.
[[nodiscard]] qint64 bytesOf(const QString &number, const QString &unit);
/// "1.2s", "340ms", "1m 02s", "2m" as seconds; -1 if it is none.
[[nodiscard]] double secondsOf(const QString &text);

} // namespace spacewright::log
