// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/runtime.h>

#include <QColor>

namespace spacewright::views
{

/// A stage of a Space on the Hub in words, with the hardware if it runs: "Running on T4". One that is not known here is
/// shown as the Hub names it.
QString stageText(const hub::Runtime &runtime);
/// Green, amber, red or grey, bright enough for a dark ground.
QColor stageColour(hub::Phase phase);
/// "T4 small" for "t4-small".
QString hardwareText(const QString &flavor);

} // namespace spacewright::views
