// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglines.h"

#include <core/log/ansi.h>

namespace spacewright::views
{

void LogLines::setStore(std::shared_ptr<log::LogStore> store)
{
    m_store = std::move(store);
    m_lines.clear();
    m_rows = {};
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
    m_rows.setLines(m_first, m_end);
    return true;
}

qint64 LogLines::below(qint64 line, qint64 distance) const
{
    const qint64 row = qBound<qint64>(0, m_rows.rowOf(line) + distance, qMax<qint64>(0, m_rows.count() - 1));
    return qMax(m_first, m_rows.lineAt(row));
}

/// Reads each run of lines that follow each other at once.
QList<QByteArray> LogLines::bytesOf(const QList<qint64> &lines) const
{
    QList<QByteArray> all;
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i + 1;
        while (end < lines.size() && lines[end] == lines[end - 1] + 1)
            ++end;
        QList<QByteArray> run = m_store->lines(lines[i] - m_store->droppedLines(), end - i);
        run.resize(end - i);
        all += run;
        i = end;
    }
    return all;
}

void LogLines::fetch(qint64 firstRow, qint64 lastRow, const LogStyle &style)
{
    QList<qint64> missing;
    for (qint64 row = firstRow; row <= lastRow; ++row) {
        const qint64 line = m_rows.lineAt(row);
        if (line >= m_first && line < m_end && !m_lines.contains(line))
            missing.append(line);
    }
    if (missing.isEmpty())
        return;
    const QList<QByteArray> bytes = bytesOf(missing);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        m_lines.insert(missing[i], new LogLine(bytes[i], style, m_store->markOf(missing[i])));
}

QList<qint64> LogLines::shown(qint64 first, qint64 last, qint64 limit) const
{
    QList<qint64> lines;
    const qint64 start = m_rows.rowOf(qMax(first, m_first));
    for (qint64 row = start; lines.size() < limit; ++row) {
        const qint64 line = m_rows.lineAt(row);
        if (line < 0 || line > last)
            break;
        lines.append(line);
    }
    return lines;
}

QStringList LogLines::texts(qint64 first, qint64 last, qint64 limit) const
{
    QStringList texts;
    if (!m_store)
        return texts;
    const QList<QByteArray> lines = bytesOf(shown(first, last, limit));
    texts.reserve(lines.size());
    for (const QByteArray &line : lines)
        texts.append(log::stripAnsi(line));
    return texts;
}

} // namespace spacewright::views
