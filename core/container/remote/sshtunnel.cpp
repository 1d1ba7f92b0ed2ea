// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshtunnel.h"

#include "sshcall.h"

#include <core/container/engine/heldprocess.h>

#include <QCoreApplication>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ssh)
};

constexpr std::chrono::seconds lookPatience{25};
constexpr int nothingFound = 44;

/// The first socket there that this user may speak to. Docker's own comes first, as its client has it.
constexpr auto lookScript =
    R"(for s in "/run/user/$(id -u)/docker.sock" /var/run/docker.sock "/run/user/$(id -u)/podman/podman.sock" /run/podman/podman.sock; do if test -S "$s" && test -r "$s" && test -w "$s"; then echo "$s"; exit 0; fi; done; exit 44)";

Result<QString> findSocket(const EngineAddress &address, Progress &progress)
{
    Result<ProcessCall> call = sshCall(address, {}, QLatin1StringView(lookScript));
    if (!call)
        return failure(call);
    call->timeout = lookPatience;
    const Result<ProcessEnd> end = runProcess(*call, progress);
    if (!end)
        return failure(end);
    if (end->exitCode == nothingFound)
        return fail(ErrorCode::EngineAbsent,
                    //: %1 is a host name, %2 a command
                    Tr::tr("On %1 there is no container engine that you may use. Where Podman is installed, this "
                           "starts it: %2")
                        .arg(address.url.host(), QStringLiteral("ssh %1 systemctl --user enable --now podman.socket")
                                                     .arg(sshDestination(address))));
    if (!end->isSuccess())
        return std::unexpected(sshError(address, QString::fromUtf8(end->errors)));
    return QString::fromUtf8(end->output.trimmed());
}

} // namespace

SshTunnel::SshTunnel() = default;
SshTunnel::~SshTunnel() = default;

Result<> SshTunnel::start(const EngineAddress &address, const QString &forward, const HeldPlace &place,
                          Progress &progress)
{
    const Result<ProcessCall> call = sshCall(address, {QStringLiteral("-N"), QStringLiteral("-L"), forward});
    if (!call)
        return failure(call);
    m_process = std::make_unique<HeldProcess>(*call, place);
    const Result<> ready = m_process->waitUntilServed(progress);
    return ready ? ready : std::unexpected(sshError(address, ready.error().detail));
}

Result<std::shared_ptr<SshTunnel>> SshTunnel::open(const EngineAddress &address, Progress &progress)
{
    const bool isNamed = address.url.path().length() > 1;
    const Result<QString> socket = isNamed ? Result<QString>(address.url.path()) : findSocket(address, progress);
    if (!socket)
        return failure(socket);
    const QString ours = HeldProcess::newSocketPath(QStringLiteral("ssh"));
    std::shared_ptr<SshTunnel> tunnel(new SshTunnel);
    tunnel->m_address.url = QUrl(QStringLiteral("unix://") + ours);
    tunnel->m_remoteSocket = *socket;
    const Result<> started = tunnel->start(address, ours + QLatin1Char(':') + *socket, {.socket = ours}, progress);
    return started ? Result<std::shared_ptr<SshTunnel>>(tunnel) : failure(started);
}

Result<std::shared_ptr<SshTunnel>> SshTunnel::openPort(const EngineAddress &address, quint16 port, Progress &progress)
{
    const HeldPlace place{.port = port};
    // Whoever listens there would be taken for ssh.
    if (place.isServed())
        return std::unexpected(sshError(address, QStringLiteral("Address already in use")));
    std::shared_ptr<SshTunnel> tunnel(new SshTunnel);
    const QString forward = QStringLiteral("127.0.0.1:%1:127.0.0.1:%1").arg(port);
    const Result<> started = tunnel->start(address, forward, place, progress);
    return started ? Result<std::shared_ptr<SshTunnel>>(tunnel) : failure(started);
}

} // namespace spacewright::container
