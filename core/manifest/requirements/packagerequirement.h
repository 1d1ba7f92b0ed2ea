// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/version/marker.h>
#include <core/manifest/version/specifierset.h>

namespace spacewright::manifest
{

/// A requirement of a package by its name, e.g. "gradio[mcp]>=6,<7; python_version >= '3.10'"
/// (https://packaging.python.org/en/latest/specifications/dependency-specifiers/, PEP 508).
/// Views into the text that was read: nothing is copied, since a file has thousands of them and is read at each key.
struct PackageRequirement {
    /// As written.
    QByteArrayView name;
    QList<QByteArrayView> extras;
    /// As written, without the blanks; SpecifierSet::parse() reads it.
    QByteArray specifier;
    /// "https://..." behind an "@"; empty if the package comes from the index.
    QByteArrayView address;
    std::optional<Marker> marker;
    /// As written, without the semicolon.
    QByteArrayView markerText;
    /// Where name, extras, and specifier or address end.
    qsizetype end = 0;

    /// The offset of what cannot be understood, where it is no requirement.
    [[nodiscard]] static std::expected<PackageRequirement, qsizetype> parse(QByteArrayView text);

    /// Normalised; the name stays as it is written.
    QByteArray text() const;
};

} // namespace spacewright::manifest
