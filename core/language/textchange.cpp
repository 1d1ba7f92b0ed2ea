// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textchange.h"

#include <algorithm>

namespace spacewright::language
{

namespace
{

qsizetype offsetOf(const QString &text, const QList<qsizetype> &lineStarts, int line, int column)
{
    if (line >= lineStarts.size())
        return text.size();
    const qsizetype next = line + 1 < lineStarts.size() ? lineStarts.at(line + 1) - 1 : text.size();
    return std::min(lineStarts.at(line) + column, next);
}

} // namespace

QString changedText(const QString &text, QList<TextChange> changes)
{
    QList<qsizetype> lineStarts = {0};
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        lineStarts.append(at + 1);
    // From the end, so that the places before stay right.
    std::ranges::sort(changes, std::greater(),
                      [](const TextChange &change) { return std::pair(change.span.line, change.span.column); });
    QString changed = text;
    for (const TextChange &change : changes) {
        const Span &span = change.span;
        const qsizetype begin = offsetOf(text, lineStarts, span.line, span.column);
        const qsizetype end = offsetOf(text, lineStarts, span.endLine, span.endColumn);
        changed.replace(begin, std::max<qsizetype>(end - begin, 0), change.text);
    }
    return changed;
}

} // namespace spacewright::language
