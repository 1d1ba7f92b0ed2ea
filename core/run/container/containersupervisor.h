// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runningcontainer.h"
#include <core/run/process/appsupervisor.h>

namespace spacewright::run
{

/// Stays with the app in @p container from a start to its end on the calling thread, as superviseApp() does with a
/// process: passes its output on, says when it is RUNNING, measures it, and stops the container. The container itself
/// stays. An app that ends by itself, never answers or listens elsewhere is an error.
[[nodiscard]] Result<AppEnd> superviseContainer(const std::shared_ptr<const RunningContainer> &container,
                                                const AppExpectation &expected, RunObserver &observer,
                                                Progress &progress);

/// Sockets that listen in a container: port, and whether only the container itself can reach it. From what
/// /proc/net/tcp and tcp6 hold.
struct ListeningSocket {
    quint16 port = 0;
    bool isLoopback = false;
};
[[nodiscard]] QList<ListeningSocket> listeningSockets(const QByteArray &tables);

} // namespace spacewright::run
