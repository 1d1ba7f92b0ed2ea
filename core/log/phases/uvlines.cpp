// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toollines.h"

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto uv = "uv"_L1;

/// `Resolved 54 packages in 5.52s` and its like: what is told at the end of a phase.
bool readEnd(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^(Resolved|Prepared|Installed|Audited|Uninstalled) (\\d+) packages? in ([\\dhms. ]+)$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    const QString what = match.captured(1);
    const double seconds = secondsOf(match.captured(3));
    const int packages = match.captured(2).toInt();
    if (what == "Uninstalled"_L1)
        return true;
    if (what == "Resolved"_L1) {
        Phase &phase = book.phase(uv, PhaseKind::Resolve, line);
        phase.packages = packages;
        book.tell(phase, seconds, line);
    } else if (what == "Prepared"_L1) {
        Phase &phase = book.phase(uv, PhaseKind::Download, line);
        phase.packages = packages;
        // Only where it has not said more itself: this counts the building of packages as well.
        if (phase.duration < 0)
            book.tell(phase, seconds, line);
    } else {
        const qsizetype known = book.phases().size();
        const bool isFetched =
            known > 0 && book.phases().last().tool == uv && book.phases().last().kind != PhaseKind::Resolve;
        if (!isFetched && what == "Installed"_L1) {
            Phase &fetched = book.phase(uv, PhaseKind::Download, line);
            fetched.packages = packages;
            fetched.isCached = true;
        }
        Phase &phase = book.phase(uv, PhaseKind::Install, line);
        phase.packages = packages;
        phase.isCached = what == "Audited"_L1;
        book.tell(phase, seconds, line);
    }
    return true;
}

void extend(Phase &phase, const PhaseLine &line)
{
    if (phase.start >= 0 && line.at >= phase.start)
        phase.duration = line.at - phase.start;
}

/// `Downloading numpy (15.0MiB)`, ` Downloaded numpy`.
bool readDownload(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression begun(u"^\\s*Downloading (\\S+) \\(([\\d.]+)([KMG]?i?B)\\)$"_s);
    static const QRegularExpression done(u"^\\s*Downloaded (\\S+)$"_s);
    if (const auto match = begun.match(line.text); match.hasMatch() && match.captured(3) != "MB"_L1) {
        Phase &phase = book.phase(uv, PhaseKind::Download, line);
        PhasePart &part = PhaseBook::part(phase, match.captured(1), line);
        part.bytes = bytesOf(match.captured(2), match.captured(3));
        phase.bytes = qMax<qint64>(0, phase.bytes) + part.bytes;
        return true;
    }
    const auto match = done.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.phase(uv, PhaseKind::Download, line);
    PhaseBook::endPart(phase, match.captured(1), line);
    extend(phase, line);
    return true;
}

/// `   Building demjson3==3.0.6`, `      Built demjson3==3.0.6`.
bool readBuild(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(u"^\\s+(Building|Built) (\\S+==\\S+|\\S+ @ \\S+|\\S+)$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.phase(uv, PhaseKind::Build, line);
    if (match.captured(1) == "Building"_L1) {
        PhaseBook::part(phase, match.captured(2), line);
    } else {
        PhaseBook::endPart(phase, match.captured(2), line);
        extend(phase, line);
    }
    return true;
}

} // namespace

bool readUvLine(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression installed(u"^ [+~] (\\S+==\\S+|\\S+ @ \\S+|\\S+==\\S+ \\(from .*\\))$"_s);
    static const QRegularExpression python(u"^Using (?:CPython|Python) \\d"_s);
    if (line.text.startsWith("warning: "_L1)) {
        book.addWarning();
        return true;
    }
    if (const auto match = installed.match(line.text); match.hasMatch()) {
        PhaseBook::part(book.phase(uv, PhaseKind::Install, line), match.captured(1), line).start = -1;
        return true;
    }
    return readEnd(book, line) || readDownload(book, line) || readBuild(book, line) ||
           python.match(line.text).hasMatch();
}

} // namespace spacewright::log
