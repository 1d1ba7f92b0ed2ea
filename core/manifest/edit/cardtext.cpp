// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardtext.h"

#include <core/manifest/card/cardkeys.h>
#include <core/manifest/card/yamlnode.h>

#include <QRegularExpression>

namespace spacewright::manifest
{

namespace
{

/// What YAML 1.1 or 1.2 takes for something else than text: the Hub and its libraries read with either.
bool looksLikeOther(const QString &text)
{
    static const QRegularExpression other(
        QStringLiteral(
            "\\A(?:[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9_]+)(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|"
            "[-+]?\\.(?:inf|nan)|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|"
            "~|null|true|false|yes|no|on|off|y|n|=|<<)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || other.match(text).hasMatch();
}

/// Whether a value without quotes is read back as it is, in a block and in brackets.
bool canStandPlain(const QString &text)
{
    if (text != text.trimmed() || text.contains(u'\n') || text.contains(u'\r'))
        return false;
    const auto reads = [&text](const QByteArray &before, const QByteArray &after) {
        const YamlReading reading = readYaml(before + text.toUtf8() + after, 8);
        if (!reading.root || reading.root->children.size() != 2)
            return false;
        YamlNode value = reading.root->children.at(1);
        if (value.kind == YamlNode::Kind::Sequence && value.children.size() == 1)
            value = value.children.constFirst();
        return value.kind == YamlNode::Kind::Scalar && !value.quoted && value.text == text;
    };
    return reads("k: ", " # c\n") && reads("k: [", "]\n") && reads("k:\n  - ", "\n");
}

QByteArray doubleQuoted(const QString &text)
{
    QByteArray quoted = "\"";
    for (const char byte : text.toUtf8()) {
        switch (byte) {
        case '"':
        case '\\':
            quoted += '\\';
            quoted += byte;
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\r':
            quoted += "\\r";
            break;
        case '\t':
            quoted += "\\t";
            break;
        default:
            if (byte >= 0 && byte < ' ')
                quoted += "\\x" + QByteArray::number(byte, 16).rightJustified(2, '0');
            else
                quoted += byte;
        }
    }
    return quoted + '"';
}

bool canStandInSingleQuotes(const QString &text)
{
    return std::ranges::none_of(text, [](QChar letter) { return letter < u' '; });
}

} // namespace

CardQuotes quotesOf(const QByteArray &written)
{
    if (written.startsWith('\''))
        return CardQuotes::Single;
    return written.startsWith('"') ? CardQuotes::Double : CardQuotes::None;
}

bool isPlainKey(const QString &key)
{
    const CardKey *known = cardKeyNamed(key);
    return known && (known->value == CardValue::Number || known->value == CardValue::Truth);
}

QByteArray yamlScalar(const QString &text, CardQuotes quotes, bool isPlain)
{
    if (quotes == CardQuotes::None && (isPlain || !looksLikeOther(text)) && canStandPlain(text))
        return text.toUtf8();
    if (quotes == CardQuotes::Single && canStandInSingleQuotes(text))
        return '\'' + QString(text).replace(u'\'', QStringLiteral("''")).toUtf8() + '\'';
    return doubleQuoted(text);
}

QByteArray yamlValue(const QString &key, const CardContent &content, const QByteArray &lineEnd)
{
    if (content.kind == CardEntry::Kind::Scalar)
        return ' ' + yamlScalar(content.text, CardQuotes::None, isPlainKey(key));
    if (content.parts.isEmpty())
        return content.kind == CardEntry::Kind::List ? " []" : " {}";
    QByteArray lines;
    for (const CardPart &part : content.parts) {
        lines += lineEnd + "  ";
        lines += content.kind == CardEntry::Kind::List ? "-" : yamlScalar(part.key, CardQuotes::None, false) + ':';
        lines += ' ' + yamlScalar(part.text, CardQuotes::None, false);
    }
    return lines;
}

} // namespace spacewright::manifest
