// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/steps/timeline.h>
#include <core/log/steps/timescale.h>

#include <QTest>

using namespace spacewright::log;
using namespace Qt::StringLiterals;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysStepsOutInTime();
    void laysStepsWithoutTimesInOrder();
    void marksTheCriticalPath();
    void goesInsideOfSteps();
    void growsWhileItRuns();
    void zoomsAroundAPoint();
    void keepsWhatIsInView();
    void hasRoundTicks_data();
    void hasRoundTicks();
};

namespace
{

const QDateTime start = QDateTime::fromString(u"2026-11-20T10:00:00Z"_s, Qt::ISODate);

Step step(const QString &name, double from, double duration, StepState state = StepState::Done)
{
    return {.name = name, .state = state, .started = start.addMSecs(qint64(from * 1000)), .duration = duration};
}

QStringList critical(const QList<TimelineItem> &items)
{
    QStringList names;
    for (const TimelineItem &item : items) {
        if (item.isCritical)
            names += item.name;
        names += critical(item.parts);
    }
    return names;
}

} // namespace

void TestTimeline::laysStepsOutInTime()
{
    const Timeline timeline =
        timelineOf({step(u"b"_s, 1, 2), step(u"a"_s, 0, 1), step(u"c"_s, 2, 0, StepState::Cached)}, start);
    QCOMPARE(timeline.steps[0].start, 1);
    QCOMPARE(timeline.steps[1].start, 0);
    QCOMPARE(timeline.length, 3);
    QCOMPARE(timeline.cachedSteps(), 1);
    QVERIFY(!timeline.isRunning());
    QVERIFY(timelineOf({}, start).steps.isEmpty());
}

/// The Hub's log says how long a step took and not when it began.
void TestTimeline::laysStepsWithoutTimesInOrder()
{
    const Timeline timeline = timelineOf({{.name = u"a"_s, .state = StepState::Done, .duration = 2},
                                          {.name = u"b"_s, .state = StepState::Done, .duration = 3, .warnings = 2}},
                                         start);
    QCOMPARE(timeline.steps[1].start, 2);
    QCOMPARE(timeline.length, 5);
    QCOMPARE(timeline.warnings(), 2);
}

void TestTimeline::marksTheCriticalPath()
{
    // Two stages at once: the slower one counts, and what it waited for.
    const Timeline timeline = timelineOf({step(u"base"_s, 0, 1), step(u"fast"_s, 1, 1), step(u"slow"_s, 1.01, 4),
                                          step(u"cached"_s, 1, 0, StepState::Cached), step(u"last"_s, 5.02, 1)},
                                         start);
    QCOMPARE(critical(timeline.steps), (QStringList{u"base"_s, u"slow"_s, u"last"_s}));
}

void TestTimeline::goesInsideOfSteps()
{
    Step pip = step(u"pip"_s, 10, 6);
    pip.phases = {{.kind = PhaseKind::Download,
                   .tool = u"uv"_s,
                   .start = 1,
                   .duration = 4,
                   .parts = {{.name = u"small"_s, .start = 1, .duration = 1},
                             {.name = u"large"_s, .start = 1, .duration = 4},
                             {.name = u"there"_s, .isCached = true},
                             {.name = u"bad"_s, .start = 2, .duration = 1, .hasFailed = true}}},
                  {.kind = PhaseKind::Install, .tool = u"uv"_s, .start = 5, .duration = 1}};
    const Timeline timeline = timelineOf({step(u"first"_s, 0, 10), pip}, start);
    const TimelineItem &inside = timeline.steps[1];
    QCOMPARE(inside.parts.size(), 2);
    QCOMPARE(inside.parts[0].start, 11);
    QCOMPARE(inside.parts[0].parts[1].start, 11);
    QCOMPARE(inside.parts[0].parts[2].state, StepState::Cached);
    QCOMPARE(inside.parts[0].parts[3].state, StepState::Failed);
    QVERIFY(!inside.parts[0].parts[2].hasInterval());
    QCOMPARE(critical(timeline.steps), (QStringList{u"first"_s, u"pip"_s, QString(), u"large"_s, QString()}));
}

void TestTimeline::growsWhileItRuns()
{
    Step pip = step(u"pip"_s, 0, 0, StepState::Started);
    pip.phases = {{.kind = PhaseKind::Resolve, .start = 0, .duration = 1},
                  {.kind = PhaseKind::Download, .start = 1, .parts = {{.name = u"x"_s, .start = 2}}}};
    const Timeline timeline = timelineOf({pip}, start.addSecs(5));
    QVERIFY(timeline.isRunning());
    QCOMPARE(timeline.length, 5);
    QCOMPARE(timeline.steps[0].parts[0].duration, 1);
    QCOMPARE(timeline.steps[0].parts[0].state, StepState::Done);
    QCOMPARE(timeline.steps[0].parts[1].duration, 4);
    QCOMPARE(timeline.steps[0].parts[1].parts[0].duration, 3);
    QCOMPARE(timeline.steps[0].parts[1].parts[0].state, StepState::Started);
}

void TestTimeline::zoomsAroundAPoint()
{
    TimeScale scale;
    scale.setLength(100);
    const double before = scale.position(30, 500);
    scale.zoom(0.5, 30);
    QCOMPARE(scale.to() - scale.from(), 50);
    QCOMPARE(scale.position(30, 500), before);
    QCOMPARE(scale.secondsAt(before, 500), 30);
    scale.move(10);
    QCOMPARE(scale.to(), 100);
    scale.zoom(100, 50);
    QVERIFY(scale.isWhole());
    for (int i = 0; i < 100; ++i)
        scale.zoom(0.5, 10);
    QVERIFY(scale.to() - scale.from() > 0.01);
}

void TestTimeline::keepsWhatIsInView()
{
    TimeScale scale;
    scale.setLength(10);
    scale.setLength(20);
    QVERIFY(scale.isWhole());
    scale.zoom(0.5, 0);
    scale.setLength(40);
    QCOMPARE(scale.to(), 10);
    scale.setLength(5);
    QCOMPARE(scale.to(), 5);
    scale.showAll();
    QVERIFY(scale.isWhole());
}

void TestTimeline::hasRoundTicks_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("seconds") << 10.0 << 5 << QList<double>{0, 2, 4, 6, 8, 10};
    QTest::newRow("minutes") << 100.0 << 4 << QList<double>{0, 30, 60, 90};
    QTest::newRow("parts") << 0.25 << 6 << QList<double>{0, 0.05, 0.1, 0.15, 0.2, 0.25};
    QTest::newRow("no room") << 10.0 << 0 << QList<double>{};
}

void TestTimeline::hasRoundTicks()
{
    QFETCH(double, length);
    QFETCH(int, most);
    QFETCH(QList<double>, ticks);
    TimeScale scale;
    scale.setLength(length);
    const QList<double> found = scale.ticks(most);
    QCOMPARE(found.size(), ticks.size());
    for (qsizetype i = 0; i < ticks.size(); ++i)
        QVERIFY(qAbs(found[i] - ticks[i]) < 1e-9);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
