// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heldprocess.h"

#include <core/base/log.h>
#include <core/base/paths.h>
#include <core/base/redact.h>

#include <QCoreApplication>
#include <QFile>

#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
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
constexpr std::chrono::milliseconds firstPause{500};
constexpr std::chrono::milliseconds longestPause{4000};
constexpr qsizetype longestOutput = 4000;

bool isConnected(int family, const sockaddr *address, socklen_t size)
{
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    const bool isListened = ::connect(descriptor, address, size) == 0;
    ::close(descriptor);
    return isListened;
}

/// The file of a socket is there a moment before anybody listens.
bool isListenedAt(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = {}};
    if (!QFile::exists(path) || size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return isConnected(AF_UNIX, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

bool isListenedAt(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return isConnected(AF_INET, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

} // namespace

bool HeldPlace::isServed() const
{
    return socket.isEmpty() ? isListenedAt(port) : isListenedAt(socket);
}

HeldProcess::HeldProcess(const ProcessCall &call, const HeldPlace &place)
    : m_place(place), m_thread([this, call](const std::stop_token &stop) { run(call, stop); })
{
}

HeldProcess::~HeldProcess()
{
    m_thread.request_stop();
    m_thread.join();
    if (!m_place.socket.isEmpty())
        QFile::remove(m_place.socket);
}

void HeldProcess::run(const ProcessCall &call, const std::stop_token &stop)
{
    const Result<> started = start(call, stop);
    m_started.set_value(started);
    if (started)
        keep(call, stop);
    if (m_process->isRunning())
        m_process->stop(grace);
    m_process.reset();
}

Result<> HeldProcess::start(const ProcessCall &call, const std::stop_token &stop)
{
    m_process = std::make_unique<Process>();
    if (const Result<> started = m_process->start(call); !started)
        return started;
    QByteArray output;
    const auto deadline = std::chrono::steady_clock::now() + startTime;
    while (!m_place.isServed()) {
        output = (output + m_process->waitForOutput(tick)).right(longestOutput);
        if (stop.stop_requested() || !m_process->isRunning() || std::chrono::steady_clock::now() > deadline) {
            output = (output + m_process->waitForOutput({})).right(longestOutput).trimmed();
            return fail(ErrorCode::ToolFailed,
                        //: %1 is the path of a program, %2 what it said
                        Tr::tr("%1 did not start: %2").arg(call.program, QString::fromUtf8(output)),
                        QString::fromUtf8(output));
        }
    }
    return {};
}

/// Starts it again whenever it ends, after a pause that grows while that does not help.
void HeldProcess::keep(const ProcessCall &call, const std::stop_token &stop)
{
    std::chrono::milliseconds wait = firstPause;
    auto begun = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        if (m_process->isRunning()) {
            const QByteArray said = m_process->waitForOutput(tick * 5);
            if (!said.trimmed().isEmpty())
                qCInfo(logRun) << call.program << "says:" << redact(QString::fromUtf8(said.trimmed()));
            continue;
        }
        const bool wasLong = std::chrono::steady_clock::now() - begun > startTime;
        wait = wasLong ? firstPause : std::min(wait * 2, longestPause);
        qCInfo(logRun) << call.program << "has ended and is started again";
        pause(wait, stop);
        // What it left there would be in its way.
        if (!m_place.socket.isEmpty())
            QFile::remove(m_place.socket);
        begun = std::chrono::steady_clock::now();
        m_process = std::make_unique<Process>();
        if (const Result<> again = m_process->start(call); !again)
            qCWarning(logRun) << again.error().message;
    }
}

void HeldProcess::pause(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, time, [] { return false; });
}

Result<> HeldProcess::waitUntilServed(Progress &progress)
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
