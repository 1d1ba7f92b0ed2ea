// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/fidelity/surroundings.h>

#include <core/container/engine/engine.h>

namespace spacewright::run
{

/// What the app in a running container sees.
struct AppProbe {
    /// Its Python packages, as `pip list --format json` writes them; empty if it has no Python.
    QByteArray packages = {};
    /// Without the port and the limits, which only who made the container knows.
    Surroundings surroundings = {};
};

/// Looks from inside of the running container @p id.
[[nodiscard]] AppProbe probeApp(const container::Engine &engine, const QString &id, Progress &progress);

} // namespace spacewright::run
