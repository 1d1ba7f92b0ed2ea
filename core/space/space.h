// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/manifest/card/card.h>

#include <QHash>
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
    /// Texts that stand for those on the disk, by path relative to the folder: what editors hold and have not saved.
    QHash<QString, QByteArray> unsaved;
    /// Remote "origin" without credentials, empty if there is none.
    QString remote;
    QString branch;

    bool hasManifest(const QString &name) const { return manifests.contains(name); }
    bool hasErrors() const;
};

/// What a folder says of itself in its card, at once: the diagnostics of that alone, with @p unsaved in place of what
/// is on the disk. Runs nothing. Fails as readSpace().
[[nodiscard]] Result<Space> openSpace(const QString &folder, const QHash<QString, QByteArray> &unsaved = {});

/// The same without a look at its repository, which takes longer than all the rest: no remote, no branch.
[[nodiscard]] Result<Space> openFiles(const QString &folder, const QHash<QString, QByteArray> &unsaved = {});

/// Reads card, manifests and diagnostics of @p folder, with @p unsaved in place of what is on the disk. Runs nothing of
/// it. Fails only if there is no such folder or it cannot be read; a folder that is no Space yet comes back with
/// diagnostics saying what is missing.
[[nodiscard]] Result<Space> readSpace(const QString &folder, const QHash<QString, QByteArray> &unsaved = {});

} // namespace spacewright::space
