// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languageanswers.h"

#include <algorithm>
#include <array>
#include <limits>

namespace spacewright::language
{

namespace
{

constexpr qsizetype mostCompletions = 2000;
constexpr qsizetype longestHover = 4000;
constexpr int mostSymbols = 5000;
constexpr int deepestSymbol = 20;
constexpr qsizetype mostFindings = 1000;
constexpr qsizetype longestMessage = 500;

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

/// SymbolKind, from 1.
constexpr std::array symbolKinds = {"file",     "module",   "module",   "module",   "class",    "method",   "property",
                                    "property", "function", "class",    "class",    "function", "variable", "variable",
                                    "variable", "variable", "variable", "variable", "variable"};

Span readSpan(const QJsonValue &range)
{
    const auto number = [&range](QLatin1StringView end, QLatin1StringView what) {
        return qMax(0, range[end][what].toInt());
    };
    using namespace Qt::StringLiterals;
    return {number("start"_L1, "line"_L1), number("start"_L1, "character"_L1), number("end"_L1, "line"_L1),
            number("end"_L1, "character"_L1)};
}

QList<TextChange> readEdits(const QJsonValue &edits)
{
    QList<TextChange> changes;
    for (const auto &edit : edits.toArray())
        changes.append({readSpan(edit[u"range"]), edit[u"newText"].toString()});
    return changes;
}

Symbol readSymbol(const QJsonObject &item, int depth, int &left)
{
    const int kind = item.value(u"kind").toInt();
    const bool isKnown = kind >= 1 && kind <= int(symbolKinds.size());
    // The older form names a place, and has no children.
    const QJsonValue range = item.contains(u"location") ? item.value(u"location")[u"range"] : item.value(u"range");
    Symbol symbol{item.value(u"name").toString(),
                  isKnown ? QString::fromLatin1(symbolKinds.at(size_t(kind - 1))) : QString(), readSpan(range)};
    for (const auto &child : item.value(u"children").toArray()) {
        if (depth < deepestSymbol && left-- > 0)
            symbol.children.append(readSymbol(child.toObject(), depth + 1, left));
    }
    return symbol;
}

bool isScope(const Symbol &symbol)
{
    return symbol.kind == u"class" || symbol.kind == u"function" || symbol.kind == u"method";
}

/// What lies in another one becomes its child; @p flat is in the order of the file.
QList<Symbol> nested(const QList<Symbol> &flat, qsizetype &next, int endLine)
{
    QList<Symbol> symbols;
    while (next < flat.size() && flat.at(next).span.line <= endLine) {
        Symbol symbol = flat.at(next++);
        if (isScope(symbol) && symbol.span.endLine > symbol.span.line)
            symbol.children = nested(flat, next, symbol.span.endLine);
        // What a function keeps for itself is no part of an outline.
        if (symbol.kind != u"class")
            symbol.children.removeIf([](const Symbol &child) { return !isScope(child); });
        symbols.append(symbol);
    }
    return symbols;
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

QList<FileChange> readChanges(const QJsonValue &answer)
{
    QList<FileChange> files;
    for (const auto &change : answer[u"documentChanges"].toArray()) {
        // What makes, moves or removes files is not done.
        if (!change.toObject().contains(u"textDocument"))
            return {};
        files.append({change[u"textDocument"][u"uri"].toString(), readEdits(change[u"edits"])});
    }
    const QJsonObject changes = answer[u"changes"].toObject();
    for (auto file = changes.begin(); file != changes.end() && !answer.toObject().contains(u"documentChanges"); ++file)
        files.append({file.key(), readEdits(file.value())});
    return files;
}

QList<Symbol> readSymbols(const QJsonValue &answer)
{
    QList<Symbol> symbols;
    int left = mostSymbols;
    for (const auto &item : answer.toArray()) {
        if (left-- > 0)
            symbols.append(readSymbol(item.toObject(), 0, left));
    }
    symbols.removeIf([](const Symbol &symbol) { return symbol.name.isEmpty(); });
    if (!answer[0][u"location"].isObject())
        return symbols;
    std::ranges::stable_sort(symbols, {}, [](const Symbol &symbol) { return symbol.span.line; });
    qsizetype next = 0;
    return nested(symbols, next, std::numeric_limits<int>::max());
}

QList<Finding> readFindings(const QJsonValue &diagnostics)
{
    using Severity = Finding::Severity;
    QList<Finding> findings;
    for (const auto &one : diagnostics.toArray()) {
        const int severity = one[u"severity"].toInt(1);
        const QJsonValue code = one[u"code"];
        if (findings.size() < mostFindings)
            findings.append({severity <= 1   ? Severity::Error
                             : severity == 2 ? Severity::Warning
                                             : Severity::Info,
                             readSpan(one[u"range"]), one[u"message"].toString().left(longestMessage),
                             one[u"source"].toString().left(40), code.toVariant().toString().left(40)});
    }
    return findings;
}

} // namespace spacewright::language
