// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/lfs/lfsstore.h>
#include <core/git/lfs/pointerreader.h>

#include <QHash>

struct git_tree_entry;

namespace spacewright::git
{

/// Makes trees anew in which the files of some patterns are pointers and the top .gitattributes say so. Nothing is made
/// twice: most folders are the same from one commit to the next. Used on the repository's thread.
class LfsTree final
{
public:
    LfsTree(const Repository &repository, QList<QByteArray> patterns);

    /// The tree to take in place of @p tree.
    [[nodiscard]] Result<ObjectId> rewritten(const ObjectId &tree, Progress &progress);
    /// What takes the place of a file's blob; the blob itself if nothing does.
    ObjectId rewrittenBlob(const QByteArray &path, const ObjectId &blob) const;
    bool matches(const QByteArray &path) const;

private:
    [[nodiscard]] Result<ObjectId> folder(const ObjectId &tree, const QByteArray &path, Progress &progress);
    [[nodiscard]] Result<ObjectId> entry(const git_tree_entry *entry, const QByteArray &path, Progress &progress);
    [[nodiscard]] Result<ObjectId> pointer(const ObjectId &blob);
    [[nodiscard]] Result<ObjectId> withAttributes(const ObjectId &tree);
    [[nodiscard]] Result<ObjectId> writeBlob(const QByteArray &text) const;

    git_repository *m_repository;
    LfsStore m_store;
    PointerReader m_pointers;
    QList<QByteArray> m_patterns;
    QHash<QPair<QByteArray, ObjectId>, ObjectId> m_folders;
    QHash<ObjectId, ObjectId> m_blobs;
};

} // namespace spacewright::git
