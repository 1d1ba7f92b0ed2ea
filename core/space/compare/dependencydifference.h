// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/space.h>

namespace spacewright::space
{

/// Something that two states of a Space ask for differently.
struct DependencyChange {
    /// Of a package, or "python", "sdk", "sdk_version".
    QString name;
    /// ">=1.2", "any version"; empty where it is not asked for.
    QString before;
    QString after;
};

/// What differs between the cards, requirements and packages.txt of two folders, by name. Reads files: not for the GUI
/// thread.
[[nodiscard]] QList<DependencyChange> compareDependencies(const Space &before, const Space &after);

} // namespace spacewright::space
