// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

namespace spacewright::run
{

/// The address at which name look-ups are answered inside: the host's resolver may listen on the host's loopback only.
inline constexpr auto sandboxResolver = "169.254.1.1";

/// The network of one sandbox: outgoing connections, and 127.0.0.1:hostPort of the host as its appPort; nothing of the
/// host's loopback can be reached from inside. Ends with this object.
class SandboxNetwork final
{
public:
    /// Attaches to the sandbox that @p process (bubblewrap, waiting for its go) holds. Ports of 0: none is forwarded.
    [[nodiscard]] static Result<SandboxNetwork> attach(const QString &forwarder, qint64 process, quint16 hostPort,
                                                       quint16 appPort, Progress &progress);
    SandboxNetwork() = default;
    SandboxNetwork(SandboxNetwork &&other) noexcept;
    SandboxNetwork &operator=(SandboxNetwork &&other) noexcept;
    ~SandboxNetwork();

private:
    /// Where the forwarder wrote its process id; empty if there is none.
    QString m_mark;
};

/// Ends forwarders whose owners have crashed.
void cleanNetworks();

} // namespace spacewright::run
