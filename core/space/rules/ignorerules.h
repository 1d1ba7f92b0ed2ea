// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace spacewright::space
{

/// Asks the ignore rules of the Space's repository about paths relative to its folder. Says no to everything where
/// there is no repository. Copies share one handle: use it on one thread at a time.
[[nodiscard]] std::function<bool(const QString &)> ignoreRules(const QString &folder);

} // namespace spacewright::space
