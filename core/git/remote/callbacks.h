// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport.h"

struct git_remote_callbacks;

namespace spacewright::git
{

/// libgit2's callbacks for a fetch or a push: our transport, progress, remarks, and an end at once when cancelled.
void setCallbacks(git_remote_callbacks &callbacks, Conversation &conversation);

/// Why a fetch or a push ended with @p code.
[[nodiscard]] std::unexpected<Error> conversationFailure(const Conversation &conversation, int code,
                                                         const QString &message);

} // namespace spacewright::git
