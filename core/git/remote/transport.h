// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentials.h"

#include <core/base/progress.h>

#include <optional>

struct git_remote;
struct git_transport;

namespace spacewright::git
{

/// One conversation with a remote over HTTP or SSH. Given as the payload of libgit2's callbacks; everything it does on
/// the network goes through here, so no setting of a repository (proxy, headers, rewritten addresses, credential
/// helpers, commands to connect with) has a say in it.
struct Conversation {
    /// Checked by checkedAddress(), without what is secret in it.
    QUrl address;
    /// Used only if the remote asks for them, and they fit the address.
    Credentials credentials;
    Progress &progress;
    /// Whether the remote has asked.
    bool isAuthorised = false;
    /// Why it ended, in better words than libgit2 has.
    std::optional<Error> error = {};
    /// What the remote said to its user, made harmless.
    QString remarks = {};
};

/// Ends libgit2's call with this error: the return value of its callback.
int refuse(Conversation &conversation, const Error &error);

/// libgit2's smart protocol over our HTTP client or the system's ssh, as its transport callback: @p conversation is a
/// Conversation.
int makeTransport(git_transport **transport, git_remote *remote, void *conversation);

} // namespace spacewright::git
