// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/engine/engineinfo.h>
#include <core/run/records/recordpackages.h>
#include <tests/support/containerspaces.h>
#include <tests/support/packagecache.h>

#include <QTest>
#include <QThread>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;

/// What the record of a build tells once it is over, as timeline, list of packages and cause show it: real builds of
/// every runner that makes one, passing and failing.
class TestRealTimeline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }
    void cleanup() { m_spaces.removeImages(); }

    void aDockerfileThatPasses_data() { tests::addEngineRows(); }
    void aDockerfileThatPasses()
    {
        OPEN_TEST_ENGINE(test);
        // Unlike any before: an engine keeps what earlier tests have built.
        const QByteArray mark = "ENV MARK=" + QUuid::createUuid().toByteArray(QUuid::Id128) + '\n';
        const auto outcome =
            build(variable, m_spaces.make(dockerfile(mark + "RUN sleep 1\n" + install("8.0.4")), "pass\n"), false);
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("STOPPED"));
        checkTimes(record);
        const log::Step *sleep = step(record, QStringLiteral("RUN sleep"));
        QVERIFY(sleep && sleep->state == log::StepState::Done);
        QVERIFY2(sleep->duration >= 0.9 && sleep->duration < 5, QByteArray::number(sleep->duration));
        QVERIFY(sleep->phases.isEmpty());
        const log::Step *pip = step(record, QStringLiteral("RUN pip install"));
        QVERIFY(pip && pip->state == log::StepState::Done);
        checkPhases(*pip);
        const QMap<QString, QString> packages = run::packagesOf(record);
        QCOMPARE(packages.value(QStringLiteral("python-slugify")), QStringLiteral("8.0.4"));
        QVERIFY(packages.contains(QStringLiteral("text-unidecode")));

        // Once more after an edit: it is there already, and has neither a time nor an inside of its own.
        m_spaces.home.write(QFileInfo(record.spaceFolder).fileName() + QStringLiteral("/app.py"), "pass # more\n");
        const auto again = build(variable, Spaces::read(record.spaceFolder), false);
        QCOMPARE(run::stageName(again->record.stage), QStringLiteral("STOPPED"));
        const log::Step *known = step(again->record, QStringLiteral("RUN pip install"));
        QVERIFY(known);
        QCOMPARE(known->state, log::StepState::Cached);
        QCOMPARE(known->duration, 0.0);
        QVERIFY(known->phases.isEmpty());
    }

    /// Engines do not say what a build of a Dockerfile uses: its processes do.
    void whatADockerfileUses_data() { tests::addEngineRows(); }
    void whatADockerfileUses()
    {
        OPEN_TEST_ENGINE(test);
        const run::RecipeInput input = m_spaces.make(dockerfile("COPY app.py work.py\nRUN python3 work.py\n"),
                                                     "import time # " + QUuid::createUuid().toByteArray(QUuid::Id128) +
                                                         "\nkept = bytearray(b'x') * 150_000_000\n"
                                                         "end = time.time() + 2.5\n"
                                                         "while time.time() < end:\n    pass\n");
        const auto outcome = build(variable, input, false);
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("STOPPED"));
        QCOMPARE(record.unmeasured, QString());
        checkUsage(record, QStringLiteral("RUN python3"), 140'000'000);
        QVERIFY2(record.usage.peak().memory < 400'000'000, QByteArray::number(record.usage.peak().memory));
    }

    void aDockerfileThatFails_data() { tests::addEngineRows(); }
    void aDockerfileThatFails()
    {
        OPEN_TEST_ENGINE(test);
        const auto outcome = build(variable, m_spaces.make(dockerfile(install("99.0")), "pass\n"));
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("BUILD_ERROR"));
        checkTimes(record);
        QCOMPARE(record.steps.last().state, log::StepState::Failed);
        QVERIFY2(record.steps.last().name.startsWith(QStringLiteral("RUN pip install")),
                 qPrintable(record.steps.last().name));
        QCOMPARE(record.steps.last().exitCode, 1);
        checkCause(record, QStringLiteral("Dockerfile"), 2);
    }

    void stepsThatPass_data() { tests::addEngineRows(); }
    void stepsThatPass()
    {
        OPEN_TEST_ENGINE(test);
        const auto outcome = build(variable, gradio("python-slugify==8.0.4\n"));
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("STOPPED"));
        checkTimes(record);
        for (const log::Step &each : record.steps)
            QVERIFY2(each.state == log::StepState::Done, qPrintable(each.name));
        const auto installing = std::ranges::find_if(record.steps, [](const log::Step &each) {
            return std::ranges::any_of(each.phases,
                                       [](const log::Phase &phase) { return phase.kind == log::PhaseKind::Install; });
        });
        QVERIFY(installing != record.steps.end());
        const QMap<QString, QString> packages = run::packagesOf(record);
        QCOMPARE(packages.value(QStringLiteral("python-slugify")), QStringLiteral("8.0.4"));
        QVERIFY(packages.contains(QStringLiteral("gradio")));
        QVERIFY(record.size() > 0);
        // Where the engine can measure it, what the installation used; else the reason.
        Progress progress;
        const Result<container::EngineInfo> info = container::engineInfo(test->engine, progress);
        QVERIFY(info);
        QCOMPARE(record.unmeasured.isEmpty(), info->canMeasure);
        if (info->canMeasure)
            checkUsage(record, installing->name, 10'000'000);
    }

    void stepsThatFail_data() { tests::addEngineRows(); }
    void stepsThatFail()
    {
        OPEN_TEST_ENGINE(test);
        const auto outcome = build(variable, gradio("python-slugify==99.0\n"));
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("BUILD_ERROR"));
        checkTimes(record);
        QCOMPARE(record.steps.last().state, log::StepState::Failed);
        QVERIFY(record.steps.last().exitCode != 0);
        checkCause(record, QStringLiteral("requirements.txt"), 1);
    }

    void aSandboxThatPasses()
    {
        const auto outcome = build({}, gradio("python-slugify==8.0.4\n"));
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("STOPPED"));
        checkTimes(record);
        const auto installing = std::ranges::find_if(record.steps, [](const log::Step &each) {
            return std::ranges::any_of(each.phases,
                                       [](const log::Phase &phase) { return phase.kind == log::PhaseKind::Install; });
        });
        QVERIFY(installing != record.steps.end());
        QCOMPARE(run::packagesOf(record).value(QStringLiteral("python-slugify")), QStringLiteral("8.0.4"));
    }

    void aSandboxThatFails()
    {
        const auto outcome = build({}, gradio("python-slugify==99.0\n"));
        const run::BuildRecord &record = outcome->record;
        QCOMPARE(run::stageName(record.stage), QStringLiteral("BUILD_ERROR"));
        checkTimes(record);
        QCOMPARE(record.steps.last().state, log::StepState::Failed);
        checkCause(record, QStringLiteral("requirements.txt"), 1);
    }

private:
    static QByteArray install(const QByteArray &version) { return "RUN pip install python-slugify==" + version + '\n'; }
    static QByteArray dockerfile(const QByteArray &instructions)
    {
        return "FROM " + tests::baseImage().toUtf8() + '\n' + instructions +
               "COPY . .\nCMD [\"python3\", \"app.py\"]\n";
    }

    run::RecipeInput gradio(const QByteArray &requirements) const
    {
        const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_spaces.home.write(name + QStringLiteral("/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_spaces.home.write(name + QStringLiteral("/app.py"), "pass\n");
        m_spaces.home.write(name + QStringLiteral("/requirements.txt"), requirements);
        return Spaces::read(m_spaces.home.path(name));
    }

    /// From nothing, so that every step is carried out; in the sandbox without an engine.
    std::unique_ptr<tests::ContainerOutcome> build(const QByteArray &variable, const run::RecipeInput &input,
                                                   bool isFromNothing = true)
    {
        m_spaces.options.rebuild = isFromNothing;
        if (!variable.isEmpty())
            return m_spaces.execute(variable, input, {}, run::Session::Until::Built);
        run::RunOptions options = m_spaces.options;
        options.runner = run::RunnerKind::Sandbox;
        auto outcome = std::make_unique<tests::ContainerOutcome>();
        Progress progress;
        const auto session = run::Session::create(input, options);
        outcome->record = *(*session)->execute(run::Session::Until::Built, outcome->listener, progress);
        outcome->error = (*session)->error();
        return outcome;
    }

    static const log::Step *step(const run::BuildRecord &record, const QString &start)
    {
        const auto found =
            std::ranges::find_if(record.steps, [&start](const log::Step &each) { return each.name.startsWith(start); });
        return found == record.steps.end() ? nullptr : &*found;
    }

    /// Each step within the build, its lines where it says, and none that still runs.
    static void checkTimes(const run::BuildRecord &record)
    {
        QVERIFY(!record.steps.isEmpty());
        const QByteArrayList log = tests::TemporaryHome::read(record.buildLogPath()).split('\n');
        double sum = 0;
        for (const log::Step &each : record.steps) {
            QVERIFY2(each.state != log::StepState::Started, qPrintable(each.name));
            QVERIFY2(each.firstLine >= 0 && each.firstLine < log.size(), qPrintable(each.name));
            QVERIFY2(log[each.firstLine].startsWith("--> " + each.name.toUtf8()), log[each.firstLine]);
            sum += each.duration;
        }
        QVERIFY2(sum > 0 && sum <= record.buildDuration + 0.5,
                 qPrintable(QStringLiteral("%1 %2").arg(sum).arg(record.buildDuration)));
    }

    /// pip resolves, downloads and installs, one after the other, all within its step.
    static void checkPhases(const log::Step &pip)
    {
        QList<log::PhaseKind> kinds;
        double end = 0;
        for (const log::Phase &phase : pip.phases) {
            QCOMPARE(phase.tool, QStringLiteral("pip"));
            QVERIFY(!phase.hasFailed);
            kinds += phase.kind;
            end = std::max(end, phase.start + std::max(phase.duration, 0.0));
            for (const log::PhasePart &part : phase.parts) {
                QVERIFY2(part.line > pip.firstLine, qPrintable(part.name));
                // pip names what it installed all at once, at the end.
                QCOMPARE(part.start >= 0, phase.kind != log::PhaseKind::Install);
            }
        }
        QVERIFY(kinds.contains(log::PhaseKind::Install));
        QVERIFY(kinds.contains(log::PhaseKind::Resolve) || kinds.contains(log::PhaseKind::Download));
        QCOMPARE(kinds.last(), log::PhaseKind::Install);
        QVERIFY2(end <= pip.duration + 0.3, qPrintable(QStringLiteral("%1 %2").arg(end).arg(pip.duration)));
    }

    /// A curve that goes up while step @p start is carried out.
    static void checkUsage(const run::BuildRecord &record, const QString &start, qint64 memory)
    {
        const log::Step *const busy = step(record, start);
        QVERIFY(busy);
        const double begun = double(record.started.msecsTo(busy->started)) / 1000;
        double cpu = 0;
        qint64 most = 0;
        for (const run::UsageSample &sample : record.usage.samples()) {
            if (sample.at < begun || sample.at > begun + busy->duration + 1)
                continue;
            cpu = std::max(cpu, sample.cpu);
            most = std::max(most, sample.memory);
        }
        // Others may need the machine too.
        QVERIFY2(cpu > 0.2, QByteArray::number(cpu));
        QVERIFY2(cpu < QThread::idealThreadCount() + 0.5, QByteArray::number(cpu));
        QVERIFY2(most > memory, QByteArray::number(most));
    }

    static void checkCause(const run::BuildRecord &record, const QString &file, int line)
    {
        QVERIFY2(record.cause.isKnown(), qPrintable(record.reason));
        QCOMPARE(record.cause.verdict, log::Verdict::Yours);
        QVERIFY2(record.reason.contains(QStringLiteral("python-slugify==99.0")), qPrintable(record.reason));
        QCOMPARE(record.cause.file, file);
        QCOMPARE(record.cause.line, line);
    }

    Spaces m_spaces;
};

QTEST_GUILESS_MAIN(TestRealTimeline)
#include "tst_realtimeline.moc"
