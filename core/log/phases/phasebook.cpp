// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phasebook.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace spacewright::log
{

namespace
{

bool isTimed(double from, double to)
{
    return from >= 0 && to >= from;
}

} // namespace

QString phaseName(PhaseKind kind)
{
    switch (kind) {
    case PhaseKind::Resolve:
        return QStringLiteral("resolve");
    case PhaseKind::Download:
        return QStringLiteral("download");
    case PhaseKind::Build:
        return QStringLiteral("build");
    case PhaseKind::Install:
        return QStringLiteral("install");
    }
    return {};
}

Phase &PhaseBook::phase(QLatin1StringView tool, PhaseKind kind, const PhaseLine &line)
{
    if (m_first < m_phases.size()) {
        const bool isOver = std::ranges::any_of(m_phases.sliced(m_first),
                                                [](const Phase &phase) { return phase.kind == PhaseKind::Install; });
        // After an installation the search for packages begins anew, and so it does for another tool.
        if (m_phases.last().tool != tool || (isOver && kind == PhaseKind::Resolve))
            m_first = m_phases.size();
    }
    for (qsizetype i = m_first; i < m_phases.size(); ++i) {
        if (m_phases[i].kind == kind)
            return m_phases[i];
    }
    if (m_phases.size() >= mostPhases)
        return m_phases.last();
    m_phases.append({.kind = kind, .tool = tool, .start = line.at, .line = line.number});
    return m_phases.last();
}

Phase &PhaseBook::enter(QLatin1StringView tool, PhaseKind kind, const PhaseLine &line)
{
    leave(line);
    Phase &entered = phase(tool, kind, line);
    m_current = &entered - m_phases.data();
    m_entered = line.at;
    return entered;
}

void PhaseBook::leave(const PhaseLine &line)
{
    if (m_current >= 0) {
        endPart(m_phases[m_current], {}, line);
        if (isTimed(m_entered, line.at))
            m_phases[m_current].duration = qMax(0.0, m_phases[m_current].duration) + line.at - m_entered;
    }
    m_current = -1;
}

void PhaseBook::tell(Phase &phase, double seconds, const PhaseLine &line)
{
    phase.duration = seconds;
    if (line.at >= 0)
        phase.start = qMax(0.0, line.at - seconds);
}

PhasePart &PhaseBook::part(Phase &phase, const QString &name, const PhaseLine &line)
{
    constexpr qsizetype longest = 200;
    const auto found = std::ranges::find_if(phase.parts.rbegin(), phase.parts.rend(), [&](const PhasePart &part) {
        return part.name == name && part.duration < 0;
    });
    if (found != phase.parts.rend())
        return *found;
    if (phase.parts.size() < mostParts)
        phase.parts.append({.name = name.left(longest), .start = line.at, .line = line.number});
    return phase.parts.last();
}

void PhaseBook::endPart(Phase &phase, const QString &name, const PhaseLine &line)
{
    const auto isMeant = [&name](const PhasePart &part) {
        return part.duration < 0 && (name.isEmpty() || part.name == name);
    };
    const auto found = std::ranges::find_if(phase.parts.rbegin(), phase.parts.rend(), isMeant);
    if (found != phase.parts.rend() && isTimed(found->start, line.at))
        found->duration = line.at - found->start;
}

void PhaseBook::finish(const PhaseLine &line, bool hasFailed)
{
    if (hasFailed && !m_phases.isEmpty()) {
        Phase &last = m_current >= 0 ? m_phases[m_current] : m_phases.last();
        last.hasFailed = true;
    }
    leave(line);
    for (Phase &phase : m_phases) {
        for (PhasePart &part : phase.parts) {
            if (part.duration < 0 && !part.isCached && phase.kind != PhaseKind::Install && isTimed(part.start, line.at))
                part.duration = line.at - part.start;
        }
    }
}

qint64 bytesOf(const QString &number, const QString &unit)
{
    bool isNumber = false;
    const double value = QString(number).remove(QLatin1Char(',')).toDouble(&isNumber);
    if (!isNumber || unit.isEmpty())
        return -1;
    const double step = unit.contains(QLatin1Char('i')) ? 1024 : 1000;
    const qsizetype power = QStringLiteral("bkmgt").indexOf(unit.front().toLower());
    return power < 0 ? -1 : qRound64(value * std::pow(step, double(power)));
}

double secondsOf(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d+)h ?)?(?:(\\d+)m(?!s) ?)?(?:(\\d+(?:\\.\\d+)?)(ms|s))?$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch() || text.isEmpty())
        return -1;
    const double last = match.captured(3).toDouble();
    const double seconds = match.captured(4) == QLatin1StringView("ms") ? last / 1000 : last;
    return match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 + seconds;
}

} // namespace spacewright::log
