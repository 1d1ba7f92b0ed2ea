// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toollines.h"

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto npm = "npm"_L1;
constexpr auto yarn = "yarn"_L1;

/// `added 123 packages, and audited 124 packages in 3s`, `up to date, audited 1 package in 400ms`
bool readNpmEnd(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^(?:added (\\d+) packages?\\b.*|changed (\\d+) packages?\\b.*|(up to date)\\b.*) in (\\d+m ?\\d+s|\\d+m?s|\\d+m)$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.phase(npm, PhaseKind::Install, line);
    phase.packages = match.captured(1).toInt() + match.captured(2).toInt();
    phase.isCached = !match.captured(3).isEmpty();
    book.tell(phase, secondsOf(match.captured(4)), line);
    return true;
}

/// `npm http fetch GET 200 https://host/vite 45ms (cache miss)`, said at the level http.
bool readFetch(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^npm http fetch GET 200 \\S+/([^/\\s]+) (\\d+)ms(?: \\(cache (\\w+)\\))?"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.phase(npm, PhaseKind::Download, line);
    PhasePart &part = PhaseBook::part(phase, match.captured(1), line);
    part.isCached = match.captured(3) == "hit"_L1;
    part.duration = match.captured(2).toDouble() / 1000;
    if (line.at >= 0)
        part.start = qMax(0.0, line.at - part.duration);
    phase.packages = int(phase.parts.size());
    return true;
}

/// `[2/4] Fetching packages...`
bool readYarn(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(u"^\\[\\d/\\d\\] (\\S+ )?(Resolving|Fetching|Linking|Building)\\b"_s);
    const auto match = pattern.match(line.text);
    if (match.hasMatch()) {
        const QString word = match.captured(2);
        const PhaseKind kind = word == "Resolving"_L1  ? PhaseKind::Resolve
                               : word == "Fetching"_L1 ? PhaseKind::Download
                               : word == "Linking"_L1  ? PhaseKind::Install
                                                       : PhaseKind::Build;
        book.enter(yarn, kind, line);
        return true;
    }
    return line.text.startsWith("yarn install v"_L1);
}

} // namespace

bool readNodeLine(PhaseBook &book, const PhaseLine &line)
{
    if (line.text.startsWith("npm warn "_L1) || line.text.startsWith("npm WARN "_L1) ||
        line.text.startsWith("warning "_L1)) {
        book.addWarning();
        return true;
    }
    return readNpmEnd(book, line) || readFetch(book, line) || readYarn(book, line);
}

} // namespace spacewright::log
