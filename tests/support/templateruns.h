// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fidelitylights.h"
#include "spaceimages.h"
#include "templates.h"
#include "temporaryhome.h"
#include "testengine.h"

#include <csignal>

namespace spacewright::tests
{

inline const QString ownerLabel = QStringLiteral("spacewright.owner");

/// The templates that come with the program, run in containers of real engines as scripts and people run them.
class TemplateRuns final
{
public:
    /// Runs the template of @p index at the engines of these variables, as far as they are there: it answers, shows
    /// what is saved without a build, and leaves nothing. The engines do so side by side: most of it is waiting for one
    /// of them.
    void check(int index, bool isExact, const QList<QByteArray> &engines)
    {
        const Template chosen = templates()[index];
        std::vector<std::unique_ptr<EngineRun>> runs;
        for (const QByteArray &variable : engines) {
            if (qEnvironmentVariableIsEmpty(variable))
                continue;
            runs.push_back(std::make_unique<EngineRun>(variable, makeSpace(QString::fromLatin1(chosen.name))));
            EngineRun &run = *runs.back();
            QStringList arguments = runArguments(run.folder, variable);
            if (isExact)
                arguments += {QStringLiteral("--fidelity"), QStringLiteral("exact")};
            run.program.start(arguments);
        }
        if (runs.empty())
            QSKIP("no engine: run the tests through packaging/engine");
        for (const auto &run : runs) {
            QVERIFY2(run->program.waitForStage("RUNNING"), run->program.output);
            run->url = QUrl(lastValue(run->program.output, "url"));
            QVERIFY(!page(run->url.resolved(QUrl(chosen.path))).isEmpty());
        }
        for (const Edit &edit : chosen.edits) {
            if (isExact)
                stayAsTheyWere(runs, edit);
            for (const auto &run : runs) {
                if (!isExact)
                    showsEdit(*run, edit);
            }
        }
        for (const auto &run : runs)
            ::kill(pid_t(run->program.process.processId()), SIGINT);
        for (const auto &run : runs) {
            const qint64 process = run->program.process.processId();
            QCOMPARE(run->program.wait(20'000), 130);
            QVERIFY(page(run->url).isEmpty());
            // One that is ended in the moment in which it answers has not been looked at.
            const auto test = TestEngine::open(run->variable);
            if (isExact && !chosen.edits.isEmpty())
                isReportedOn(run->folder, test->engine);
            QVERIFY(isClean(*test, process));
            setAsideSpaceImage(test->engine, run->folder, QString::fromLatin1(chosen.name));
        }
    }

private:
    QString makeSpace(const QString &name)
    {
        const QString folder = m_home.path(QStringLiteral("%1-%2").arg(name).arg(++m_spaces));
        CommandLine made;
        made.start({QStringLiteral("new"), folder, QStringLiteral("--template"), name});
        return made.wait() == 0 ? folder : QString();
    }

    using Runs = std::vector<std::unique_ptr<EngineRun>>;

    /// It shows what is saved, and nothing is built for it.
    static void showsEdit(EngineRun &run, const Edit &edit)
    {
        QVERIFY(!isShown(run, edit));
        const qsizetype stepsBefore = run.program.output.count("RUN pip");
        // Gradio begins to watch a moment after it serves: what is saved before that is seen with the next save.
        bool seen = false;
        for (int attempt = 0; attempt < 4 && !seen; ++attempt) {
            replaceIn(run.folder + QLatin1Char('/') + edit.file, edit.from, edit.to);
            seen = QTest::qWaitFor([&] { return isShown(run, edit); }, 10'000);
        }
        run.program.output += run.program.process.readAllStandardOutput();
        QVERIFY2(seen, run.program.output.right(3000));
        QCOMPARE(run.program.output.count("RUN pip"), stepsBefore);
    }

    /// An exact run is a copy of the moment at which it was built.
    static void stayAsTheyWere(const Runs &runs, const Edit &edit)
    {
        for (const auto &run : runs)
            replaceIn(run->folder + QLatin1Char('/') + edit.file, edit.from, edit.to);
        QVERIFY(!QTest::qWaitFor(
            [&] { return std::ranges::any_of(runs, [&edit](const auto &run) { return isShown(*run, edit); }); },
            2'000));
    }

    static QStringList runArguments(const QString &folder, const QByteArray &variable)
    {
        return {QStringLiteral("run"),      folder,
                QStringLiteral("--runner"), QStringLiteral("container"),
                QStringLiteral("--engine"), qEnvironmentVariable(variable.constData()),
                QStringLiteral("--json")};
    }

    /// Whether the engine lists no container of that process.
    static bool isClean(const TestEngine &test, qint64 process)
    {
        Progress progress;
        const auto left = container::Containers(test.engine).list(ownerLabel, progress);
        return left && std::ranges::none_of(*left, [process](const container::ContainerSummary &one) {
                   return one.labels.value(ownerLabel).startsWith(QStringLiteral("%1-").arg(process));
               });
    }

    TemporaryHome m_home;
    int m_spaces = 0;
};

} // namespace spacewright::tests
