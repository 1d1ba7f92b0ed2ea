// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/buildsteps.h>

#include <QColor>

class QPalette;
class QPainter;
class QRectF;

namespace spacewright::views
{

/// The colour of a step in that state, to be seen on the palette's base.
QColor stateColour(log::StepState state, const QPalette &palette);
/// A small round sign for a state: drawn, not from a theme, since the four must look alike in shape and differ without
/// colour.
void paintState(QPainter &painter, const QRectF &place, log::StepState state, const QColor &colour);

} // namespace spacewright::views
