// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/version/marker.h>
#include <core/manifest/version/specifierset.h>

namespace spacewright::manifest
{

/// A requirement of a package by its name, e.g. "gradio[mcp]>=6,<7; python_version >= '3.10'"
/// (https://packaging.python.org/en/latest/specifications/dependency-specifiers/, PEP 508).
struct PackageRequirement {
    /// As written.
    QByteArray name;
    QList<QByteArray> extras;
    SpecifierSet specifier;
    /// "https://..." behind an "@"; empty if the package comes from the index.
    QByteArray address;
    std::optional<Marker> marker;
    /// As written, without the semicolon.
    QByteArray markerText;
    /// Where name, extras, and specifier or address end.
    qsizetype end = 0;

    /// The offset of what cannot be understood, where it is no requirement.
    [[nodiscard]] static std::expected<PackageRequirement, qsizetype> parse(QByteArrayView text);

    /// Normalised; the name stays as it is written.
    QByteArray text() const;
};

} // namespace spacewright::manifest
