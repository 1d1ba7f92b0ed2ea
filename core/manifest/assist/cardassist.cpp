// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardassist.h"

#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardAssist)
};

bool isFence(const QString &line)
{
    return line.trimmed() == u"---";
}

/// The first line behind the opening "---", and the closing one or the end while somebody writes a new card. Both the
/// same if there is no card.
std::pair<int, int> blockOf(const QStringList &lines)
{
    int begin = 0;
    while (begin < lines.size() && lines.at(begin).trimmed().isEmpty())
        ++begin;
    if (begin == lines.size() || !isFence(lines.at(begin)))
        return {0, 0};
    int end = ++begin;
    while (end < lines.size() && !isFence(lines.at(end)))
        ++end;
    return {begin, end};
}

/// "sdk" of "sdk: gradio"; empty for lines that go on with an earlier key.
QString keyOf(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([\\w-]+)\\s*:"));
    return pattern.match(line).captured(1);
}

/// The key that a line belongs to.
QString ownerOf(const QStringList &lines, int line, int begin)
{
    for (int at = line; at >= begin; --at) {
        if (const QString key = keyOf(lines.at(at)); !key.isEmpty())
            return key;
    }
    return {};
}

QList<Suggestion> keys(const QStringList &lines, int begin, int end, int line)
{
    QStringList there;
    Sdk sdk = Sdk::None;
    for (int at = begin; at < end; ++at) {
        if (at == line)
            continue;
        there.append(keyOf(lines.at(at)));
        for (const Sdk known : {Sdk::Gradio, Sdk::Docker, Sdk::Static, Sdk::Streamlit}) {
            if (there.constLast() == u"sdk" && lines.at(at).contains(sdkName(known)))
                sdk = known;
        }
    }
    QList<Suggestion> items;
    for (const CardKey &key : cardKeys()) {
        const bool isUsed = key.sdks.isEmpty() || sdk == Sdk::None || key.sdks.contains(sdk);
        if (isUsed && !there.contains(key.name))
            items.append(
                {key.name + (key.value == CardValue::List || key.value == CardValue::Map ? QStringLiteral(":\n  ")
                                                                                         : QStringLiteral(": ")),
                 cardGuide(key.name).label});
    }
    return items;
}

QStringList valuesOf(const QString &key)
{
    const CardKey *known = cardKeyNamed(key);
    if (known && known->value == CardValue::Truth)
        return {QStringLiteral("true"), QStringLiteral("false")};
    // https://huggingface.co/docs/hub/spaces-config-reference
    if (key == u"python_version")
        return {QStringLiteral("3.10"), QStringLiteral("3.11"), QStringLiteral("3.12"), QStringLiteral("3.13")};
    return cardChoices(key);
}

Suggestions values(const QString &key, const QStringList &choices, const QString &written, int begin)
{
    Suggestions found{.begin = begin};
    const bool isQuoted = written.startsWith(u'"') || written.startsWith(u'\'');
    if (isQuoted)
        ++found.begin;
    const QString fallback = cardGuide(key).fallback;
    for (const QString &choice : choices)
        found.items.append({key == u"python_version" && !isQuoted ? u'"' + choice + u'"' : choice,
                            choice == fallback ? Tr::tr("where the key is absent") : QString()});
    return found;
}

/// Inside a list or a map.
Suggestions within(const QString &owner, const QString &head)
{
    static const QRegularExpression item(QStringLiteral("\\A\\s*-\\s+"));
    static const QRegularExpression pair(QStringLiteral("\\A\\s+([\\w-]+):\\s*"));
    static const QRegularExpression word(QStringLiteral("\\A\\s+(?=[\\w-]*\\z)"));
    if (const QRegularExpressionMatch match = item.match(head); match.hasMatch())
        return values(owner, valuesOf(owner), head.sliced(match.capturedEnd()), int(match.capturedEnd()));
    if (owner != u"custom_headers")
        return {};
    if (const QRegularExpressionMatch match = pair.match(head); match.hasMatch())
        return values({}, customHeaderChoices().value(match.captured(1)), head.sliced(match.capturedEnd()),
                      int(match.capturedEnd()));
    Suggestions headers;
    if (const QRegularExpressionMatch match = word.match(head); match.hasMatch()) {
        headers.begin = int(match.capturedEnd());
        for (const QString &header : customHeaderChoices().keys())
            headers.items.append({header + QStringLiteral(": ")});
    }
    return headers;
}

} // namespace

Suggestions cardSuggestions(const QStringList &lines, int line, int column, const QStringList &releases)
{
    const auto [begin, end] = blockOf(lines);
    if (line < begin || line >= end)
        return {};
    static const QRegularExpression word(QStringLiteral("\\A[\\w-]*\\z"));
    static const QRegularExpression value(QStringLiteral("\\A([\\w-]+)\\s*:\\s+"));
    const QString head = lines.at(line).left(column);
    if (word.match(head).hasMatch())
        return {0, keys(lines, begin, end, line)};
    if (const QRegularExpressionMatch match = value.match(head); match.hasMatch()) {
        const QString key = match.captured(1);
        return values(key, key == u"sdk_version" ? releases : valuesOf(key), head.sliced(match.capturedEnd()),
                      int(match.capturedEnd()));
    }
    return within(ownerOf(lines, line, begin), head);
}

QString cardHelp(const QStringList &lines, int line)
{
    const auto [begin, end] = blockOf(lines);
    if (line < begin || line >= end)
        return {};
    const QString key = ownerOf(lines, line, begin);
    const CardGuide guide = cardGuide(key);
    if (guide.help.isEmpty())
        return {};
    //: %1 is a key of the card, %2 what it does
    QStringList parts = {Tr::tr("%1: %2").arg(key, guide.help)};
    if (const QStringList choices = valuesOf(key); !choices.isEmpty())
        //: %1 is a list of words
        parts.append(Tr::tr("It can be %1.").arg(choices.join(QStringLiteral(", "))));
    if (!guide.fallback.isEmpty())
        //: %1 is a value
        parts.append(Tr::tr("Without it, %1 counts.").arg(guide.fallback));
    return parts.join(u'\n');
}

} // namespace spacewright::manifest
