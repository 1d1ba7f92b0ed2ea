// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineaddress.h"

namespace spacewright::container
{

/// An engine that the user has given a name: a context of Docker's client or a connection of Podman's.
struct NamedEngine {
    QString name;
    EngineAddress address;
    bool isCurrent = false;
};

/// The contexts in @p folder (~/.docker or DOCKER_CONFIG). @p chosen is DOCKER_CONTEXT, which beats what the file says.
/// Broken ones are left out. https://docs.docker.com/engine/manage-resources/contexts/
QList<NamedEngine> dockerContexts(const QString &folder, const QString &chosen = {});

} // namespace spacewright::container
