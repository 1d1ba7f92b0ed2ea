// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfinder.h"

#include <algorithm>

namespace spacewright::views
{

LogFinder::LogFinder(QObject *parent) : QObject(parent)
{
    connect(&m_scanner, &LogScanner::changed, this, &LogFinder::update);
}

LogFinder::~LogFinder() = default;

void LogFinder::setStore(std::shared_ptr<log::LogStore> store)
{
    m_store = store;
    m_scanner.setStore(std::move(store));
}

Result<> LogFinder::setQuery(const log::LogQuery &query)
{
    m_pattern.reset();
    log::LogRules::Wishes wishes;
    if (!query.text.isEmpty()) {
        Result<log::LogPattern> pattern = log::LogPattern::compile(query);
        if (!pattern) {
            static_cast<void>(m_scanner.setWishes({}));
            return failure(pattern);
        }
        m_pattern = std::move(*pattern);
        wishes.queries = {query};
    }
    return m_scanner.setWishes(wishes);
}

void LogFinder::setPassing(const std::optional<log::LineSet> &lines)
{
    m_passing = lines;
    update();
}

void LogFinder::update()
{
    m_lines = m_scanner.findings().count() > 0 ? m_scanner.findings().query(0) : log::LineSet();
    if (m_passing)
        m_lines &= *m_passing;
    Q_EMIT changed();
}

QList<log::LogMatch> LogFinder::matchesIn(qint64 line) const
{
    const QList<QByteArray> bytes = m_store->lines(line - m_store->droppedLines(), 1);
    return bytes.isEmpty() || !m_pattern ? QList<log::LogMatch>() : m_pattern->matchesIn(bytes.first());
}

std::optional<LogHit> LogFinder::next(qint64 line, qsizetype position) const
{
    const qint64 count = m_lines.count();
    qint64 index = m_lines.countBelow(line);
    // Each line once, and the first one again from its start. A line that was cut may not show its match.
    for (qint64 tries = 0; tries <= qMin<qint64>(count, 100); ++tries, ++index) {
        const qint64 found = m_lines.at(count > 0 ? index % count : 0);
        if (found < 0)
            break;
        for (const log::LogMatch &match : matchesIn(found)) {
            if (tries > 0 || found != line || match.start >= position)
                return LogHit{found, match};
        }
    }
    return std::nullopt;
}

std::optional<LogHit> LogFinder::previous(qint64 line, qsizetype position) const
{
    const qint64 count = m_lines.count();
    qint64 index = m_lines.countBelow(line + 1) - 1;
    for (qint64 tries = 0; tries <= qMin<qint64>(count, 100); ++tries, --index) {
        const qint64 found = m_lines.at(count > 0 ? (index + count) % count : 0);
        if (found < 0)
            break;
        const QList<log::LogMatch> matches = matchesIn(found);
        for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
            if (tries > 0 || found != line || match->start < position)
                return LogHit{found, *match};
        }
        if (index < 0)
            index += count;
    }
    return std::nullopt;
}

} // namespace spacewright::views
