// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "specifier.h"

#include <core/manifest/version/specifierset.h>

namespace spacewright::manifest
{

std::optional<bool> isAllowed(const QString &version, const QString &specifier)
{
    const std::optional<Version> parsed = Version::parse(version.toUtf8());
    const std::optional<SpecifierSet> set = SpecifierSet::parse(specifier.toUtf8());
    if (!parsed || !set)
        return {};
    return set->allows(*parsed, SpecifierSet::Prereleases::Allowed);
}

} // namespace spacewright::manifest
