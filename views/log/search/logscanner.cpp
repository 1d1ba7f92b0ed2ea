// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logscanner.h"

#include <QThreadPool>

namespace spacewright::views
{

namespace
{

constexpr int changedMs = 25;

} // namespace

LogScanner::LogScanner(QObject *parent) : QObject(parent)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(changedMs);
    connect(&m_changed, &QTimer::timeout, this, &LogScanner::changed);
}

LogScanner::~LogScanner() = default;

void LogScanner::setStore(std::shared_ptr<log::LogStore> store)
{
    m_store = std::move(store);
    start();
}

Result<> LogScanner::setWishes(const log::LogRules::Wishes &wishes)
{
    m_rules.reset();
    Result<> result;
    if (!wishes.queries.isEmpty() || wishes.levels || wishes.repeats) {
        Result<log::LogRules> rules = log::LogRules::compile(wishes);
        if (rules)
            m_rules = std::move(*rules);
        else
            result = failure(rules);
    }
    start();
    return result;
}

void LogScanner::start()
{
    m_task = {};
    m_findings = m_rules ? log::LogFindings(*m_rules) : log::LogFindings();
    m_next = 0;
    m_searchedBytes = 0;
    ++m_run;
    lookOn();
    Q_EMIT changed();
}

void LogScanner::lookOn()
{
    if (!m_store || !m_rules || isScanning())
        return;
    const qint64 bytes = m_store->droppedBytes() + m_store->byteCount();
    if (bytes == m_searchedBytes)
        return;
    m_searchedBytes = bytes;
    // A line that was begun is looked at again; so is the one before it, to tell whether it is repeated.
    m_findings.forgetFrom(m_next);
    const qint64 next = qMax<qint64>(0, m_next - 1);
    const quint64 run = m_run;
    m_task = Task<qint64>(QThreadPool::globalInstance(),
                          [this, run, next, store = m_store, rules = *m_rules](Progress &progress) -> Result<qint64> {
                              // This waits for its task before it goes, so it is there.
                              return log::scanLog(store->bytesFrom(next), rules, progress, [&](log::ScanPart &&part) {
                                  const auto shared = std::make_shared<log::ScanPart>(std::move(part));
                                  QMetaObject::invokeMethod(this, [this, run, shared] { take(run, shared); });
                              });
                          });
    m_task.future().then(this, [this, run](const Result<qint64> &end) {
        if (end)
            finish(run, *end);
    });
}

void LogScanner::take(quint64 run, const std::shared_ptr<log::ScanPart> &part)
{
    if (run != m_run)
        return;
    m_findings.take(*part);
    if (!m_changed.isActive())
        m_changed.start();
}

void LogScanner::finish(quint64 run, qint64 next)
{
    if (run != m_run)
        return;
    m_next = next;
    m_task = {};
    lookOn();
    m_changed.stop();
    Q_EMIT changed();
}

} // namespace spacewright::views
