// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/records/buildestimate.h>

#include <QTest>

using namespace spacewright;
using log::StepState;
using namespace Qt::StringLiterals;

class TestBuildEstimate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheLastTimeAStepWasMade()
    {
        const run::BuildEstimate estimate = run::estimateBuild(records(), u"sandbox"_s);
        QCOMPARE(estimate.steps.size(), 2);
        QCOMPARE(estimate.durationOf(u"FROM"_s), 1);
        QCOMPARE(estimate.durationOf(u"RUN"_s), 8);
        QVERIFY(!estimate.durationOf(u"COPY"_s));
        QCOMPARE(estimate.lastBuild, now);
    }

    void knowsNothingOfOtherRunners()
    {
        QVERIFY(run::estimateBuild(records(), u"static"_s).isEmpty());
        QVERIFY(!run::estimateBuild({}, u"sandbox"_s).left({}, now));
    }

    void saysWhatIsLeft()
    {
        const run::BuildEstimate estimate = run::estimateBuild(records(), u"sandbox"_s);
        QCOMPARE(estimate.left({}, now), 9);
        QCOMPARE(estimate.left({step(u"FROM"_s, StepState::Started, 0)}, now.addMSecs(500)), 8.5);
        QCOMPARE(estimate.left({step(u"FROM"_s, StepState::Cached, 0)}, now), 8);
        // Longer than expected: nothing is left, and not less than nothing.
        QCOMPARE(estimate.left({step(u"FROM"_s, StepState::Done, 9), step(u"RUN"_s, StepState::Started, 0)},
                               now.addSecs(100)),
                 0);
    }

private:
    const QDateTime now = QDateTime::currentDateTimeUtc();

    log::Step step(const QString &name, StepState state, double duration) const
    {
        return {.name = name, .state = state, .started = now, .duration = duration};
    }

    run::BuildRecord record(const QString &runner, run::Stage stage, const QList<log::Step> &steps) const
    {
        run::BuildRecord made;
        made.runner = runner;
        made.stage = stage;
        made.steps = steps;
        made.started = now;
        return made;
    }

    QList<run::BuildRecord> records() const
    {
        return {record(u"sandbox"_s, run::Stage::BuildError, {step(u"FROM"_s, StepState::Failed, 90)}),
                record(u"container"_s, run::Stage::Stopped, {step(u"FROM"_s, StepState::Done, 70)}),
                record(u"sandbox"_s, run::Stage::Stopped,
                       {step(u"FROM"_s, StepState::Cached, 0), step(u"RUN"_s, StepState::Done, 8)}),
                record(u"sandbox"_s, run::Stage::Stopped,
                       {step(u"FROM"_s, StepState::Done, 1), step(u"RUN"_s, StepState::Done, 80)})};
    }
};

QTEST_GUILESS_MAIN(TestBuildEstimate)
#include "tst_buildestimate.moc"
