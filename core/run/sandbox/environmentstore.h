// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/pythonfinder.h>
#include <core/run/recipe/recipe.h>

#include <core/base/process.h>

#include <QDateTime>

namespace spacewright::run
{

/// A Python environment on disk.
struct PythonEnvironment {
    /// Below the cache folder, named by the hash of what it is made from.
    QString folder;
    Interpreter python;

    /// Held by whoever makes the environment, so that two programs do not make it at once.
    QString lockPath() const;
    QString program(const QString &name) const { return folder + QStringLiteral("/bin/") + name; }
    /// Finished and whole: an interrupted one is never used.
    bool isComplete() const;
    /// Whether all its bytecode has been compiled.
    bool isCompiled() const;
    /// What `uv pip list` said after the install, as JSON.
    /// Holds the bytes that it takes, as a number.
    QString sizePath() const { return folder + QStringLiteral("/spacewright-size"); }
    QString packageListPath() const { return folder + QStringLiteral("/spacewright-packages.json"); }
};

/// The environment for a recipe: one for each set of inputs (Python, SDK, requirements and the files they include), so
/// Spaces with the same inputs share one.
[[nodiscard]] PythonEnvironment environmentFor(const Recipe &recipe, const Interpreter &python);

/// Makes an empty environment in its place, removing a broken or unwanted one; nobody else does so meanwhile.
[[nodiscard]] Result<> createEnvironment(const PythonEnvironment &environment, Progress &progress);

/// Installs into the environment by uv in a cage that can write to nothing else: @p arguments follow `uv pip install`,
/// and "-r -" there means the recipe's lock.
[[nodiscard]] Result<ProcessEnd> installInto(const PythonEnvironment &environment, const Recipe &recipe,
                                             const QStringList &arguments, Progress &progress,
                                             const OutputListener &listener, const ProcessWatch &watch = {});

/// Writes the list of packages and marks the environment as whole.
[[nodiscard]] Result<> completeEnvironment(const PythonEnvironment &environment, Progress &progress);

/// Removes it unless it is whole: for whoever failed to make it.
void discardUnfinished(const PythonEnvironment &environment);

/// The call that compiles all bytecode of an environment, to be run in the background. Its success is marked by
/// markCompiled().
[[nodiscard]] Result<ProcessCall> compileCall(const PythonEnvironment &environment);
void markCompiled(const PythonEnvironment &environment);
/// Keeps it from being the next one to go.
void markUsed(const PythonEnvironment &environment);

struct StoredEnvironment {
    QString folder;
    qint64 size = 0;
    QDateTime used;
};

/// All environments, most recently used first. Reads the disk: not for the GUI thread.
[[nodiscard]] QList<StoredEnvironment> storedEnvironments();
/// Removes what a program that ended in the middle of making an environment left.
void removeInterruptedEnvironments();
/// Removes what installers that were killed had begun to download. Only while nobody installs: uv locks none of it.
void removeInterruptedDownloads();
/// Removes interrupted environments, and the ones used longest ago until the rest is within @p capBytes.
void trimEnvironments(qint64 capBytes);

} // namespace spacewright::run
