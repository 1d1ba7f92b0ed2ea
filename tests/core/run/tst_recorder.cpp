// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recorder.h>

#include <core/log/logstore.h>
#include <tests/support/runlistener.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace spacewright;

/// What stands between a runner and its listeners.
class TestRecorder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_record = {};
        m_listener = {};
        m_build = *log::LogStore::create(m_home.path(QStringLiteral("build.log")), cap);
        m_run = *log::LogStore::create(m_home.path(QStringLiteral("run.log")), cap);
    }

    void stepsPointAtTheirLines()
    {
        run::Recorder recorder = make();
        recorder.onStep(step("one", log::StepState::Started));
        recorder.onLog(run::LogSource::Build, "a\nb\n");
        recorder.onStep(step("one", log::StepState::Done));
        recorder.onStep(step("two", log::StepState::Cached));
        QCOMPARE(m_record.steps.size(), 2);
        QCOMPARE(m_record.steps[0].firstLine, 0);
        QCOMPARE(m_record.steps[0].state, log::StepState::Done);
        QCOMPARE(m_record.steps[1].firstLine, 3);
        QCOMPARE(m_build->lines(3, 1).first(), "--> two CACHED");
    }

    /// Views count lines with those that a full log has dropped.
    void stepsPointAtTheirLinesBehindDroppedOnes()
    {
        run::Recorder recorder = make();
        recorder.onStep(step("long", log::StepState::Started));
        for (int i = 0; i < 1000; ++i)
            recorder.onLog(run::LogSource::Build, "a line of the long step\n");
        recorder.onStep(step("next", log::StepState::Started));
        QVERIFY(m_build->droppedLines() > 0);
        QCOMPARE(m_record.steps.last().firstLine, 1001);
        QCOMPARE(m_build->lines(1001 - m_build->droppedLines(), 1).first(), "--> next");
    }

    void eachSourceHasItsLog()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Building, {});
        recorder.onLog(run::LogSource::Runner, "about the build\n");
        recorder.onStage(run::Stage::AppStarting, {});
        recorder.onLog(run::LogSource::Runner, "about the run\n");
        recorder.onLog(run::LogSource::Run, "app, begun");
        recorder.flush();
        QCOMPARE(m_build->lines(0, 9), QList<QByteArray>{"about the build"});
        QCOMPARE(m_run->lines(0, 9), QList<QByteArray>({"about the run", "app, begun"}));
    }

    void aLogThatCannotGrowIsSaidOnceAndEndsNothing()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Running, {});
        QString reason;
        int told = 0;
        m_listener.atReason = [&](const QString &said) {
            reason = said;
            ++told;
        };
        recorder.onLog(run::LogSource::Run, "kept\n");
        {
            const FileLimit limit(64);
            for (int i = 0; i < 10; ++i)
                recorder.onLog(run::LogSource::Run, QByteArray(60, 'x') + '\n');
        }
        QVERIFY2(reason.contains(QStringLiteral("disk is full")), qPrintable(reason));
        QCOMPARE(told, 1);
        QCOMPARE(m_record.stage, run::Stage::Running);
        // What cannot be kept is still shown.
        QCOMPARE(m_listener.log.count('\n'), 11);
        recorder.onLog(run::LogSource::Run, "kept again\n");
        QCOMPARE(m_run->lines(0, 99), QList<QByteArray>({"kept", "kept again"}));
    }

private:
    static constexpr qint64 cap = 4096;

    /// No file can grow beyond this size, as on a full disk.
    struct FileLimit {
        explicit FileLimit(rlim_t bytes)
        {
            std::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &old);
            const rlimit small{.rlim_cur = bytes, .rlim_max = old.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
        }
        FileLimit(const FileLimit &) = delete;
        FileLimit &operator=(const FileLimit &) = delete;
        ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &old); }
        rlimit old = {};
    };

    static log::Step step(const char *name, log::StepState state)
    {
        log::Step step;
        step.name = QString::fromLatin1(name);
        step.state = state;
        return step;
    }

    run::Recorder make() { return {m_record, *m_build, *m_run, {}, m_listener}; }

    tests::TemporaryHome m_home;
    run::BuildRecord m_record;
    tests::RunListener m_listener;
    std::shared_ptr<log::LogStore> m_build;
    std::shared_ptr<log::LogStore> m_run;
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
