// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

// Changes of the text of a requirements file. Requirements are counted as readRequirements() does.

/// Adds a line at the end, such as "numpy>=2" or "-r more.txt". Fails (manifest.invalid) if pip would not take it.
[[nodiscard]] Result<Splice> addRequirement(const QByteArray &text, const QString &line);

/// Removes a requirement with its options, its comment and its lines.
[[nodiscard]] Result<Splice> removeRequirement(const QByteArray &text, qsizetype index);

/// Gives a package another specifier, such as ">=2,<3"; none if it is empty. Name, extras, marker and comment stay.
/// Fails where the line has hashes: they are those of the old release.
[[nodiscard]] Result<Splice> setSpecifier(const QByteArray &text, qsizetype index, const QString &specifier);

/// The first requirement of that package, -1 if there is none.
[[nodiscard]] qsizetype requirementOf(const QByteArray &text, const QString &package);

} // namespace spacewright::manifest
