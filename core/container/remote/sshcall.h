// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>
#include <core/container/engine/engineaddress.h>

namespace spacewright::container
{

/// A call of the system's ssh to the host of @p address, with the user's own keys, agent and settings. It asks nobody
/// for anything, takes only host keys that are known, and ends by itself some 15 seconds after the link went silent.
/// @p options come before the host, @p command after it. ToolMissing where there is no ssh.
[[nodiscard]] Result<ProcessCall> sshCall(const EngineAddress &address, const QStringList &options,
                                          const QString &command = {});

/// Why ssh did not get there, from what it @p said: one sentence with the command that mends it.
[[nodiscard]] Error sshError(const EngineAddress &address, const QString &said);

/// That command alone; empty where there is none. @p error is of a connection to @p address.
[[nodiscard]] QString sshRemedy(const EngineAddress &address, const Error &error);

/// "user@host", as people write it to ssh.
[[nodiscard]] QString sshDestination(const EngineAddress &address);

} // namespace spacewright::container
