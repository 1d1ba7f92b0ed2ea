// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// A requirement of a package as it goes to the resolver.
struct WantedPackage {
    /// Normalized.
    QString name;
    /// "numpy<2; python_version < '3.13'"; never an option, never an address.
    QByteArray line;
    /// "numpy<2", for people.
    QString shown;
    /// Where it stands: a file of the Space and a line of it, from 1. README.md and 0 for what comes with the SDK.
    QString file;
    int place = 0;
    /// Which requirement of that file it is, as readRequirements() counts.
    qsizetype index = -1;
};

/// What a Space wants to have installed, read from its files without running anything of them.
struct WantedPackages {
    QList<WantedPackage> packages;
    /// Of files that are included with -c: they limit versions and install nothing.
    QList<WantedPackage> constraints;
    /// "3.12"
    QByteArray python;
    /// What was left out and why, one sentence each.
    QStringList notes;
    /// Changes when anything of the above does.
    QByteArray hash() const;
};

/// The same package in any version.
[[nodiscard]] WantedPackage withoutSpecifier(const WantedPackage &package);

/// Reads pre-requirements.txt, requirements.txt and what they include from the Space's folder, together with what the
/// Hub installs with the SDK. Fails where a line is no requirement or a file cannot be read.
[[nodiscard]] Result<WantedPackages> wantedPackages(const RecipeInput &input);

} // namespace spacewright::run
