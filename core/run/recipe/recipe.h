// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flavor.h"

#include <core/base/result.h>
#include <core/manifest/card/card.h>

#include <QHash>
#include <QList>

namespace spacewright::run
{

enum class RunnerKind { Auto, Sandbox, Container, Static };
enum class Fidelity { Live, Exact };

QString runnerKindName(RunnerKind kind);

/// One thing that a recipe does, named as a Containerfile would name it.
struct RecipeStep {
    enum class Kind { Base, SystemPackages, PreRequirements, Requirements, BuildCommand, Source, Start, Instruction };

    Kind kind = Kind::Base;
    /// "RUN pip install -r requirements.txt"
    QString instruction;
    /// Why it is there and where that is documented.
    QString reason;
};

/// How a Space becomes something that runs: a pure value, computed from card, manifests, flavor and fidelity.
struct Recipe {
    QString folder;
    manifest::Card card;
    RunnerKind runner = RunnerKind::Sandbox;
    Fidelity fidelity = Fidelity::Live;
    Flavor flavor;
    /// Contents of the manifests that the Hub installs from; null if a file is absent.
    QByteArray preRequirements;
    QByteArray requirements;
    QStringList systemPackages;
    /// Of a docker Space.
    QByteArray dockerfile;
    /// What is installed along with the requirements: the SDK at the card's version and its companions.
    QStringList sdkRequirements;
    /// The releases of the Space's pylock.toml as a requirements file with hashes. Null where there is no lock, where
    /// the Space's files want something else by now, and for exact fidelity: the Hub knows no lock.
    QByteArray lock;
    QList<RecipeStep> steps;

    bool isLocked() const { return !lock.isNull(); }
};

/// What a Space's files say, as far as a recipe needs it.
struct RecipeInput {
    QString folder;
    manifest::Card card;
    QStringList manifests;
    /// Texts that stand for those on the disk, by path relative to the folder: what editors hold and have not saved.
    /// Only packages are read from them.
    QHash<QString, QByteArray> unsaved = {};
};

/// The runner that makeRecipe() will most likely choose, without a look at the disk: packages.txt may be empty.
[[nodiscard]] RunnerKind likelyRunner(const RecipeInput &input, RunnerKind runner, Fidelity fidelity);

/// Computes the recipe. RunnerKind::Auto becomes the one that fits: static for static Spaces, container for docker
/// ones, where packages.txt names packages and for exact fidelity, else the sandbox. Fails with a sentence if the Space
/// cannot run in the runner asked for.
[[nodiscard]] Result<Recipe> makeRecipe(const RecipeInput &input, RunnerKind runner, Fidelity fidelity,
                                        const Flavor &flavor);

/// The recipe without its lock: for another Python than that is for.
[[nodiscard]] Recipe withoutLock(Recipe recipe);

/// The SDK and what the Hub's builder installs along with it, as lines of a requirements file.
[[nodiscard]] QStringList sdkRequirements(const manifest::Card &card);

/// The same steps as the text of a Containerfile.
QString containerfile(const Recipe &recipe);

} // namespace spacewright::run
