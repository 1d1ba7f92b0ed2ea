// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logmarks.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace spacewright::log
{

namespace
{

/// Lines that arrive within this many milliseconds share a mark.
constexpr qint64 moment = 20;
constexpr qint64 magic = 0x314b52414d574c53; // "SLWMARK1"
constexpr qsizetype numberSize = sizeof(qint64);
constexpr qsizetype recordSize = 3 * numberSize;

QString pathOf(const QString &log)
{
    return log + QStringLiteral(".marks");
}

QByteArray record(qint64 first, qint64 second, qint64 third)
{
    std::array<char, recordSize> bytes = {};
    qToLittleEndian(first, bytes.data());
    qToLittleEndian(second, bytes.data() + numberSize);
    qToLittleEndian(third, bytes.data() + 2 * numberSize);
    return {bytes.data(), recordSize};
}

qint64 number(QByteArrayView bytes, qsizetype index)
{
    return qFromLittleEndian<qint64>(bytes.data() + index * numberSize);
}

} // namespace

LogMarks LogMarks::create(const QString &path)
{
    LogMarks marks;
    marks.m_file = std::make_unique<QFile>(pathOf(path));
    marks.rewrite();
    return marks;
}

LogMarks LogMarks::open(const QString &path)
{
    LogMarks marks;
    QFile file(pathOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return marks;
    const QByteArray bytes = file.readAll();
    if (bytes.size() < recordSize || number(bytes, 0) != magic)
        return marks;
    marks.m_droppedLines = qMax<qint64>(0, number(bytes, 1));
    marks.m_droppedBytes = qMax<qint64>(0, number(bytes, 2));
    for (qsizetype at = recordSize; at + recordSize <= bytes.size(); at += recordSize) {
        const QByteArrayView each = QByteArrayView(bytes).sliced(at, recordSize);
        const LogMark mark{number(each, 0), number(each, 1),
                           Source(qBound(qint64(0), number(each, 2), qint64(sourceCount - 1)))};
        // A record that was cut or damaged ends what can be believed.
        if (!marks.m_marks.empty() && mark.line < marks.m_marks.back().line)
            break;
        marks.m_marks.push_back(mark);
        marks.m_hasSource[size_t(mark.source)] = true;
    }
    return marks;
}

LogMarks LogMarks::resume(const QString &path)
{
    LogMarks marks = open(path);
    marks.m_file = std::make_unique<QFile>(pathOf(path));
    marks.rewrite();
    return marks;
}

void LogMarks::add(qint64 line, qint64 time, Source source)
{
    if (!m_marks.empty()) {
        LogMark &last = m_marks.back();
        if (last.source == source && time - last.time < moment && time >= last.time)
            return;
        if (last.line > line)
            return;
    }
    m_marks.push_back({line, time, source});
    m_hasSource[size_t(source)] = true;
    if (m_file && m_file->isOpen())
        m_file->write(record(line, time, qint64(source)));
}

void LogMarks::drop(qint64 lines, qint64 bytes)
{
    m_droppedLines = lines;
    m_droppedBytes = bytes;
    // The one before still holds for the first lines that are left.
    const auto after = std::ranges::upper_bound(m_marks, lines, {}, &LogMark::line);
    if (after != m_marks.begin())
        m_marks.erase(m_marks.begin(), std::prev(after));
    if (m_file)
        rewrite();
}

void LogMarks::rewrite()
{
    m_file->close();
    // Unbuffered: a program that ends at once has noted all that it wrote.
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return;
    QByteArray bytes = record(magic, m_droppedLines, m_droppedBytes);
    for (const LogMark &mark : m_marks)
        bytes += record(mark.line, mark.time, qint64(mark.source));
    m_file->write(bytes);
}

QList<Source> LogMarks::sources() const
{
    QList<Source> sources;
    for (size_t i = 0; i < m_hasSource.size(); ++i) {
        if (m_hasSource[i])
            sources.append(Source(i));
    }
    return sources;
}

std::optional<LogMark> LogMarks::of(qint64 line) const
{
    const auto after = std::ranges::upper_bound(m_marks, line, {}, &LogMark::line);
    return after == m_marks.begin() ? std::nullopt : std::optional(*std::prev(after));
}

std::optional<qint64> LogMarks::lineAt(qint64 time) const
{
    const auto after = std::ranges::upper_bound(m_marks, time, {}, &LogMark::time);
    return after == m_marks.begin() ? std::nullopt : std::optional(std::prev(after)->line);
}

} // namespace spacewright::log
