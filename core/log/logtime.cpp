// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logtime.h"

#include <QDateTime>
#include <QTimeZone>

namespace spacewright::log
{

namespace
{

/// What was read of a line so far, from its start.
class Cursor final
{
public:
    explicit Cursor(QByteArrayView line) : m_line(line) {}

    bool take(char byte)
    {
        const bool isThere = m_at < m_line.size() && m_line[m_at] == byte;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    /// A number of exactly @p digits; -1 if there is none.
    int number(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            if (m_at + i >= m_line.size() || m_line[m_at + i] < '0' || m_line[m_at + i] > '9')
                return -1;
            value = value * 10 + (m_line[m_at + i] - '0');
        }
        m_at += digits;
        return value;
    }
    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at == m_line.size(); }
    void goTo(qsizetype at) { m_at = at; }

private:
    QByteArrayView m_line;
    qsizetype m_at = 0;
};

struct Stamp {
    QDate date;
    QTime time;
    int zoneSeconds = 0;
};

/// "2026-01-02" and what separates it from a time.
bool takeDate(Cursor &cursor, Stamp &stamp)
{
    const qsizetype start = cursor.at();
    const int year = cursor.number(4);
    const bool isSlashed = year >= 0 && cursor.take('/');
    if (year >= 0 && (isSlashed || cursor.take('-'))) {
        const int month = cursor.number(2);
        if (cursor.take(isSlashed ? '/' : '-')) {
            stamp.date = QDate(year, month, cursor.number(2));
            if (stamp.date.isValid() && (cursor.take('T') || cursor.take(' ')))
                return true;
        }
    }
    cursor.goTo(start);
    stamp.date = {};
    return false;
}

/// "03:04:05", with parts of a second behind a point or a comma.
bool takeTime(Cursor &cursor, Stamp &stamp)
{
    const int hour = cursor.number(2);
    if (hour < 0 || !cursor.take(':'))
        return false;
    const int minute = cursor.number(2);
    if (minute < 0 || !cursor.take(':'))
        return false;
    const int second = cursor.number(2);
    int milliseconds = 0;
    if (second >= 0 && (cursor.take('.') || cursor.take(','))) {
        int scale = 100;
        for (int digit = cursor.number(1); digit >= 0; digit = cursor.number(1)) {
            milliseconds += digit * scale;
            scale /= 10;
        }
    }
    stamp.time = QTime(hour, minute, second, milliseconds);
    return stamp.time.isValid();
}

/// "Z", "+02:00", "-0500".
void takeZone(Cursor &cursor, Stamp &stamp)
{
    if (cursor.take('Z'))
        return;
    const qsizetype start = cursor.at();
    const int sign = cursor.take('+') ? 1 : cursor.take('-') ? -1 : 0;
    const int hours = sign == 0 ? -1 : cursor.number(2);
    cursor.take(':');
    const int minutes = hours < 0 ? -1 : cursor.number(2);
    if (minutes < 0)
        cursor.goTo(start);
    else
        stamp.zoneSeconds = sign * (hours * 60 + minutes) * 60;
}

qsizetype readStamp(QByteArrayView line, Stamp &stamp)
{
    // Most lines of most logs begin with a letter.
    if (line.isEmpty() || (line[0] != '[' && (line[0] < '0' || line[0] > '9')))
        return 0;
    Cursor cursor(line);
    const bool isBracketed = cursor.take('[');
    takeDate(cursor, stamp);
    if (!takeTime(cursor, stamp))
        return 0;
    takeZone(cursor, stamp);
    if (isBracketed && !cursor.take(']'))
        return 0;
    return cursor.take(' ') || cursor.isAtEnd() ? cursor.at() : 0;
}

} // namespace

qsizetype timeLength(QByteArrayView line)
{
    Stamp stamp;
    return readStamp(line, stamp);
}

std::optional<qint64> timeOf(QByteArrayView line)
{
    Stamp stamp;
    if (readStamp(line, stamp) == 0 || !stamp.date.isValid())
        return std::nullopt;
    return QDateTime(stamp.date, stamp.time, QTimeZone::UTC).toMSecsSinceEpoch() - qint64(stamp.zoneSeconds) * 1000;
}

} // namespace spacewright::log
