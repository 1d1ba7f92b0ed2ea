// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toollines.h"

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto apt = "apt"_L1;

/// `Get:7 http://deb.example.org/debian trixie/main amd64 ffmpeg amd64 7:7.1 [1995 kB]`, or an index of packages.
bool readGet(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^(Get|Hit|Ign):\\d+ \\S+ \\S+ (?:(?:\\S+ )?(InRelease|Packages|Translation-\\S+|Release|Release\\.gpg)|"
        "\\S+ (\\S+) \\S+ (\\S+))(?: \\[([\\d.,]+) ?([kMG]?B)\\])?$"_s);
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    const bool isIndex = !match.captured(2).isEmpty();
    const qint64 bytes = match.hasCaptured(5) ? bytesOf(match.captured(5), match.captured(6)) : -1;
    Phase &phase = book.enter(apt, isIndex ? PhaseKind::Resolve : PhaseKind::Download, line);
    if (bytes > 0)
        phase.bytes = qMax<qint64>(0, phase.bytes) + bytes;
    if (isIndex)
        return true;
    PhaseBook::endPart(phase, {}, line);
    PhasePart &part = PhaseBook::part(phase, u"%1 %2"_s.arg(match.captured(3), match.captured(4)), line);
    part.bytes = bytes;
    phase.packages = int(phase.parts.size());
    return true;
}

bool readEnd(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression fetched(u"^Fetched ([\\d.,]+) ([kMG]?B) in ((?:\\d+min )?\\d+s)"_s);
    const auto match = fetched.match(line.text);
    if (!match.hasMatch())
        return false;
    const bool isUpdate = book.phases().isEmpty() || book.phases().last().kind == PhaseKind::Resolve;
    Phase &phase = book.phase(apt, isUpdate ? PhaseKind::Resolve : PhaseKind::Download, line);
    book.leave(line);
    PhaseBook::endPart(phase, {}, line);
    phase.bytes = bytesOf(match.captured(1), match.captured(2));
    if (phase.duration < 0)
        book.tell(phase, secondsOf(match.captured(3).replace("min"_L1, "m"_L1)), line);
    return true;
}

/// `Unpacking ffmpeg (7:7.1) ...`, `Setting up ffmpeg (7:7.1) ...`, `Processing triggers for libc-bin (2.41) ...`
bool readInstall(PhaseBook &book, const PhaseLine &line)
{
    static const QRegularExpression pattern(
        u"^((?:Unpacking|Setting up|Processing triggers for) \\S+)(?: \\((\\S+)\\))?(?: over \\(\\S+\\))? \\.\\.\\.$"_s);
    static const QRegularExpression counted(u"^(\\d+) upgraded, (\\d+) newly installed, "_s);
    if (const auto match = counted.match(line.text); match.hasMatch()) {
        Phase &phase = book.enter(apt, PhaseKind::Resolve, line);
        phase.packages = match.captured(1).toInt() + match.captured(2).toInt();
        return true;
    }
    const auto match = pattern.match(line.text);
    if (!match.hasMatch())
        return false;
    Phase &phase = book.enter(apt, PhaseKind::Install, line);
    PhaseBook::endPart(phase, {}, line);
    PhaseBook::part(phase, match.captured(1), line);
    if (match.captured(1).startsWith("Setting up"_L1))
        ++phase.packages;
    return true;
}

} // namespace

bool readAptLine(PhaseBook &book, const PhaseLine &line)
{
    if (line.text.startsWith("W: "_L1)) {
        book.addWarning();
        return true;
    }
    if (line.text.startsWith("Reading package lists..."_L1) || line.text.startsWith("Building dependency tree..."_L1)) {
        book.enter(apt, PhaseKind::Resolve, line);
        return true;
    }
    return readGet(book, line) || readEnd(book, line) || readInstall(book, line);
}

} // namespace spacewright::log
