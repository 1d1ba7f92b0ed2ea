// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QDateTime>

namespace spacewright::container
{

/// A span of time in which something was built.
struct BuildTime {
    QDateTime begun;
    QDateTime ended;
};

/// The containers in which a Podman that died in the middle of a build was working: nobody else removes them. Only
/// those made in the time of that build; none at Docker, whose builder keeps nothing.
[[nodiscard]] Result<QStringList> abandonedBuilders(const Engine &engine, const BuildTime &time, Progress &progress);

} // namespace spacewright::container
