// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace spacewright::run
{

/// A socket that listens in a container: its port, and whether only the container itself can reach it.
struct ListeningSocket {
    quint16 port = 0;
    bool isLoopback = false;
};

/// From what /proc/net/tcp and tcp6 hold (https://docs.kernel.org/networking/proc_net_tcp.html).
[[nodiscard]] QList<ListeningSocket> listeningSockets(const QByteArray &tables);

} // namespace spacewright::run
