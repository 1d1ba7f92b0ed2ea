// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toollines.h"

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto pip = "pip"_L1;

/// `Collecting requests>=2 (from -r requirements.txt (line 1))`: pip looks for one package after the other.
bool readResolve(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression collecting(u"^\\s*Collecting (\\S+)"_s);
    static const QRegularExpression present(u"^Requirement already satisfied: (\\S+)"_s);
    const auto match = collecting.match(line.text);
    const auto found = present.match(line.text);
    if (!match.hasMatch() && !found.hasMatch())
        return false;
    Phase &phase = book.enter(pip, PhaseKind::Resolve, line);
    PhaseBook::endPart(phase, {}, line);
    PhasePart &part = PhaseBook::part(phase, (match.hasMatch() ? match : found).captured(1), line);
    part.isCached = found.hasMatch();
    phase.packages = int(phase.parts.size());
    return true;
}

/// `  Downloading numpy-2.2.6-cp313.whl (16.5 MB)`, `  Using cached ...`.
bool readDownload(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^\\s*(Downloading|Using cached) (\\S+)(?: \\(([\\d.]+) ?([kMG]?B)\\))?$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    // A file that only tells of a package is part of the search for it.
    if (match.captured(2).endsWith(".metadata"_L1))
        return true;
    PhaseBook::endPart(book.phase(pip, PhaseKind::Resolve, line), {}, line);
    Phase &phase = book.enter(pip, PhaseKind::Download, line);
    PhaseBook::endPart(phase, {}, line);
    const QString path = match.captured(2);
    PhasePart &part = PhaseBook::part(phase, path.sliced(path.lastIndexOf(u'/') + 1), line);
    part.isCached = match.captured(1) == "Using cached"_L1;
    part.bytes = bytesOf(match.captured(3), match.captured(4));
    if (part.bytes > 0 && !part.isCached)
        phase.bytes = qMax<qint64>(0, phase.bytes) + part.bytes;
    phase.packages = int(phase.parts.size());
    phase.isCached = std::ranges::all_of(phase.parts, &PhasePart::isCached);
    return true;
}

/// The package whose lines these are: the last one that was looked for.
QString lastCollected(const PhaseBook &book)
{
    for (auto phase = book.phases().crbegin(); phase != book.phases().crend(); ++phase) {
        if (phase->kind == PhaseKind::Resolve && !phase->parts.isEmpty())
            return phase->parts.last().name;
    }
    return {};
}

/// `  Building wheel for demjson3 (pyproject.toml): started`, `... finished with status 'done'`; before that the same
/// of `Preparing metadata` and its like.
bool readBuild(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^\\s*((?:Building (?:editable|wheel) for (\\S+)|Installing (?:build|backend) dependencies|"
        "Getting requirements to build \\w+|Preparing (?:editable )?metadata|Checking if build backend \\w+ "
        "\\w+)[^:]*): "
        "(started|still running\\.*|finished with status '(\\w+)')$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    const QString package = match.captured(2);
    const QString name =
        package.isEmpty() ? u"%1: %2"_s.arg(lastCollected(book), match.captured(1).section(u" ("_s, 0, 0)) : package;
    if (match.captured(3) == "started"_L1) {
        Phase &phase = book.enter(pip, PhaseKind::Build, line);
        PhaseBook::part(phase, name, line);
    } else if (!match.captured(4).isEmpty()) {
        Phase &phase = book.phase(pip, PhaseKind::Build, line);
        PhaseBook::part(phase, name, line).hasFailed = match.captured(4) != "done"_L1;
        PhaseBook::endPart(phase, name, line);
        book.leave(line);
    }
    return true;
}

bool readInstall(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression begun(u"^Installing collected packages: (.+)$"_s);
    static const QRegularExpression done(u"^Successfully installed (.+)$"_s);
    if (const auto match = begun.match(line.text); match.hasMatch()) {
        book.enter(pip, PhaseKind::Install, line).packages = int(match.captured(1).split(u","_s).size());
        return true;
    }
    const auto match = done.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.phase(pip, PhaseKind::Install, line);
    book.leave(line);
    const QStringList packages = match.captured(1).split(u' ', Qt::SkipEmptyParts);
    phase.packages = int(packages.size());
    for (const QString &package : packages)
        PhaseBook::part(phase, package, line).start = -1;
    return true;
}

} // namespace

bool readPipLine(PhaseBook &book, const PhaseLine &line)
{
    if (line.text.startsWith("WARNING: "_L1) || line.text.startsWith("  WARNING: "_L1) ||
        line.text.startsWith("DEPRECATION: "_L1)) {
        book.addWarning();
        return true;
    }
    return readResolve(book, line) || readDownload(book, line) || readBuild(book, line) || readInstall(book, line);
}

} // namespace spacewright::log
