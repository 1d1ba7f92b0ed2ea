// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct git_smart_subtransport;
struct git_transport;

namespace spacewright::git
{

/// The way to a remote through the system's ssh, as libgit2's smart protocol wants it; @p conversation is a
/// Conversation.
int makeSshSubtransport(git_smart_subtransport **out, git_transport *transport, void *conversation);

} // namespace spacewright::git
