// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/pythonfinder.h>

namespace spacewright::run
{

struct Recipe;
class RunObserver;

/// The Python for a recipe in the sandbox, where findPython() has found @p here. One that is not here is fetched,
/// unless an environment stands that was made with the nearest one and is not to be made @p anew: whoever has no
/// network waits for that once, not at each start. If it is the nearest one, the observer is told what follows. Fails
/// if there is none at all.
[[nodiscard]] Result<Interpreter> pythonFor(const Recipe &wanted, const Result<Interpreter> &here, bool anew,
                                            RunObserver &observer, Progress &progress);

/// The recipe for that Python: a lock is for one version alone.
[[nodiscard]] Recipe recipeFor(const Recipe &wanted, const Interpreter &python);

} // namespace spacewright::run
