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

    void looksInsideOfSteps()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Building, {});
        recorder.onStep(step("RUN pip", log::StepState::Started));
        recorder.onStep(step("RUN apt", log::StepState::Started));
        recorder.onLog(run::LogSource::Build, "Reading package lists...\n--> RUN pip\nCollecting x\n  Downloading x");
        recorder.onLog(run::LogSource::Build, "-1.whl (3 kB)\n--> RUN apt\nW: x\n");
        // What is known before the end is told while it runs.
        QVERIFY(!m_listener.insides.isEmpty());
        recorder.onStep(step("RUN pip", log::StepState::Done));
        recorder.onStep(step("RUN apt", log::StepState::Failed));
        const log::Step &pip = m_record.steps[0];
        QCOMPARE(pip.phases.size(), 2);
        QCOMPARE(pip.phases[1].bytes, 3000);
        QCOMPARE(pip.phases[1].parts.first().line, 5);
        QCOMPARE(m_build->lines(5, 1).first(), "  Downloading x-1.whl (3 kB)");
        QVERIFY(pip.phases[1].parts.first().duration >= 0);
        const log::Step &apt = m_record.steps[1];
        QCOMPARE(apt.phases.size(), 1);
        QVERIFY(apt.phases.first().hasFailed);
        QCOMPARE(apt.warnings, 1);
        QCOMPARE(m_listener.steps.last().phases.size(), 1);
    }

    /// What the page says stands between the lines of the app, in the order in which they came.
    void putsLinesOfThePageIntoTheRunLog()
    {
        run::Recorder recorder = make();
        run::PageLines page;
        recorder.setPage(&page);
        recorder.onStage(run::Stage::Running, {});
        recorder.onLog(run::LogSource::Run, "one\n");
        page.add("error: x is\nundefined hf_abcdefghijklmnopqrstuvwxyz0123");
        recorder.onLog(run::LogSource::Run, "two\n");
        page.add("info: last");
        recorder.onStats({});
        const QList<QByteArray> lines = m_run->lines(0, 9);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[1].startsWith("[page] error: x is undefined hf_***"));
        QVERIFY(!lines[1].contains("abcdefghijklmnopqrstuvwxyz"));
        QCOMPARE(lines[3], "[page] info: last");
        for (int i = 0; i < 5000; ++i)
            page.add("flood");
        recorder.flush();
        QCOMPARE(m_run->droppedLines() + m_run->lineCount(), 4 + run::PageLines::mostWaiting + 1);
        QVERIFY(m_run->lines(m_run->lineCount() - 1, 1).first().startsWith("[page] 4000 more lines"));
    }

    void keepsWhatABuildUses()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Building, {});
        recorder.onStats({.cpu = 1, .memory = 100});
        recorder.onStage(run::Stage::AppStarting, {});
        recorder.onStats({.cpu = 1, .memory = 50});
        QCOMPARE(m_record.usage.samples().size(), 1);
        QCOMPARE(m_record.usage.samples().first().memory, 100);
        QCOMPARE(m_record.peakMemory, 50);
        QCOMPARE(m_listener.measurements, 2);
    }

    void keepsWhatGraphicsProcessorsDid()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Running, {});
        recorder.onStats({.cpu = 1, .memory = 10, .gpu = {.use = 0.5, .memory = 900, .memoryLimit = 2400}});
        recorder.onStats({.cpu = 1, .memory = 10, .gpu = {.use = 0.1, .memory = 300, .memoryLimit = 2400}});
        QCOMPARE(m_record.peakGpuMemory, 900);
        QCOMPARE(m_record.gpuMemory, 2400);
        const Result<run::BuildRecord> read = run::BuildRecord::fromJson(m_record.toJson());
        QVERIFY(read);
        QCOMPARE(read->peakGpuMemory, 900);
        QCOMPARE(read->gpuMemory, 2400);
        QCOMPARE(read->runUsage.samples().first().gpu, 0.5);
    }

    /// From its page, and from its log once that has them: then those of the page are among them.
    void tellsRequestsAndErrors()
    {
        run::Recorder recorder = make();
        run::PageLines page;
        recorder.setPage(&page);
        recorder.onStage(run::Stage::Running, {});
        QList<run::Stats> told;
        m_listener.atStats = [&told](const run::Stats &stats) { told += stats; };
        recorder.onStats({});
        QCOMPARE(told.last().requests, -1);
        page.addRequest();
        page.add("error: x is undefined");
        recorder.onStats({});
        QVERIFY(told.last().requests > 0);
        QCOMPARE(told.last().errors, 1);
        recorder.onStats({});
        QCOMPARE(told.last().requests, 0);
        QCOMPARE(told.last().errors, 0);
        page.addRequest();
        recorder.onLog(run::LogSource::Run, "INFO: 127.0.0.1:1 - \"GET / HTTP/1.1\" 200 OK\nValueError: no\n");
        recorder.onStats({});
        QVERIFY(told.last().requests > 0);
        QCOMPARE(told.last().errors, 1);
        page.addRequest();
        recorder.onStats({});
        QCOMPARE(told.last().requests, 0);
        QCOMPARE(m_record.runUsage.samples()[1].errors, 1);
        QVERIFY(m_record.runUsage.peak().requests > 0);
    }

    void keepsWhyNothingIsMeasured()
    {
        run::Recorder recorder = make();
        recorder.onStage(run::Stage::Building, {});
        recorder.onUnmeasured(QStringLiteral("far away"));
        QCOMPARE(m_record.unmeasured, QStringLiteral("far away"));
        QCOMPARE(m_listener.unmeasured, QStringLiteral("far away"));
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
