// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/cause/failurecause.h>
#include <core/log/steps/buildsteps.h>
#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// Installers name a requirement but not the line it stands in: adds the line of the requirements file, or of the
/// card's sdk_version, that @p cause is about.
void placeInManifests(log::FailureCause &cause, const RecipeInput &input);

/// Adds the line of the Dockerfile at which its build failed: of the step of @p steps that did, or the one that @p
/// symptom names.
void placeInDockerfile(log::FailureCause &cause, const RecipeInput &input, const QList<log::Step> &steps,
                       const Error &symptom);

} // namespace spacewright::run
