// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packfile.h"

#include <core/git/githandle.h>

#include <vector>

namespace spacewright::git
{

class Repository;

/// Reads objects for those who need very many of them: straight from the repository's packs where they are there, else
/// through libgit2, which hashes and keeps each one and takes several times as long for it. Belongs to one thread,
/// which need not be the repository's, and lives no longer than the repository.
class ObjectReader final
{
public:
    explicit ObjectReader(const Repository &repository);

    /// Returns libgit2's code: GIT_ENOTFOUND also where the object is of another kind.
    int read(QByteArray &bytes, const ObjectId &id, ObjectKind kind);
    /// Whether there is one, which need not be sound.
    bool has(const ObjectId &id) const;

private:
    std::optional<StoredObject> readPacked(const ObjectId &id);

    OdbHandle m_odb;
    /// The one that had the last object first.
    std::vector<std::unique_ptr<PackFile>> m_packs;
};

} // namespace spacewright::git
