// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languageanswers.h"

#include <algorithm>
#include <array>

namespace spacewright::language
{

namespace
{

constexpr qsizetype mostCompletions = 2000;
constexpr qsizetype longestHover = 4000;

/// CompletionItemKind, from 1.
constexpr std::array kinds = {"text",      "method", "function", "constructor", "field",  "variable", "class",
                              "interface", "module", "property", "unit",        "value",  "enum",     "keyword",
                              "snippet",   "color",  "file",     "reference",   "folder", "member",   "constant",
                              "struct",    "event",  "operator", "type"};

QString kindName(int kind)
{
    return kind >= 1 && kind <= int(kinds.size()) ? QString::fromLatin1(kinds.at(size_t(kind - 1))) : QString();
}

Completion readCompletion(const QJsonObject &item)
{
    const QString label = item.value(u"label").toString();
    const QString edited = item.value(u"textEdit").toObject().value(u"newText").toString();
    const QString inserted = item.value(u"insertText").toString(label);
    return {label, edited.isEmpty() ? inserted : edited, kindName(item.value(u"kind").toInt()),
            item.value(u"detail").toString()};
}

QString textOf(const QJsonValue &content)
{
    return content.isString() ? content.toString() : content.toObject().value(u"value").toString();
}

} // namespace

QList<Completion> readCompletions(const QJsonValue &answer)
{
    const QJsonArray items = answer.isArray() ? answer.toArray() : answer.toObject().value(u"items").toArray();
    QList<std::pair<QString, Completion>> sorted;
    for (const auto &item : items) {
        const Completion completion = readCompletion(item.toObject());
        if (!completion.label.isEmpty() && sorted.size() < mostCompletions)
            sorted.append({item.toObject().value(u"sortText").toString(completion.label), completion});
    }
    std::ranges::stable_sort(sorted, {}, &std::pair<QString, Completion>::first);
    QList<Completion> completions;
    for (const auto &[order, completion] : std::as_const(sorted))
        completions.append(completion);
    return completions;
}

QString readHover(const QJsonValue &answer)
{
    const QJsonValue contents = answer.toObject().value(u"contents");
    QStringList texts;
    if (contents.isArray()) {
        for (const auto &part : contents.toArray())
            texts.append(textOf(QJsonValue(part)));
    } else {
        texts.append(textOf(contents));
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral("\n\n")).trimmed().left(longestHover);
}

QList<Place> readPlaces(const QJsonValue &answer)
{
    const QJsonArray found = answer.isObject() ? QJsonArray{answer} : answer.toArray();
    QList<Place> places;
    for (const auto &one : found) {
        const QJsonObject location = one.toObject();
        const bool isLink = location.contains(u"targetUri");
        const QJsonObject range = location.value(isLink ? u"targetSelectionRange" : u"range").toObject();
        const QJsonObject start = range.value(u"start").toObject();
        places.append({location.value(isLink ? u"targetUri" : u"uri").toString(), start.value(u"line").toInt(),
                       start.value(u"character").toInt()});
    }
    return places;
}

} // namespace spacewright::language
