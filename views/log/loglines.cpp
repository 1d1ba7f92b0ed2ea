// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglines.h"

#include "logcolours.h"

namespace spacewright::views
{

void LogLines::setStore(std::shared_ptr<log::LogStore> store)
{
    m_store = std::move(store);
    m_lines.clear();
    m_first = m_end = m_bytes = 0;
    refresh();
}

bool LogLines::refresh()
{
    if (!m_store)
        return false;
    const qint64 bytes = m_store->byteCount() + m_store->droppedBytes();
    if (bytes == m_bytes)
        return false;
    // The last line may have been a begun one.
    m_lines.remove(m_end - 1);
    m_bytes = bytes;
    m_first = m_store->droppedLines();
    m_end = m_first + m_store->lineCount();
    return true;
}

void LogLines::fetch(qint64 first, qint64 last, const LogColours &colours, const QFont &font)
{
    first = qMax(first, m_first);
    last = qMin(last, m_end - 1);
    while (first <= last && m_lines.contains(first))
        ++first;
    while (first <= last && m_lines.contains(last))
        --last;
    if (first > last)
        return;
    const QList<QByteArray> lines = m_store->lines(first - m_store->droppedLines(), last - first + 1);
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_lines.insert(first + i, new LogLine(lines[i], colours, font));
}

QStringList LogLines::texts(qint64 first, qint64 last, qint64 limit) const
{
    QStringList texts;
    if (!m_store)
        return texts;
    const qint64 dropped = m_store->droppedLines();
    first = qMax(first, dropped);
    const QList<QByteArray> lines = m_store->lines(first - dropped, qMin(limit, last - first + 1));
    texts.reserve(lines.size());
    for (const QByteArray &line : lines)
        texts.append(log::stripAnsi(line));
    return texts;
}

} // namespace spacewright::views
