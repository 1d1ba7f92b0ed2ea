// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace spacewright::manifest
{

/// Which releases of a package have something to install on Linux, x86-64, for one version of Python.
struct WheelSpan {
    /// The oldest and the newest one; a last one that is empty means that there is no end yet.
    QString first;
    QString last;
};

/// The releases of @p package, a normalized name, for @p python such as "3.12" or "3.12.4". Known for packages that
/// many Spaces require, from the files and the Requires-Python that the package index listed in November 2026; nothing
/// for the others, and where all releases go.
[[nodiscard]] std::optional<WheelSpan> wheelsFor(const QString &package, const QString &python);

/// What cannot be required because a package of that name does not exist, or is not what is meant: "scikit-learn" for
/// "sklearn". Empty if the name may stay. @p package is a normalized name.
[[nodiscard]] QString meantPackage(const QString &package);

/// Whether it is a module that comes with Python and that the index has no package for, or none that installs.
[[nodiscard]] bool isStandardModule(const QString &package);

/// The package of the Debian system, or several, that a Python package needs besides itself and that neither it nor the
/// Hub's Gradio image (https://huggingface.co/docs/hub/spaces-dependencies) has. Empty if none is known.
[[nodiscard]] QStringList systemPackagesFor(const QString &package);

} // namespace spacewright::manifest
