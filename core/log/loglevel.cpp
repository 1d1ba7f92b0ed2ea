// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglevel.h"

#include "ansi.h"

#include <array>

namespace spacewright::log
{

namespace
{

/// A level stands at the start of a line, behind a time and a name at most.
constexpr qsizetype searchedLength = 160;
constexpr qsizetype longestSource = qsizetype(16) * 1024;

struct LevelWord {
    QByteArrayView word;
    Level level;
};

constexpr auto levelWords = std::to_array<LevelWord>({
    {"error", Level::Error},
    {"err", Level::Error},
    {"critical", Level::Error},
    {"fatal", Level::Error},
    {"panic", Level::Error},
    {"traceback", Level::Error},
    {"warning", Level::Warning},
    {"warn", Level::Warning},
    {"info", Level::Info},
    {"notice", Level::Info},
    {"debug", Level::Debug},
    {"trace", Level::Debug},
});

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Whether @p word at @p start is there to name a level, and not a word of a sentence: capitals, or a colon or a
/// bracket behind it, or "level=" before it.
bool isMark(QByteArrayView line, qsizetype start, QByteArrayView word)
{
    const bool isUpper = std::ranges::none_of(word, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    const qsizetype end = start + word.size();
    const char after = end < line.size() ? line[end] : '\0';
    const char before = start > 0 ? line[start - 1] : '\0';
    return isUpper || after == ':' || after == ']' || after == '!' || before == '=' ||
           line.sliced(start).startsWith("Traceback (most recent");
}

std::optional<Level> levelOfWord(QByteArrayView line, qsizetype start, QByteArrayView word)
{
    for (const auto &[name, level] : levelWords) {
        if (word.size() == name.size() && word.compare(name, Qt::CaseInsensitive) == 0)
            return isMark(line, start, word) ? std::optional(level) : std::nullopt;
    }
    // "ValueError: ..." at the start of a line is how Python ends a traceback.
    const bool isException = word.endsWith("Error") || word.endsWith("Exception");
    const qsizetype end = start + word.size();
    if (isException && word.size() > 5 && (end == line.size() || line[end] == ':') &&
        line.first(start).indexOf(' ') < 0)
        return Level::Error;
    return std::nullopt;
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Debug:
        return QStringLiteral("debug");
    case Level::Info:
        return QStringLiteral("info");
    case Level::Warning:
        return QStringLiteral("warning");
    case Level::Error:
        return QStringLiteral("error");
    }
    return {};
}

std::optional<Level> levelNamed(const QString &name)
{
    for (const auto &[word, level] : levelWords) {
        const QString known = QString::fromLatin1(word);
        if (name.compare(known, Qt::CaseInsensitive) == 0 && (known == levelName(level) || known.size() <= 4))
            return level;
    }
    return std::nullopt;
}

std::optional<Level> levelOf(QByteArrayView line)
{
    QByteArray clean;
    QByteArrayView head = line.first(qMin(line.size(), searchedLength));
    if (std::ranges::any_of(head, [](char byte) { return quint8(byte) < 0x20; })) {
        // Colours take room, and what moves the cursor changes what stands at the start.
        clean = stripAnsiToUtf8(line.first(qMin(line.size(), longestSource)));
        clean.truncate(searchedLength);
        head = clean;
    }
    for (qsizetype at = 0; at < head.size();) {
        if (!isWordByte(head[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < head.size() && isWordByte(head[end]))
            ++end;
        if (const auto level = levelOfWord(head, at, head.sliced(at, end - at)))
            return level;
        at = end;
    }
    return std::nullopt;
}

int errorsIn(QByteArrayView lines)
{
    int errors = 0;
    for (qsizetype start = 0; start < lines.size();) {
        const qsizetype found = lines.indexOf('\n', start);
        const qsizetype end = found < 0 ? lines.size() : found;
        const QByteArrayView line = lines.sliced(start, end - start);
        if (!line.startsWith("Traceback ") && levelOf(line) == Level::Error)
            ++errors;
        start = end + 1;
    }
    return errors;
}

} // namespace spacewright::log
