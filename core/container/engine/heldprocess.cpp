// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldprocess.h"

#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QFile>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

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
constexpr std::chrono::seconds restartPause{1};
constexpr qsizetype longestOutput = 4000;

/// The file of a socket is there a moment before anybody listens.
bool isListenedAt(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    if (!QFile::exists(path) || size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool isListened = ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(descriptor);
    return isListened;
}

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
    auto process = std::make_unique<Process>();
    Result<> started = process->start(call);
    QByteArray output;
    const auto deadline = std::chrono::steady_clock::now() + startTime;
    while (started && !isListenedAt(m_socket)) {
        output = (output + process->waitForOutput(tick)).right(longestOutput);
        if (stop.stop_requested() || !process->isRunning() || std::chrono::steady_clock::now() > deadline) {
            //: %1 is the path of a program, %2 what it said
            started = fail(ErrorCode::ToolFailed,
                           Tr::tr("%1 did not start: %2").arg(call.program, QString::fromUtf8(output.trimmed())));
        }
    }
    m_started.set_value(started);
    while (started && !stop.stop_requested()) {
        if (process->isRunning()) {
            process->waitForOutput(tick * 5);
            continue;
        }
        qCInfo(logRun) << call.program << "has ended and is started again";
        pause(restartPause, stop);
        // What it left there would be in its way.
        QFile::remove(m_socket);
        process = std::make_unique<Process>();
        if (const Result<> again = process->start(call); !again)
            qCWarning(logRun) << again.error().message;
    }
    if (process->isRunning())
        process->stop(grace);
}

void HeldProcess::pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, time, [] { return false; });
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
