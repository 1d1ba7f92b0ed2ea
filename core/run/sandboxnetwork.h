// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

namespace spacewright::run
{

/// The address at which name look-ups are answered inside: the host's resolver may listen on the host's loopback only.
inline constexpr auto sandboxResolver = "169.254.1.1";

/// Gives the sandbox that @p process (bubblewrap, waiting for its go) holds a network: outgoing connections, and
/// 127.0.0.1:@p hostPort of the host as its @p appPort; nothing of the host's loopback can be reached from inside. The
/// forwarder ends by itself with the sandbox. Ports of 0: none is forwarded.
[[nodiscard]] Result<> attachNetwork(const QString &forwarder, qint64 process, quint16 hostPort, quint16 appPort,
                                     Progress &progress);

} // namespace spacewright::run
