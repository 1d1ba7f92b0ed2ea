// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/compare/linediff.h>
#include <core/log/compare/volatileparts.h>

#include <QRandomGenerator>
#include <QTest>

using namespace spacewright::log;

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsVolatileParts_data();
    void forgetsVolatileParts();
    void keepsWhatMatters_data();
    void keepsWhatMatters();
    void findsDifferences_data();
    void findsDifferences();
    void leadsFromOneToTheOther();
    void isQuickWithLongLogs();
};

void TestLineDiff::forgetsVolatileParts_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("other");
    const auto row = [](const char *name, const char *line, const char *other) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(other);
    };
    row("time", "2026-11-20T10:12:31.123Z started", "2026-11-21 09:00:00 started");
    row("duration", "DONE 12.3s", "DONE 0.4s");
    row("hash", "--> 1f2e3d4c5b6a", "--> 0a1b2c3d4e5f");
    row("digest", "FROM python@sha256:3a1b9f0c3a1b9f0c", "FROM python@sha256:aa1b9f0c3a1b9f0c");
    row("address", "object at 0x7f12ab", "object at 0x7e00aa");
    row("port", "Running on http://127.0.0.1:41234", "Running on http://127.0.0.1:7860");
    row("temporary file", "reading /tmp/tmpab12/x", "reading /tmp/tmpzz99/x");
    row("progress", " 12%|###      | 12/100", " 88%|#####    | 12/100");
    row("rate", "download at 12.5 MB/s", "download at 1 GB/s");
    row("colours", "\033[31mfailed\033[0m", "failed");
    row("redrawn", "10%\r20%\rdone", "done");
}

void TestLineDiff::forgetsVolatileParts()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, other);
    QCOMPARE(comparableLine(line), comparableLine(other));
}

void TestLineDiff::keepsWhatMatters_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("version") << QByteArray("Collecting gradio==6.30.0") << QByteArray("Collecting gradio==6.31.0");
    QTest::newRow("exit code") << QByteArray("exit code: 1") << QByteArray("exit code: 137");
    QTest::newRow("name") << QByteArray("error in app.py") << QByteArray("error in main.py");
    QTest::newRow("line") << QByteArray("app.py:12: error") << QByteArray("app.py:13: error");
}

void TestLineDiff::keepsWhatMatters()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, other);
    QVERIFY(comparableLine(line) != comparableLine(other));
}

void TestLineDiff::findsDifferences_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("others");
    QTest::addColumn<QList<LineDifference>>("differences");
    using Differences = QList<LineDifference>;
    QTest::newRow("equal") << QByteArray("a b c") << QByteArray("a b c") << Differences{};
    QTest::newRow("one more") << QByteArray("a c") << QByteArray("a b c") << Differences{{1, 0, 1, 1}};
    QTest::newRow("one less") << QByteArray("a b c") << QByteArray("a c") << Differences{{1, 1, 1, 0}};
    QTest::newRow("changed") << QByteArray("a b c") << QByteArray("a x c") << Differences{{1, 1, 1, 1}};
    QTest::newRow("at both ends") << QByteArray("x a b y") << QByteArray("a b")
                                  << Differences{{0, 1, 0, 0}, {3, 1, 2, 0}};
    QTest::newRow("all") << QByteArray("a b") << QByteArray("c d e") << Differences{{0, 2, 0, 3}};
    QTest::newRow("repeated") << QByteArray("s a s b s") << QByteArray("s a s x s b s") << Differences{{3, 0, 3, 2}};
    QTest::newRow("moved") << QByteArray("a b c d") << QByteArray("a c d b") << Differences{{1, 1, 1, 0}, {4, 0, 3, 1}};
}

void TestLineDiff::findsDifferences()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, others);
    QFETCH(QList<LineDifference>, differences);
    QCOMPARE(differingLines(lines.split(' '), others.split(' ')), differences);
}

/// Whatever two logs hold: what the differences leave out is the same in both.
void TestLineDiff::leadsFromOneToTheOther()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const auto made = [&random] {
            QList<QByteArray> lines;
            for (int i = random.bounded(40); i > 0; --i)
                lines.append(QByteArray(1, char('a' + random.bounded(12))));
            return lines;
        };
        const QList<QByteArray> lines = made();
        const QList<QByteArray> others = made();
        QList<QByteArray> rebuilt;
        qsizetype at = 0;
        for (const LineDifference &difference : differingLines(lines, others)) {
            rebuilt += lines.sliced(at, difference.first - at);
            rebuilt += others.sliced(difference.otherFirst, difference.otherCount);
            at = difference.first + difference.count;
        }
        rebuilt += lines.sliced(at);
        QCOMPARE(rebuilt, others);
    }
}

void TestLineDiff::isQuickWithLongLogs()
{
    // Quadratic effort would not end within the time that a test may take.
    QList<QByteArray> lines;
    for (int i = 0; i < 60'000; ++i)
        lines.append(i % 3 == 0 ? QByteArray("same") : "line " + QByteArray::number(i, 36));
    QList<QByteArray> others = lines;
    others.insert(30'000, "new");
    others.removeAt(100);
    QCOMPARE(differingLines(lines, others).size(), 2);
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
