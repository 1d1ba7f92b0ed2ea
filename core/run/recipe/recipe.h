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

/// Hub: on hardware of the Hub, by a runner that whoever knows the Hub brings along (RunOptions::hubRunner).
enum class RunnerKind { Auto, Sandbox, Container, Static, Hub };
enum class Fidelity { Live, Exact };

QString runnerKindName(RunnerKind kind);

/// One thing that a recipe does, named as a Containerfile would name it.
struct RecipeStep {
    enum class Kind {
        Base,
        /// What the Hub's builder puts on each base image, whatever the Space says.
        BaseSystem,
        BasePackages,
        SystemPackages,
        PreRequirements,
        Requirements,
        Preload,
        BuildCommand,
        Source,
        Start,
        Instruction
    };

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
    /// Of the user's own; empty for the default.
    QString baseImage = {};
    /// Run as it is in place of everything else; mostly empty.
    QString publishedImage = {};
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
    /// The image to build on in place of the SDK's default; empty for that.
    QString baseImage = {};
};

/// The runner that makeRecipe() will most likely choose, without a look at the disk: packages.txt may be empty.
[[nodiscard]] RunnerKind likelyRunner(const RecipeInput &input, RunnerKind runner, Fidelity fidelity);

/// Computes the recipe. RunnerKind::Auto becomes the one that fits: static for static Spaces, container for docker
/// ones, where packages.txt names packages and for exact fidelity of all that is built, else the sandbox. Fails with a
/// sentence if the Space cannot run in the runner asked for.
[[nodiscard]] Result<Recipe> makeRecipe(const RecipeInput &input, RunnerKind runner, Fidelity fidelity,
                                        const Flavor &flavor);

/// To run the image that the Hub has built of the Space of @p input; nothing of the folder goes into it.
[[nodiscard]] Recipe publishedRecipe(const RecipeInput &input, const QString &image, const Flavor &flavor);

/// The recipe without its lock: for another Python than that is for.
[[nodiscard]] Recipe withoutLock(Recipe recipe);

/// What the Hub's builder installs for every Space of SDK gradio, as its build logs show it: names for apt-get, and
/// lines of a requirements file with an option. Node.js is for the rendering on the server.
[[nodiscard]] QStringList baseSystemPackages();
[[nodiscard]] QStringList basePackages();

/// The SDK and what the Hub's builder installs along with it, as lines of a requirements file.
[[nodiscard]] QStringList sdkRequirements(const manifest::Card &card);

/// The recipe on a base image of the user's own, which is taken as it is: without what the Hub's builder puts on its
/// own one.
[[nodiscard]] Recipe onOwnBase(Recipe recipe);

} // namespace spacewright::run
