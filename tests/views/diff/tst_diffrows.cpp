// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/content.h>
#include <views/diff/text/diffrows.h>
#include <views/diff/text/diffsyntax.h>

#include <QTest>

using namespace spacewright;
using views::DiffRow;

/// How a patch becomes rows to look at.
class TestDiffRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutRows_data();
    void laysOutRows();
    void numbersLines();
    void saysThatALineEndIsMissing();
    void showsLineEndsThatDiffer();
    void leavesOutWhatNobodyReads();
    void coloursSyntax();

private:
    static git::FilePatch patchOf(const QByteArray &before, const QByteArray &after);
    static QByteArray drawing(const QList<DiffRow> &rows);
};

git::FilePatch TestDiffRows::patchOf(const QByteArray &before, const QByteArray &after)
{
    return git::compareTexts(before, after, 3).value_or(git::FilePatch());
}

/// One letter for each row.
QByteArray TestDiffRows::drawing(const QList<DiffRow> &rows)
{
    QByteArray letters;
    for (const DiffRow &row : rows)
        letters += "@ +-.!"[int(row.kind)];
    return letters;
}

void TestDiffRows::laysOutRows_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("unified");
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    const auto row = [](const char *name, const char *before, const char *after, const char *unified, const char *left,
                        const char *right) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(unified) << QByteArray(left)
                            << QByteArray(right);
    };
    row("nothing", "a\n", "a\n", "", "", "");
    row("one changed", "a\nb\nc\n", "a\nB\nc\n", "@ -+ ", "@ - ", "@ + ");
    row("more come than go", "a\nb\nc\n", "a\nB\nB\nc\n", "@ -++ ", "@ -. ", "@ ++ ");
    row("more go than come", "a\nb\nb\nc\n", "a\nB\nc\n", "@ --+ ", "@ -- ", "@ +. ");
    row("new file", "", "a\nb\n", "@++", "@..", "@++");
    row("two hunks", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n", "@-+   @   -+", "@-   @   -",
        "@+   @   +");
}

void TestDiffRows::laysOutRows()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const git::FilePatch patch = patchOf(before, after);
    const views::DiffSides sides = views::sideBySideRows(patch);
    QTEST(drawing(views::unifiedRows(patch)), "unified");
    QTEST(drawing(sides.left), "left");
    QTEST(drawing(sides.right), "right");
}

void TestDiffRows::numbersLines()
{
    const QList<DiffRow> rows = views::unifiedRows(patchOf("a\nb\nc\n", "a\nB\nc\n"));
    QCOMPARE(rows.at(2).oldNumber, 2);
    QCOMPARE(rows.at(2).newNumber, 0);
    QCOMPARE(rows.at(3).newNumber, 2);
    QCOMPARE(rows.at(3).hunk, 0);
    QCOMPARE(rows.at(3).line, 2);
    QCOMPARE(rows.at(3).text, QStringLiteral("B"));
}

void TestDiffRows::saysThatALineEndIsMissing()
{
    const git::FilePatch patch = patchOf("a\nb", "a\nb\n");
    QCOMPARE(drawing(views::unifiedRows(patch)), QByteArray("@ -!+"));
    QCOMPARE(drawing(views::sideBySideRows(patch).left), QByteArray("@ -!"));
    QCOMPARE(drawing(views::sideBySideRows(patch).right), QByteArray("@ +."));
}

void TestDiffRows::showsLineEndsThatDiffer()
{
    const QList<DiffRow> mixed = views::unifiedRows(patchOf("a\nb\n", "a\nb\r\n"));
    QCOMPARE(mixed.constLast().text, QStringLiteral("b␍"));
    const QList<DiffRow> same = views::unifiedRows(patchOf("a\r\nb\r\n", "a\r\nc\r\n"));
    QCOMPARE(same.constLast().text, QStringLiteral("c"));
    // A text widget would make two lines of this.
    const QList<DiffRow> inner = views::unifiedRows(patchOf("", "a\rb\n"));
    QVERIFY(!inner.constLast().text.contains(u'\r'));
}

void TestDiffRows::leavesOutWhatNobodyReads()
{
    const git::FilePatch patch = patchOf("", QByteArray("line\n").repeated(50'000));
    const QList<DiffRow> rows = views::unifiedRows(patch);
    QVERIFY(rows.size() < 21'000);
    QCOMPARE(rows.constLast().kind, DiffRow::Kind::Note);
    QVERIFY(rows.constLast().text.contains(QStringLiteral("30000")));
    QCOMPARE(views::sideBySideRows(patch).left.size(), rows.size());
    const QList<DiffRow> wide = views::unifiedRows(patchOf("", QByteArray(1'000'000, 'x')));
    QVERIFY(wide.at(1).text.size() < 3'000);
}

void TestDiffRows::coloursSyntax()
{
    const views::SyntaxLines lines = views::highlighted("import os\nplain\n", QStringLiteral("app.py"), false);
    QVERIFY(lines.size() >= 2);
    QCOMPARE(lines.at(0).constFirst().start, 0);
    QCOMPARE(lines.at(0).constFirst().length, 6);
    const views::SyntaxLines dark = views::highlighted("import os\n", QStringLiteral("app.py"), true);
    QVERIFY(dark.at(0).constFirst().colour != lines.at(0).constFirst().colour);
    QVERIFY(views::highlighted("import os\n", QStringLiteral("file.unknown"), false).isEmpty());
}

QTEST_GUILESS_MAIN(TestDiffRows)
#include "tst_diffrows.moc"
