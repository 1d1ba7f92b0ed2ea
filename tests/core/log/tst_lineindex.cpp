// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/bytescan.h>
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
    void joinsPartsOfAText_data() { knowsBlocksOfAnyText_data(); }
    void joinsPartsOfAText();
    void knowsWhereALongLineEnds();
    void countsEnds();
    void copiesWhatIsPlain();
    void leavesColoursOut();
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
        QCOMPARE(block.start.offset, starts[block.start.line]);
        QVERIFY(block.start.line <= line && line < block.end.line);
        QVERIFY(block.end.line - block.start.line <= LineIndex::blockLines);
        // A block is no larger than it may be, but for the line that ends it.
        QVERIFY(starts[block.end.line - 1] - block.start.offset < LineIndex::blockBytes);
    }
}

/// However a text is divided, what its parts say together is what it says as a whole, but for where blocks end.
void TestLineIndex::joinsPartsOfAText()
{
    QFETCH(int, longestLine);
    QRandomGenerator random(8);
    QByteArray text;
    QList<qint64> starts;
    for (int line = 0; line < 3000; ++line) {
        starts.append(text.size());
        text += QByteArray(random.bounded(longestLine), 'x') + '\n';
    }
    text += "begun";
    starts.append(text.size() - 5);
    LineIndex index;
    for (qsizetype done = 0; done < text.size();) {
        const QByteArray piece = text.mid(done, 1 + random.bounded(90'000));
        LineIndex part;
        part.append(piece);
        index.append(part);
        done += piece.size();
    }
    QCOMPARE(index.size(), text.size());
    QCOMPARE(index.lineCount(), 3001);
    QCOMPARE(index.lineEnds(), 3000);
    QCOMPARE(index.lastStart(), starts.last());
    for (qint64 line = 0; line <= 3000; ++line) {
        const LineIndex::Block block = index.blockOf(line);
        QCOMPARE(block.start.offset, starts[block.start.line]);
        QVERIFY(block.start.line <= line && line < block.end.line);
        QVERIFY(block.end.line - block.start.line < 2 * LineIndex::blockLines + 1);
    }
}

/// A line of which only the parts see pieces ends a block of its own, so that nobody has to read through it.
void TestLineIndex::knowsWhereALongLineEnds()
{
    LineIndex index;
    LineIndex first;
    first.append("a\nb\n" + QByteArray(200'000, 'x'));
    LineIndex middle;
    middle.append(QByteArray(200'000, 'x'));
    LineIndex last;
    last.append(QByteArray(1000, 'x') + "\nc\nd\n");
    index.append(first);
    index.append(middle);
    index.append(last);
    const LineIndex::Block block = index.blockOf(2);
    QCOMPARE(block.start.line, 0);
    QCOMPARE(block.end.line, 3);
    QCOMPARE(block.end.offset, 401'005);
    QCOMPARE(index.lineCount(), 5);
}

void TestLineIndex::countsEnds()
{
    QRandomGenerator random(9);
    for (int length = 0; length < 700; ++length) {
        QByteArray bytes(length, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(8) == 0 ? '\n' : random.bounded(256));
        QCOMPARE(spacewright::log::countLineEnds(bytes), bytes.count('\n'));
    }
    QCOMPARE(spacewright::log::countLineEnds(QByteArray(100'000, '\n')), 100'000);
}

void TestLineIndex::copiesWhatIsPlain()
{
    for (int plain = 0; plain < 100; ++plain) {
        for (const char strange : {'\x1b', '\x00', '\x7f', '\x80', '\xff', '\r', '\t'}) {
            const QByteArray bytes = QByteArray(plain, '~') + strange + QByteArray(40, '\n');
            QByteArray target(bytes.size() + 32, '\0');
            const spacewright::log::Copied copied = spacewright::log::copyPlain(bytes, target.data());
            QCOMPARE(copied.read, plain);
            QCOMPARE(copied.written, plain);
            QCOMPARE(target.first(plain), bytes.first(plain));
        }
    }
}

void TestLineIndex::leavesColoursOut()
{
    QRandomGenerator random(10);
    for (int turn = 0; turn < 500; ++turn) {
        QByteArray bytes;
        QByteArray text;
        while (bytes.size() < 200) {
            const QByteArray word(random.bounded(40), 'w');
            bytes += word + "\x1b[" + (random.bounded(2) == 0 ? "0m" : "38;5;208m");
            text += word;
        }
        // What only begins a sequence is left to others.
        const QByteArray whole = bytes + "\x1b[31";
        QByteArray target(whole.size() + 32, '\0');
        const spacewright::log::Copied copied = spacewright::log::copyPlain(whole, target.data());
        QCOMPARE(copied.read, bytes.size());
        QCOMPARE(target.first(copied.written), text);
    }
}

QTEST_GUILESS_MAIN(TestLineIndex)
#include "tst_lineindex.moc"
