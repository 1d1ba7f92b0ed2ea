// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marker.h"

#include "markerparser.h"
#include "specifierset.h"

namespace spacewright::manifest
{

namespace
{

/// PEP 503, as extras are compared.
QByteArray normalized(const QByteArray &name)
{
    QByteArray result;
    for (const char byte : name.toLower()) {
        const bool isSeparator = byte == '-' || byte == '_' || byte == '.';
        if (!isSeparator)
            result += byte;
        else if (!result.endsWith('-'))
            result += '-';
    }
    return result;
}

/// Code points are ordered as their bytes in UTF-8 are.
std::optional<bool> compareTexts(const QByteArray &left, const QByteArray &sign, const QByteArray &right)
{
    if (sign == "in")
        return right.contains(left);
    if (sign == "not in")
        return !right.contains(left);
    if (sign == "==")
        return left == right;
    if (sign == "!=")
        return left != right;
    if (sign == "<")
        return left < right;
    if (sign == "<=")
        return left <= right;
    if (sign == ">")
        return left > right;
    if (sign == ">=")
        return left >= right;
    return {};
}

} // namespace

MarkerEnvironment hubMarkerEnvironment(const QByteArray &python)
{
    const QByteArrayList parts = python.split('.');
    const QByteArray minor = parts.size() < 2 ? python : parts.first(2).join('.');
    const QByteArray full = parts.size() < 3 ? minor + ".0" : python;
    return {{"python_version", minor},
            {"python_full_version", full},
            {"os_name", "posix"},
            {"sys_platform", "linux"},
            {"platform_system", "Linux"},
            {"platform_machine", "x86_64"},
            {"platform_python_implementation", "CPython"},
            {"implementation_name", "cpython"},
            {"implementation_version", full},
            {"extra", {}}};
}

std::expected<Marker, qsizetype> Marker::parse(QByteArrayView text)
{
    TextCursor cursor(text);
    Marker marker;
    if (!MarkerParser::take(cursor, marker) || !cursor.atEnd())
        return std::unexpected(cursor.position());
    return marker;
}

std::optional<bool> Marker::holds(const MarkerEnvironment &environment) const
{
    return holds(m_items, environment);
}

QByteArray Marker::text() const
{
    QList<Item> items = m_items;
    // Only the first one's extra is normalised where a marker is written out, as Python's packaging does it.
    if (!items.isEmpty() && items.first().group.isEmpty()) {
        Item &first = items.first();
        if (first.left.isVariable && first.left.text == "extra")
            first.right = {false, normalized(first.right.text)};
        else if (first.right.isVariable && first.right.text == "extra")
            first.left = {false, normalized(first.left.text)};
    }
    return textOf(items, true);
}

QByteArray Marker::textOf(const QList<Item> &items, bool isOutermost)
{
    // Brackets around everything say nothing.
    if (items.size() == 1 && !items.constFirst().group.isEmpty())
        return textOf(items.constFirst().group, isOutermost);
    QByteArray text;
    for (const Item &item : items) {
        const auto side = [](const Side &of) { return of.isVariable ? of.text : '"' + of.text + '"'; };
        if (!item.join.isEmpty())
            text += ' ' + item.join + ' ';
        if (!item.group.isEmpty())
            text += textOf(item.group, false);
        else
            text += side(item.left) + ' ' + item.sign + ' ' + side(item.right);
    }
    const bool isAlone = items.size() == 1;
    return isOutermost || isAlone ? text : '(' + text + ')';
}

std::optional<bool> Marker::holds(const QList<Item> &items, const MarkerEnvironment &environment)
{
    bool anyGroup = false;
    bool group = true;
    for (const Item &item : items) {
        if (item.join == "or") {
            anyGroup = anyGroup || group;
            group = true;
        }
        const std::optional<bool> value =
            item.group.isEmpty() ? compare(item, environment) : holds(item.group, environment);
        if (!value)
            return {};
        group = group && *value;
    }
    return anyGroup || group;
}

std::optional<bool> Marker::compare(const Item &item, const MarkerEnvironment &environment)
{
    // One of the two sides is a variable; where both are, the right one is taken for a word.
    const QByteArray &key = item.left.isVariable ? item.left.text : item.right.text;
    const auto variable = environment.constFind(key);
    if (variable == environment.cend())
        return {};
    QByteArray left = item.left.isVariable ? *variable : item.left.text;
    QByteArray right = item.left.isVariable ? item.right.text : *variable;
    if (key == "extra") {
        left = normalized(left);
        right = normalized(right);
    }
    if (item.sign != "in" && item.sign != "not in") {
        const QByteArray clause = item.sign + right;
        SpecifierClause specifier;
        if (scanClause(clause, &specifier) == clause.trimmed().size()) {
            const std::optional<Version> version = Version::parse(left);
            return version ? std::optional(specifier.allows(*version)) : std::nullopt;
        }
    }
    return compareTexts(left, item.sign, right);
}

} // namespace spacewright::manifest
