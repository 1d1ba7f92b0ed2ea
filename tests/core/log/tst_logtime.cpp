// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logtime.h>

#include <QDateTime>
#include <QTest>

using namespace spacewright::log;

class TestLogTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestLogTime::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *line, int length, const char *time) {
        QTest::newRow(line) << QByteArray(line) << length << QString::fromLatin1(time);
    };
    row("2026-01-02T03:04:05.678Z text", 25, "2026-01-02T03:04:05.678Z");
    row("2026-01-02T03:04:05.678912345Z text", 31, "2026-01-02T03:04:05.678Z");
    row("2026-01-02 03:04:05,678 INFO x", 24, "2026-01-02T03:04:05.678Z");
    row("2026-01-02T03:04:05+02:00 x", 26, "2026-01-02T01:04:05.000Z");
    row("2026-01-02T03:04:05-0130 x", 25, "2026-01-02T04:34:05.000Z");
    row("[2026-01-02 03:04:05] x", 22, "2026-01-02T03:04:05.000Z");
    row("2026/01/02 03:04:05 x", 20, "2026-01-02T03:04:05.000Z");
    row("2026-01-02T03:04:05", 19, "2026-01-02T03:04:05.000Z");
    row("03:04:05 x", 9, "");
    row("[03:04:05] x", 11, "");
    row("2026-13-02T03:04:05 x", 0, "");
    row("2026-01-02T33:04:05 x", 0, "");
    row("2026-01-02", 0, "");
    row("2026-01-02T03:04", 0, "");
    row("[03:04:05 x", 0, "");
    row("03:04:05x", 0, "");
    row("12 files", 0, "");
    row("text", 0, "");
    row("", 0, "");
}

void TestLogTime::reads()
{
    QFETCH(QByteArray, line);
    QTEST(int(timeLength(line)), "length");
    const std::optional<qint64> time = timeOf(line);
    QTEST(time ? QDateTime::fromMSecsSinceEpoch(*time, QTimeZone::UTC).toString(Qt::ISODateWithMs) : QString(), "time");
    // Nothing behind the end is read.
    for (qsizetype length = 0; length < line.size(); ++length)
        QVERIFY(timeLength(line.first(length)) <= length);
}

QTEST_GUILESS_MAIN(TestLogTime)
#include "tst_logtime.moc"
