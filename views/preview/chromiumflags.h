// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::views
{

/// The engine's flags that send all traffic through the proxy on @p proxyPort, and those of @p given that only choose
/// how pages are painted. Everything else that was given could take the engine's protection away.
QByteArray chromiumFlags(const QByteArray &given, quint16 proxyPort);

/// Sets the flags, and removes from the environment what would switch the engine's sandbox off or open it to a
/// debugger. The engine reads them once, before its first profile.
void prepareEngineEnvironment(quint16 proxyPort);

} // namespace spacewright::views
