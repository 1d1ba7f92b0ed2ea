// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/build/buildview.h>
#include <views/build/stepmodel.h>

#include <QAbstractEventDispatcher>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using namespace spacewright::views;
using log::StepState;

class TestBuildView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsDurations_data();
    void formatsDurations();
    void modelFollowsTheBuild();
    void runningStepsTick();
    void saysStepsAloud();
    void showsStepsOrTheEmptyState();
    void activatesSteps();
    void showsTheCause_data();
    void showsTheCause();
    void offersTheFixOnce();
};

namespace
{

log::Step step(const char *name, StepState state, double duration = 0, qint64 firstLine = -1)
{
    return {QString::fromLatin1(name), state, QDateTime::currentDateTimeUtc(), duration, 0, firstLine};
}

} // namespace

void TestBuildView::formatsDurations_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0.0 s");
    QTest::newRow("short") << 1.94 << QStringLiteral("1.9 s");
    QTest::newRow("seconds") << 12.4 << QStringLiteral("12 s");
    QTest::newRow("nearly a minute") << 59.7 << QStringLiteral("1 min 0 s");
    QTest::newRow("minutes") << 200.0 << QStringLiteral("3 min 20 s");
}

void TestBuildView::formatsDurations()
{
    QFETCH(double, seconds);
    QFETCH(QString, text);
    QCOMPARE(formatSeconds(seconds), text);
}

void TestBuildView::modelFollowsTheBuild()
{
    StepModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<log::Step> steps = {step("FROM python", StepState::Cached)};
    model.setSteps(steps);
    steps.append(step("RUN install", StepState::Done, 8));
    steps.append(step("RUN build", StepState::Done, 2));
    model.setSteps(steps);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.index(1).data(StepModel::ShareRole).toDouble(), 1.0);
    QCOMPARE(model.index(2).data(StepModel::ShareRole).toDouble(), 0.25);
    QCOMPARE(model.index(0).data(StepModel::DurationTextRole).toString(), QStringLiteral("cached"));
    steps[2].state = StepState::Failed;
    model.setSteps(steps);
    QCOMPARE(model.index(2).data(StepModel::StateRole).toInt(), int(StepState::Failed));
    model.setSteps({steps[0]});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(resets.count(), 1);
    model.setSteps({});
    QCOMPARE(model.rowCount(), 0);
}

void TestBuildView::runningStepsTick()
{
    StepModel model;
    log::Step running = step("RUN install", StepState::Started);
    running.started = QDateTime::currentDateTimeUtc().addSecs(-5);
    model.setSteps({running});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(changes.count() >= 2);
    QVERIFY(model.index(0).data(StepModel::DurationRole).toDouble() >= 5);
    running.state = StepState::Done;
    running.duration = 5.5;
    model.setSteps({running});
    QCOMPARE(model.index(0).data(StepModel::DurationRole).toDouble(), 5.5);
    // Nothing runs any more, so nothing ticks.
    QVERIFY(QAbstractEventDispatcher::instance()->timersForObject(&model).isEmpty());
}

void TestBuildView::saysStepsAloud()
{
    StepModel model;
    model.setSteps({step("RUN <b>", StepState::Failed, 1.5), step("FROM x", StepState::Cached)});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("RUN <b>, failed, 1.5 s"));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("FROM x, cached"));
    QCOMPARE(model.index(0).data(Qt::ToolTipRole).toString(), QStringLiteral("RUN &lt;b&gt;"));
}

void TestBuildView::showsStepsOrTheEmptyState()
{
    BuildView view;
    view.show();
    QCOMPARE(view.objectName(), QStringLiteral("panel_build"));
    auto *const list = view.findChild<QListView *>(QStringLiteral("build_steps"));
    QVERIFY(!list->isVisible());
    view.setSteps({step("FROM python", StepState::Done, 1)});
    QVERIFY(list->isVisible());
    QVERIFY(!view.grab().isNull());
    view.clear();
    QVERIFY(!list->isVisible());
}

void TestBuildView::activatesSteps()
{
    BuildView view;
    view.resize(500, 200);
    view.show();
    view.setSteps({step("FROM python", StepState::Cached), step("RUN install", StepState::Done, 1, 17)});
    auto *const list = view.findChild<QListView *>(QStringLiteral("build_steps"));
    QSignalSpy activated(&view, &BuildView::stepActivated);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(activated.count(), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toLongLong(), 17);
}

void TestBuildView::showsTheCause_data()
{
    QTest::addColumn<log::Verdict>("verdict");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("place");
    QTest::newRow("yours") << log::Verdict::Yours << QStringLiteral("app.py") << 3
                           << QStringLiteral("In this Space · app.py, line 3");
    QTest::newRow("without line") << log::Verdict::Yours << QStringLiteral("requirements.txt") << 0
                                  << QStringLiteral("In this Space · requirements.txt");
    QTest::newRow("hub") << log::Verdict::Hub << QString() << 0 << QStringLiteral("At the Hub");
    QTest::newRow("network") << log::Verdict::Network << QString() << 0 << QStringLiteral("In the network");
    QTest::newRow("unknown") << log::Verdict::Unknown << QString() << 0 << QString();
}

void TestBuildView::showsTheCause()
{
    QFETCH(log::Verdict, verdict);
    QFETCH(QString, file);
    QFETCH(int, line);
    BuildView view;
    view.show();
    auto *const banner = view.findChild<QWidget *>(QStringLiteral("build_cause"));
    QVERIFY(!banner->isVisible());
    log::FailureCause cause;
    cause.text = QStringLiteral("It <i>failed</i>.");
    cause.verdict = verdict;
    cause.file = file;
    cause.line = line;
    view.setCause(cause);
    QVERIFY(banner->isVisible());
    QCOMPARE(view.findChild<QLabel *>(QStringLiteral("build_cause_text"))->text(), QStringLiteral("It <i>failed</i>."));
    QTEST(view.findChild<QLabel *>(QStringLiteral("build_cause_place"))->text(), "place");
    auto *const button = view.findChild<QPushButton *>(QStringLiteral("build_cause_show"));
    QCOMPARE(button->isVisible(), !file.isEmpty());
    QSignalSpy activated(&view, &BuildView::causeActivated);
    button->click();
    QCOMPARE(activated[0][0].toString(), file);
    QCOMPARE(activated[0][1].toInt(), line);
    view.setCause({});
    QVERIFY(!banner->isVisible());
}

void TestBuildView::offersTheFixOnce()
{
    BuildView view;
    view.show();
    log::FailureCause cause;
    cause.text = QStringLiteral("The module cv2 is not installed.");
    view.setCause(cause);
    auto *const fix = view.findChild<QPushButton *>(QStringLiteral("build_cause_fix"));
    QVERIFY(!fix->isVisible());
    view.setCause(cause, QStringLiteral("Add opencv to requirements.txt"));
    QVERIFY(fix->isVisible());
    QCOMPARE(fix->text(), QStringLiteral("Add opencv to requirements.txt"));
    QSignalSpy requested(&view, &BuildView::fixRequested);
    fix->click();
    QCOMPARE(requested.size(), 1);
    QVERIFY(!fix->isVisible());
}

QTEST_MAIN(TestBuildView)
#include "tst_buildview.moc"
