// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/editor/save/lineends.h>

#include <QTest>

#include <random>

using namespace spacewright::views;

class TestLineEnds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsMixedOnes();
    void keepsThem_data();
    void keepsThem();
    void changesNoLine();
};

void TestLineEnds::knowsMixedOnes()
{
    QVERIFY(hasMixedLineEnds("a\r\nb\n"));
    QVERIFY(hasMixedLineEnds("a\rb\n"));
    QVERIFY(hasMixedLineEnds("a\u2028b"));
    for (const char *text : {"", "a", "a\nb\n", "a\r\nb\r\n", "a\rb\r"})
        QVERIFY2(!hasMixedLineEnds(text), text);
}

void TestLineEnds::keepsThem_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("nothing changed", "a\r\nb\nc\r\n", "a\nb\nc\n", "a\r\nb\nc\r\n");
    row("a line changed", "a\r\nb\nc\r\n", "a\nB\nc\n", "a\r\nB\nc\r\n");
    row("a line more", "a\r\nb\nc\r\n", "a\nb\nnew\nc\n", "a\r\nb\nnew\nc\r\n");
    row("lines less", "a\r\nb\nc\r\nd\n", "a\nd\n", "a\r\nd\n");
    row("two places", "a\r\nb\nc\r\nd\ne\r\n", "A\nb\nc\nd\nE\n", "A\r\nb\nc\r\nd\nE\r\n");
    row("no last end", "a\r\nb\nc", "a\nb\nc", "a\r\nb\nc");
    row("a last end more", "a\r\nb\nc", "a\nb\nc\n", "a\r\nb\nc\n");
    row("all changed", "a\r\nb\n", "x\ny\n", "x\r\ny\n");
    row("all new", "a\r\nb\n", "x\ny\nz\n", "x\ny\nz\n");
    row("nothing left", "a\r\nb\n", "", "");
    row("old and odd ones", "a\rb\u2028c\n", "a\nb\nc\n", "a\rb\u2028c\n");
    row("to DOS", "a\nb\r\nc\n", "a\r\nb\r\nnew\r\nc\r\n", "a\nb\r\nnew\r\nc\n");
}

void TestLineEnds::keepsThem()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(withLineEndsOf(before, after), "expected");
}

/// Whatever the two are, no line says anything else afterwards.
void TestLineEnds::changesNoLine()
{
    std::mt19937 random(3);
    const auto text = [&random] {
        QByteArray made;
        for (int line = int(random() % 12U); line > 0; --line)
            made += QByteArray(1, char('a' + random() % 3U)) + (random() % 2U == 0 ? "\n" : "\r\n");
        return made + (random() % 2U == 0 ? "end" : "");
    };
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray before = text();
        const QByteArray after = text().replace("\r\n", "\n");
        QCOMPARE(withLineEndsOf(before, after).replace("\r\n", "\n"), after);
        QCOMPARE(withLineEndsOf(before, QByteArray(before).replace("\r\n", "\n")), before);
    }
}

QTEST_APPLESS_MAIN(TestLineEnds)
#include "tst_lineends.moc"
