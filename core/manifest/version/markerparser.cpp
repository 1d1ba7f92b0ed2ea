// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markerparser.h"

#include <algorithm>
#include <array>

namespace spacewright::manifest
{

namespace
{

/// Brackets in brackets; nobody writes more, and each level takes stack.
constexpr int depthLimit = 100;

/// With the older spellings that are still understood.
constexpr auto variables = std::to_array<std::pair<const char *, const char *>>({
    {"python_version", "python_version"},
    {"python_full_version", "python_full_version"},
    {"os_name", "os_name"},
    {"os.name", "os_name"},
    {"sys_platform", "sys_platform"},
    {"sys.platform", "sys_platform"},
    {"platform_release", "platform_release"},
    {"platform_system", "platform_system"},
    {"platform_version", "platform_version"},
    {"platform.version", "platform_version"},
    {"platform_machine", "platform_machine"},
    {"platform.machine", "platform_machine"},
    {"platform_python_implementation", "platform_python_implementation"},
    {"platform.python_implementation", "platform_python_implementation"},
    {"python_implementation", "platform_python_implementation"},
    {"implementation_name", "implementation_name"},
    {"implementation_version", "implementation_version"},
    {"extras", "extras"},
    {"extra", "extra"},
    {"dependency_groups", "dependency_groups"},
});

/// Of a text that is there for ever: it need not be copied.
QByteArray lasting(const char *text)
{
    return QByteArray::fromRawData(text, qsizetype(qstrlen(text)));
}

/// As Python reads the text between quotes; of the escapes those that make sense in a marker.
bool unescape(QByteArray &text)
{
    if (text.contains('\n'))
        return false;
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 1)) {
        // It would take the quote for its own.
        if (at + 1 == text.size())
            return false;
        if (text.at(at + 1) == '\\' || text.at(at + 1) == '"' || text.at(at + 1) == '\'')
            text.remove(at, 1);
    }
    return true;
}

} // namespace

bool MarkerParser::take(TextCursor &cursor, Marker &marker)
{
    return MarkerParser(cursor).takeItems(marker.m_items, 0);
}

bool MarkerParser::takeItems(QList<Marker::Item> &items, int depth)
{
    Marker::Item item;
    if (!takeItem(item, depth))
        return false;
    items.append(std::move(item));
    while (true) {
        QByteArray join;
        if (m_cursor.takeWord("or"))
            join = lasting("or");
        else if (m_cursor.takeWord("and"))
            join = lasting("and");
        else
            return true;
        item = {};
        if (!takeItem(item, depth))
            return false;
        item.join = join;
        items.append(std::move(item));
    }
}

bool MarkerParser::takeItem(Marker::Item &item, int depth)
{
    m_cursor.skipBlanks();
    if (m_cursor.next() == '(') {
        if (depth >= depthLimit)
            return false;
        m_cursor.skip(1);
        if (!takeItems(item.group, depth + 1) || !m_cursor.take(")"))
            return false;
    } else {
        if (!takeSide(item.left) || !takeSign(item.sign) || !takeSide(item.right))
            return false;
    }
    m_cursor.skipBlanks();
    return true;
}

bool MarkerParser::takeSide(Marker::Side &side)
{
    m_cursor.skipBlanks();
    const char quote = m_cursor.next();
    if (quote != '\'' && quote != '"')
        return takeVariable(side);
    const qsizetype end = m_cursor.rest().indexOf(quote, 1);
    if (end < 0)
        return false;
    side.text = m_cursor.rest().sliced(1, end - 1).toByteArray();
    if (!unescape(side.text))
        return false;
    m_cursor.skip(end + 1);
    return true;
}

bool MarkerParser::takeVariable(Marker::Side &side)
{
    const auto found = std::ranges::find_if(
        variables, [this](const auto &one) { return m_cursor.next() == one.first[0] && m_cursor.takeWord(one.first); });
    if (found == variables.end())
        return false;
    side = {true, lasting(found->second)};
    return true;
}

bool MarkerParser::takeSign(QByteArray &sign)
{
    static constexpr auto signs = std::to_array<const char *>({"===", "==", "~=", "!=", "<=", ">=", "<", ">"});
    m_cursor.skipBlanks();
    if (m_cursor.takeWord("in")) {
        sign = lasting("in");
        return true;
    }
    if (m_cursor.takeWord("not")) {
        sign = lasting("not in");
        return m_cursor.skipBlanks() && m_cursor.takeWord("in");
    }
    for (const char *known : signs) {
        if (m_cursor.take(known)) {
            sign = lasting(known);
            return true;
        }
    }
    return false;
}

} // namespace spacewright::manifest
