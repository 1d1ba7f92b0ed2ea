// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requirementline.h"

#include "packagerequirement.h"
#include <core/manifest/version/textcursor.h>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f' || byte == '\v';
}

/// Where the comment begins: at a "#" that is first or stands behind a blank, since addresses hold "#" too.
qsizetype commentStart(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
        if (at == 0 || isBlank(text.at(at - 1)))
            return at;
    }
    return text.size();
}

/// Adds what is left of a line without its comment, if anything is. @p lasts: it is a part of the whole text.
void addLine(QList<LogicalLine> &lines, QByteArrayView text, qsizetype begin, bool lasts)
{
    text = text.first(commentStart(text));
    const qsizetype blanks = std::ranges::find_if_not(text, isBlank) - text.begin();
    const QByteArrayView trimmed = text.sliced(blanks).trimmed();
    if (!trimmed.isEmpty())
        lines.append(
            {lasts ? QByteArray::fromRawData(trimmed.data(), trimmed.size()) : trimmed.toByteArray(), begin + blanks});
}

/// Addresses, paths and archives; a name holds none of these signs.
bool isLocation(const QByteArray &line)
{
    const QByteArrayView word = QByteArrayView(line).first(std::ranges::find_if(line, isBlank) - line.cbegin());
    const qsizetype scheme = word.indexOf("://");
    const bool isAddress = scheme > 0 && word.first(scheme).indexOf('@') < 0;
    // "name@address" is a package with its place, whatever the address ends with.
    const bool isArchive =
        !word.contains('@') && (word.endsWith(".whl") || word.endsWith(".zip") || word.endsWith(".tar.gz"));
    return isAddress || isArchive || word.startsWith('.') || word.startsWith('/') || word.startsWith("file:");
}

LineReading readOption(const QByteArray &line)
{
    TextCursor cursor(line);
    LineReading reading = {{}, 0, line.size()};
    QByteArrayView name = cursor.takeWhile([](char byte) { return !isBlank(byte) && byte != '='; });
    QByteArrayView value;
    // "-rfile" is "-r file".
    if (name.size() > 2 && name.at(1) != '-') {
        value = QByteArrayView(line).sliced(2);
        name = name.first(2);
    } else {
        cursor.take("=");
        value = cursor.rest().trimmed();
    }
    static const QByteArrayList includes = {"-r", "--requirement", "-c", "--constraint"};
    reading.requirement.kind =
        includes.contains(name.toByteArray()) ? Requirement::Kind::Include : Requirement::Kind::Option;
    reading.requirement.name = QString::fromUtf8(name);
    reading.requirement.target = QString::fromUtf8(value);
    return reading;
}

/// Where the options of a single requirement begin, such as --hash: pip breaks a line at its first word with a dash.
qsizetype optionStart(const QByteArray &line)
{
    for (qsizetype at = line.indexOf('-', 1); at > 0; at = line.indexOf('-', at + 1)) {
        if (isBlank(line.at(at - 1)))
            return at;
    }
    return line.size();
}

QString joined(const QList<QByteArrayView> &words)
{
    QString text;
    for (const QByteArrayView word : words) {
        if (!text.isEmpty())
            text += u',';
        text += QUtf8StringView(word);
    }
    return text;
}

} // namespace

QList<LogicalLine> logicalLines(const QByteArray &text)
{
    QList<LogicalLine> lines;
    // What goes on behind a backslash, so far, and where it began.
    QByteArray open;
    qsizetype openBegin = 0;
    bool goesOn = false;
    for (qsizetype at = text.startsWith("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
        const qsizetype lineEnd = text.indexOf('\n', at);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        const QByteArrayView part = QByteArrayView(text).sliced(at, end - at);
        const QByteArrayView written = part.endsWith('\r') ? part.chopped(1) : part;
        const bool wentOn = goesOn;
        // A comment does not go on behind its backslash.
        goesOn = written.endsWith('\\') && !written.trimmed().startsWith('#');
        if (!wentOn && !goesOn) {
            addLine(lines, part, at, true);
        } else {
            if (!wentOn)
                openBegin = at;
            open += written;
            if (goesOn)
                open[open.lastIndexOf('\\')] = ' ';
            open += QByteArrayView("  ").first(part.size() - written.size() + 1);
        }
        at = end + 1;
        if (wentOn && !goesOn) {
            addLine(lines, open, openBegin, false);
            open.clear();
        }
    }
    if (goesOn)
        addLine(lines, open, openBegin, false);
    return lines;
}

LineReading readLine(const QByteArray &line)
{
    if (line.startsWith('-'))
        return readOption(line);
    LineReading reading = {{}, 0, line.size()};
    if (isLocation(line)) {
        reading.requirement.kind = Requirement::Kind::Location;
        reading.requirement.target = QString::fromUtf8(line);
        return reading;
    }
    // An unbroken blank each, so that a continued line is one text; offsets stay.
    QByteArrayView text = QByteArrayView(line).first(optionStart(line));
    const auto isOddBlank = [](char byte) { return byte == '\r' || byte == '\f' || byte == '\v'; };
    QByteArray plain;
    if (std::ranges::any_of(text, isOddBlank)) {
        plain = text.toByteArray();
        std::ranges::replace_if(plain, isOddBlank, ' ');
        text = plain;
    }
    text = text.trimmed();
    const auto package = PackageRequirement::parse(text);
    if (!package) {
        reading.begin = package.error() < text.size() ? package.error() : 0;
        return reading;
    }
    reading.end = package->end;
    reading.requirement.kind = Requirement::Kind::Package;
    reading.requirement.name = QString::fromUtf8(package->name);
    reading.requirement.extras = joined(package->extras);
    reading.requirement.specifier = QString::fromUtf8(package->specifier);
    reading.requirement.marker = QString::fromUtf8(package->markerText);
    reading.requirement.target = QString::fromUtf8(package->address);
    return reading;
}

} // namespace spacewright::manifest
