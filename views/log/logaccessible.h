// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spacewright::views
{

/// Lets assistive technology read a LogText: the lines that are visible, as one text. Called once before the first one
/// is made; more calls do nothing.
void installLogAccessibility();

} // namespace spacewright::views
