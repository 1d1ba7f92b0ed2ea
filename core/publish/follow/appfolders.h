// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spacewright::publish
{

/// Where the Hub keeps the Space's files while it builds and runs.
inline const QStringList appFolders = {QStringLiteral("/home/user/app"), QStringLiteral("/app")};

} // namespace spacewright::publish
