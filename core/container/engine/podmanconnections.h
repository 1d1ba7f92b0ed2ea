// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dockercontexts.h"

namespace spacewright::container
{

/// What `podman system connection add` has written in @p folder (~/.config/containers): podman-connections.json of
/// Podman 5, containers.conf of Podman 4. Broken ones are left out.
QList<NamedEngine> podmanConnections(const QString &folder);

} // namespace spacewright::container
