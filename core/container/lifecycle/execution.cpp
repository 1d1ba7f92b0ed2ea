// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "execution.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::container
{

namespace
{

QByteArray body(const ExecutionSpec &spec)
{
    QJsonArray environment;
    for (const auto &[name, value] : spec.environment.asKeyValueRange())
        environment += name + QLatin1Char('=') + value;
    QJsonObject object{{QStringLiteral("Cmd"), QJsonArray::fromStringList(spec.command)},
                       {QStringLiteral("Env"), environment},
                       {QStringLiteral("AttachStdin"), spec.hasTerminal || spec.hasInput},
                       {QStringLiteral("AttachStdout"), true},
                       {QStringLiteral("AttachStderr"), true},
                       {QStringLiteral("Tty"), spec.hasTerminal}};
    if (!spec.user.isEmpty())
        object[QStringLiteral("User")] = spec.user;
    if (!spec.workingFolder.isEmpty())
        object[QStringLiteral("WorkingDir")] = spec.workingFolder;
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QString> createExecution(const Engine &engine, const QString &id, const ExecutionSpec &spec, Progress &progress)
{
    const EngineCall call{.method = "POST", .path = QStringLiteral("/containers/%1/exec").arg(id), .body = body(spec)};
    const Result<QJsonDocument> answer = engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    return answer->object()[QLatin1StringView("Id")].toString();
}

Result<int> executionResult(const Engine &engine, const QString &execution, Progress &progress)
{
    const Result<QJsonDocument> answer =
        engine.askJson({.path = QStringLiteral("/exec/%1/json").arg(execution)}, progress);
    if (!answer)
        return failure(answer);
    return answer->object()[QLatin1StringView("ExitCode")].toInt();
}

Result<int> execute(const Engine &engine, const QString &id, const ExecutionSpec &spec, const OutputSink &sink,
                    Progress &progress)
{
    const Result<QString> execution = createExecution(engine, id, spec, progress);
    if (!execution)
        return failure(execution);
    const EngineCall call{.method = "POST",
                          .path = QStringLiteral("/exec/%1/start").arg(*execution),
                          .body = R"({"Detach":false,"Tty":false})"};
    FrameDecoder decoder(sink);
    const auto take = [&decoder](QByteArrayView bytes) {
        decoder.add(bytes);
        return true;
    };
    if (const Result<> ended = engine.stream(call, take, progress); !ended)
        return failure(ended);
    return executionResult(engine, *execution, progress);
}

} // namespace spacewright::container
