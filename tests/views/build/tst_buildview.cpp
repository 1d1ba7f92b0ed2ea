// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/build/buildview.h>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using namespace spacewright::views;

class TestBuildView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheCause_data();
    void showsTheCause();
    void offersTheFixOnce();
};

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
