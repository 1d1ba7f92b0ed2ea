// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>

#include <QList>

#include <optional>

namespace spacewright::git
{

/// What an index remembers of the tree that one of its folders would become
/// (https://git-scm.com/docs/index-format, "Cache tree").
struct CachedTree {
    QByteArray name = {};
    /// None since something in the folder was staged.
    ObjectId tree = {};
    /// How many files of the index are in it, folders below included; -1 if it has no tree.
    qsizetype files = -1;
    QList<CachedTree> folders = {};

    const CachedTree *find(QByteArrayView folder) const;
};

/// That of the top folder; none if the file has none, is not understood, or is not the one of that checksum any more.
std::optional<CachedTree> readCachedTree(const QByteArray &indexFile, const ObjectId &checksum);

} // namespace spacewright::git
