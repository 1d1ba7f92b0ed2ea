// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QString>

namespace spacewright::run
{

/// An installed Python.
struct Interpreter {
    QString path;
    /// "3.13.5"
    QString version;
    /// Whether it is the version that was asked for, or only the nearest one.
    bool isExact = true;
};

/// Finds the Python for a card's python_version ("3.11", "3.11.4" or empty for any) among those that uv finds on this
/// machine and those that were fetched; nothing is downloaded. When that version is not there the nearest one comes
/// back, a newer one rather than an older.
[[nodiscard]] Result<Interpreter> findPython(const QString &wanted, Progress &progress);

/// Lets uv fetch that version ("3.11" or "3.11.4") into Spacewright's cache, from where uv's own settings of mirrors
/// say (https://docs.astral.sh/uv/concepts/python-versions/), and returns it. uv compares what came with the digest
/// that it knows. Fails if uv has no such version, must not download or does not reach it.
[[nodiscard]] Result<Interpreter> fetchPython(const QString &version, Progress &progress);

/// Where those lie.
[[nodiscard]] QString fetchedPythonFolder();

/// Of @p installed versions the one nearest to @p wanted; -1 if there is none.
int nearestVersion(const QStringList &installed, const QString &wanted);

} // namespace spacewright::run
