// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/run/runoptions.h>
#include <core/space/space.h>

#include <QStringList>

namespace spacewright::cli
{

/// What the command line of `build`, `run` and `recipe` says.
struct RunArguments {
    QString folder;
    run::RunOptions options;
    /// An earlier state that is to run in place of the folder's; empty: none.
    QString revision;
    bool trust = false;
    bool json = false;
    bool acceptCost = false;
    bool containerfile = false;
    bool hubImage = false;
    /// What a cluster gets the image by; empty: as the folder is called.
    QString image;
};

/// Reads the arguments of @p verb. ErrorCode::Usage when they are wrong. `--help` prints and ends the program.
[[nodiscard]] Result<RunArguments> parseRunArguments(const QString &verb, const QStringList &arguments);

/// "512m", "16G", "1.5GiB" as bytes; 0 if it is no size.
[[nodiscard]] qint64 parseSize(const QString &text);

/// Asks, on a terminal, whether a Space that was not made here may run, unless @p trust says so. Fails with
/// trust.needed.
[[nodiscard]] Result<> ensureTrusted(const space::Space &space, bool trust);

/// What of a Space a recipe needs.
run::RecipeInput recipeInput(const space::Space &space);

} // namespace spacewright::cli
