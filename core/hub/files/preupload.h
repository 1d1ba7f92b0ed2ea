// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

namespace spacewright::hub
{

/// A file that is to be committed.
struct UploadCandidate {
    QString path = {};
    qint64 size = 0;
    /// Its first 512 bytes, or all if it is shorter.
    QByteArray sample = {};
};

/// How the Hub wants to have it.
struct UploadAdvice {
    QString path = {};
    /// By way of LFS, before the commit; else inside it.
    bool isLarge = false;
    /// The rules of .gitignore leave it out.
    bool isIgnored = false;
    /// What the branch has at that path: sha256 of a large file, git's hash of others; empty for nothing. Equal to
    /// one's own means that nothing needs to be sent.
    QString remoteId = {};
};

/// Where and how a commit is to be made.
struct CommitTarget {
    SpaceId space = {};
    QString revision = QStringLiteral("main");
    /// As a pull request in place of a commit on the branch.
    bool asPullRequest = false;
};

/// Rules that the commit brings itself, which count in place of those that the branch has. Empty where it brings none.
struct UploadRules {
    /// Text of .gitignore.
    QString ignore = {};
    /// Text of .gitattributes.
    QString attributes = {};
};

/// Asks for all of them, some hundred at a time. The answers are in the same order.
[[nodiscard]] Result<QList<UploadAdvice>> askUploadModes(const HubClient &hub, const CommitTarget &target,
                                                         const QList<UploadCandidate> &files, Progress &progress,
                                                         const UploadRules &rules = {});

} // namespace spacewright::hub
