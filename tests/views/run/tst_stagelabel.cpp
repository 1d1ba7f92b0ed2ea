// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/run/stagelabel.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;

class TestStageLabel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysStageAndTime_data()
    {
        QTest::addColumn<run::Stage>("stage");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTimed");
        QTest::newRow("building") << run::Stage::Building << "BUILDING" << true;
        QTest::newRow("running") << run::Stage::Running << "RUNNING" << true;
        QTest::newRow("stopped") << run::Stage::Stopped << "STOPPED" << false;
        QTest::newRow("failed") << run::Stage::BuildError << "BUILD_ERROR" << false;
    }
    void saysStageAndTime()
    {
        QFETCH(const run::Stage, stage);
        QFETCH(const QString, name);
        QFETCH(const bool, isTimed);
        views::StageLabel label;
        label.setStage(stage, QString());
        QVERIFY(text(label).contains(name));
        QCOMPARE(text(label).contains(QStringLiteral("0:00")), isTimed);
        QCOMPARE(label.accessibleName(), QStringLiteral("Stage"));
        QCOMPARE(label.accessibleDescription(), name);
    }

    void countsTheTime()
    {
        views::StageLabel label;
        label.setStage(run::Stage::Running, QString());
        QTRY_VERIFY_WITH_TIMEOUT(!text(label).contains(QStringLiteral("0:00")), 20'000);
        // The same stage once more is no new beginning; another one is.
        label.setStage(run::Stage::Running, QStringLiteral("more"));
        QVERIFY(!text(label).contains(QStringLiteral("0:00")));
        label.setStage(run::Stage::AppStarting, QString());
        QVERIFY(text(label).contains(QStringLiteral("0:00")));
    }

    void countsErrors()
    {
        views::StageLabel label;
        label.setStage(run::Stage::Running, QString());
        QVERIFY(!text(label).contains(QStringLiteral("error")));
        label.setErrors(3);
        QVERIFY(text(label).contains(QStringLiteral("3 error(s)")));
        QCOMPARE(label.accessibleDescription(), QStringLiteral("RUNNING, 3 error(s)"));
        QSignalSpy clicked(&label, &views::StageLabel::errorsClicked);
        Q_EMIT label.findChild<QLabel *>()->linkActivated(QStringLiteral("errors"));
        QCOMPARE(clicked.size(), 1);
        label.setErrors(0);
        QCOMPARE(label.accessibleDescription(), QStringLiteral("RUNNING"));
    }

    void countsDownToTheEnd()
    {
        views::StageLabel label;
        label.setStage(run::Stage::Running, QString());
        label.setStats({.cpu = 1, .memory = 212'000'000});
        label.setCountdown(std::chrono::seconds(7));
        QVERIFY2(text(label).contains(QStringLiteral("ends in 7 s")), qPrintable(text(label)));
        label.setCountdown({});
        QVERIFY(!text(label).contains(QStringLiteral("ends in")));
        QVERIFY(text(label).contains(QLocale().formattedDataSize(212'000'000, 0, QLocale::DataSizeTraditionalFormat)));
    }

    void theReasonIsItsToolTip()
    {
        views::StageLabel label;
        label.setStage(run::Stage::RuntimeError, QStringLiteral("<b>exit</b> 3"));
        QVERIFY(label.toolTip().contains(QStringLiteral("&lt;b&gt;exit")));
        label.setStage(run::Stage::Running, QString());
        QVERIFY(label.toolTip().isEmpty());
    }

    void anEngineThatIsAwayIsSaidUntilItIsBack()
    {
        views::StageLabel label;
        label.setStage(run::Stage::Running, QString());
        label.setStats({.cpu = 1, .memory = 212'000'000});
        label.setEngineAway(QStringLiteral("The engine at <here> is not running."));
        QVERIFY2(text(label).contains(QStringLiteral("engine away")), qPrintable(text(label)));
        QVERIFY(label.toolTip().contains(QStringLiteral("&lt;here&gt; is not running")));
        QCOMPARE(label.accessibleDescription(), QStringLiteral("RUNNING, engine away"));
        // What it used is no longer known.
        QVERIFY(
            !label.toolTip().contains(QLocale().formattedDataSize(212'000'000, 0, QLocale::DataSizeTraditionalFormat)));
        label.setEngineAway(QString());
        QVERIFY(!text(label).contains(QStringLiteral("engine away")));
        QCOMPARE(label.accessibleDescription(), QStringLiteral("RUNNING"));
        QVERIFY(label.toolTip().isEmpty());
    }

    void saysWhatTheAppUsesAndWhere()
    {
        views::StageLabel label;
        label.setStage(run::Stage::Running, QString());
        label.setPlace(QStringLiteral("Podman 4.3.1, rootless"));
        label.setStats({.cpu = 0.26, .memory = 212'000'000, .memoryLimit = 16'000'000'000});
        const QString used = QLocale().formattedDataSize(212'000'000, 0, QLocale::DataSizeTraditionalFormat);
        QVERIFY(text(label).contains(used));
        QVERIFY(label.toolTip().contains(used));
        QVERIFY(label.toolTip().contains(QLocale().toString(0.3)));
        QVERIFY(label.toolTip().contains(QStringLiteral("Podman 4.3.1, rootless")));
        label.setPlace(QString());
        label.setStage(run::Stage::Stopped, QString());
        QVERIFY(!text(label).contains(used));
        QVERIFY(label.toolTip().isEmpty());
    }

private:
    static QString text(const views::StageLabel &label) { return label.findChild<QLabel *>()->text(); }
};

QTEST_MAIN(TestStageLabel)
#include "tst_stagelabel.moc"
