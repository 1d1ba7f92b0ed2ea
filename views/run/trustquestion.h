// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/recipe.h>
#include <core/space/space.h>

class QWidget;

namespace spacewright::views
{

/// Asks whether a Space that was not made here may run, showing what will run and where. Does not block: @p answered is
/// called with the answer, and not at all when the window goes.
void askTrust(QWidget *window, const space::Space &space, run::RunnerKind runner,
              const std::function<void(bool)> &answered);

} // namespace spacewright::views
