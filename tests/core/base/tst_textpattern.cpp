// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/textpattern.h>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace spacewright;

class TestTextPattern final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void namesGroups();
    void saysWhatIsWrong();
    void givesUpHopelessPatterns_data();
    void givesUpHopelessPatterns();
    void isCancelledInTheMiddle();
};

void TestTextPattern::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TextQuery>("query");
    QTest::addColumn<QList<int>>("places");
    const auto row = [](const char *name, const QByteArray &text, const TextQuery &query, const QList<int> &places) {
        QTest::newRow(name) << text << query << places;
    };
    row("literal", "a.b axb A.B", {u"a.b"_s, false, true}, {0, 3});
    row("literal, any case", "a.b axb A.B", {u"a.b"_s, false, false}, {0, 3, 8, 11});
    row("letters of the world", "Grün GRÜN", {u"grün"_s, false, false}, {0, 5, 6, 11});
    row("whole word", "cat concat cat_1 (cat)", {u"cat"_s, false, true, true}, {0, 3, 18, 21});
    row("whole word of any letters", "é été", {u"é"_s, false, true, true}, {0, 2});
    row("whole word with a quote in it", "a\\Eb xa\\Ebx", {u"a\\Eb"_s, false, true, true}, {0, 4});
    row("whole word, expression", "port 80, port 8080", {u"80"_s, true, true, true}, {5, 7});
    row("expression", "x1 y22", {u"[a-z]\\d+"_s, true, true}, {0, 2, 3, 6});
    row("ends of lines", "one\r\ntwo\nthree", {u"\\w$"_s, true, true}, {2, 3, 7, 8, 13, 14});
    row("behind bytes that are no text", "\xff\xfe\x80x", {u"x"_s, true, true}, {3, 4});
    row("comment at the end", "abc", {u"(?x)b # a comment"_s, true, true}, {1, 2});
    row("beyond a stride", QByteArray(5000, '.') + "end", {u"e.d"_s, true, true}, {5000, 5003});
}

void TestTextPattern::finds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const TextQuery, query);
    TextMatcher matcher(TextPattern::compile(query).value());
    const Progress progress;
    QList<int> places;
    for (qsizetype from = 0; matcher.find(text, from, progress) == TextMatcher::Outcome::Found; from = matcher.end())
        places << int(matcher.start()) << int(matcher.end());
    QTEST(places, "places");
}

void TestTextPattern::namesGroups()
{
    const QByteArray text = "gradio==6.31";
    TextMatcher matcher(TextPattern::compile({u"(\\w+)==(x)?([\\d.]+)"_s, true, true}).value());
    QCOMPARE(matcher.find(text, 0, Progress()), TextMatcher::Outcome::Found);
    QCOMPARE(matcher.group(text, 0), "gradio==6.31");
    QCOMPARE(matcher.group(text, 1), "gradio");
    QVERIFY(matcher.group(text, 2).isEmpty());
    QCOMPARE(matcher.group(text, 3), "6.31");
    QVERIFY(matcher.group(text, 9).isEmpty());
}

void TestTextPattern::saysWhatIsWrong()
{
    const auto pattern = TextPattern::compile({u"żaba("_s, true, false});
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().code, ErrorCode::PatternInvalid);
    QVERIFY2(pattern.error().message.contains(u"at character 6"_s), qPrintable(pattern.error().message));
}

void TestTextPattern::givesUpHopelessPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repeats") << u"(a+)+c"_s;
    QTest::newRow("alternatives") << u"(a|aa)+$c"_s;
    QTest::newRow("three stars") << u"a*a*a*[cd]"_s;
    QTest::newRow("group inside") << u"(?:(?:a*)*b?)*c"_s;
    QTest::newRow("backward") << u"(.*)(.*)(.*)\\1x"_s;
}

void TestTextPattern::givesUpHopelessPatterns()
{
    QFETCH(const QString, pattern);
    TextMatcher matcher(TextPattern::compile({pattern, true, true}).value());
    Progress progress;
    // The user loses patience after a second; what remains then must end at once.
    std::jthread user([&progress](const std::stop_token &token) {
        for (int waited = 0; waited < 100 && !token.stop_requested(); ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        progress.cancel();
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY(matcher.find(QByteArray(200'000, 'a') + 'b', 0, progress) != TextMatcher::Outcome::Found);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

void TestTextPattern::isCancelledInTheMiddle()
{
    TextMatcher matcher(TextPattern::compile({u"needle"_s}).value());
    Progress progress;
    progress.cancel();
    QCOMPARE(matcher.find("a needle", 0, progress), TextMatcher::Outcome::Cancelled);
}

QTEST_GUILESS_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
