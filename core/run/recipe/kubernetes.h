// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe.h"

namespace spacewright::run
{

struct RunOptions;

/// What a cluster runs the recipe's image with: a Deployment, a Service and a claim for what is kept in /data, as YAML
/// for `kubectl apply` (https://kubernetes.io/docs/reference/kubernetes-api/). Limits and confinement are those of a
/// run here. Of the secrets in @p options only the names count, as references to a Secret that is not part of it.
/// @p image: by what name the cluster gets the image; empty for one that follows from the folder's name.
/// Fails for a static Space, which has none.
[[nodiscard]] Result<QString> kubernetesManifest(const Recipe &recipe, const RunOptions &options,
                                                 const QString &image = {});

} // namespace spacewright::run
