// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/runpreferences.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;
using run::Fidelity;
using run::RunnerKind;

/// How the window remembers the way in which each Space was run.
class TestRunPreferences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QDir(paths::dataFolder()).removeRecursively();
        QFile::remove(settings::Settings::standardPath());
        // An address at which nobody listens: no engine of this machine is asked.
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        m_noEngine = u"tcp://127.0.0.1:%1"_s.arg(closed.serverPort());
    }

    void aSpaceIsRunAsLastTime()
    {
        settings::Settings settings;
        {
            RunPreferences preferences(&settings);
            preferences.setSpace(space("/a"));
            QCOMPARE(preferences.options().runner, RunnerKind::Auto);
            run::RunOptions chosen = preferences.options();
            chosen.runner = RunnerKind::Sandbox;
            chosen.flavor = u"t4-small"_s;
            chosen.gpus = u"none"_s;
            preferences.keep(chosen);
            QSignalSpy changed(&preferences, &RunPreferences::changed);
            // One that was never run begins as the last one that was.
            preferences.setSpace(space("/b"));
            QCOMPARE(changed.size(), 1);
            QCOMPARE(preferences.options().flavor, u"t4-small"_s);
            chosen.runner = RunnerKind::Auto;
            chosen.flavor = u"cpu-upgrade"_s;
            preferences.keep(chosen);
            preferences.setSpace(space("/a"));
            QCOMPARE(preferences.options().runner, RunnerKind::Sandbox);
            QCOMPARE(preferences.options().flavor, u"t4-small"_s);
        }
        // Another start of the program.
        RunPreferences later(&settings);
        later.setSpace(space("/a"));
        QCOMPARE(later.options().runner, RunnerKind::Sandbox);
        QCOMPARE(later.options().flavor, u"t4-small"_s);
        QCOMPARE(later.options().gpus, u"none"_s);
        later.setSpace(space("/b"));
        QCOMPARE(later.options().flavor, u"cpu-upgrade"_s);
    }

    void theSettingsCountForTheRest()
    {
        settings::Settings settings;
        RunPreferences preferences(&settings);
        QSignalSpy changed(&preferences, &RunPreferences::changed);
        settings.run.sleepTime.set(300);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(preferences.options().sleepTime, std::chrono::seconds(300));
    }

    void withoutItsEngineItRunsAnotherWay()
    {
        settings::Settings settings;
        settings.run.engine.set(m_noEngine);
        const run::SpaceChoice container{
            .runner = RunnerKind::Container, .fidelity = Fidelity::Exact, .flavor = u"cpu-basic"_s};
        QVERIFY(run::keepChoice(u"/a"_s, container));
        RunPreferences preferences(&settings);
        QSignalSpy missing(&preferences, &RunPreferences::engineMissing);
        preferences.setSpace(space("/a"));
        QTRY_COMPARE(missing.size(), 1);
        const QString said = missing.first().first().toString();
        QVERIFY2(said.startsWith(u"A Space ran in a container last time"_s) && said.contains(u"127.0.0.1"),
                 qPrintable(said));
        QCOMPARE(preferences.options().runner, RunnerKind::Auto);
        QCOMPARE(preferences.options().fidelity, Fidelity::Live);
        // Another flavor is no word on the runner.
        run::RunOptions chosen = preferences.options();
        chosen.flavor = u"cpu-upgrade"_s;
        preferences.keep(chosen);
        QTRY_COMPARE(run::choiceFor(u"/a"_s)->flavor, u"cpu-upgrade"_s);
        QCOMPARE(run::choiceFor(u"/a"_s)->runner, RunnerKind::Container);
        QCOMPARE(run::choiceFor(u"/a"_s)->fidelity, Fidelity::Exact);
        QCOMPARE(preferences.options().runner, RunnerKind::Auto);
        // Whoever says so wants the sandbox for good.
        chosen.runner = RunnerKind::Sandbox;
        preferences.keep(chosen);
        QCOMPARE(preferences.options().runner, RunnerKind::Sandbox);
        QTRY_COMPARE(run::choiceFor(u"/a"_s)->runner, RunnerKind::Sandbox);
    }

    void whereThereIsNoOtherWayNothingIsPutOff_data()
    {
        QTest::addColumn<manifest::Sdk>("sdk");
        QTest::newRow("a Dockerfile") << manifest::Sdk::Docker;
        QTest::newRow("a page that needs no engine") << manifest::Sdk::Static;
    }
    void whereThereIsNoOtherWayNothingIsPutOff()
    {
        QFETCH(const manifest::Sdk, sdk);
        settings::Settings settings;
        settings.run.engine.set(m_noEngine);
        settings.run.runner.set(u"container"_s);
        settings.run.fidelity.set(u"exact"_s);
        RunPreferences preferences(&settings);
        QSignalSpy missing(&preferences, &RunPreferences::engineMissing);
        preferences.setSpace(space("/other", sdk));
        QVERIFY(!missing.wait(300));
        QCOMPARE(preferences.options().runner, RunnerKind::Container);
        QCOMPARE(preferences.options().fidelity, Fidelity::Exact);
    }

private:
    static space::Space space(const char *folder, manifest::Sdk sdk = manifest::Sdk::Gradio)
    {
        space::Space space;
        space.folder = QString::fromLatin1(folder);
        space.title = u"A Space"_s;
        space.card.sdk = sdk;
        return space;
    }

    tests::TemporaryHome m_home;
    QString m_noEngine;
};

QTEST_MAIN(TestRunPreferences)
#include "tst_runpreferences.moc"
