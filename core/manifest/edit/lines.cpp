// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lines.h"

#include "splice.h"

namespace spacewright::manifest
{

TextEdit lineAtTheEnd(const QByteArray &text, const QByteArray &line)
{
    const bool isEmpty = text.isEmpty() || text == "\xEF\xBB\xBF";
    if (isEmpty || text.endsWith('\n'))
        return {text.size(), 0, line + lineEndOf(text)};
    return {text.size(), 0, lineEndOf(text) + line};
}

TextEdit wholeLines(const QByteArray &text, qsizetype begin, qsizetype end)
{
    qsizetype from = text.lastIndexOf('\n', begin) + 1;
    if (from == 0 && text.startsWith("\xEF\xBB\xBF"))
        from = 3;
    const qsizetype lineEnd = text.indexOf('\n', end);
    if (lineEnd >= 0)
        return {from, lineEnd + 1 - from, {}};
    // The last line without an end of its own: the one before loses its end, so that the text still has none there.
    if (from > 0 && text.at(from - 1) == '\n')
        from -= from > 1 && text.at(from - 2) == '\r' ? 2 : 1;
    return {from, text.size() - from, {}};
}

} // namespace spacewright::manifest
