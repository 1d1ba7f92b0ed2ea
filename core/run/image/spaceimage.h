// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/recipe.h>
#include <core/run/runner.h>
#include <core/run/runoptions.h>

#include <core/container/engine/engine.h>

namespace spacewright::run
{

/// The image in which a Space runs, and what it is made from.
struct SpaceImage {
    /// What containers are created from.
    QString name;
    QString id;
    /// Of the image at the bottom, and its id; empty for a Dockerfile, which may have several.
    QString baseName = {};
    QString baseId = {};
    /// Bytes of all its layers; 0 if nobody has asked.
    qint64 size = 0;
};

/// Makes the image of a gradio or streamlit Space from the steps of its recipe, one layer each, or takes the layers
/// that are there.
[[nodiscard]] Result<SpaceImage> imageOfSteps(const container::Engine &engine, const Recipe &recipe,
                                              const RunOptions &options, RunObserver &observer, Progress &progress);

/// Builds the Dockerfile of a docker Space as the Hub does: variables are arguments of the build, secrets are mounts
/// (https://huggingface.co/docs/hub/spaces-sdks-docker).
[[nodiscard]] Result<SpaceImage> imageOfDockerfile(const container::Engine &engine, const Recipe &recipe,
                                                   const RunOptions &options, RunObserver &observer,
                                                   Progress &progress);

/// Fetches the image that the Hub has built, the newest if the registry can be asked.
[[nodiscard]] Result<SpaceImage> imageOfHub(const container::Engine &engine, const Recipe &recipe,
                                            const RunOptions &options, RunObserver &observer, Progress &progress);

/// What a record keeps of an image and where it is.
[[nodiscard]] QMap<QString, QString> imageFacts(const container::Engine &engine, const SpaceImage &image);

/// The image for a recipe's base step: SPACEWRIGHT_BASE_IMAGE if that is set, else the recipe's own, else the official
/// Python's.
[[nodiscard]] QString baseImageName(const Recipe &recipe);

/// Whether it is one that the Hub's builder would begin with, to get what that builder adds.
[[nodiscard]] bool isOfficialBase(const QString &name);

/// That the base image @p name is not there; @p error is what the engine said.
[[nodiscard]] Error missingBase(const QString &name, const Error &error);

} // namespace spacewright::run
