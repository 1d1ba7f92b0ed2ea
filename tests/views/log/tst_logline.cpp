// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/log/logcolours.h>
#include <views/log/logline.h>
#include <views/log/logselection.h>

#include <QElapsedTimer>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace spacewright::views;

class TestLogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void paintsOnlyWhatIsSeen();
    void cutsSelections();
    void findsWords_data();
    void findsWords();
};

namespace
{

LogLine lineOf(const QByteArray &bytes)
{
    const LogColours colours{QPalette()};
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    return LogLine(bytes, {colours, font, {}}, std::nullopt);
}

} // namespace

void TestLogLine::findsPlaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("a line");
    QTest::newRow("one part") << QByteArray(512, 'x');
    QTest::newRow("many parts") << QByteArray("0123456789").repeated(300);
    QTest::newRow("pairs at the seams") << "x" + QByteArray("\xf0\x9f\x9a\x80").repeated(600);
}

void TestLogLine::findsPlaces()
{
    QFETCH(QByteArray, bytes);
    LogLine line = lineOf(bytes);
    const qsizetype length = line.text().size();
    qreal before = -1;
    for (qsizetype position = 0; position <= length; position += 7) {
        if (position < length && line.text()[position].isLowSurrogate())
            continue;
        const qreal x = line.xOf(position);
        QVERIFY(x > before);
        before = x;
        QCOMPARE(line.positionAt(x + 0.1), position);
    }
    QCOMPARE(line.positionAt(1e6), length);
    QCOMPARE(line.positionAt(-10), 0);
    QVERIFY(qAbs(line.width() - line.xOf(length)) < 1);
}

void TestLogLine::paintsOnlyWhatIsSeen()
{
    QImage image(400, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    LogLine line = lineOf(QByteArray(60000, 'x'));
    QElapsedTimer clock;
    clock.start();
    line.draw(painter, {0, 0}, 0, image.width(), {});
    QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
    painter.end();
    const QImage blank = [] {
        QImage empty(400, 30, QImage::Format_RGB32);
        empty.fill(Qt::white);
        return empty;
    }();
    QVERIFY(image != blank);
}

void TestLogLine::cutsSelections()
{
    const LogSelection selection{{5, 3}, {2, 4}};
    QCOMPARE(selection.partOf(1, 10).length, 0);
    QCOMPARE(selection.partOf(2, 10).start, 4);
    QCOMPARE(selection.partOf(2, 10).length, 6);
    QVERIFY(selection.partOf(2, 10).isToEnd);
    QCOMPARE(selection.partOf(3, 10).length, 10);
    QCOMPARE(selection.partOf(5, 10).length, 3);
    QVERIFY(!selection.partOf(5, 10).isToEnd);
    QCOMPARE(selection.partOf(6, 10).length, 0);
    // Lines may have become shorter since.
    QCOMPARE(selection.partOf(2, 1).length, 0);
}

void TestLogLine::findsWords_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("word");
    QTest::newRow("path") << 8 << QStringLiteral("/home/app.py");
    QTest::newRow("number") << 21 << QStringLiteral("12");
    QTest::newRow("start") << 0 << QStringLiteral("File");
    QTest::newRow("between") << 18 << QString();
}

void TestLogLine::findsWords()
{
    QFETCH(int, position);
    const QString text = QStringLiteral("File /home/app.py , 12!");
    const auto [from, to] = wordAt(text, position);
    QFETCH(QString, word);
    QCOMPARE(text.sliced(from, to - from), word);
}

QTEST_MAIN(TestLogLine)
#include "tst_logline.moc"
