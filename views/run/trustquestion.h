// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/recipe/recipe.h>
#include <core/space/space.h>

class QWidget;

namespace spacewright::views
{

/// What a Space has to be trusted for.
struct TrustPurpose {
    run::RunnerKind runner = run::RunnerKind::Auto;
    /// Whether it runs as soon as it is trusted. If not, only its packages are looked up now.
    bool isRun = true;
};

/// Asks whether a Space that was not made here may run, showing what will run and where. Does not block: @p answered is
/// called with the answer, and not at all when the window goes.
void askTrust(QWidget *window, const space::Space &space, const TrustPurpose &purpose,
              const std::function<void(bool)> &answered);

} // namespace spacewright::views
