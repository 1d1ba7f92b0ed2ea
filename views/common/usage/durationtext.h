// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::views
{

/// "0.4 s", "12 s", "3 min 20 s"
QString formatSeconds(double seconds);

} // namespace spacewright::views
