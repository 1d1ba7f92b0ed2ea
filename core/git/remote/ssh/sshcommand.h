// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>

#include <QUrl>

namespace spacewright::git
{

/// How to run @p command on the host of @p address, which checkedAddress() has let through, with the system's ssh: it
/// knows the user's keys, agent, settings and hosts. It never asks anything, and a host that is not known, or that is
/// another one than it was, is refused.
[[nodiscard]] Result<ProcessCall> sshCall(const QUrl &address, const QString &command);

/// What programs of OpenSSH get of our environment: beside the usual, the way to the agent.
QMap<QString, QString> sshEnvironment();

/// A word of a command for the shell on the other side.
QString shellQuoted(const QString &word);
/// The repository's path on the host, for a command there.
QString pathOnHost(const QUrl &address);

/// Why ssh has ended with this exit code, having said @p errors.
Error sshError(const QUrl &address, int exitCode, const QByteArray &errors);

} // namespace spacewright::git
