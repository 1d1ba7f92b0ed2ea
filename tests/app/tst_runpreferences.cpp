// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/runpreferences.h>

#include <core/base/paths.h>
#include <core/run/choices/spacechoice.h>
#include <tests/support/temporaryhome.h>

#include <QLockFile>
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
            open(preferences, "/a");
            QCOMPARE(preferences.options().runner, RunnerKind::Auto);
            run::RunOptions chosen = preferences.options();
            chosen.runner = RunnerKind::Sandbox;
            chosen.flavor = u"t4-small"_s;
            chosen.gpus = u"none"_s;
            preferences.keep(chosen);
            // One that was never run begins as the last one that was.
            open(preferences, "/b");
            QCOMPARE(preferences.options().flavor, u"t4-small"_s);
            chosen.runner = RunnerKind::Auto;
            chosen.flavor = u"cpu-upgrade"_s;
            preferences.keep(chosen);
            open(preferences, "/a");
            QCOMPARE(preferences.options().runner, RunnerKind::Sandbox);
            QCOMPARE(preferences.options().flavor, u"t4-small"_s);
        }
        // Another start of the program.
        RunPreferences later(&settings);
        open(later, "/a");
        QCOMPARE(later.options().runner, RunnerKind::Sandbox);
        QCOMPARE(later.options().flavor, u"t4-small"_s);
        QCOMPARE(later.options().gpus, u"none"_s);
        open(later, "/b");
        QCOMPARE(later.options().flavor, u"cpu-upgrade"_s);
    }

    void opensWithoutWaitingForTheDisk()
    {
        settings::Settings settings;
        QVERIFY(run::keepChoice(u"/b"_s, {.runner = RunnerKind::Sandbox, .flavor = u"t4-small"_s}));
        RunPreferences preferences(&settings);
        open(preferences, "/a");
        // Another Spacewright holds the file: what is written next waits for it, and what is read after that.
        QLockFile lock(paths::dataFolder() + u"/runchoices.json.lock"_s);
        QVERIFY(lock.lock());
        run::RunOptions chosen = preferences.options();
        chosen.runner = RunnerKind::Container;
        preferences.keep(chosen);
        QSignalSpy changed(&preferences, &RunPreferences::changed);
        QElapsedTimer timer;
        timer.start();
        for (const char *folder : {"/b", "/a", "/c", "/b"})
            preferences.setSpace(space(folder));
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(changed.size(), 0);
        // What is chosen meanwhile is no word on the rest.
        chosen.flavor = u"cpu-upgrade"_s;
        preferences.keep(chosen);
        lock.unlock();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(preferences.options().runner, RunnerKind::Sandbox);
        QCOMPARE(preferences.options().flavor, u"cpu-upgrade"_s);
        QTRY_COMPARE(run::choiceFor(u"/b"_s)->flavor, u"cpu-upgrade"_s);
        QCOMPARE(run::choiceFor(u"/b"_s)->runner, RunnerKind::Sandbox);
        QCOMPARE(run::choiceFor(u"/a"_s)->runner, RunnerKind::Container);
    }

    void whatWasRunIsNotChangedByAnother()
    {
        settings::Settings settings;
        RunPreferences preferences(&settings);
        open(preferences, "/a");
        preferences.keepAsRun();
        open(preferences, "/b");
        run::RunOptions chosen = preferences.options();
        chosen.runner = RunnerKind::Sandbox;
        chosen.flavor = u"t4-small"_s;
        preferences.keep(chosen);
        open(preferences, "/c");
        QCOMPARE(preferences.options().runner, RunnerKind::Sandbox);
        open(preferences, "/a");
        QCOMPARE(preferences.options().runner, RunnerKind::Auto);
        QVERIFY(preferences.options().flavor != u"t4-small"_s);
    }

    void aSpaceThatIsClosedIsNotRead()
    {
        settings::Settings settings;
        RunPreferences preferences(&settings);
        QSignalSpy changed(&preferences, &RunPreferences::changed);
        preferences.setSpace(space("/a"));
        preferences.setSpace({});
        QVERIFY(!changed.wait(200));
        open(preferences, "/a");
    }

    void whoIsNotSignedInRunsNothingOnTheHub()
    {
        settings::Settings settings;
        QVERIFY(run::keepChoice(u"/a"_s, {.runner = RunnerKind::Hub, .flavor = u"t4-small"_s}));
        QVERIFY(run::keepChoice(u"/b"_s, {.runner = RunnerKind::Sandbox, .flavor = u"t4-small"_s}));
        RunPreferences preferences(&settings);
        QSignalSpy missing(&preferences, &RunPreferences::hubMissing);
        open(preferences, "/a");
        // Nobody knows yet.
        QCOMPARE(missing.size(), 0);
        preferences.setSignedIn(false);
        QCOMPARE(missing.size(), 1);
        const QString said = missing.takeFirst().first().toString();
        QVERIFY2(said.startsWith(u"A Space ran on the Hub's hardware last time"_s), qPrintable(said));
        preferences.setSignedIn(false);
        QCOMPARE(missing.size(), 0);
        preferences.setSignedIn(true);
        QCOMPARE(missing.takeFirst().first().toString(), QString());
        // It is said of each Space that it concerns, as long as it does.
        preferences.setSignedIn(false);
        QCOMPARE(missing.size(), 1);
        open(preferences, "/b");
        QCOMPARE(missing.size(), 2);
        QCOMPARE(missing.last().first().toString(), QString());
        missing.clear();
        open(preferences, "/a");
        QCOMPARE(missing.size(), 1);
        run::RunOptions chosen = preferences.options();
        chosen.runner = RunnerKind::Sandbox;
        preferences.keep(chosen);
        QCOMPARE(missing.size(), 2);
        QCOMPARE(missing.last().first().toString(), QString());
        // Nor does one begin there that was never run: it may cost money, and did not run there.
        chosen.runner = RunnerKind::Hub;
        preferences.keep(chosen);
        QCOMPARE(settings.run.runner.get(), u"hub"_s);
        missing.clear();
        open(preferences, "/new");
        QCOMPARE(preferences.options().runner, RunnerKind::Auto);
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing.first().first().toString(), QString());
        missing.clear();
        // A page needs no hardware.
        QVERIFY(run::keepChoice(u"/page"_s, {.runner = RunnerKind::Hub, .flavor = u"t4-small"_s}));
        open(preferences, "/page", manifest::Sdk::Static);
        QCOMPARE(missing.size(), 0);
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
        QVERIFY2(said.startsWith(u"A Space is to run in a container. "_s) && said.contains(u"127.0.0.1"),
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
        open(preferences, "/other", sdk);
        QVERIFY(!missing.wait(300));
        QCOMPARE(preferences.options().runner, RunnerKind::Container);
        QCOMPARE(preferences.options().fidelity, Fidelity::Exact);
    }

private:
    /// Waits until it is known how that one ran.
    static void open(RunPreferences &preferences, const char *folder, manifest::Sdk sdk = manifest::Sdk::Gradio)
    {
        QSignalSpy changed(&preferences, &RunPreferences::changed);
        preferences.setSpace(space(folder, sdk));
        QTRY_COMPARE(changed.size(), 1);
    }
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
