// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listedit.h"

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

bool isSame(const CardPart &a, const CardPart &b)
{
    return a.key == b.key && a.text == b.text;
}

} // namespace

ListEdit::ListEdit(const QByteArray &text, const SourceText &source, const CardEntry &entry, const QByteArray &lineEnd)
    : m_text(text), m_source(source), m_entry(entry), m_lineEnd(lineEnd)
{
}

QList<TextEdit> ListEdit::edits(const CardContent &content) const
{
    const QList<CardPart> &before = m_entry.parts;
    const QList<CardPart> &after = content.parts;
    const qsizetype least = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < least && isSame(before.at(head), after.at(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < least - head && isSame(before.at(before.size() - 1 - tail), after.at(after.size() - 1 - tail)))
        ++tail;
    const qsizetype removed = before.size() - head - tail;
    const qsizetype added = after.size() - head - tail;
    const qsizetype replaced = std::min(removed, added);
    QList<TextEdit> edits;
    for (qsizetype i = head; i < head + replaced; ++i)
        edits.append(replacement(i, after.at(i)));
    if (removed > replaced)
        edits.append(removal(head + replaced, head + removed));
    else if (added > replaced)
        edits.append(insertion(head + replaced, after.sliced(head + replaced, added - replaced)));
    return edits;
}

ListEdit::Extent ListEdit::itemExtent(qsizetype index) const
{
    const CardPart &part = m_entry.parts.at(index);
    const TextRange &from = m_entry.kind == CardEntry::Kind::Map ? part.keyRange : part.valueRange;
    return {m_source.offset(from.line, from.column),
            m_source.offset(part.valueRange.endLine, part.valueRange.endColumn)};
}

/// From the begin of the item's first line to the begin of the line behind its last.
ListEdit::Extent ListEdit::lines(qsizetype index) const
{
    const Extent item = itemExtent(index);
    const qsizetype begin = m_text.lastIndexOf('\n', item.begin) + 1;
    const qsizetype end = m_text.indexOf('\n', item.end);
    return {begin, end < 0 ? m_text.size() : end + 1};
}

bool ListEdit::isInBrackets() const
{
    const char first = m_text.at(m_source.offset(m_entry.valueRange.line, m_entry.valueRange.column));
    return first == '[' || first == '{';
}

QByteArray ListEdit::written(const CardPart &part, CardQuotes quotes) const
{
    const QByteArray value = yamlScalar(part.text, quotes, false);
    return m_entry.kind == CardEntry::Kind::Map ? yamlScalar(part.key, CardQuotes::None, false) + ": " + value : value;
}

TextEdit ListEdit::replacement(qsizetype index, const CardPart &part) const
{
    const Extent item = itemExtent(index);
    const TextRange &value = m_entry.parts.at(index).valueRange;
    const qsizetype begin = m_source.offset(value.line, value.column);
    const CardQuotes quotes = quotesOf(m_text.sliced(begin, item.end - begin));
    if (m_entry.parts.at(index).key == part.key)
        return {begin, item.end - begin, yamlScalar(part.text, quotes, false)};
    return {item.begin, item.end - item.begin, written(part, quotes)};
}

TextEdit ListEdit::removal(qsizetype from, qsizetype to) const
{
    if (!isInBrackets()) {
        const qsizetype begin = lines(from).begin;
        return {begin, lines(to - 1).end - begin, {}};
    }
    if (to < m_entry.parts.size()) {
        const qsizetype begin = itemExtent(from).begin;
        return {begin, itemExtent(to).begin - begin, {}};
    }
    const qsizetype begin = itemExtent(from - 1).end;
    return {begin, itemExtent(to - 1).end - begin, {}};
}

TextEdit ListEdit::insertion(qsizetype at, const QList<CardPart> &parts) const
{
    QByteArrayList texts;
    for (const CardPart &part : parts)
        texts.append(written(part, CardQuotes::None));
    const bool isLast = at == m_entry.parts.size();
    const Extent neighbour = itemExtent(isLast ? at - 1 : at);
    if (isInBrackets())
        return isLast ? TextEdit{neighbour.end, 0, ", " + texts.join(", ")}
                      : TextEdit{neighbour.begin, 0, texts.join(", ") + ", "};
    const Extent line = lines(isLast ? at - 1 : at);
    // The indentation and the dash of the neighbour.
    const QByteArray before = m_text.sliced(line.begin, neighbour.begin - line.begin);
    QByteArray lines;
    for (const QByteArray &text : texts)
        lines += before + text + m_lineEnd;
    return {isLast ? line.end : line.begin, 0, lines};
}

} // namespace spacewright::manifest
