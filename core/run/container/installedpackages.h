// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

namespace spacewright::run
{

/// The Python packages that the app in the running container @p id sees, as `pip list --format json` writes them; empty
/// if it has no Python.
[[nodiscard]] QByteArray installedPackages(const container::Engine &engine, const QString &id, Progress &progress);

} // namespace spacewright::run
