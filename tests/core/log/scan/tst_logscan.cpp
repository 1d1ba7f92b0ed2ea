// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logsearch.h>
#include <core/log/scan/logfindings.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace spacewright;
using namespace spacewright::log;

class TestLogScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatLinesShow_data();
    void findsWhatLinesShow();
    void findsTheSameAsLineByLine();
    void manyRulesAtOnce();
    void leavesWhatVectorscanRefusesToPcre();
    void goesOnWhereItEnded();
    void countsDroppedLines();
    void searchesALineLongerThanABlock();
    void findsLevels();
    void keepsTracebacksTogether_data();
    void keepsTracebacksTogether();
    void findsRepeats();
    void findsRepeatsWhereParts();
    void refusesBrokenPatterns();
    void stopsWhenCancelled();
    void givesTheFirstHitAtOnce();

private:
    void append(const QByteArray &bytes) { QVERIFY(m_store->append(bytes).has_value()); }
    LogFindings scan(const LogRules::Wishes &wishes, qint64 first = 0);
    QList<qint64> linesWith(const LogQuery &query);

    QTemporaryDir m_folder;
    std::shared_ptr<LogStore> m_store;
    qint64 m_next = 0;
};

namespace
{

QList<qint64> listOf(const LineSet &lines)
{
    QList<qint64> all;
    for (qint64 i = 0; i < lines.count(); ++i)
        all.append(lines.at(i));
    return all;
}

LogQuery text(const char *letters)
{
    return {QString::fromUtf8(letters), false, true};
}

LogQuery regex(const char *letters, bool isCaseSensitive = true)
{
    return {QString::fromUtf8(letters), true, isCaseSensitive};
}

} // namespace

void TestLogScan::init()
{
    m_store = LogStore::create(m_folder.filePath(QStringLiteral("log"))).value();
}

LogFindings TestLogScan::scan(const LogRules::Wishes &wishes, qint64 first)
{
    const LogRules rules = LogRules::compile(wishes).value();
    LogFindings findings(rules);
    Progress progress;
    m_next = scanLog(m_store->bytesFrom(first), rules, progress, [&findings](ScanPart &&part) { findings.take(part); });
    return findings;
}

QList<qint64> TestLogScan::linesWith(const LogQuery &query)
{
    return listOf(scan({{query}}).query(0));
}

void TestLogScan::findsWhatLinesShow_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<LogQuery>("query");
    QTest::addColumn<QList<qint64>>("lines");
    const auto row = [](const char *name, const QByteArray &log, const LogQuery &query, const QList<qint64> &lines) {
        QTest::newRow(name) << log << query << lines;
    };
    row("literal", "one\ntwo\none two\n", text("two"), {1, 2});
    row("literal with signs", "a.b(c\naxb(c\n", text("a.b(c"), {0});
    row("any case", "Error\nERROR\nerr\n", {QStringLiteral("error"), false, false}, {0, 1});
    row("world letters, any case", "ŻÓŁW\nzolw\nżółw\n", {QStringLiteral("żółw"), false, false}, {0, 2});
    row("world letters", "é\ne\n", text("é"), {0});
    row("whole word", "cat\nconcat\na cat.\nécat\n", {QStringLiteral("cat"), false, true, true}, {0, 2});
    row("letter class", "été1\n...\nabc1\n", regex("^\\w+1$"), {0, 2});
    row("one letter", "xéy\nxay\nxaay\n", regex("x.y"), {0, 1});
    row("over colours", "\x1b[31mer\x1b[1mror\x1b[0m: x\nplain\n", text("error: x"), {0});
    row("not in sequences", "\x1b[31mred\x1b[0m\n31m\n", text("31m"), {1});
    row("progress", "10%\r20%\r30%\n20%\n", text("20%"), {1});
    row("tabs", "a\tb\n", text("a       b"), {0});
    row("windows lines", "end\r\nmore end\r\n", regex("end$"), {0, 1});
    row("broken bytes", QByteArray("\xff\xfe needle\n\x80\n"), text("needle"), {0});
    row("binary", QByteArray("a\0b needle\nc\n", 13), text("needle"), {0});
    row("last line is begun", "x\ny", text("y"), {1});
    row("empty lines", "\n\nx\n\n", text("x"), {2});
    row("no match over a line end", "foo\nbar\nfoo bar\n", regex("foo\\s+bar"), {2});
    row("no class over a line end", "foo\nbar\nfoo-bar\n", regex("foo[^x]bar"), {2});
    row("text start is the line's", "ab\nxab\nab\n", regex("\\Aab"), {0, 2});
    row("looking ahead", "foobar\nfoobaz\n", regex("foo(?=baz)"), {1});
    row("looking behind", "a1\nb1\n", regex("(?<=b)1"), {1});
    row("same again", "abab\nabcd\n", regex("(ab)\\1"), {0});
    row("empty matches are none", "aab\nxx\n", regex("x*"), {1});
    row("hidden letters are shown",
        "a\xe2\x80\xae"
        "b\n",
        text("U+202E"), {0});
}

void TestLogScan::findsWhatLinesShow()
{
    QFETCH(QByteArray, log);
    QFETCH(LogQuery, query);
    append(log);
    QTEST(linesWith(query), "lines");
}

/// Lines of everything that logs have, against the search in single lines, which is simple.
void TestLogScan::findsTheSameAsLineByLine()
{
    QRandomGenerator random(11);
    const QList<QByteArray> pieces = {"error",      "ERROR ", " ",   "\x1b[31m", "\x1b[0m",  "é",
                                      "warn: ",     "42",     "\t",  "\r",       "\r\x1b[K", "foo",
                                      "bar",        "\xff",   "a.b", "x",        "\x1b[1",   "━━━",
                                      "\x1b]0;t\a", "INFO ",  "err", "\xe2\x82", "::",       "\x08"};
    QByteArray log;
    for (int line = 0; line < 30'000; ++line) {
        for (int i = random.bounded(12); i > 0; --i)
            log += pieces[random.bounded(int(pieces.size()))];
        log += '\n';
    }
    append(log);
    const QList<LogQuery> queries = {text("error"),
                                     {QStringLiteral("error"), false, false},
                                     {QStringLiteral("é"), false, false},
                                     {QStringLiteral("foo"), false, true, true},
                                     regex("\\d+"),
                                     regex("foo.*bar"),
                                     regex("^\\w+ "),
                                     regex("[^a-z]foo"),
                                     regex("(foo|bar)\\s"),
                                     regex("(?!err)error", false),
                                     regex("x$")};
    const LogFindings findings = scan({queries, true, true});
    const QList<QByteArray> lines = m_store->lines(0, m_store->lineCount());
    for (qsizetype rule = 0; rule < queries.size(); ++rule) {
        const LogPattern pattern = LogPattern::compile(queries[rule]).value();
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const bool isHit = !pattern.matchesIn(lines[line]).isEmpty();
            QVERIFY2(findings.query(rule).contains(line) == isHit,
                     qPrintable(queries[rule].text + QLatin1Char(' ') +
                                QString::fromLatin1(lines[line].toPercentEncoding())));
        }
    }
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const auto level = levelOf(lines[line]);
        for (const Level each : {Level::Debug, Level::Info, Level::Warning, Level::Error})
            QVERIFY2(findings.level(each).contains(line) == (level == each),
                     lines[line].toPercentEncoding().constData());
    }
}

void TestLogScan::manyRulesAtOnce()
{
    QByteArray log;
    QList<LogQuery> queries;
    for (int i = 0; i < 32; ++i)
        queries.append(regex(("rule" + QByteArray::number(i) + "\\b").constData()));
    for (int i = 0; i < 100'000; ++i)
        log += "line " + QByteArray::number(i) + " rule" + QByteArray::number(i % 40) + '\n';
    append(log);
    const LogFindings findings = scan({queries});
    for (int i = 0; i < 32; ++i) {
        QCOMPARE(findings.query(i).count(), 2500);
        QCOMPARE(findings.query(i).at(7), 7 * 40 + i);
    }
    QCOMPARE(findings.end(), 100'000);
}

void TestLogScan::leavesWhatVectorscanRefusesToPcre()
{
    append("aa\nab\nbb\n");
    // The first can only be PCRE2's; the others are none the worse for it.
    const LogFindings findings = scan({{regex("(.)\\1"), text("ab"), regex("^b")}});
    QCOMPARE(listOf(findings.query(0)), (QList<qint64>{0, 2}));
    QCOMPARE(listOf(findings.query(1)), (QList<qint64>{1}));
    QCOMPARE(listOf(findings.query(2)), (QList<qint64>{2}));
}

void TestLogScan::goesOnWhereItEnded()
{
    append("x\ny\nbeg");
    QCOMPARE(listOf(scan({{text("beg")}}).query(0)), (QList<qint64>{2}));
    QCOMPARE(m_next, 2);
    append("un x\nx\n");
    QCOMPARE(listOf(scan({{text("x")}}, m_next).query(0)), (QList<qint64>{2, 3}));
    QCOMPARE(m_next, 4);
}

void TestLogScan::countsDroppedLines()
{
    m_store = LogStore::create(m_folder.filePath(QStringLiteral("small")), 100'000).value();
    for (int i = 0; i < 20'000; ++i)
        append("line " + QByteArray::number(i) + '\n');
    QVERIFY(m_store->droppedLines() > 0);
    QCOMPARE(linesWith(text("line 19999")), (QList<qint64>{19999}));
    QCOMPARE(scan({{text("line")}}).query(0).count(), 20'000 - m_store->droppedLines());
}

void TestLogScan::searchesALineLongerThanABlock()
{
    append("first\n" + QByteArray(700'000, 'a') + "needle" + QByteArray(9'000'000, 'b') + "pin\nlast needle\n");
    const LogFindings findings = scan({{text("needle"), text("pin"), text("first"), regex("^b")}});
    QCOMPARE(listOf(findings.query(0)), (QList<qint64>{1, 2}));
    QCOMPARE(listOf(findings.query(1)), (QList<qint64>{1}));
    QCOMPARE(listOf(findings.query(2)), (QList<qint64>{0}));
    QCOMPARE(findings.end(), 3);
}

void TestLogScan::findsLevels()
{
    append("INFO a\n\x1b[33mWARNING\x1b[0m b\nValueError: c\nno error here\nplain\n");
    const LogFindings findings = scan({{}, true});
    QCOMPARE(listOf(findings.level(Level::Info)), (QList<qint64>{0}));
    QCOMPARE(listOf(findings.level(Level::Warning)), (QList<qint64>{1}));
    QCOMPARE(listOf(findings.level(Level::Error)), (QList<qint64>{2}));
}

void TestLogScan::keepsTracebacksTogether_data()
{
    QTest::addColumn<bool>("showsInner");
    QTest::addColumn<QList<qint64>>("shown");
    QTest::newRow("named lines only") << false << QList<qint64>{1, 4, 7};
    QTest::newRow("with what stands below") << true << QList<qint64>{1, 2, 3, 4, 7, 8};
}

/// Lines further in belong to the one above, unless that is not shown or they name a lower level.
void TestLogScan::keepsTracebacksTogether()
{
    append("  in front\nTraceback (most recent call last):\n  File \"app.py\", line 1, in <module>\n\timport x\n"
           "ValueError: c\nINFO: served\n  by one\nERROR: d\n  because\n  INFO: not this\n  nor that\n");
    const LogFindings findings = scan({{}, true});
    QFETCH(bool, showsInner);
    const LogFilter filter{.leastLevel = Level::Error, .showsInner = showsInner};
    QTEST(listOf(findings.passing(filter, {}, 0, findings.end())), "shown");
}

void TestLogScan::findsRepeats()
{
    append("a\na\nb\n2026-01-02T03:04:05Z b\n2026-01-02T03:04:06Z b\na\n\n\n");
    QCOMPARE(listOf(scan({{}, false, true}).repeats()), (QList<qint64>{1, 3, 4, 7}));
}

void TestLogScan::findsRepeatsWhereParts()
{
    const qint64 count = 1'200'000;
    append(QByteArray("the same\n").repeated(count));
    const LogFindings findings = scan({{}, false, true});
    QCOMPARE(findings.repeats().count(), count - 1);
    QVERIFY(!findings.repeats().contains(0));
    QCOMPARE(findings.repeats().nextAbsent(1), count);
}

void TestLogScan::refusesBrokenPatterns()
{
    const auto rules = LogRules::compile({{text("fine"), regex("ab(c")}});
    QVERIFY(!rules.has_value());
    QCOMPARE(rules.error().code, ErrorCode::PatternInvalid);
}

void TestLogScan::stopsWhenCancelled()
{
    append(QByteArray("some words and more of them, again and again\n").repeated(2'000'000));
    // One that Vectorscan refuses and that takes its time.
    const LogRules rules = LogRules::compile({{regex("(.)(.)(.)\\3\\2\\1\\1")}}).value();
    Progress progress;
    std::atomic_bool hasBegun = false;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        static_cast<void>(
            scanLog(m_store->bytesFrom(0), rules, progress, [&hasBegun](ScanPart &&) { hasBegun = true; }));
    }));
    worker->start();
    QTRY_VERIFY(hasBegun);
    QVERIFY(worker->isRunning());
    QElapsedTimer clock;
    clock.start();
    progress.cancel();
    worker->wait();
    QVERIFY2(clock.elapsed() <= 100, qPrintable(QString::number(clock.elapsed())));
}

void TestLogScan::givesTheFirstHitAtOnce()
{
    append("needle\n" + QByteArray("some words of a log line that goes on for a while\n").repeated(4'000'000));
    const LogRules rules = LogRules::compile({{text("needle")}}).value();
    Progress progress;
    QElapsedTimer clock;
    clock.start();
    qint64 first = -1;
    static_cast<void>(scanLog(m_store->bytesFrom(0), rules, progress, [&](ScanPart &&part) {
        if (!part.hits.queries[0].empty() && first < 0)
            first = clock.elapsed();
    }));
    QVERIFY2(first >= 0 && first * 4 < clock.elapsed() + 200, qPrintable(QString::number(first)));
}

QTEST_GUILESS_MAIN(TestLogScan)
#include "tst_logscan.moc"
