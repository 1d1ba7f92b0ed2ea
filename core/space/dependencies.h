// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space.h"

namespace spacewright::space
{

/// What a Space's requirements and packages.txt name, and what is wrong with them.
struct Dependencies {
    /// Normalized names of the packages in the requirements, with everything that they include.
    QStringList packages;
    /// The same names with the versions or the address that they are wanted in, e.g. ">=1.2".
    QMap<QString, QString> wanted;
    /// Whether a line names an address or a path alone, so that it is not known which package it is.
    bool hasUnnamed = false;
    /// Of packages.txt.
    QStringList systemPackages;
    QByteArray packagesText;
    QList<manifest::Diagnostic> diagnostics;
};

[[nodiscard]] Dependencies readDependencies(const Space &space);

} // namespace spacewright::space
