// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldprocess.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

constexpr std::chrono::milliseconds tick{20};
constexpr std::chrono::seconds startTime{20};
constexpr std::chrono::seconds grace{3};
constexpr qsizetype longestOutput = 4000;

} // namespace

HeldProcess::HeldProcess(const ProcessCall &call, const QString &socket)
    : m_socket(socket), m_thread([this, call](const std::stop_token &stop) { run(call, stop); })
{
}

HeldProcess::~HeldProcess()
{
    m_thread.request_stop();
    m_thread.join();
    QFile::remove(m_socket);
}

void HeldProcess::run(const ProcessCall &call, const std::stop_token &stop)
{
    Process process;
    Result<> started = process.start(call);
    QByteArray output;
    const auto deadline = std::chrono::steady_clock::now() + startTime;
    while (started && !QFile::exists(m_socket)) {
        output = (output + process.waitForOutput(tick)).right(longestOutput);
        if (stop.stop_requested() || !process.isRunning() || std::chrono::steady_clock::now() > deadline) {
            //: %1 is the path of a program, %2 what it said
            started = fail(ErrorCode::ToolFailed,
                           Tr::tr("%1 did not start: %2").arg(call.program, QString::fromUtf8(output.trimmed())));
        }
    }
    m_started.set_value(started);
    while (started && !stop.stop_requested() && process.isRunning())
        process.waitForOutput(tick * 5);
    if (process.isRunning())
        process.stop(grace);
}

Result<> HeldProcess::waitForSocket(Progress &progress)
{
    while (m_startedFuture.wait_for(tick) != std::future_status::ready) {
        if (progress.isCancelled())
            return fail(ErrorCode::ToolFailed, Tr::tr("Cancelled."));
    }
    return m_startedFuture.get();
}

QString HeldProcess::newSocketPath(const QString &name)
{
    static std::atomic_int count = 0;
    return QStringLiteral("%1/%2-%3-%4.sock")
        .arg(paths::runtimeFolder(), name)
        .arg(QCoreApplication::applicationPid())
        .arg(++count);
}

} // namespace spacewright::container
