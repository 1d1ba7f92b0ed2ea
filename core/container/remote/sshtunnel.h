// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/container/engine/engineaddress.h>

#include <memory>

namespace spacewright::container
{

/// A way to another machine: `ssh` forwards a socket or a port of ours to one there, with the user's own keys and
/// settings, and asks for no password. Where the link breaks it is made again. Closed with this object.
class SshTunnel final
{
public:
    ~SshTunnel();
    Q_DISABLE_COPY_MOVE(SshTunnel)

    /// To the socket of the engine at @p address. Where that names none, it is looked for where Docker and Podman have
    /// theirs.
    [[nodiscard]] static Result<std::shared_ptr<SshTunnel>> open(const EngineAddress &address, Progress &progress);
    /// From @p port on 127.0.0.1 here to the same one there. PortTaken if somebody has it here.
    [[nodiscard]] static Result<std::shared_ptr<SshTunnel>> openPort(const EngineAddress &address, quint16 port,
                                                                     Progress &progress);

    /// Our end of the way to an engine.
    const EngineAddress &address() const { return m_address; }
    /// Where the socket is on the other machine.
    const QString &remoteSocket() const { return m_remoteSocket; }

private:
    SshTunnel();
    Result<> start(const EngineAddress &address, const QString &forward, const struct HeldPlace &place,
                   Progress &progress);

    EngineAddress m_address;
    QString m_remoteSocket;
    std::unique_ptr<class HeldProcess> m_process;
};

} // namespace spacewright::container
