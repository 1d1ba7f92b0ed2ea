// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsearch.h"

#include "ansi.h"
#include "logstore.h"

namespace spacewright::log
{

namespace
{

constexpr qint64 blockLines = 4096;
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

qint64 searchLog(const LogStore &store, const LogPattern &pattern, qint64 first, Progress &progress,
                 const std::function<void(const QList<LogHit> &)> &take)
{
    qint64 next = first;
    while (!progress.isCancelled()) {
        const qint64 dropped = store.droppedLines();
        next = qMax(next, dropped);
        const QList<QByteArray> lines = store.lines(next - dropped, blockLines);
        QList<LogHit> hits;
        for (qsizetype i = 0; i < lines.size() && !progress.isCancelled(); ++i) {
            for (const LogMatch &match : pattern.matchesIn(lines[i]))
                hits.append({next + i, match});
        }
        if (progress.isCancelled())
            break;
        next += lines.size();
        if (!hits.isEmpty())
            take(hits);
        progress.report(next - dropped, store.lineCount(), {});
        if (lines.size() < blockLines)
            break;
    }
    return next;
}

} // namespace spacewright::log
