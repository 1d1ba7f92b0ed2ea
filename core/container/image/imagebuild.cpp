// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imagebuild.h"

#include "buildcontext.h"
#include "buildtrace.h"
#include "images.h"

#include <core/base/redact.h>
#include <core/container/engine/engineerror.h>
#include <core/container/engine/enginejson.h>
#include <core/container/stream/jsonstream.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImageBuild)
};

QString compact(const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (const auto &[name, value] : values.asKeyValueRange())
        object[name] = value;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The files of secrets travel in the context; Podman takes them out of it before anything is copied.
QString podmanSecrets(const ImageBuildSpec &spec, BuildContext &context)
{
    QJsonArray options;
    for (const auto &[name, content] : spec.secrets.asKeyValueRange()) {
        const QString file = QStringLiteral(".spacewright-secret-%1").arg(options.size());
        context.addFile(file, content);
        options += QStringLiteral("id=%1,src=%2").arg(name, file);
    }
    return QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
}

EngineCall buildCall(const Engine &engine, const ImageBuildSpec &spec, BuildContext &context)
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/build")};
    call.contentType = "application/x-tar";
    call.bodySource = context.source();
    addQueryItem(call.query, QStringLiteral("dockerfile"), spec.dockerfile);
    addQueryItem(call.query, QStringLiteral("t"), spec.tag);
    if (!spec.labels.isEmpty())
        addQueryItem(call.query, QStringLiteral("labels"), compact(spec.labels));
    addQueryItem(call.query, QStringLiteral("buildargs"), compact(spec.arguments));
    // Also after a step that failed: a builder's container is nobody's to find again.
    addQueryItem(call.query, QStringLiteral("rm"), QStringLiteral("1"));
    addQueryItem(call.query, QStringLiteral("forcerm"), QStringLiteral("1"));
    addQueryItem(call.query, QStringLiteral("nocache"), spec.usesCache ? QStringLiteral("0") : QStringLiteral("1"));
    // BuildKit: the builder of the Hub, and the only one of Docker's that mounts files into a step.
    if (!engine.isPodman())
        addQueryItem(call.query, QStringLiteral("version"), QStringLiteral("2"));
    else if (!spec.secrets.isEmpty())
        addQueryItem(call.query, QStringLiteral("secrets"), podmanSecrets(spec, context));
    return call;
}

/// What the stream of a build has said so far.
struct BuildOutcome {
    QString fault;
    /// Of the image, where the engine says it.
    QString id;
    bool isBuilt = false;
};

/// A message of BuildKit; false if it makes no sense.
bool takeTrace(const QJsonObject &said, BuildTrace &trace)
{
    return trace.add(QByteArray::fromBase64(said[QLatin1StringView("aux")].toString().toLatin1()));
}

void take(const QJsonObject &said, BuildOutcome &outcome, BuildListener &listener)
{
    const QString text = said[QLatin1StringView("stream")].toString();
    if (!text.isEmpty())
        listener.onText(text.toUtf8());
    if (const QJsonValue detail = said[QLatin1StringView("errorDetail")]; detail.isObject())
        outcome.fault = detail[QLatin1StringView("message")].toString();
    if (said.contains(QLatin1StringView("error")) && outcome.fault.isEmpty())
        outcome.fault = said[QLatin1StringView("error")].toString();
    // Docker and Podman both end so, with the id in a form of its own before.
    if (const QString id = said[QLatin1StringView("aux")][QLatin1StringView("ID")].toString(); !id.isEmpty())
        outcome.id = id;
    if (text.startsWith(QLatin1StringView("Successfully built ")) || !outcome.id.isEmpty())
        outcome.isBuilt = true;
}

Result<> resultOf(const Result<> &ended, const Result<> &understood, const BuildOutcome &outcome)
{
    // First what the engine itself said: the transfer often breaks just because it has refused.
    if (!outcome.fault.isEmpty())
        return std::unexpected(buildError(outcome.fault));
    if (!ended)
        return ended;
    if (!understood)
        return understood;
    if (!outcome.isBuilt) {
        return fail(ErrorCode::EngineCut,
                    Tr::tr("The engine stopped in the middle of the build; see whether it is still running."));
    }
    return {};
}

} // namespace

Error buildError(const QString &fault)
{
    Error error = streamError(fault);
    if (error.code != ErrorCode::EngineFailed)
        return error;
    //: %1 is what the engine said
    return {ErrorCode::BuildFailed, Tr::tr("The build failed: %1").arg(redact(fault.trimmed())), {}};
}

Result<QString> buildImage(const Engine &engine, const ImageBuildSpec &spec, BuildContext &context,
                           BuildListener &listener, Progress &progress)
{
    BuildOutcome outcome;
    BuildTrace trace(listener);
    Result<> understood;
    bool isTraceGood = true;
    JsonStream stream([&](const QJsonObject &said) {
        if (said[QLatin1StringView("id")] == QLatin1StringView("moby.buildkit.trace"))
            isTraceGood = takeTrace(said, trace) && isTraceGood;
        else
            take(said, outcome, listener);
    });
    const auto sink = [&](QByteArrayView bytes) {
        understood = stream.add(bytes);
        if (understood && !isTraceGood)
            understood = std::unexpected(nonsenseError(engine.address(), QStringLiteral("a broken build message")));
        return understood.has_value();
    };
    const Result<> ended =
        engine.stream(buildCall(engine, spec, context), sink, progress, {}, [&listener] { listener.onTurn(); });
    if (context.error())
        return std::unexpected(*context.error());
    if (const Result<> result = resultOf(ended, understood, outcome); !result)
        return failure(result);
    return outcome.id.isEmpty() ? Images(engine).id(spec.tag, progress) : outcome.id;
}

} // namespace spacewright::container
