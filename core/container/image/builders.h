// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QDateTime>
#include <QStringList>

namespace spacewright::container
{

/// A build that was broken off, by what tells its containers from those of other builds.
struct BrokenBuild {
    /// The span of time in which it went on; not valid: there was none.
    QDateTime begun = {};
    QDateTime ended = {};
    /// The images that it begins with, as the Dockerfile names them; empty if that is not known.
    QStringList bases = {};
};

/// The containers in which a Podman that died in the middle of @p build was working: nobody else removes them. Those
/// made in its time from its bases or from what was made of these; none at Docker, whose builder keeps nothing.
[[nodiscard]] Result<QStringList> abandonedBuilders(const Engine &engine, const BrokenBuild &build, Progress &progress);

} // namespace spacewright::container
