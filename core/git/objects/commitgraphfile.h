// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "idtable.h"

#include <QFile>
#include <QVarLengthArray>

#include <memory>

namespace spacewright::git
{

/// What walking a history takes.
struct CommitHead {
    ObjectId tree = {};
    QVarLengthArray<ObjectId, 2> parents = {};
    /// When it was committed, in seconds since 1970.
    qint64 time = 0;
};

/// The file in which git keeps the heads of commits for quick walks, "objects/info/commit-graph", mapped into memory;
/// it need not be there, nor have the newest commits. How it is laid out is in git's own documentation:
/// gitformat-commit-graph.
class CommitGraphFile final
{
public:
    /// None if the file is missing or not as expected.
    static std::unique_ptr<CommitGraphFile> open(const QString &path);

    /// None if it is not in the file, or what is there of it cannot be: whoever believed in a commit that comes before
    /// itself would walk in circles.
    std::optional<CommitHead> find(const ObjectId &commit) const;

private:
    explicit CommitGraphFile(const QString &path) : m_file(path) {}

    bool map();
    bool takeChunk(quint32 id, QByteArrayView bytes);
    bool addParent(CommitHead &head, quint32 parent, quint32 generation) const;
    bool addFurtherParents(CommitHead &head, quint32 place, quint32 generation) const;

    QFile m_file;
    QByteArrayView m_fanout;
    QByteArrayView m_ids;
    QByteArrayView m_commits;
    QByteArrayView m_furtherParents;
    IdTable m_table;
};

} // namespace spacewright::git
