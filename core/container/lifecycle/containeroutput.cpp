// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containeroutput.h"

#include <QCoreApplication>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr std::chrono::milliseconds tick{20};

EngineCall attachCall(const QString &id)
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/containers/%1/attach").arg(id)};
    for (const QString &name : {QStringLiteral("stream"), QStringLiteral("stdout"), QStringLiteral("stderr")})
        call.query.addQueryItem(name, QStringLiteral("1"));
    return call;
}

std::unexpected<Error> tornError()
{
    return fail(ErrorCode::EngineCut, Tr::tr("The output of the container broke off; is the engine still running?"));
}

/// Reads framed or plain output to its end.
Result<> readOutput(const Engine &engine, const EngineCall &call, const OutputSink &sink, bool isPlain,
                    Progress &progress, const std::function<void()> &atHead = {})
{
    FrameDecoder decoder(sink);
    const auto take = [&](QByteArrayView bytes) {
        if (isPlain)
            sink(Channel::Output, bytes);
        else
            decoder.add(bytes);
        return true;
    };
    const Result<> ended = engine.stream(call, take, progress, atHead);
    if (ended && !decoder.isAtBoundary())
        return tornError();
    return ended;
}

/// Seconds since 1970 with nine digits of their fraction, as both engines read them.
void addTime(QUrlQuery &query, const QString &name, const QDateTime &time)
{
    if (!time.isValid())
        return;
    const qint64 milliseconds = time.toMSecsSinceEpoch();
    query.addQueryItem(
        name, QStringLiteral("%1.%2000000").arg(milliseconds / 1000).arg(milliseconds % 1000, 3, 10, QLatin1Char('0')));
}

Result<> waitFor(const std::shared_future<Result<>> &future, const Progress &progress)
{
    while (future.wait_for(tick) != std::future_status::ready) {
        if (progress.isCancelled())
            return fail(ErrorCode::EngineCut, Tr::tr("Cancelled."));
    }
    return {};
}

} // namespace

ContainerOutput::ContainerOutput(const Engine &engine, const QString &id, OutputSink sink, bool hasTerminal)
    : m_thread([this, engine, id, sink = std::move(sink), hasTerminal](const std::stop_token &stop) {
          Progress progress;
          const std::stop_callback cancel(stop, [&progress] { progress.cancel(); });
          bool isAttached = false;
          const auto atHead = [this, &isAttached] {
              isAttached = true;
              m_attached.set_value({});
          };
          const Result<> ended = readOutput(engine, attachCall(id), sink, hasTerminal, progress, atHead);
          if (!isAttached)
              m_attached.set_value(ended ? tornError() : ended);
          m_ended.set_value(ended);
      })
{
}

Result<> ContainerOutput::waitUntilAttached(Progress &progress)
{
    const Result<> waited = waitFor(m_attachedFuture, progress);
    return waited ? m_attachedFuture.get() : waited;
}

Result<> ContainerOutput::waitForEnd(Progress &progress)
{
    const Result<> waited = waitFor(m_endedFuture, progress);
    return waited ? m_endedFuture.get() : waited;
}

Result<> readLog(const Engine &engine, const QString &id, const OutputSink &sink, Progress &progress,
                 const LogSpan &span)
{
    EngineCall call{.path = QStringLiteral("/containers/%1/logs").arg(id)};
    for (const QString &name : {QStringLiteral("stdout"), QStringLiteral("stderr")})
        call.query.addQueryItem(name, QStringLiteral("1"));
    addTime(call.query, QStringLiteral("since"), span.since);
    addTime(call.query, QStringLiteral("until"), span.until);
    return readOutput(engine, call, sink, false, progress);
}

} // namespace spacewright::container
