// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/scan/lineset.h>
#include <core/log/scan/logfindings.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright::log;

class TestLineSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsPlaces();
    void combines();
    void copiesAreTheirOwn();
    void passesFilters_data();
    void passesFilters();
    void filtersTenMillionLinesAtOnce();
};

namespace
{

LineSet setOf(std::initializer_list<quint32> lines)
{
    LineSet set;
    set.add(0, std::vector<quint32>(lines));
    return set;
}

QList<qint64> listOf(const LineSet &lines)
{
    QList<qint64> all;
    for (qint64 i = 0; i < lines.count(); ++i)
        all.append(lines.at(i));
    return all;
}

/// 100 lines: those that 2 divides have query 0, those that 3 divides query 1; errors are 10 and 20, a warning is 30;
/// 40 to 49 repeat.
LogFindings someFindings()
{
    ScanPart part;
    part.hits.lines = 100;
    part.hits.queries.resize(2);
    for (quint32 i = 0; i < 100; ++i) {
        if (i % 2 == 0)
            part.hits.queries[0].push_back(i);
        if (i % 3 == 0)
            part.hits.queries[1].push_back(i);
    }
    part.hits.levels[size_t(Level::Error)] = {10, 20};
    part.hits.levels[size_t(Level::Warning)] = {30};
    for (quint32 i = 40; i < 50; ++i)
        part.hits.repeats.push_back(i);
    LogFindings findings(LogRules::compile({{{QStringLiteral("a")}, {QStringLiteral("b")}}}).value());
    findings.take(part);
    return findings;
}

} // namespace

void TestLineSet::knowsPlaces()
{
    LineSet set;
    QVERIFY(set.isEmpty());
    QCOMPARE(set.at(0), -1);
    set.add(1000, std::vector<quint32>{1, 5, 70'000});
    QCOMPARE(set.count(), 3);
    QCOMPARE(set.at(2), 71'000);
    QCOMPARE(set.at(3), -1);
    QCOMPARE(set.at(-1), -1);
    QVERIFY(set.contains(1005) && !set.contains(1004) && !set.contains(-1));
    QCOMPARE(set.countBelow(0), 0);
    QCOMPARE(set.countBelow(1005), 1);
    QCOMPARE(set.countBelow(1'000'000'000'000), 3);
    set.addRange(1001, 500'000);
    QCOMPARE(set.nextAbsent(1001), 500'000);
    QCOMPARE(set.nextAbsent(7), 7);
    set.removeRange(2000, 600'000);
    QCOMPARE(set.count(), 999);
    // More lines than there can be are left out, not counted as others.
    set.add(qint64(1) << 33, std::vector<quint32>{1});
    QCOMPARE(set.count(), 999);
}

void TestLineSet::combines()
{
    LineSet both = setOf({1, 2, 3});
    both &= setOf({2, 3, 4});
    QVERIFY(both == setOf({2, 3}));
    both |= setOf({9});
    QVERIFY(both == setOf({2, 3, 9}));
    both -= setOf({3});
    QVERIFY(both == setOf({2, 9}));
    const LineSet other = setOf({1, 70'000});
    QVERIFY(LineSet::unionOf({&both, &other}) == setOf({1, 2, 9, 70'000}));
    QVERIFY(LineSet::unionOf({}).isEmpty());
}

void TestLineSet::copiesAreTheirOwn()
{
    LineSet one = setOf({1});
    LineSet other = one;
    other.addRange(5, 7);
    QVERIFY(one == setOf({1}));
    one = other;
    other = LineSet();
    QVERIFY(one == setOf({1, 5, 6}));
    const LineSet moved = std::move(one);
    QCOMPARE(moved.count(), 3);
}

void TestLineSet::passesFilters_data()
{
    using Use = LogFilter::Use;
    QTest::addColumn<LogFilter>("filter");
    QTest::addColumn<QList<qint64>>("first");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const LogFilter &filter, const QList<qint64> &first, int count) {
        QTest::newRow(name) << filter << first << count;
    };
    row("all", {}, {0, 1, 2}, 100);
    row("marks hide nothing", {{Use::Mark, Use::Mark}}, {0, 1, 2}, 100);
    row("only one", {{Use::Only, Use::Mark}}, {0, 2, 4}, 50);
    row("either", {{Use::Only, Use::Only}}, {0, 2, 3}, 67);
    row("not", {{Use::Mark, Use::Hide}}, {1, 2, 4}, 66);
    row("one but not the other", {{Use::Only, Use::Hide}}, {2, 4, 8}, 33);
    row("errors", {{}, Level::Error}, {10, 20}, 2);
    row("warnings and errors", {{}, Level::Warning}, {10, 20, 30}, 3);
    row("errors that have it", {{Use::Mark, Use::Only}, Level::Warning}, {30}, 1);
    row("folded", {{}, {}, {}, true}, {0, 1, 2}, 90);
    row("the app's", {{}, {}, Source::Run}, {20, 21, 22}, 10);
    row("the page's", {{}, {}, Source::Page}, {30, 31, 32}, 70);
    row("nobody's", {{}, {}, Source::Hub}, {}, 0);
}

void TestLineSet::passesFilters()
{
    QFETCH(LogFilter, filter);
    QFETCH(QList<qint64>, first);
    const std::vector<LogMark> marks = {{0, 0, Source::Build}, {20, 1, Source::Run}, {30, 2, Source::Page}};
    const QList<qint64> lines = listOf(someFindings().passing(filter, marks, 0, 100));
    QCOMPARE(lines.first(qMin<qsizetype>(3, lines.size())), first);
    QTEST(int(lines.size()), "count");
    // Lines that were dropped, and those that nobody looked at, are not there.
    const LineSet some = someFindings().passing({}, marks, 95, 200);
    QCOMPARE(listOf(some), (QList<qint64>{95, 96, 97, 98, 99}));
}

void TestLineSet::filtersTenMillionLinesAtOnce()
{
    constexpr qint64 lines = 10'000'000;
    ScanPart part;
    part.hits.lines = quint32(lines);
    part.hits.queries.resize(8);
    for (quint32 i = 0; i < lines; ++i) {
        for (quint32 rule = 0; rule < 8; ++rule) {
            if (i % (3 + rule * 7) == 0)
                part.hits.queries[rule].push_back(i);
        }
    }
    LogFindings findings(LogRules::compile({QList<spacewright::TextQuery>(8, {QStringLiteral("a")})}).value());
    findings.take(part);
    LogFilter filter;
    for (int rule = 0; rule < 8; ++rule)
        filter.uses.append(rule < 5 ? LogFilter::Use::Only : LogFilter::Use::Hide);
    QElapsedTimer clock;
    qint64 shortest = 1'000'000'000;
    for (int i = 0; i < 5; ++i) {
        clock.start();
        const LineSet shown = findings.passing(filter, {}, 0, lines);
        QVERIFY(shown.at(shown.count() / 2) > 0);
        shortest = qMin(shortest, clock.nsecsElapsed());
    }
    QVERIFY2(shortest < 50'000'000, qPrintable(QString::number(shortest)));
}

QTEST_GUILESS_MAIN(TestLineSet)
#include "tst_lineset.moc"
