// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namelist.h"

#include <core/base/result.h>

#include <QDateTime>

namespace spacewright::manifest
{

/// Which names are kept on this machine: those of the distribution that the Hub's images are made of, and those of the
/// Python package index.
enum class KeptNames { SystemPackages, PythonPackages };

/// The names that were kept last; empty if none were. Read again only when the file has changed. Any thread.
[[nodiscard]] NameList keptNames(KeptNames which);
/// When they were kept; invalid if they were not.
[[nodiscard]] QDateTime keptAt(KeptNames which);
/// Keeps them in the cache, in place of those of before.
[[nodiscard]] Result<> keepNames(KeptNames which, const NameList &names);

} // namespace spacewright::manifest
