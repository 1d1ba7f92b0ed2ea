// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logsearch.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using namespace spacewright::log;

class TestLogSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void refusesBrokenPatterns();
    void endsHopelessPatterns();
};

void TestLogSearch::matches_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<LogQuery>("query");
    QTest::addColumn<QList<int>>("places");
    const auto row = [](const char *name, const QByteArray &line, const LogQuery &query, const QList<int> &places) {
        QTest::newRow(name) << line << query << places;
    };
    const auto text = [](const char *letters, bool isRegex, bool isCaseSensitive) {
        return LogQuery{QString::fromUtf8(letters), isRegex, isCaseSensitive};
    };
    row("literal", "one two one", text("one", false, true), {0, 3, 8, 3});
    row("literal ignores case", "One oNE", text("one", false, false), {0, 3, 4, 3});
    row("literal minds case", "One one", text("one", false, true), {4, 3});
    row("literal dots", "a.b axb", text("a.b", false, false), {0, 3});
    row("regex", "a1 b22", text("[a-z](\\d+)", true, true), {0, 2, 3, 3});
    row("anchors", "aXa", text("^a|a$", true, true), {0, 1, 2, 1});
    row("empty matches", "aab", text("x*", true, true), {});
    row("overlapping", "aaaa", text("aa", false, true), {0, 2, 2, 2});
    row("world letters", "żółw i ŻÓŁW", text("żółw", false, false), {0, 4, 7, 4});
    row("behind an emoji", "🚀🚀 ready", text("ready", false, false), {5, 5});
    row("over colours", "\x1b[31mer\x1b[1mror\x1b[0m: x", text("error: x", false, true), {0, 8});
    row("not inside sequences", "\x1b[31mred\x1b[0m", text("31m", false, true), {});
    row("broken bytes", "a\xff\xfe needle", text("needle", false, true), {4, 6});
    row("long line", QByteArray(60000, 'a'), text("(a|b)*", true, true), {0, 60000});
    row("letter class", "été", text("\\w+", true, true), {0, 3});
}

void TestLogSearch::matches()
{
    QFETCH(QByteArray, line);
    QFETCH(LogQuery, query);
    QList<int> places;
    for (const LogMatch &match : LogPattern::compile(query).value().matchesIn(line))
        places << int(match.start) << int(match.length);
    QTEST(places, "places");
}

void TestLogSearch::refusesBrokenPatterns()
{
    const auto pattern = LogPattern::compile({QStringLiteral("ab(c"), true, false});
    QVERIFY(!pattern.has_value());
    QCOMPARE(pattern.error().code, ErrorCode::PatternInvalid);
    QVERIFY2(pattern.error().message.contains(QStringLiteral("at character 5")), qPrintable(pattern.error().message));
    QVERIFY(LogPattern::compile({QStringLiteral("ab(c"), false, false}).has_value());
}

void TestLogSearch::endsHopelessPatterns()
{
    const auto pattern = LogPattern::compile({QStringLiteral("(a+)+(b+)+c$"), true, true});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(pattern->matchesIn(QByteArray(5000, 'a') + QByteArray(5000, 'b')).isEmpty());
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
