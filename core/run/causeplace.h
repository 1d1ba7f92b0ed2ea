// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/failurecause.h>
#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// Installers name a requirement but not the line it stands in: adds the line of the requirements file, or of the
/// card's sdk_version, that @p cause is about.
void placeInManifests(log::FailureCause &cause, const RecipeInput &input);

} // namespace spacewright::run
