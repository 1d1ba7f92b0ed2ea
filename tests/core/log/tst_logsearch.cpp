// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logsearch.h>
#include <core/log/logstore.h>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::log;

class TestLogSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void matches_data();
    void matches();
    void refusesBrokenPatterns();
    void endsHopelessPatterns();
    void findsAllLines();
    void goesOnWhereItEnded();
    void countsDroppedLines();
    void stopsWhenCancelled();

private:
    QList<LogHit> search(const LogQuery &query, qint64 first = 0);

    QTemporaryDir m_folder;
    std::shared_ptr<LogStore> m_store;
};

void TestLogSearch::init()
{
    m_store = LogStore::create(m_folder.filePath(QStringLiteral("log")), 100000).value();
}

QList<LogHit> TestLogSearch::search(const LogQuery &query, qint64 first)
{
    QList<LogHit> all;
    Progress progress;
    [[maybe_unused]] const qint64 next = searchLog(*m_store, LogPattern::compile(query).value(), first, progress,
                                                   [&all](const QList<LogHit> &hits) { all += hits; });
    return all;
}

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

void TestLogSearch::findsAllLines()
{
    QByteArray text;
    for (int i = 0; i < 9000; ++i)
        text += i % 1000 == 7 ? "hit\n" : "...\n";
    QVERIFY(m_store->append(text).has_value());
    const QList<LogHit> hits = search({QStringLiteral("hit")});
    QCOMPARE(hits.size(), 9);
    for (qsizetype i = 0; i < hits.size(); ++i)
        QCOMPARE(hits[i].line, i * 1000 + 7);
}

void TestLogSearch::goesOnWhereItEnded()
{
    QVERIFY(m_store->append("x\ny\n").has_value());
    Progress progress;
    const LogPattern pattern = LogPattern::compile({QStringLiteral("x")}).value();
    const qint64 next = searchLog(*m_store, pattern, 0, progress, [](const QList<LogHit> &) {});
    QCOMPARE(next, 2);
    QVERIFY(m_store->append("x\n").has_value());
    const QList<LogHit> more = search({QStringLiteral("x")}, next);
    QCOMPARE(more.size(), 1);
    QCOMPARE(more[0].line, 2);
}

void TestLogSearch::countsDroppedLines()
{
    for (int i = 0; i < 20000; ++i)
        QVERIFY(m_store->append("line " + QByteArray::number(i) + '\n').has_value());
    QVERIFY(m_store->droppedLines() > 0);
    const QList<LogHit> hits = search({QStringLiteral("line 19999")});
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].line, 19999);
}

void TestLogSearch::stopsWhenCancelled()
{
    QVERIFY(m_store->append(QByteArray("x\n").repeated(20000)).has_value());
    Progress progress;
    int blocks = 0;
    const LogPattern pattern = LogPattern::compile({QStringLiteral("x")}).value();
    const qint64 next = searchLog(*m_store, pattern, 0, progress, [&](const QList<LogHit> &) {
        ++blocks;
        progress.cancel();
    });
    QCOMPARE(blocks, 1);
    QVERIFY(next < 20000);
}

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
