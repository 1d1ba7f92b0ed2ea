// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QMap>

namespace spacewright::container
{

/// Something happened to a container, an image, a network or a volume.
struct Event {
    /// "container", "image", ...
    QString type;
    /// "start", "die", "oom", "remove", ...
    QString action;
    /// The id of what it happened to.
    QString id;
    /// Its labels, and what goes with the action ("exitCode").
    QMap<QString, QString> attributes;
};

/// Follows what happens to things that carry @p label until cancelled. It must be "key=value" here: for events Podman
/// 4.3 matches nothing with a key alone.
[[nodiscard]] Result<> followEvents(const Engine &engine, const QString &label,
                                    const std::function<void(const Event &)> &listener, Progress &progress);

} // namespace spacewright::container
