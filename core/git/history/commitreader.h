// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commit.h"

#include <core/git/objects/commitgraphfile.h>
#include <core/git/objects/objectreader.h>

#include <QHash>

namespace spacewright::git
{

/// Reads who made something: a history has many commits of few people, whose names are kept. For one thread.
class People final
{
public:
    /// Of "Name <address> 1700000000 +0100".
    Signature read(QByteArrayView person);

private:
    QHash<QByteArray, Signature> m_known;
};

/// A commit as git stores it: lines of a head, an empty line, the message.
struct StoredCommit {
    ObjectId id = {};
    CommitHead head = {};
    /// Empty until it is read.
    QByteArray text = {};

    /// Reads the text if that has not been done. Returns libgit2's code.
    int readText(ObjectReader &objects);

    /// What to show of it: costs more than reading it.
    Commit toCommit(People &people) const;
    QByteArrayView message() const;
};

/// Reads very many commits; see ObjectReader. Used on the repository's thread.
class CommitReader final
{
public:
    explicit CommitReader(const Repository &repository);

    /// Reads the head, and the text as well if that is where the head is. Returns libgit2's code.
    int read(StoredCommit &commit, const ObjectId &id);
    ObjectReader &objects() { return m_objects; }

private:
    int setParents(StoredCommit &commit) const;

    const Repository *m_repository;
    ObjectReader m_objects;
    std::unique_ptr<CommitGraphFile> m_graph;
    /// Whether the repository says other parents than the commits: a clone of the newest commits only does.
    bool m_hasOtherParents = false;
};

} // namespace spacewright::git
