// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace spacewright
{

/// Calls @p work once, after everything that waits to be painted in the window of @p widget is on the screen: what
/// nobody sees need not hold up what somebody waits for. What is not shown is not waited for, nor is a screen that does
/// not ask for a picture. Nothing is called once @p widget is gone.
void afterPaint(QWidget *widget, std::function<void()> work);

} // namespace spacewright
