// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requirementline.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace spacewright::manifest
{

namespace
{

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f' || byte == '\v';
}

bool isWord(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Where the comment begins: at a "#" that is first or stands behind a blank, since addresses hold "#" too.
qsizetype commentStart(const QByteArray &text)
{
    for (qsizetype at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
        if (at == 0 || isBlank(text.at(at - 1)))
            return at;
    }
    return text.size();
}

/// Reads a line from left to right.
class Cursor final
{
public:
    explicit Cursor(const QByteArray &text) : m_text(text) {}

    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text.at(m_at)))
            ++m_at;
    }

    bool isAt(QByteArrayView word) const { return QByteArrayView(m_text).sliced(m_at).startsWith(word); }

    bool take(QByteArrayView word)
    {
        if (!isAt(word))
            return false;
        m_at += word.size();
        return true;
    }

    template <class Condition> QByteArray takeWhile(Condition condition)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && condition(m_text.at(m_at)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    QByteArray takeUntil(QByteArrayView word)
    {
        const qsizetype end = m_text.indexOf(word, m_at);
        const qsizetype begin = std::exchange(m_at, end < 0 ? m_text.size() : end);
        return m_text.sliced(begin, m_at - begin);
    }

    QByteArray rest() { return m_text.sliced(std::exchange(m_at, m_text.size())).trimmed(); }

private:
    const QByteArray &m_text;
    qsizetype m_at = 0;
};

/// Reads ">= 1.2, < 2" into ">=1.2,<2". Returns whether it is one.
bool takeSpecifier(Cursor &cursor, QString &specifier)
{
    static constexpr auto operators = std::to_array<const char *>({"===", "==", "~=", "!=", "<=", ">=", "<", ">"});
    const auto isVersion = [](char byte) { return isWord(byte) || (byte != 0 && std::strchr(".*+!_-", byte)); };
    do {
        cursor.skipBlanks();
        const auto found = std::ranges::find_if(operators, [&](const char *sign) { return cursor.take(sign); });
        if (found == operators.cend())
            return false;
        cursor.skipBlanks();
        const QByteArray version = cursor.takeWhile(isVersion);
        if (version.isEmpty())
            return false;
        specifier += (specifier.isEmpty() ? QString() : QStringLiteral(",")) + QLatin1StringView(*found) +
                     QString::fromLatin1(version);
        cursor.skipBlanks();
    } while (cursor.take(","));
    return true;
}

bool takeExtras(Cursor &cursor, QString &extras)
{
    if (!cursor.take("["))
        return true;
    extras = QString::fromUtf8(cursor.takeWhile([](char byte) { return byte != ']'; })).remove(u' ');
    return cursor.take("]");
}

/// Reads name, extras, and specifier or address. Returns whether the line is made of these.
bool takePackage(Cursor &cursor, Requirement &package)
{
    const QByteArray name =
        cursor.takeWhile([](char byte) { return isWord(byte) || byte == '.' || byte == '_' || byte == '-'; });
    if (name.isEmpty() || !isWord(name.front()) || !isWord(name.back()))
        return false;
    package.name = QString::fromLatin1(name);
    cursor.skipBlanks();
    if (!takeExtras(cursor, package.extras))
        return false;
    cursor.skipBlanks();
    if (cursor.take("@")) {
        cursor.skipBlanks();
        package.target = QString::fromUtf8(cursor.takeWhile([](char byte) { return !isBlank(byte); }));
        return !package.target.isEmpty();
    }
    if (cursor.take("("))
        return takeSpecifier(cursor, package.specifier) && cursor.take(")");
    return cursor.atEnd() || cursor.isAt(";") || takeSpecifier(cursor, package.specifier);
}

/// Addresses, paths and archives; a name holds none of these signs.
bool isLocation(const QByteArray &line)
{
    const QByteArray word = line.first(std::ranges::find_if(line, isBlank) - line.cbegin());
    const qsizetype scheme = word.indexOf("://");
    const bool isAddress = scheme > 0 && word.first(scheme).indexOf('@') < 0;
    const bool isArchive = word.endsWith(".whl") || word.endsWith(".zip") || word.endsWith(".tar.gz");
    return isAddress || isArchive || word.startsWith('.') || word.startsWith('/') || word.startsWith("file:");
}

LineReading readOption(const QByteArray &line)
{
    Cursor cursor(line);
    LineReading reading = {{}, 0, line.size()};
    QByteArray name = cursor.takeWhile([](char byte) { return !isBlank(byte) && byte != '='; });
    QByteArray value;
    // "-rfile" is "-r file".
    if (name.size() > 2 && name.at(1) != '-') {
        value = name.sliced(2);
        name.truncate(2);
    } else {
        cursor.take("=");
        value = cursor.rest();
    }
    static const QByteArrayList includes = {"-r", "--requirement", "-c", "--constraint"};
    reading.requirement.kind = includes.contains(name) ? Requirement::Kind::Include : Requirement::Kind::Option;
    reading.requirement.name = QString::fromUtf8(name);
    reading.requirement.target = QString::fromUtf8(value);
    return reading;
}

} // namespace

QList<LogicalLine> logicalLines(const QByteArray &text)
{
    QList<LogicalLine> lines;
    qsizetype begin = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    bool goesOn = false;
    for (qsizetype at = begin; at < text.size();) {
        const qsizetype lineEnd = text.indexOf('\n', at);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd;
        QByteArray part = text.sliced(at, end - at);
        if (part.endsWith('\r'))
            part.back() = ' ';
        if (!goesOn)
            lines.append({{}, at});
        // A comment does not go on behind its backslash.
        goesOn = part.trimmed().endsWith('\\') && !part.trimmed().startsWith('#');
        if (goesOn)
            part[part.lastIndexOf('\\')] = ' ';
        lines.last().text += part + ' ';
        at = end + 1;
    }
    for (LogicalLine &line : lines) {
        line.text.truncate(commentStart(line.text));
        const qsizetype blanks = std::ranges::find_if_not(line.text, isBlank) - line.text.cbegin();
        line.begin += blanks;
        line.text = line.text.trimmed();
    }
    lines.removeIf([](const LogicalLine &line) { return line.text.isEmpty(); });
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
    Cursor cursor(line);
    Requirement package;
    if (!takePackage(cursor, package))
        return reading;
    reading.end = QByteArrayView(line).first(cursor.position()).trimmed().size();
    cursor.skipBlanks();
    if (cursor.take(";"))
        package.marker = QString::fromUtf8(cursor.takeUntil(" --")).trimmed();
    // What follows can only be options of this one line, such as --hash.
    cursor.skipBlanks();
    if (!cursor.atEnd() && !cursor.isAt("--")) {
        reading.end = line.size();
        return reading;
    }
    package.kind = Requirement::Kind::Package;
    reading.requirement = package;
    return reading;
}

} // namespace spacewright::manifest
