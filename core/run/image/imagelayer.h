// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostnetwork.h"

#include <core/run/recipe/recipe.h>

#include <core/container/engine/engine.h>

namespace spacewright::run
{

class RunObserver;

/// One layer of a Space's image: a step of its recipe that was run in a container of the layer below and committed.
/// Named by the hash of all that it is made from, so that Spaces with the same inputs share it and an edit of the
/// source remakes nothing.
struct ImageLayer {
    /// As the recipe names the step.
    QString instruction;
    RecipeStep::Kind kind = RecipeStep::Kind::Base;
    /// "localhost/spacewright/layer:0123abcd"
    QString tag;
    /// What a shell runs as root, beside the files.
    QByteArray script;
    /// Files that the script finds in its folder, by name.
    QMap<QString, QByteArray> files = {};
};

/// The layers of a gradio or streamlit Space on the image with id @p baseId, lowest first.
[[nodiscard]] QList<ImageLayer> imageLayers(const Recipe &recipe, const QString &baseId);

/// Runs @p layer in a container of @p image and commits it; its output goes to @p observer's build log. Returns the
/// exit code of the script: nothing is committed unless it is 0. Cancelled: any.
[[nodiscard]] Result<int> makeLayer(const container::Engine &engine, const ImageLayer &layer, const QString &image,
                                    const HostNetwork &network, RunObserver &observer, Progress &progress);

/// Runs a script in a container of @p image and keeps nothing of it; returns what it printed. Fails if its exit code is
/// not 0. Cancelled: anything.
[[nodiscard]] Result<QByteArray> outputInImage(const container::Engine &engine, const QByteArray &script,
                                               const QString &image, const HostNetwork &network, Progress &progress);

} // namespace spacewright::run
