// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/ansi.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace spacewright::log;

class TestAnsi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesPlainText_data();
    void givesPlainText();
    void givesStyles_data();
    void givesStyles();
    void countsInUtf16();
    void endsSpansWithTheirStyle();
    void survivesAnyBytes();
    void staysQuick_data();
    void staysQuick();
};

void TestAnsi::givesPlainText_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &line, const QString &text) {
        QTest::newRow(name) << line << text;
    };
    row("empty", "", {});
    row("plain", "nothing special", QStringLiteral("nothing special"));
    row("letters of the world", "żółw 漢字 🚀", QStringLiteral("żółw 漢字 🚀"));
    row("no utf-8", "a\xff\xc3(b", QStringLiteral("a\uFFFD\uFFFD(b"));
    row("tabulator", "a\tb\t\tc", QStringLiteral("a       b               c"));
    row("colours", "\x1b[1;31merror\x1b[0m: \x1b[38;5;9mx\x1b[mend", QStringLiteral("error: xend"));
    // What a terminal does on one line.
    row("carriage return", "10 %\r20 %\r100 %", QStringLiteral("100 %"));
    row("shorter after a return", "abcdef\rXY", QStringLiteral("XYcdef"));
    row("return at the end", "done\r", QStringLiteral("done"));
    row("erase and return", "a long line\r\x1b[Kshort", QStringLiteral("short"));
    row("erase whole line", "a long line\x1b[2K\rshort", QStringLiteral("short"));
    row("erase whole line without return", "abc\x1b[2Kd", QStringLiteral("d"));
    row("erase to the start", "abcdef\b\b\x1b[1K", QStringLiteral("     f"));
    row("npm", "⠙\x1b[1G\x1b[0K⠹\x1b[1G\x1b[0Kdone", QStringLiteral("done"));
    row("backspace", "abc\b\bX", QStringLiteral("aXc"));
    row("backspace at the start", "\b\bab", QStringLiteral("ab"));
    // Attacks: inert, and everything that would be visible stays.
    row("clipboard", "a\x1b]52;c;cm0gLXJmIH4=\x07z", QStringLiteral("az"));
    row("title", "a\x1b]0;root@host\x1b\\z", QStringLiteral("az"));
    row("link with another target", "\x1b]8;;https://evil.invalid\x1b\\good.example\x1b]8;;\x1b\\!",
        QStringLiteral("good.example!"));
    row("cursor up and a fake", "error\x1b[1A\x1b[2;5HOK", QStringLiteral("errorOK"));
    row("cursor home", "error\x1b[5GOK", QStringLiteral("errorOK"));
    row("private modes", "\x1b[?1049h\x1b[?25lhidden\x1b[?1000h", QStringLiteral("hidden"));
    row("device strings", "\x1bP1$tx\x1b\\a\x1b_app\x1b\\b\x1b^pm\x1b\\c\x1bXsos\x1b\\d", QStringLiteral("abcd"));
    row("charset, reset, save", "\033(0a\033cb\0337c\033=d", QStringLiteral("abcd"));
    row("answerback", "a\x1b[6n\x1b[cb\x05", QStringLiteral("ab\u2405"));
    row("eight-bit sequence",
        "a\xc2\x9b"
        "31mb",
        QStringLiteral("a<U+009B>31mb"));
    row("turned text", "user\u202E\u2066nimda\u2069", QStringLiteral("user<U+202E><U+2066>nimda<U+2069>"));
    row("invisible", "pay\u200Bpal\uFEFF\u2060\u00AD", QStringLiteral("pay<U+200B>pal<U+FEFF><U+2060><U+00AD>"));
    row("invisible tags", "a\U000E0041b", QStringLiteral("a<U+E0041>b"));
    row("line separator", "a\u2028b\u0085c", QStringLiteral("a<U+2028>b<U+0085>c"));
    row("another alphabet", "/home/user/\u0430pp.py", QStringLiteral("/home/user/\u0430pp.py"));
    row("control characters", QByteArray("a\0b\x01\x0b\x7f", 6), QStringLiteral("a\u2400b\u2401\u240B\u2421"));
    // Half sequences: the text behind them is not swallowed.
    row("lone escape", "a\x1b", QStringLiteral("a\u241B"));
    row("half colour", "a\x1b[31", QStringLiteral("a\u241B[31"));
    row("broken colour", "a\x1b[31\x1b[1mb", QStringLiteral("a\u241B[31b"));
    row("escape before a letter of the world", "\x1b[3é", QStringLiteral("\u241B[3é"));
    row("string without end", "a\x1b]0;the rest of the line", QStringLiteral("a\u241B]0;the rest of the line"));
    row("string with half an end", "a\x1b]0;x\x1b", QStringLiteral("a\u241B]0;x\u241B"));
    row("huge numbers", "\x1b[99999999999999999999mx\x1b[38;5;99999999999my", QStringLiteral("xy"));
    row("no numbers", "\x1b[;;;mx\x1b[38;2mx", QStringLiteral("xx"));
}

void TestAnsi::givesPlainText()
{
    QFETCH(QByteArray, line);
    const AnsiText decoded = decodeAnsi(line);
    QTEST(decoded.text, "text");
    QCOMPARE(stripAnsi(line), decoded.text);
    QCOMPARE(stripAnsiToUtf8(line), decoded.text.toUtf8());
    for (const AnsiSpan &span : decoded.spans)
        QVERIFY(span.start >= 0 && span.length > 0 && span.start + span.length <= decoded.text.size());
}

void TestAnsi::givesStyles_data()
{
    using Kind = AnsiColour::Kind;
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<int>("flags");
    QTest::addColumn<AnsiColour>("foreground");
    QTest::addColumn<AnsiColour>("background");
    const AnsiColour none;
    const AnsiColour orange{Kind::Rgb, 255, 128, 0};
    QTest::newRow("bold red") << QByteArray("1;31") << int(AnsiStyle::Bold) << AnsiColour{Kind::Palette, 1} << none;
    QTest::newRow("bright on blue") << QByteArray("97;44") << 0 << AnsiColour{Kind::Palette, 15}
                                    << AnsiColour{Kind::Palette, 4};
    QTest::newRow("256") << QByteArray("38;5;208;48;5;17") << 0 << AnsiColour{Kind::Palette, 208}
                         << AnsiColour{Kind::Palette, 17};
    QTest::newRow("true colour") << QByteArray("38;2;255;128;0") << 0 << orange << none;
    QTest::newRow("with colons") << QByteArray("38:2::255:128:0;4") << int(AnsiStyle::Underline) << orange << none;
    QTest::newRow("short colons") << QByteArray("48:2:255:128:0") << 0 << none << orange;
    QTest::newRow("wavy red underline") << QByteArray("4:3;58;5;1") << int(AnsiStyle::Underline) << none << none;
    QTest::newRow("styles") << QByteArray("2;3;7;9")
                            << (AnsiStyle::Dim | AnsiStyle::Italic | AnsiStyle::Inverse | AnsiStyle::Strike) << none
                            << none;
    QTest::newRow("taken back") << QByteArray("1;2;3;4;7;9;31;41;22;24;27;29;39;49") << int(AnsiStyle::Italic) << none
                                << none;
    QTest::newRow("reset") << QByteArray("1;31;0;3") << int(AnsiStyle::Italic) << none << none;
    QTest::newRow("out of range") << QByteArray("3;38;5;999") << int(AnsiStyle::Italic)
                                  << AnsiColour{Kind::Palette, 255} << none;
    QTest::newRow("torn") << QByteArray("3;38;2;1") << int(AnsiStyle::Italic) << none << none;
}

void TestAnsi::givesStyles()
{
    QFETCH(QByteArray, codes);
    const AnsiText decoded = decodeAnsi("a\x1b[" + codes + "mbc");
    QCOMPARE(decoded.text, QStringLiteral("abc"));
    QCOMPARE(decoded.spans.size(), 1);
    QCOMPARE(decoded.spans[0].start, 1);
    QCOMPARE(decoded.spans[0].length, 2);
    QTEST(int(decoded.spans[0].style.flags), "flags");
    QTEST(decoded.spans[0].style.foreground, "foreground");
    QTEST(decoded.spans[0].style.background, "background");
}

void TestAnsi::countsInUtf16()
{
    const AnsiText decoded = decodeAnsi("🚀\x1b[31m🚀x\x1b[0m!");
    QCOMPARE(decoded.spans.size(), 1);
    QCOMPARE(decoded.spans[0].start, 2);
    QCOMPARE(decoded.spans[0].length, 3);
}

void TestAnsi::endsSpansWithTheirStyle()
{
    const AnsiText decoded = decodeAnsi("\x1b[31mab\x1b[31mc\x1b[32md\x1b[39me");
    QCOMPARE(decoded.spans.size(), 2);
    QCOMPARE(decoded.spans[0].length, 3);
    QCOMPARE(decoded.spans[1].start, 3);
    QCOMPARE(decoded.spans[1].length, 1);
}

void TestAnsi::survivesAnyBytes()
{
    static const QList<QByteArray> pieces = {"\x1b",
                                             "[",
                                             "]",
                                             "P",
                                             "0;",
                                             "31",
                                             "m",
                                             "K",
                                             "\x07",
                                             "\\",
                                             "\r",
                                             "\b",
                                             ":",
                                             "38",
                                             "2",
                                             "text",
                                             "\xe2\x80",
                                             "\xae",
                                             "\xf0\x9f\x9a\x80",
                                             "\t"};
    QRandomGenerator random(11);
    qsizetype total = 0;
    while (total < 2'000'000) {
        QByteArray line;
        for (int i = random.bounded(60); i > 0; --i)
            line += random.bounded(4) == 0 ? QByteArray(1, char(random.bounded(256)))
                                           : pieces[random.bounded(int(pieces.size()))];
        total += line.size() + 1;
        const AnsiText decoded = decodeAnsi(line);
        qsizetype end = 0;
        for (const AnsiSpan &span : decoded.spans) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.start + span.length;
        }
        QVERIFY(end <= decoded.text.size());
        for (const QChar character : decoded.text)
            QVERIFY(character.unicode() >= 0x20);
    }
}

void TestAnsi::staysQuick_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("colours") << QByteArray("\x1b[31m").repeated(13000);
    QTest::newRow("begun strings") << QByteArray("\x1b]0;").repeated(16000);
    QTest::newRow("begun sequences") << QByteArray("\x1b[").repeated(32000);
    QTest::newRow("numbers") << "\x1b[" + QByteArray("1;").repeated(32000) + 'm';
    QTest::newRow("returns") << QByteArray("1 %\r").repeated(16000);
    QTest::newRow("erasing") << QByteArray(16000, 'x') + QByteArray("\x1b[1K").repeated(12000);
}

void TestAnsi::staysQuick()
{
    QFETCH(QByteArray, line);
    QElapsedTimer clock;
    clock.start();
    const AnsiText decoded = decodeAnsi(line);
    QVERIFY(decoded.text.size() <= line.size());
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestAnsi)
#include "tst_ansi.moc"
