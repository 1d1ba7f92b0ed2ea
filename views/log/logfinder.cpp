// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfinder.h"

#include <QThreadPool>

#include <algorithm>

namespace spacewright::views
{

LogFinder::LogFinder(QObject *parent) : QObject(parent) {}

LogFinder::~LogFinder() = default;

void LogFinder::setStore(std::shared_ptr<log::LogStore> store)
{
    m_store = std::move(store);
    start();
}

void LogFinder::setQuery(const log::LogQuery &query)
{
    m_pattern.reset();
    if (!query.text.isEmpty()) {
        auto pattern = log::LogPattern::compile(query);
        if (pattern)
            m_pattern = std::move(*pattern);
        else
            Q_EMIT failed(pattern.error().message);
    }
    start();
}

void LogFinder::start()
{
    m_task = {};
    m_hits.clear();
    m_next = 0;
    m_searchedBytes = 0;
    ++m_run;
    lookOn();
    Q_EMIT changed();
}

void LogFinder::lookOn()
{
    if (!m_store || !m_pattern || isSearching() || isAtLimit())
        return;
    const qint64 bytes = m_store->droppedBytes() + m_store->byteCount();
    if (bytes == m_searchedBytes)
        return;
    m_searchedBytes = bytes;
    // The last line may have been a begun one: it is searched again.
    const qint64 first = qMax<qint64>(0, m_next - 1);
    const auto known = std::ranges::lower_bound(m_hits, first, {}, &log::LogHit::line);
    m_hits.erase(known, m_hits.end());
    const quint64 run = m_run;
    m_task =
        Task<qint64>(QThreadPool::globalInstance(),
                     [this, run, first, store = m_store, pattern = *m_pattern](Progress &progress) -> Result<qint64> {
                         qsizetype count = 0;
                         // This waits for its task before it goes, so it is there.
                         return log::searchLog(*store, pattern, first, progress, [&](const QList<log::LogHit> &hits) {
                             count += hits.size();
                             QMetaObject::invokeMethod(this, [this, run, hits] { take(run, hits); });
                             if (count >= hitLimit)
                                 progress.cancel();
                         });
                     });
    m_task.future().then(this, [this, run](const Result<qint64> &next) {
        if (run != m_run)
            return;
        m_next = next.value_or(m_next);
        m_task = {};
        Q_EMIT changed();
        lookOn();
    });
}

void LogFinder::take(quint64 run, const QList<log::LogHit> &hits)
{
    if (run != m_run)
        return;
    m_hits += hits.first(qMin(hits.size(), hitLimit - m_hits.size()));
    Q_EMIT changed();
}

qsizetype LogFinder::hitFrom(qint64 line, qsizetype position) const
{
    const auto hit = std::ranges::lower_bound(m_hits, std::pair(line, position), {}, [](const log::LogHit &each) {
        return std::pair(each.line, each.match.start);
    });
    return hit - m_hits.begin();
}

} // namespace spacewright::views
