// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>

#include <QList>
#include <QString>

namespace spacewright::run
{

enum class Health { Good, Limited, Missing };

/// One thing that this machine has or lacks.
struct Finding {
    /// Stable, e.g. "sandbox.bubblewrap".
    QString id;
    QString title;
    Health health = Health::Good;
    /// A version, a path, or what is wrong.
    QString detail;
    /// A command that mends it; empty if there is none.
    QString remedy = {};
};

/// Looks at what runners and tools need: not for the GUI thread.
/// @p engine: the address or id of the container engine that the user chose; may be empty.
[[nodiscard]] QList<Finding> examine(Progress &progress, const QString &engine = {});

} // namespace spacewright::run
