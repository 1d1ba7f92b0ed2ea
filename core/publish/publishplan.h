// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/local/syncedfiles.h>

#include <core/hub/client/hubclient.h>
#include <core/hub/client/identity.h>
#include <core/hub/files/history.h>
#include <core/hub/space/spaceinfo.h>
#include <core/space/space.h>

namespace spacewright::publish
{

/// What the user wants.
struct PublishTarget {
    hub::SpaceId id = {};
    /// Make the Space if there is none of that name.
    bool canCreate = false;
    bool isPrivate = false;
    /// A flavor for a new Space; empty for the free one.
    QString hardware = {};
    /// As a pull request in place of a commit on main.
    bool asPullRequest = false;
    /// Subject of the commit.
    QString message = {};
};

enum class FileAction { Add, Change, Remove };

/// One file that will be different on the Hub.
struct PublishFile {
    QString path = {};
    FileAction action = FileAction::Add;
    qint64 size = 0;
    /// Whether it goes by way of LFS.
    bool isLarge = false;
    /// What names the content: sha256 of a large file, git's hash of others.
    QString contentId = {};
    /// Only LFS's pointer to it is on this machine: it can be named, not sent.
    bool isPointer = false;
    /// Changed on the Hub too since it was last published from here: what is there would be replaced.
    bool isConflict = false;
};

/// How the files get there.
enum class PublishWay {
    /// One commit over HTTP, made by the Hub from what differs.
    Commit,
    /// A commit here, pushed by git: the folder is a clone of the Space, and both stay one history.
    Push,
};

/// What would be done, against the Hub as it was when asked. A value: it changes nothing, here or there.
struct PublishPlan {
    PublishTarget target = {};
    PublishWay way = PublishWay::Commit;
    /// One sentence on why that way.
    QString wayReason = {};
    hub::Identity identity = {};
    bool exists = false;
    /// As the Hub describes the Space, if it exists.
    hub::SpaceInfo info = {};
    /// The newest commit on main; empty without one.
    QString head = {};
    /// Sorted by path.
    QList<PublishFile> files = {};
    /// Whether the Hub has said which files it wants by way of LFS; else that is a guess.
    bool areModesKnown = false;
    /// Files on the Hub that are not here and stay, because nothing says that they came from here.
    QStringList strangers = {};
    /// Files that were changed on the Hub since, but not here: they stay as they are there.
    QStringList theirs = {};
    /// Files that the Hub's ignore rules leave out.
    QStringList leftOut = {};
    /// Symbolic links, which are not published, and paths that the Hub takes from nobody.
    QStringList links = {};
    QStringList unusable = {};
    /// The newest commit on main is one that this folder neither made nor knows.
    bool hasMovedOn = false;
    /// The commits that came since, the newest first, as far as they are known.
    QList<hub::RemoteCommit> newer = {};
    /// Commits here that were not pushed yet.
    qsizetype unpushed = 0;
    /// What folder and Hub have in common once this is done.
    SyncedFiles synced = {};

    bool isEmpty() const { return files.isEmpty() && unpushed == 0 && exists; }
    /// Bytes of all files that are added or changed.
    qint64 size() const;
};

/// Compares the Space's folder with what the Hub has. Each file is read once at most, and not at all if it is as it was
/// the last time. Fails where nobody is signed in, where there is no such Space and
/// none may be made, or where the Hub does not answer. Reads files and asks the Hub: not for the GUI thread.
[[nodiscard]] Result<PublishPlan> makePlan(const hub::HubClient &hub, const space::Space &space,
                                           const PublishTarget &target, Progress &progress);

/// "added", "changed", "removed": the stable name in machine-readable output.
QString fileActionName(FileAction action);
/// "commit", "push"
QString publishWayName(PublishWay way);

} // namespace spacewright::publish
