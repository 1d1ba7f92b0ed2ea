// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QList>
#include <QStringList>

namespace spacewright::manifest
{

/// A file of a release on the package index.
struct LockedFile {
    /// "numpy-2.3.1-cp312-cp312-manylinux_2_28_x86_64.whl"
    QString name;
    /// In bytes, -1 if the lock does not say.
    qint64 size = -1;
    QString sha256;
    /// Where the index has it; empty if the lock does not say.
    QString url = {};
};

struct LockedPackage {
    /// Normalized.
    QString name;
    QString version;
    QList<LockedFile> files;

    /// Of the file that is most likely installed; -1 if it is not known.
    qint64 size() const;
};

/// A pylock.toml (https://packaging.python.org/en/latest/specifications/pylock-toml/, PEP 751): exactly one release of
/// each package, with the hashes of its files.
struct Lock {
    /// By name.
    QList<LockedPackage> packages;
    /// Of tool.spacewright: the hash of what was locked, and the Python it is for ("3.12"). Empty in locks that others
    /// made.
    QString inputs;
    QString python;

    const LockedPackage *find(const QString &name) const;
    /// Of all files that are known, in bytes.
    qint64 size() const;
};

/// Reads the text of a lock. Fails (manifest.invalid) with line and column where it is none.
[[nodiscard]] Result<Lock> readLock(const QByteArray &text);

/// The same as a requirements file, every release pinned and with the hashes of its files: for installers that know no
/// pylock.toml.
[[nodiscard]] QByteArray lockAsRequirements(const Lock &lock);

/// A package that another lock has otherwise.
struct LockChange {
    QString name;
    /// Empty: it is new, or gone.
    QString from;
    QString to;
    /// How many bytes more there are to fetch; 0 where that is not known.
    qint64 growth = 0;
};

/// What changes from one lock to the other, by name.
[[nodiscard]] QList<LockChange> differences(const Lock &before, const Lock &after);

} // namespace spacewright::manifest
