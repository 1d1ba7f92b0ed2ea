// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cancelonsignal.h"
#include "output.h"
#include "runoptionsparser.h"
#include "storedoptions.h"
#include "verbs.h"

#include <core/run/session.h>
#include <core/space/ignorerules.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunVerb)
};

/// Prints what a session does, as JSON events or for people.
class Printer final : public run::RunObserver
{
public:
    explicit Printer(const Output &output) : m_output(output) {}

    void onStage(run::Stage stage, const QString &reason) override
    {
        m_output.event(QStringLiteral("stage"),
                       {{QStringLiteral("stage"), run::stageName(stage)}, {QStringLiteral("reason"), reason}});
        m_output.text(reason.isEmpty() ? run::stageName(stage)
                                       : QStringLiteral("%1: %2").arg(run::stageName(stage), reason),
                      run::isFailure(stage) ? 31 : 36);
    }
    void onStep(const log::Step &step) override
    {
        m_output.event(QStringLiteral("step"), {{QStringLiteral("name"), step.name},
                                                {QStringLiteral("state"), log::stepStateName(step.state)},
                                                {QStringLiteral("duration"), step.duration},
                                                {QStringLiteral("exit"), step.exitCode}});
        if (step.state == log::StepState::Started)
            return;
        //: %1 is a build step, %2 its state, %3 a number of seconds
        m_output.text(
            Tr::tr("%1  %2 %3 s").arg(step.name, log::stepStateName(step.state)).arg(step.duration, 0, 'f', 1), 2);
    }
    void onLog(run::LogSource source, const QByteArray &bytes) override
    {
        m_output.raw(bytes);
        if (!m_output.isJson())
            return;
        const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        QByteArrayView rest = bytes;
        while (!rest.isEmpty()) {
            const qsizetype end = rest.indexOf('\n') < 0 ? rest.size() : rest.indexOf('\n');
            m_output.event(QStringLiteral("log"), {{QStringLiteral("source"), run::logSourceName(source)},
                                                   {QStringLiteral("time"), time},
                                                   {QStringLiteral("text"), QString::fromUtf8(rest.first(end))}});
            rest = rest.sliced(qMin(end + 1, rest.size()));
        }
    }
    void onUrl(const QUrl &url) override
    {
        if (url.isEmpty())
            return;
        m_output.event(QStringLiteral("url"), {{QStringLiteral("url"), url.toString()}});
        m_output.text(Tr::tr("Open %1").arg(url.toString()), 32);
    }
    void onStats(const run::Stats &stats) override
    {
        m_output.event(QStringLiteral("stats"), {{QStringLiteral("cpu"), stats.cpu},
                                                 {QStringLiteral("memory"), stats.memory},
                                                 {QStringLiteral("memoryLimit"), stats.memoryLimit}});
    }
    void onReload() override {}

private:
    const Output &m_output;
};

int printResult(const Output &output, const run::BuildRecord &record, const std::optional<Error> &error)
{
    if (error)
        return output.error(*error);
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                            {QStringLiteral("duration"), record.buildDuration + record.runDuration},
                                            {QStringLiteral("build"), record.id},
                                            {QStringLiteral("stage"), run::stageName(record.stage)}});
    return Done;
}

int execute(const QString &verb, const QStringList &arguments, run::Session::Until until)
{
    const Result<RunArguments> parsed = parseRunArguments(verb, arguments);
    const Output output(parsed ? parsed->json : arguments.contains(QStringLiteral("--json")));
    if (!parsed)
        return output.error(parsed.error());
    run::cleanLeftovers();
    const Result<space::Space> space = space::readSpace(parsed->folder);
    if (!space)
        return output.error(space.error());
    if (const Result<> trusted = ensureTrusted(*space, parsed->trust); !trusted)
        return output.error(trusted.error());

    run::RunOptions options = parsed->options;
    if (const Result<> added = addStoredOptions(space->folder, options); !added)
        return output.error(added.error());
    options.isIgnored = space::ignoreRules(space->folder);
    const Result<std::unique_ptr<run::Session>> session = run::Session::create(recipeInput(*space), options);
    if (!session)
        return output.error(session.error());
    Progress progress;
    cancelOnSignal(progress);
    Printer printer(output);
    const Result<run::BuildRecord> record = (*session)->execute(until, printer, progress);
    if (!record)
        return output.error(record.error());
    const int code = printResult(output, *record, (*session)->error());
    return progress.isCancelled() ? int(Cancelled) : code;
}

} // namespace

int runRun(const QStringList &arguments)
{
    return execute(QStringLiteral("run"), arguments, run::Session::Until::Ended);
}

int runBuild(const QStringList &arguments)
{
    return execute(QStringLiteral("build"), arguments, run::Session::Until::Built);
}

} // namespace spacewright::cli
