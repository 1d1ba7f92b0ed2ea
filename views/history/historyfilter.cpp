// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyfilter.h"

#include <QRegularExpression>

namespace spacewright::views
{

namespace
{

QString quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + value + u'"' : value;
}

} // namespace

HistoryFilter HistoryFilter::parsed(const QString &typed)
{
    static const QRegularExpression narrowing(QStringLiteral(R"re((?<!\S)(author|path):(?:"([^"]*)"?|(\S*)))re"));
    HistoryFilter filter;
    QString words = typed;
    QRegularExpressionMatchIterator found = narrowing.globalMatch(typed);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const QString value = match.captured(2) + match.captured(3);
        (match.captured(1) == u"author" ? filter.author : filter.path) = value;
        words.remove(match.captured(0));
    }
    filter.text = words.simplified();
    return filter;
}

QString HistoryFilter::toString() const
{
    QStringList parts;
    if (!author.isEmpty())
        parts.append(QStringLiteral("author:") + quoted(author));
    if (!path.isEmpty())
        parts.append(QStringLiteral("path:") + quoted(path));
    if (!text.isEmpty())
        parts.append(text);
    return parts.join(u' ');
}

} // namespace spacewright::views
