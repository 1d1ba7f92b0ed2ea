// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolver.h"

namespace spacewright::run
{

/// A line of the tree of who wants what.
struct WantedNode {
    int depth = 0;
    /// Normalized.
    QString name;
    QString version;
    /// Stands elsewhere in the tree with everything beneath it; not repeated here.
    bool isRepeated = false;
};

/// What the Space's own files want, and beneath each what it brings.
[[nodiscard]] QList<WantedNode> treeOf(const Resolution &resolution, const WantedPackages &wanted);

/// The shortest chains from the Space's own files to @p package, a normalized name: the first of each is wanted by a
/// file, the last is the package. At most @p most.
[[nodiscard]] QList<QStringList> chainsTo(const QString &package, const Resolution &resolution,
                                          const WantedPackages &wanted, qsizetype most);

} // namespace spacewright::run
