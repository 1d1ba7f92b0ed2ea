// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostnetwork.h"

#include <QByteArray>
#include <QMap>

namespace spacewright::run
{

/// A Dockerfile as it is sent to an engine: stages that run commands find this machine's certificates and proxies while
/// they are built, and the finished image has neither. Only engines without build mounts need this, which is what
/// Docker without BuildKit is; it costs nothing where the machine has no such settings.
struct PreparedDockerfile {
    QByteArray text;
    /// Further files of the context, by name.
    QMap<QString, QByteArray> files = {};
};

[[nodiscard]] PreparedDockerfile withHostAccess(const QByteArray &dockerfile, const HostNetwork &network);

} // namespace spacewright::run
