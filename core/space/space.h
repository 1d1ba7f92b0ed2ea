// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/manifest/card/card.h>

#include <QStringList>

namespace spacewright::space
{

/// A Space on disk as it was when it was read. A value: reading again makes another.
struct Space {
    /// Absolute and without symbolic links.
    QString folder;
    /// The card's title, else the folder's name.
    QString title;
    manifest::Card card;
    /// Which of README.md, requirements.txt, pre-requirements.txt, packages.txt, pyproject.toml, Dockerfile exist.
    QStringList manifests;
    /// Of all manifests and of the rules over the whole folder.
    QList<manifest::Diagnostic> diagnostics;
    /// Remote "origin" without credentials, empty if there is none.
    QString remote;
    QString branch;

    bool hasManifest(const QString &name) const { return manifests.contains(name); }
    bool hasErrors() const;
};

/// What a folder says of itself in its card, at once: the diagnostics of that alone. Runs nothing. Fails as
/// readSpace().
[[nodiscard]] Result<Space> openSpace(const QString &folder);

/// Reads card, manifests and diagnostics of @p folder. Runs nothing of it. Fails only if there is no such folder or it
/// cannot be read; a folder that is no Space yet comes back with diagnostics saying what is missing.
[[nodiscard]] Result<Space> readSpace(const QString &folder);

} // namespace spacewright::space
