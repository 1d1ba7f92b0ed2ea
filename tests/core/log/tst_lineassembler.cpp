// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/lineassembler.h>

#include <QTest>

using spacewright::log::LineAssembler;

class TestLineAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesLines_data();
    void makesLines();
    void canPassOverTheMiddle();
};

void TestLineAssembler::makesLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("short") << QByteArray("short") << QByteArray("short");
    QTest::newRow("windows") << QByteArray("short\r") << QByteArray("short");
    QTest::newRow("short progress is decoded whole") << QByteArray("10%\r20%") << QByteArray("10%\r20%");
    QTest::newRow("as long as it may be") << QByteArray("0123456789") << QByteArray("0123456789");
    QTest::newRow("long") << QByteArray("0123456789abc") << QByteArray("0123456789 [\xe2\x80\xa6 3 more bytes]");
    QTest::newRow("long progress") << QByteArray("Loading 10%\rLoading\r 99%") << QByteArray(" 99%");
    QTest::newRow("long progress that returns last") << QByteArray("Loading 10%\r 99%\r") << QByteArray(" 99%");
    QTest::newRow("long progress that returns twice") << QByteArray("Loading 10%\r 99%\r\r") << QByteArray(" 99%");
    QTest::newRow("a state that is too long itself")
        << QByteArray("ab\r0123456789abc") << QByteArray("ab\r0123456 [\xe2\x80\xa6 6 more bytes]");
    QTest::newRow("no half letter") << QByteArray("012345678\xc3\xa9xyz")
                                    << QByteArray("012345678 [\xe2\x80\xa6 5 more bytes]");
    QTest::newRow("a whole letter") << QByteArray("01234567\xc3\xa9xyz")
                                    << QByteArray("01234567\xc3\xa9 [\xe2\x80\xa6 3 more bytes]");
}

void TestLineAssembler::makesLines()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 1; size <= bytes.size() + 1; ++size) {
        LineAssembler line(10);
        for (qsizetype at = 0; at < bytes.size(); at += size)
            line.add(QByteArrayView(bytes).sliced(at, qMin(size, bytes.size() - at)));
        QCOMPARE(line.isEmpty(), bytes.isEmpty());
        QTEST(line.take(), "line");
        QVERIFY(line.isEmpty());
    }
}

void TestLineAssembler::canPassOverTheMiddle()
{
    const QByteArray head = QByteArray(30, 'a');
    const QByteArray middle = QByteArray(1000, 'b');
    for (const QByteArray &tail :
         {QByteArray(30, 'c'), QByteArray(20, 'c') + "\r12%", QByteArray("c\r") + QByteArray(11, 'd')}) {
        LineAssembler whole(10);
        whole.add(head + middle + tail);
        LineAssembler hasty(10);
        hasty.add(head);
        QVERIFY(hasty.isLong());
        hasty.skip(middle.size());
        hasty.add(tail);
        QCOMPARE(hasty.take(), whole.take());
    }
}

QTEST_GUILESS_MAIN(TestLineAssembler)
#include "tst_lineassembler.moc"
