// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/log/logcolours.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::views;
using log::AnsiColour;
using log::AnsiStyle;

class TestLogColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysReadable_data();
    void staysReadable();
    void keepsColoursApart();
    void swapsForInverse();
    void showsStyles();
};

namespace
{

LogColours coloursOn(const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return LogColours(palette);
}

LogColours light()
{
    return coloursOn(Qt::white, Qt::black);
}

LogColours dark()
{
    return coloursOn(QColor(0x1b, 0x1e, 0x20), Qt::white);
}

} // namespace

void TestLogColours::staysReadable_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("dark") << QColor(0x1b, 0x1e, 0x20) << QColor(Qt::white);
    QTest::newRow("grey") << QColor(0x80, 0x80, 0x80) << QColor(Qt::black);
    QTest::newRow("sepia") << QColor(0xf4, 0xec, 0xd8) << QColor(0x5b, 0x46, 0x36);
}

void TestLogColours::staysReadable()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    const LogColours colours = coloursOn(base, text);
    QList<AnsiColour> all = {{}};
    for (int entry = 0; entry < 256; ++entry)
        all.append({AnsiColour::Kind::Palette, quint8(entry)});
    all.append({AnsiColour::Kind::Rgb, 255, 255, 0});
    all.append({AnsiColour::Kind::Rgb, 10, 10, 10});
    for (const AnsiColour &foreground : all) {
        for (const AnsiColour &background : {all[0], all[2], all[8], all[16], all[200], foreground}) {
            for (const int flags : {0, int(AnsiStyle::Dim), int(AnsiStyle::Inverse)}) {
                const QTextCharFormat format = colours.format({quint8(flags), foreground, background});
                const QColor behind = format.background().style() == Qt::NoBrush ? base : format.background().color();
                QVERIFY2(contrast(format.foreground().color(), behind) >= 4.5,
                         qPrintable(QStringLiteral("entry %1").arg(foreground.red)));
            }
        }
    }
    for (const QTextCharFormat &mark : {colours.match(), colours.rule(0), colours.rule(5), colours.selection()})
        QVERIFY(contrast(mark.foreground().color(), mark.background().color()) >= 4.5);
    QVERIFY(contrast(colours.number(), base) >= 4.5);
}

void TestLogColours::keepsColoursApart()
{
    for (const LogColours &colours : {light(), dark()}) {
        QSet<QRgb> seen;
        for (const quint8 entry : {1, 2, 3, 4, 5, 6})
            seen.insert(colours.format({0, {AnsiColour::Kind::Palette, entry}, {}}).foreground().color().rgb());
        QCOMPARE(seen.size(), 6);
    }
}

void TestLogColours::swapsForInverse()
{
    const LogColours colours = light();
    const QTextCharFormat format = colours.format({AnsiStyle::Inverse, {}, {}});
    QCOMPARE(format.background().color(), colours.text());
    QCOMPARE(format.foreground().color(), colours.background());
}

void TestLogColours::showsStyles()
{
    const QTextCharFormat format = dark().format({AnsiStyle::Bold | AnsiStyle::Underline, {}, {}});
    QCOMPARE(format.fontWeight(), int(QFont::Bold));
    QVERIFY(format.fontUnderline());
    QVERIFY(!format.fontItalic());
    QVERIFY(!format.fontStrikeOut());
}

QTEST_MAIN(TestLogColours)
#include "tst_logcolours.moc"
