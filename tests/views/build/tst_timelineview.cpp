// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/build/buildview.h>
#include <views/build/timelinemodel.h>
#include <views/build/timelinetext.h>
#include <views/build/timelinetree.h>
#include <views/common/usage/usageview.h>

#include <QAbstractEventDispatcher>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace spacewright;
using namespace spacewright::views;
using log::StepState;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void formatsDurations_data();
    void formatsDurations();
    void modelFollowsTheBuild();
    void rowsStayWhileMoreIsKnown();
    void runningStepsTick();
    void saysBarsAloud();
    void namesPhases();
    void showsStepsOrTheEmptyState();
    void activatesBars();
    void showsTheStepThatFailed();
    void copiesWhatItShows();
    void zoomsByWheelKeysAndButtons();
    void sumsUp();
    void showsCurves();
    void saysWhyThereAreNoCurves();
    void curvesAreReadByKeys();

private:
    QDateTime m_start = QDateTime::currentDateTimeUtc();

    log::Step step(const char *name, StepState state, double from = 0, double duration = 0, qint64 line = -1) const
    {
        return {QString::fromLatin1(name), state, m_start.addMSecs(qint64(from * 1000)), duration, 0, line};
    }
    log::Step pip() const
    {
        log::Step step = this->step("RUN pip", StepState::Done, 1, 8, 3);
        step.phases = {{.kind = log::PhaseKind::Download,
                        .tool = QStringLiteral("pip"),
                        .start = 0,
                        .duration = 6,
                        .bytes = 17'300'000,
                        .line = 4,
                        .packages = 2,
                        .parts = {{.name = QStringLiteral("numpy"), .start = 0, .duration = 6, .line = 5},
                                  {.name = QStringLiteral("idna"), .bytes = 69'000, .isCached = true, .line = 6}}}};
        step.warnings = 1;
        return step;
    }
};

void TestTimelineView::formatsDurations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0.0 s");
    QTest::newRow("short") << 1.94 << QStringLiteral("1.9 s");
    QTest::newRow("seconds") << 12.4 << QStringLiteral("12 s");
    QTest::newRow("nearly a minute") << 59.7 << QStringLiteral("1 min 0 s");
    QTest::newRow("minutes") << 200.0 << QStringLiteral("3 min 20 s");
}

void TestTimelineView::formatsDurations()
{
    QFETCH(double, seconds);
    QTEST(formatSeconds(seconds), "text");
}

void TestTimelineView::modelFollowsTheBuild()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<log::Step> steps = {step("FROM python", StepState::Cached)};
    model.setSteps(steps);
    steps += {pip(), step("RUN build", StepState::Done, 9, 1)};
    model.setSteps(steps);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, TimelineModel::DurationColumn).data().toString(), QStringLiteral("cached"));
    QCOMPARE(model.index(1, TimelineModel::ShareColumn).data().toString(), QStringLiteral("80 %"));
    const QModelIndex phase = model.index(0, 0, model.index(1, 0));
    QCOMPARE(model.rowCount(phase), 2);
    QCOMPARE(model.index(1, 0, phase).parent(), phase);
    steps[2].state = StepState::Failed;
    model.setSteps(steps);
    QCOMPARE(model.index(2, 0).data(TimelineModel::StateRole).toInt(), int(StepState::Failed));
    model.setSteps({steps[0]});
    QCOMPARE(model.rowCount(), 1);
    model.setSteps({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(resets.count(), 0);
}

void TestTimelineView::rowsStayWhileMoreIsKnown()
{
    BuildView view;
    view.resize(700, 300);
    view.show();
    log::Step running = pip();
    running.state = StepState::Started;
    view.setSteps({running});
    auto *const tree = view.findChild<TimelineTree *>();
    const QModelIndex first = tree->model()->index(0, 0);
    tree->expand(first);
    tree->setCurrentIndex(tree->model()->index(0, 0, first));
    running.phases.append({.kind = log::PhaseKind::Install, .tool = QStringLiteral("pip"), .start = 6});
    view.setSteps({running, step("COPY", StepState::Started, 9)});
    QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
    QCOMPARE(tree->model()->rowCount(first), 2);
    QCOMPARE(tree->currentIndex().parent(), first);
}

void TestTimelineView::runningStepsTick()
{
    TimelineModel model;
    log::Step running = step("RUN install", StepState::Started, -5);
    model.setSteps({running});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(changes.count() >= 2);
    QVERIFY(model.item(model.index(0, 0)).duration >= 5);
    running.state = StepState::Done;
    running.duration = 5.5;
    model.setSteps({running});
    QCOMPARE(model.item(model.index(0, 0)).duration, 5.5);
    // Nothing runs any more, so nothing ticks.
    QVERIFY(QAbstractEventDispatcher::instance()->timersForObject(&model).isEmpty());
}

void TestTimelineView::saysBarsAloud()
{
    TimelineModel model;
    log::Step failed = step("RUN <b>", StepState::Failed, 2, 1.5);
    failed.exitCode = 2;
    model.setSteps({step("FROM x", StepState::Cached), failed});
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral(
                 "RUN <b>, failed, 1.5 s, 43 % of the build, begins after 2.0 s, on the critical path, exit code 2"));
    QCOMPARE(model.index(1, TimelineModel::BarColumn).data(Qt::AccessibleTextRole),
             model.index(1, 0).data(Qt::AccessibleTextRole));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("FROM x, cached"));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("RUN &lt;b&gt;")));
    // And through the view, to those who ask for what is on the screen.
    BuildView view;
    view.resize(700, 300);
    view.show();
    view.setSteps({failed});
    QAccessibleInterface *const tree = QAccessible::queryAccessibleInterface(view.findChild<TimelineTree *>());
    QVERIFY(tree->tableInterface());
    QVERIFY(
        tree->tableInterface()->cellAt(0, 0)->text(QAccessible::Name).startsWith(QStringLiteral("RUN <b>, failed")));
}

void TestTimelineView::namesPhases()
{
    TimelineModel model;
    model.setSteps({pip()});
    const QModelIndex phase = model.index(0, 0, model.index(0, 0));
    QCOMPARE(phase.data().toString(), QStringLiteral("Download (pip): 2 package(s), 17.3 MB"));
    QCOMPARE(model.index(1, 0, phase).data().toString(), QStringLiteral("idna, 69.0 kB"));
    QCOMPARE(phase.data(TimelineModel::FirstLineRole).toLongLong(), 4);
}

void TestTimelineView::showsStepsOrTheEmptyState()
{
    BuildView view;
    view.show();
    QCOMPARE(view.objectName(), QStringLiteral("panel_build"));
    auto *const tree = view.findChild<TimelineTree *>(QStringLiteral("build_steps"));
    QVERIFY(!tree->isVisible());
    view.setSteps({step("FROM python", StepState::Done, 0, 1), step("COPY", StepState::Cached, 1)});
    QVERIFY(tree->isVisible());
    QVERIFY(!view.grab().isNull());
    view.clear();
    QVERIFY(!tree->isVisible());
}

void TestTimelineView::activatesBars()
{
    BuildView view;
    view.resize(700, 300);
    view.show();
    view.setSteps({step("FROM python", StepState::Cached), pip()});
    auto *const tree = view.findChild<TimelineTree *>();
    QSignalSpy activated(&view, &BuildView::stepActivated);
    const auto click = [tree](const QModelIndex &index) {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    };
    click(tree->model()->index(0, TimelineModel::BarColumn));
    QCOMPARE(activated.count(), 0);
    const QModelIndex second = tree->model()->index(1, 0);
    click(second.siblingAtColumn(TimelineModel::BarColumn));
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toLongLong(), 3);
    // By keys alone: open the step, go to its phase, ask for its lines.
    tree->setFocus();
    tree->setCurrentIndex(second);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_Return})
        QTest::keyClick(tree, key);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[1][0].toLongLong(), 4);
}

void TestTimelineView::showsTheStepThatFailed()
{
    TimelineTree tree(nullptr);
    tree.resize(600, 120);
    tree.show();
    QList<log::Step> steps;
    for (int number = 0; number < 30; ++number)
        steps += step("RUN true", number == 20 ? StepState::Failed : StepState::Done, number, 1);
    tree.setSteps(steps);
    const auto isShown = [&tree](int row) {
        return tree.viewport()->rect().contains(tree.visualRect(tree.model()->index(row, 0)));
    };
    QTRY_VERIFY(isShown(20));
    // The sentence that says why takes room.
    tree.resize(600, 90);
    QTRY_VERIFY(isShown(20));
    // Whoever looks at another row is left there.
    tree.setCurrentIndex(tree.model()->index(2, 0));
    tree.setSteps(steps);
    QTRY_VERIFY(isShown(2));
}

void TestTimelineView::copiesWhatItShows()
{
    BuildView view;
    view.show();
    view.setSteps({step("FROM python", StepState::Cached)});
    auto *const tree = view.findChild<TimelineTree *>();
    tree->setCurrentIndex(tree->model()->index(0, TimelineModel::BarColumn));
    tree->actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("FROM python, cached"));
}

void TestTimelineView::zoomsByWheelKeysAndButtons()
{
    BuildView view;
    view.resize(900, 300);
    view.show();
    view.setSteps({step("FROM python", StepState::Done, 0, 2), pip()});
    auto *const tree = view.findChild<TimelineTree *>();
    const log::TimeScale &scale = tree->scale();
    QCOMPARE(scale.to(), 9);
    const QPointF place(tree->barLeft() + tree->barWidth() * 0.5, 5);
    QWheelEvent wheel(place, tree->viewport()->mapToGlobal(place), {}, {0, 120}, {}, Qt::ControlModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(tree->viewport(), &wheel);
    QVERIFY(scale.from() > 0 && scale.to() < 9);
    QVERIFY(qAbs((scale.from() + scale.to()) / 2 - 4.5) < 0.1);
    const double from = scale.from();
    QTest::keyClick(tree, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(scale.from() > from);
    QTest::keyClick(tree, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(scale.isWhole());
    view.findChild<QToolButton *>(QStringLiteral("build_zoom_in"))->click();
    QCOMPARE(scale.to() - scale.from(), 4.5);
    QTest::keyClick(tree, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(scale.to() - scale.from() < 4.5);
    view.findChild<QToolButton *>(QStringLiteral("build_zoom_out"))->click();
    view.findChild<QToolButton *>(QStringLiteral("build_zoom_all"))->click();
    QVERIFY(scale.isWhole());
}

void TestTimelineView::sumsUp()
{
    BuildView view;
    view.show();
    view.setSteps({step("FROM python", StepState::Cached), pip()});
    auto *const summary = view.findChild<QLabel *>(QStringLiteral("build_summary"));
    QCOMPARE(summary->text(),
             QStringLiteral("Total 9.0 s  ·  1 of 2 steps cached  ·  longest: RUN pip (89 %)  ·  1 warning(s)"));
    run::BuildEstimate estimate;
    estimate.steps = {{QStringLiteral("FROM python"), 2}, {QStringLiteral("RUN pip"), 30.4}};
    view.clear();
    view.setEstimate(estimate);
    log::Step running = step("FROM python", StepState::Started);
    running.started = QDateTime::currentDateTimeUtc();
    view.setSteps({running});
    QVERIFY2(summary->text().endsWith(QStringLiteral("about 32 s left")), qPrintable(summary->text()));
    view.clear();
    view.setSteps({step("FROM python", StepState::Started)});
    QVERIFY(!summary->text().contains(QStringLiteral("left")));
}

void TestTimelineView::showsCurves()
{
    BuildView view;
    view.resize(700, 300);
    view.show();
    auto *const curves = view.findChild<UsageView *>(QStringLiteral("build_usage"));
    view.setSteps({pip()});
    QVERIFY(!curves->isVisible());
    run::UsageCurve usage;
    usage.append(2, {.cpu = 1.5, .memory = 104'857'600});
    usage.append(4, {.cpu = 0.5, .memory = 314'572'800});
    // The step begins a second after the record does.
    view.setUsage(usage, m_start);
    QVERIFY(curves->isVisible());
    QCOMPARE(curves->textAt(1), QStringLiteral("After 1.0 s: 1.5 cores, 100 MB"));
    QCOMPARE(curves->textAt(99), QStringLiteral("After 3.0 s: 0.5 cores, 300 MB"));
    QCOMPARE(curves->accessibleDescription(), QStringLiteral("Processors, peak 1.5 cores; Memory, peak 300 MB"));
    QVERIFY(!view.grab().isNull());
    // Live, too.
    view.clear();
    QVERIFY(!curves->isVisible());
    view.addStats({.cpu = 1, .memory = 1000});
    view.setSteps({step("RUN", StepState::Started)});
    view.addStats({.cpu = 1, .memory = 1000});
    view.addStats({.cpu = 1, .memory = 1000});
    QVERIFY(curves->isVisible());
}

void TestTimelineView::saysWhyThereAreNoCurves()
{
    BuildView view;
    view.resize(700, 300);
    view.show();
    auto *const curves = view.findChild<UsageView *>(QStringLiteral("build_usage"));
    view.setSteps({pip()});
    const QString reason = QStringLiteral("Not measured: the engine is on another machine.");
    view.setUsage({}, m_start, reason);
    QVERIFY(curves->isVisible());
    QCOMPARE(curves->accessibleDescription(), reason);
    QVERIFY(!view.grab().isNull());
    const int height = curves->sizeHint().height();
    run::UsageCurve usage;
    usage.append(2, {.cpu = 1.5, .memory = 104'857'600});
    usage.append(4, {.cpu = 0.5, .memory = 314'572'800});
    view.setUsage(usage, m_start);
    QVERIFY(curves->sizeHint().height() > height);
    view.setUsage({}, m_start, reason);
    view.clear();
    QVERIFY(!curves->isVisible());
}

void TestTimelineView::curvesAreReadByKeys()
{
    const log::TimeScale scale;
    UsageView curves(scale, nullptr);
    curves.setSamples({{1, 0.5, 1000}, {2, 0.7, 2000}}, 0);
    curves.show();
    QTest::keyClick(&curves, Qt::Key_End);
    QCOMPARE(curves.accessibleDescription(), QStringLiteral("After 2.0 s: 0.7 cores, 2 kB"));
    QTest::keyClick(&curves, Qt::Key_Left);
    QCOMPARE(curves.accessibleDescription(), QStringLiteral("After 1.0 s: 0.5 cores, 1000 bytes"));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
