// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ruletext.h"

#include <array>

namespace spacewright::log
{

namespace
{

bool isAscii(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char byte) { return quint8(byte) >= 0x80; });
}

bool isLetterOrDigit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Every byte that could mean something else, as its number.
QByteArray quoted(const QByteArray &text)
{
    QByteArray expression;
    for (const char byte : text) {
        if (isLetterOrDigit(byte) || byte == ' ' || byte == '_')
            expression += byte;
        else
            expression += "\\x" + QByteArray::number(quint8(byte), 16).rightJustified(2, '0');
    }
    return expression;
}

/// Of what stands behind a backslash: what never matches a line end.
bool isTameEscape(char byte)
{
    return (!isLetterOrDigit(byte) && byte >= 0x20) || (byte >= '1' && byte <= '9') ||
           QByteArrayView("wdbBStefa").contains(byte);
}

/// Of what stands behind "(?": groups and looking around, no settings.
bool isTameGroup(QByteArrayView rest)
{
    for (const QByteArrayView known :
         {QByteArrayView(":"), QByteArrayView("="), QByteArrayView("!"), QByteArrayView("<="), QByteArrayView("<!"),
          QByteArrayView("i)"), QByteArrayView("P<")})
        if (rest.startsWith(known))
            return true;
    return false;
}

/// The class that begins at @p at: where it ends; nothing if it may hold a line end.
qsizetype tameClassEnd(const QByteArray &text, qsizetype at)
{
    if (text.sliced(at).startsWith("[^"))
        return -1;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == ']' && i > at + 1)
            return i;
        if (text[i] == '\\' && (i + 1 >= text.size() || !isTameEscape(text[++i]) || text[i] == 'B'))
            return -1;
        if (text[i] == '[' || quint8(text[i]) < 0x20)
            return -1;
    }
    return -1;
}

bool isTame(const QByteArray &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        if (quint8(byte) < 0x20)
            return false;
        if (byte == '\\') {
            if (++i >= text.size() || !isTameEscape(text[i]))
                return false;
        } else if (byte == '[') {
            i = tameClassEnd(text, i);
            if (i < 0)
                return false;
        } else if (byte == '(' && i + 1 < text.size()) {
            if (text[i + 1] == '*' || (text[i + 1] == '?' && !isTameGroup(QByteArrayView(text).sliced(i + 2))))
                return false;
        }
    }
    return true;
}

/// Whether it asks for the start or the end of the text, which a line is and a block is not, or changes what signs
/// mean.
bool asksForText(const QByteArray &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '\\' && QByteArrayView("AZzG").contains(text[i + 1]))
            return true;
        const bool isSetting = text[i] == '(' && text[i + 1] == '?' && !isTameGroup(QByteArrayView(text).sliced(i + 2));
        if (isSetting || (text[i] == '(' && text[i + 1] == '*'))
            return true;
    }
    return false;
}

constexpr auto levelWords = std::to_array<const char *>(
    {"err", "critical", "fatal", "panic", "traceback", "warn", "info", "notice", "debug", "trace", "exception"});

} // namespace

RuleTraits traitsOf(const TextQuery &query)
{
    const QByteArray text = query.text.toUtf8();
    if (!query.isRegex)
        return {!text.contains('\n'), query.isCaseSensitive && !query.isWholeWord};
    return {isTame(text), false};
}

QByteArray expressionOf(const TextQuery &query)
{
    const QByteArray text = query.text.toUtf8();
    if (!isAscii(text) && (query.isRegex || !query.isCaseSensitive || query.isWholeWord))
        return {};
    if (query.isRegex && asksForText(text))
        return {};
    const QByteArray expression = query.isRegex ? text : quoted(text);
    return query.isWholeWord ? "\\b(?:" + expression + ")\\b" : expression;
}

std::span<const char *const> levelExpressions()
{
    return levelWords;
}

const char *innerExpression()
{
    return "^ ";
}

} // namespace spacewright::log
