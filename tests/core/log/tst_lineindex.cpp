// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/lineindex.h>

#include <QRandomGenerator>
#include <QTest>

using spacewright::log::LineIndex;

class TestLineIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheLineBeingWritten();
    void knowsBlocksOfAnyText_data();
    void knowsBlocksOfAnyText();
};

void TestLineIndex::countsTheLineBeingWritten()
{
    LineIndex index;
    QCOMPARE(index.lineCount(), 0);
    index.append("a");
    QCOMPARE(index.lineCount(), 1);
    index.append("b\n");
    QCOMPARE(index.lineCount(), 1);
    index.append("\n\n");
    QCOMPARE(index.lineCount(), 3);
    QCOMPARE(index.size(), 5);
}

void TestLineIndex::knowsBlocksOfAnyText_data()
{
    QTest::addColumn<int>("longestLine");
    QTest::newRow("empty lines") << 1;
    QTest::newRow("short") << 20;
    QTest::newRow("usual") << 200;
    QTest::newRow("long") << 5000;
}

void TestLineIndex::knowsBlocksOfAnyText()
{
    QFETCH(int, longestLine);
    QRandomGenerator random(7);
    QByteArray text;
    QList<qint64> starts;
    for (int line = 0; line < 1000; ++line) {
        starts.append(text.size());
        text += QByteArray(random.bounded(longestLine), 'x') + '\n';
    }
    LineIndex index;
    for (qsizetype done = 0; done < text.size();) {
        const QByteArray piece = text.mid(done, 1 + random.bounded(700));
        index.append(piece);
        done += piece.size();
    }
    QCOMPARE(index.lineCount(), 1000);
    for (qint64 line = 0; line < 1000; ++line) {
        const LineIndex::Block block = index.blockOf(line);
        QCOMPARE(block.firstLine, line - line % 128);
        QCOMPARE(block.offset, starts[block.firstLine]);
    }
}

QTEST_GUILESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
