// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsearch.h"

#include "ansi.h"

namespace spacewright::log
{

namespace
{

constexpr qsizetype hitsPerLine = 1000;

qsizetype lengthInUtf16(QByteArrayView text)
{
    return QString::fromUtf8(text).size();
}

} // namespace

Result<LogPattern> LogPattern::compile(const LogQuery &query)
{
    const Result<TextPattern> pattern = TextPattern::compile(query);
    return pattern ? Result<LogPattern>(LogPattern(*pattern)) : failure(pattern);
}

QList<LogMatch> LogPattern::matchesIn(QByteArrayView line) const
{
    const QByteArray text = stripAnsiToUtf8(line);
    const Progress uncancelled;
    TextMatcher matcher(m_pattern);
    QList<LogMatch> matches;
    qsizetype from = 0;
    while (matches.size() < hitsPerLine && matcher.find(text, from, uncancelled) == TextMatcher::Outcome::Found) {
        const qsizetype start = matcher.start();
        const qsizetype end = matcher.end();
        from = qMax(end, start + 1);
        if (end <= start)
            continue;
        const qsizetype before = lengthInUtf16(QByteArrayView(text).first(start));
        matches.append({before, lengthInUtf16(QByteArrayView(text).sliced(start, end - start))});
    }
    return matches;
}

} // namespace spacewright::log
