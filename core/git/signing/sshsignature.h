// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

namespace spacewright::git
{

/// Whether the user's own settings of git want every commit signed, with an SSH key (`commit.gpgsign` and
/// `gpg.format=ssh`, https://git-scm.com/docs/git-config). A repository's settings have no say: they may be anybody's.
bool isSigningWanted();

/// The signature of @p content with the SSH key that the user's own settings name as `user.signingkey`, made by the
/// system's ssh-keygen, which asks the agent first and never the user. Waits at most a minute, for keys that want to be
/// touched. Any thread but the GUI's.
[[nodiscard]] Result<QByteArray> sshSignature(const QByteArray &content);

} // namespace spacewright::git
