// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitoperation.h"
#include "preupload.h"

namespace spacewright::hub
{

/// A commit to be made over HTTP, by the server.
struct CommitOrder {
    CommitTarget target = {};
    QString summary = {};
    QString description = {};
    /// The 40 digits of the commit that this one was made for; if another one came meanwhile, it is refused with
    /// HubOutdated. Needed, too, for finding out what became of it when the answer is lost.
    QString parent = {};
    QList<CommitOperation> operations = {};
};

/// A commit that was made.
struct CommitReceipt {
    QString commit = {};
    QString url = {};
    /// Number of the pull request; 0 if it is none.
    int pullRequest = 0;
    /// What the server wants to be shown.
    QString remark = {};
};

/// Makes a commit, once at most. If the answer is lost, the branch is looked at: a commit that holds exactly this is
/// the answer then; if the branch did not move, it is sent again, which is safe because of its parent; and else the
/// error says that nobody knows. A pull request that is open and asks for exactly this is not made a second time.
/// Cancelled, it fails with what is known of it, unless the commit is there already.
[[nodiscard]] Result<CommitReceipt> makeCommit(const HubClient &hub, const CommitOrder &order, Progress &progress);

/// Whether nobody knows what became of a request: the connection ended, or a server in between gave up.
bool isInDoubt(const Error &error);

} // namespace spacewright::hub
