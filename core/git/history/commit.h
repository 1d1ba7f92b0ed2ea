// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objectid.h>

#include <QDateTime>
#include <QList>

namespace spacewright::git
{

class Repository;

/// Who made something, and when, in the time zone of that person.
struct Signature {
    QString name;
    QString email;
    QDateTime time;
};

/// A commit as it is shown.
struct Commit {
    ObjectId id;
    QList<ObjectId> parents;
    Signature author;
    Signature committer;
    /// The first line, and everything after it.
    QString subject;
    QString body;
};

[[nodiscard]] Result<Commit> readCommit(const Repository &repository, const ObjectId &id);
Commit toCommit(const git_commit *commit);

struct CommitOptions {
    QString message;
    /// Adds "Signed-off-by:" with the author's name.
    bool isSignedOff = false;
    /// Replaces the checked out commit: its author, time and parents stay. Then nothing needs to be staged.
    bool isAmending = false;
    /// Signs with the user's SSH key: see sshSignature().
    bool isSigned = false;
};

/// Commits what is staged onto the checked out branch; the author comes from the user's git settings. A merge that git
/// has begun is finished by it. Nothing is made if another program holds the index, or if there is nothing to commit.
[[nodiscard]] Result<ObjectId> commitStaged(const Repository &repository, const CommitOptions &options);

/// The user of git's settings as of now.
[[nodiscard]] Result<SignatureHandle> configuredAuthor(const Repository &repository);

} // namespace spacewright::git
