// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toollines.h"

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto image = "image"_L1;
constexpr qsizetype shortId = 12;

/// `sha256:8a1e 29.13MB / 29.13MB 0.9s done`, `extracting sha256:8a1e 1.2s done`
bool readBuildKitLayer(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^(extracting )?sha256:([0-9a-f]{6,64})(?: ([\\d.]+)([kMG]?B) / ([\\d.]+)([kMG]?B))?(?: ([\\d.]+)s)?( done)?$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    const bool isExtracting = !match.captured(1).isEmpty();
    Phase &phase = book.phase(image, isExtracting ? PhaseKind::Install : PhaseKind::Download, line);
    PhasePart &part = PhaseBook::part(phase, match.captured(2).left(shortId), line);
    const bool isNew = part.bytes < 0;
    if (match.hasCaptured(5)) {
        part.bytes = bytesOf(match.captured(5), match.captured(6));
        if (isNew)
            phase.bytes = qMax<qint64>(0, phase.bytes) + part.bytes;
    }
    phase.packages = int(phase.parts.size());
    if (match.captured(8).isEmpty())
        return true;
    part.duration = match.captured(7).toDouble();
    if (line.at >= 0) {
        part.start = qMax(0.0, line.at - part.duration);
        phase.duration = qMax(phase.duration, line.at - qMax(0.0, phase.start));
    }
    return true;
}

/// Docker's pull: `8a1e25ce7c4f: Pulling fs layer`, `... Download complete`, `... Pull complete`. Podman's: `Copying
/// blob sha256:8a1e`.
bool readPull(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression docker(
        u"^([0-9a-f]{12}): (Pulling fs layer|Download complete|Pull complete|Already exists)$"_s);
    static const QRegularExpression podman(u"^Copying (?:blob|config) (?:sha256:)?([0-9a-f]{8,64})( done)?"_s);
    if (const auto match = podman.match(line.text); match.hasMatch()) {
        Phase &phase = book.enter(image, PhaseKind::Download, line);
        PhaseBook::part(phase, match.captured(1).left(shortId), line);
        phase.packages = int(phase.parts.size());
        return true;
    }
    const auto match = docker.match(line.text);
    if (!match.hasMatch())
        return false;
    const QString word = match.captured(2);
    Phase &phase = book.phase(image, PhaseKind::Download, line);
    if (word == "Already exists"_L1)
        PhaseBook::part(phase, match.captured(1), line).isCached = true;
    else if (word == "Pulling fs layer"_L1)
        PhaseBook::part(phase, match.captured(1), line);
    else
        PhaseBook::endPart(phase, match.captured(1), line);
    if (phase.start >= 0 && line.at >= phase.start)
        phase.duration = line.at - phase.start;
    phase.packages = int(phase.parts.size());
    return true;
}

} // namespace

bool readImageLine(PhaseBook &book, const PhaseLine &line)
{
    return readBuildKitLayer(book, line) || readPull(book, line);
}

} // namespace spacewright::log
