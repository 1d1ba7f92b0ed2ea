// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace spacewright::run
{

/// A TCP port of 127.0.0.1 that nobody listens on now: @p wanted if it is free, else any. 0 if there is none.
[[nodiscard]] quint16 freePort(quint16 wanted = 0);

} // namespace spacewright::run
