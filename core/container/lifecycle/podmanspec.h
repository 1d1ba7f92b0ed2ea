// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "containerspec.h"

namespace spacewright::container
{

/// The body of Podman's own `POST /libpod/containers/create`, for what its interface like Docker's does not know:
/// devices by the names of CDI specifications
/// (https://docs.podman.io/en/latest/_static/api.html, SpecGenerator).
QJsonObject toPodmanJson(const ContainerSpec &spec);

} // namespace spacewright::container
