// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "idtable.h"
#include "inflater.h"

#include <QCache>
#include <QFile>

#include <memory>
#include <optional>

namespace spacewright::git
{

/// What an object is, in the numbers of git's format and of libgit2.
enum class ObjectKind { Commit = 1, Tree = 2, Blob = 3, Tag = 4 };

struct StoredObject {
    ObjectKind kind = ObjectKind::Blob;
    QByteArray bytes;
};

/// One pack of a repository, mapped into memory; how it is laid out is in git's own documentation: gitformat-pack. As
/// in git itself what is read is not hashed again, which was done when the pack came here; zlib's sums guard it. What
/// others are made from is kept for a while, so that versions of a file one after the other come cheap. For one thread.
class PackFile final
{
public:
    /// None where a file is missing or not as expected, an old version for example.
    static std::unique_ptr<PackFile> open(const QString &indexPath);

    quint32 count() const { return m_ids.count(); }
    ObjectId idAt(quint32 place) const { return m_ids.at(place); }
    /// Its place in the index.
    std::optional<quint32> find(const ObjectId &id) const { return m_ids.find(id); }
    /// None if it is damaged, of a kind that no repository holds by itself, or not what the index says by its own sum:
    /// an index that is damaged may lead to another object.
    std::optional<StoredObject> read(quint32 place);

private:
    struct Entry {
        int kind = 0;
        qsizetype size = 0;
        quint64 offset = 0;
        quint64 packed = 0;
        quint64 base = 0;
    };
    struct Kept {
        StoredObject object;
        quint32 sum = 0;
    };

    PackFile(const QString &indexPath, const QString &packPath) : m_indexFile(indexPath), m_packFile(packPath) {}

    bool map();
    quint64 offsetAt(quint32 place) const;
    quint32 sumAt(quint32 place) const;
    std::optional<Entry> entryAt(quint64 offset) const;
    bool findBase(Entry &entry, QByteArrayView rest) const;
    std::optional<Kept> readAt(quint64 offset);
    std::optional<QByteArray> unpack(const Entry &entry, quint32 &sum);
    void keep(quint64 offset, const Kept &kept);

    QFile m_indexFile;
    QFile m_packFile;
    QByteArrayView m_index;
    /// Without the sum at its end.
    QByteArrayView m_pack;
    IdTable m_ids;
    Inflater m_inflater;
    QCache<quint64, Kept> m_bases;
};

} // namespace spacewright::git
