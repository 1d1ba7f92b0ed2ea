// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logselection.h"

namespace spacewright::views
{

LogSelection::Part LogSelection::partOf(qint64 line, qsizetype lineLength) const
{
    if (isEmpty() || line < start().line || line > end().line)
        return {};
    const qsizetype from = line == start().line ? qMin(start().position, lineLength) : 0;
    const qsizetype to = line == end().line ? qMin(end().position, lineLength) : lineLength;
    return {from, to - from, line < end().line};
}

std::pair<qsizetype, qsizetype> wordAt(const QString &text, qsizetype position)
{
    // Paths and versions are what people pick from logs, so dots, dashes and slashes belong to words.
    const auto isPart = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || QStringLiteral("_-./").contains(text[i]));
    };
    qsizetype from = position;
    qsizetype to = position;
    while (isPart(from - 1))
        --from;
    while (isPart(to))
        ++to;
    return {from, to};
}

} // namespace spacewright::views
