// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runprinter.h"

#include <core/base/redact.h>
#include <core/run/records/stepjson.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunVerb)
};

} // namespace

void RunPrinter::onStage(run::Stage stage, const QString &reason)
{
    m_output.event(QStringLiteral("stage"),
                   {{QStringLiteral("stage"), run::stageName(stage)}, {QStringLiteral("reason"), reason}});
    m_output.text(reason.isEmpty() ? run::stageName(stage)
                                   : QStringLiteral("%1: %2").arg(run::stageName(stage), reason),
                  run::isFailure(stage) ? 31 : 36);
}

void RunPrinter::onStep(const log::Step &step)
{
    QJsonObject fields{{QStringLiteral("name"), step.name},
                       {QStringLiteral("state"), log::stepStateName(step.state)},
                       {QStringLiteral("duration"), step.duration},
                       {QStringLiteral("exit"), step.exitCode}};
    if (!step.phases.isEmpty())
        fields.insert(QStringLiteral("phases"), run::phasesToJson(step.phases));
    m_output.event(QStringLiteral("step"), fields);
    if (step.state == log::StepState::Started)
        return;
    //: %1 is a build step, %2 its state, %3 a number of seconds
    m_output.text(Tr::tr("%1  %2 %3 s").arg(step.name, log::stepStateName(step.state)).arg(step.duration, 0, 'f', 1),
                  2);
}

void RunPrinter::onLog(run::LogSource source, const QByteArray &bytes)
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

void RunPrinter::onUrl(const QUrl &url)
{
    if (url.isEmpty())
        return;
    // A log that others read is no place for what opens a private Space.
    const QString shown = redact(url.toString());
    m_output.event(QStringLiteral("url"), {{QStringLiteral("url"), shown}});
    m_output.text(Tr::tr("Open %1").arg(shown), 32);
}

void RunPrinter::onStats(const run::Stats &stats)
{
    QJsonObject fields = {{QStringLiteral("cpu"), stats.cpu},
                          {QStringLiteral("memory"), stats.memory},
                          {QStringLiteral("memoryLimit"), stats.memoryLimit}};
    if (stats.network >= 0)
        fields.insert(QStringLiteral("network"), stats.network);
    if (stats.disk >= 0)
        fields.insert(QStringLiteral("disk"), stats.disk);
    if (stats.written >= 0) {
        fields.insert(QStringLiteral("diskUsed"), stats.written);
        fields.insert(QStringLiteral("diskLimit"), stats.writtenLimit);
    }
    if (stats.gpu.use >= 0)
        fields.insert(QStringLiteral("gpu"), stats.gpu.use);
    if (stats.gpu.memory >= 0) {
        fields.insert(QStringLiteral("gpuMemory"), stats.gpu.memory);
        fields.insert(QStringLiteral("gpuMemoryLimit"), stats.gpu.memoryLimit);
    }
    if (stats.requests >= 0)
        fields.insert(QStringLiteral("requests"), stats.requests);
    if (stats.gpuCalls.count > 0) {
        fields.insert(QStringLiteral("gpuCalls"), stats.gpuCalls.count);
        fields.insert(QStringLiteral("gpuSeconds"), stats.gpuCalls.seconds);
    }
    m_output.event(QStringLiteral("stats"), fields);
}

void RunPrinter::onEnding(std::optional<std::chrono::seconds> left)
{
    if (!left)
        return;
    m_output.event(QStringLiteral("ending"), {{QStringLiteral("seconds"), qint64(left->count())}});
    // Once is enough for people.
    if (!std::exchange(m_isEnding, true))
        m_output.text(
            Tr::tr("The app was asked to end and still runs: it is ended in %n second(s), with Ctrl-C at once.",
                   nullptr, int(left->count())),
            2);
}

void RunPrinter::onShortOfRoom(const QString &warning)
{
    m_output.event(QStringLiteral("warning"), {{QStringLiteral("message"), warning}});
    m_output.text(Tr::tr("`spacewright-cli clean --list` shows what takes room."), 33);
}

void RunPrinter::onEngineAway(const std::optional<Error> &away)
{
    m_output.event(QStringLiteral("engine"),
                   {{QStringLiteral("state"), away ? QStringLiteral("away") : QStringLiteral("back")},
                    {QStringLiteral("message"), away ? away->message : QString()}});
    m_output.text(away
                      //: %1 is a sentence that says why a container engine does not answer
                      ? Tr::tr("%1 The app may still run; the engine is waited for.").arg(away->message)
                      : Tr::tr("The container engine answers again."),
                  away ? 33 : 36);
}

} // namespace spacewright::cli
