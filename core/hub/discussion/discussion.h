// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <QDateTime>

namespace spacewright::hub
{

/// A discussion or pull request of a Space, as lists show it.
struct Discussion {
    int number = 0;
    QString title = {};
    /// "open", "closed", "merged", "draft", or what the Hub thinks of next.
    QString status = {};
    QString author = {};
    QDateTime createdAt = {};
    bool isPullRequest = false;
};

/// Something that happened in it.
struct DiscussionEvent {
    /// "comment", "status-change", "commit", "title-change", or another that is to be shown as such.
    QString type = {};
    QString id = {};
    QString author = {};
    QDateTime createdAt = {};
    /// Markdown of a comment, the new status, a commit's title, the new title.
    QString text = {};
    /// Of a commit.
    QString commit = {};
    bool isHidden = false;
};

/// All of one.
struct DiscussionDetail {
    Discussion summary = {};
    QList<DiscussionEvent> events = {};
    /// Of a pull request: the unified diff, and the files that stand in the way of a merge.
    QByteArray diff = {};
    bool hasConflicts = false;
    QStringList conflicts = {};
    QString mergeCommit = {};
};

struct DiscussionQuery {
    enum Kind { All, Discussions, PullRequests };
    enum Status { Any, Open, Closed };
    Kind kind = All;
    Status status = Any;
};

[[nodiscard]] Result<QList<Discussion>> listDiscussions(const HubClient &hub, const SpaceId &space,
                                                        const DiscussionQuery &query, Progress &progress);
[[nodiscard]] Result<DiscussionDetail> readDiscussion(const HubClient &hub, const SpaceId &space, int number,
                                                      Progress &progress);

/// Begins a discussion and returns its number. A title has 3 to 200 characters.
[[nodiscard]] Result<int> startDiscussion(const HubClient &hub, const SpaceId &space, const QString &title,
                                          const QString &text, Progress &progress);
[[nodiscard]] Result<> addComment(const HubClient &hub, const SpaceId &space, int number, const QString &text,
                                  Progress &progress);
[[nodiscard]] Result<> renameDiscussion(const HubClient &hub, const SpaceId &space, int number, const QString &title,
                                        Progress &progress);
/// Closes it, or opens it again, with a last word if there is one.
[[nodiscard]] Result<> setDiscussionOpen(const HubClient &hub, const SpaceId &space, int number, bool isOpen,
                                         const QString &comment, Progress &progress);
/// Fails with HubConflict if files are in the way.
[[nodiscard]] Result<> mergePullRequest(const HubClient &hub, const SpaceId &space, int number, const QString &comment,
                                        Progress &progress);

} // namespace spacewright::hub
