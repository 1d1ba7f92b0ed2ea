// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QString>

namespace spacewright::space
{

/// Which folders the user allowed to run: once per path and remote, so a folder whose origin changed asks again.
/// Kept in a file of the data folder. All functions may be called from any thread.
bool isTrusted(const QString &folder, const QString &remote);
[[nodiscard]] Result<> setTrusted(const QString &folder, const QString &remote, bool trusted);

} // namespace spacewright::space
