// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pyprojectedit.h"

#include "facts.h"
#include "lines.h"
#include "tomltree.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PyprojectEdit)
};

/// A basic string, or a literal one where the old value was one and the new one can be.
QByteArray tomlText(const QString &value, char quote)
{
    const bool hasControl = std::ranges::any_of(value, [](QChar letter) { return letter < u' ' || letter == u'\x7f'; });
    if (quote == '\'' && !hasControl && !value.contains(u'\''))
        return '\'' + value.toUtf8() + '\'';
    QByteArray text = "\"";
    for (const char byte : value.toUtf8()) {
        if (byte == '"' || byte == '\\')
            text += '\\';
        if ((byte >= 0 && byte < ' ') || byte == '\x7f')
            text += "\\u" + QByteArray::number(byte, 16).rightJustified(4, '0');
        else
            text += byte;
    }
    return text + '"';
}

std::unexpected<Error> missing(const QStringList &path)
{
    return fail(ErrorCode::Usage,
                //: %1 is the name of a key, e.g. "project.dependencies"
                Tr::tr("pyproject.toml has no %1 to change.").arg(path.join(u'.')));
}

Result<TomlPlace> arrayAt(const QByteArray &text, const QStringList &path)
{
    const Result<std::optional<TomlPlace>> place = findToml(text, path);
    if (!place)
        return failure(place);
    if (!*place || place->value().kind != TomlPlace::Kind::Array)
        return missing(path);
    return place->value();
}

bool isBeneath(const ManifestFact &fact, const QStringList &path)
{
    return fact.path.size() >= path.size() && fact.path.first(path.size()) == path;
}

/// The texts of an array, empty if it holds anything else.
Result<QStringList> itemsAt(const ManifestFacts &facts, const QStringList &path, const TomlPlace &array)
{
    QStringList items;
    for (const ManifestFact &fact : facts) {
        if (isBeneath(fact, path) && fact.path.size() == path.size() + 1)
            items.append(fact.value);
    }
    const bool isPlain =
        std::ranges::all_of(array.items, [](const TomlPlace &item) { return item.kind == TomlPlace::Kind::Text; });
    if (!isPlain)
        return fail(ErrorCode::EditRefused, Tr::tr("This list holds more than texts. Change the text itself."));
    return items;
}

/// The facts with other items in that array, in the order in which they will be read.
ManifestFacts withItems(const ManifestFacts &facts, const QStringList &path, const QStringList &items)
{
    ManifestFacts changed;
    bool isDone = false;
    for (const ManifestFact &fact : facts) {
        if (!isBeneath(fact, path)) {
            changed.append(fact);
        } else if (!std::exchange(isDone, true)) {
            for (qsizetype i = 0; i < items.size(); ++i)
                changed.append({path + QStringList(QString::number(i)), items.at(i)});
            if (items.isEmpty())
                changed.append({path, QStringLiteral("[]")});
        }
    }
    return changed;
}

struct OpenArray {
    TomlPlace place;
    ManifestFacts facts;
    QStringList items;
};

Result<OpenArray> openArray(const QByteArray &text, const QStringList &path)
{
    const Result<TomlPlace> place = arrayAt(text, path);
    if (!place)
        return failure(place);
    const Result<ManifestFacts> facts = pyprojectFacts(text);
    if (!facts)
        return failure(facts);
    const Result<QStringList> items = itemsAt(*facts, path, *place);
    if (!items)
        return failure(items);
    return OpenArray{*place, *facts, *items};
}

bool hasLineBreak(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return QByteArrayView(text).sliced(begin, end - begin).contains('\n');
}

/// The comma behind an item; -1 if there is none. Only blanks, line ends and comments stand before it.
qsizetype commaBehind(const QByteArray &text, qsizetype at)
{
    for (; at < text.size(); ++at) {
        if (text.at(at) == ',')
            return at;
        if (text.at(at) == ']')
            return -1;
        if (text.at(at) == '#')
            at = std::max(text.indexOf('\n', at), at);
    }
    return -1;
}

/// Behind the last item: on a line of its own where that one has one.
QList<TextEdit> appending(const QByteArray &text, const TomlPlace &array, const QByteArray &value)
{
    if (array.items.isEmpty())
        return {{array.begin + 1, 0, value}};
    const TomlPlace &last = array.items.constLast();
    const qsizetype before = array.items.size() > 1 ? array.items.at(array.items.size() - 2).end : array.begin;
    const qsizetype comma = commaBehind(text, last.end);
    const qsizetype end = comma < 0 ? last.end : comma + 1;
    if (!hasLineBreak(text, before, last.begin))
        return {{end, 0, comma < 0 ? ", " + value : ' ' + value}};
    const qsizetype lineBegin = text.lastIndexOf('\n', last.begin) + 1;
    const QByteArray line = text.sliced(lineBegin, last.begin - lineBegin) + value + ',';
    // Behind the comment of the last one, if there is a line end before the bracket.
    const qsizetype lineEnd = text.indexOf('\n', end);
    const bool bracketFollows = lineEnd < 0 || lineEnd > array.end;
    const QByteArray withoutComma = comma < 0 ? line.chopped(1) : line;
    if (bracketFollows)
        return {{end, 0, (comma < 0 ? "," : "") + lineEndOf(text) + withoutComma}};
    QList<TextEdit> edits = {{lineEnd + 1, 0, withoutComma + lineEndOf(text)}};
    if (comma < 0)
        edits.append({last.end, 0, ","});
    return edits;
}

TextEdit removing(const QByteArray &text, const TomlPlace &array, qsizetype index)
{
    const TomlPlace &item = array.items.at(index);
    const qsizetype comma = commaBehind(text, item.end);
    const TextEdit line = wholeLines(text, item.begin, comma < 0 ? item.end : comma);
    const bool isAlone =
        line.offset > array.begin && line.offset + line.length <= array.end &&
        (index == 0 || array.items.at(index - 1).end <= line.offset) &&
        (index + 1 == array.items.size() || array.items.at(index + 1).begin >= line.offset + line.length);
    if (isAlone)
        return line;
    if (index + 1 < array.items.size())
        return {item.begin, array.items.at(index + 1).begin - item.begin, {}};
    const qsizetype begin = index > 0 ? array.items.at(index - 1).end : item.begin;
    const qsizetype end = comma < 0 || index > 0 ? item.end : comma + 1;
    return {begin, end - begin, {}};
}

} // namespace

Result<Splice> setTomlText(const QByteArray &text, const QStringList &path, const QString &value)
{
    const Result<std::optional<TomlPlace>> place = findToml(text, path);
    if (!place)
        return failure(place);
    if (!*place)
        return missing(path);
    Result<ManifestFacts> expected = pyprojectFacts(text);
    if (!expected)
        return failure(expected);
    const auto fact = std::ranges::find(*expected, path, &ManifestFact::path);
    const TomlPlace &old = place->value();
    if (fact == expected->end() || old.kind != TomlPlace::Kind::Text)
        return missing(path);
    fact->value = value;
    return splice(ManifestKind::Pyproject, text,
                  {{old.begin, old.end - old.begin, tomlText(value, text.at(old.begin))}}, *expected);
}

Result<Splice> addTomlItem(const QByteArray &text, const QStringList &path, const QString &value)
{
    const Result<OpenArray> array = openArray(text, path);
    if (!array)
        return failure(array);
    const char quote = array->place.items.isEmpty() ? '"' : text.at(array->place.items.constLast().begin);
    return splice(ManifestKind::Pyproject, text, appending(text, array->place, tomlText(value, quote)),
                  withItems(array->facts, path, array->items + QStringList(value)));
}

Result<Splice> setTomlItem(const QByteArray &text, const QStringList &path, qsizetype index, const QString &value)
{
    const Result<OpenArray> array = openArray(text, path);
    if (!array)
        return failure(array);
    if (index < 0 || index >= array->items.size())
        return missing(path + QStringList(QString::number(index)));
    QStringList items = array->items;
    items[index] = value;
    const TomlPlace &old = array->place.items.at(index);
    return splice(ManifestKind::Pyproject, text,
                  {{old.begin, old.end - old.begin, tomlText(value, text.at(old.begin))}},
                  withItems(array->facts, path, items));
}

Result<Splice> removeTomlItem(const QByteArray &text, const QStringList &path, qsizetype index)
{
    const Result<OpenArray> array = openArray(text, path);
    if (!array)
        return failure(array);
    if (index < 0 || index >= array->items.size())
        return missing(path + QStringList(QString::number(index)));
    QStringList items = array->items;
    items.removeAt(index);
    return splice(ManifestKind::Pyproject, text, {removing(text, array->place, index)},
                  withItems(array->facts, path, items));
}

} // namespace spacewright::manifest
