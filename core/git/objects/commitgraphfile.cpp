// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitgraphfile.h"

#include <QtEndian>

namespace spacewright::git
{

namespace
{

constexpr qsizetype headLength = 8;
constexpr qsizetype chunkLength = 12;
constexpr qsizetype sumLength = 20;
constexpr qsizetype commitLength = IdTable::idLength + 16;

constexpr quint32 fanoutChunk = 0x4f494446;  // "OIDF"
constexpr quint32 idsChunk = 0x4f49444c;     // "OIDL"
constexpr quint32 commitsChunk = 0x43444154; // "CDAT"
constexpr quint32 parentsChunk = 0x45444745; // "EDGE"

constexpr quint32 noParent = 0x70000000;
constexpr quint32 hasMore = 0x80000000;
constexpr unsigned timeBits = 34;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint64 largeNumber(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint64>(bytes.data() + at);
}

} // namespace

std::unique_ptr<CommitGraphFile> CommitGraphFile::open(const QString &path)
{
    std::unique_ptr<CommitGraphFile> file(new CommitGraphFile(path));
    return file->map() ? std::move(file) : nullptr;
}

bool CommitGraphFile::map()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return false;
    const uchar *mapped = m_file.map(0, m_file.size());
    const QByteArrayView bytes(mapped, mapped ? m_file.size() : 0);
    // Version 1, SHA-1, and no other files that it builds on.
    if (bytes.size() < headLength || !bytes.startsWith(QByteArrayView("CGPH\1\1", 6)) || bytes[7] != 0)
        return false;
    const auto chunks = uchar(bytes[6]);
    if (bytes.size() < headLength + chunkLength * (chunks + 1) + sumLength)
        return false;
    for (qsizetype chunk = 0; chunk < chunks; ++chunk) {
        const qsizetype at = headLength + chunkLength * chunk;
        const quint64 start = largeNumber(bytes, at + 4);
        const quint64 end = largeNumber(bytes, at + 4 + chunkLength);
        if (start > end || end > quint64(bytes.size() - sumLength) ||
            !takeChunk(number(bytes, at), bytes.sliced(qsizetype(start), qsizetype(end - start))))
            return false;
    }
    m_table = IdTable(m_fanout, m_ids.data());
    return m_table.count() > 0 && m_ids.size() / IdTable::idLength >= m_table.count() &&
           m_commits.size() / commitLength >= m_table.count();
}

bool CommitGraphFile::takeChunk(quint32 id, QByteArrayView bytes)
{
    if (id == fanoutChunk)
        m_fanout = bytes;
    else if (id == idsChunk)
        m_ids = bytes;
    else if (id == commitsChunk)
        m_commits = bytes;
    else if (id == parentsChunk)
        m_furtherParents = bytes;
    return true;
}

std::optional<CommitHead> CommitGraphFile::find(const ObjectId &commit) const
{
    const std::optional<quint32> place = m_table.find(commit);
    if (!place)
        return {};
    const QByteArrayView entry = m_commits.sliced(commitLength * qsizetype(*place), commitLength);
    const quint64 times = largeNumber(entry, IdTable::idLength + 8);
    const auto generation = quint32(times >> timeBits);
    CommitHead head{.tree = ObjectId::fromBytes(entry.first(IdTable::idLength)),
                    .time = qint64(times & ((quint64(1) << timeBits) - 1))};
    const quint32 first = number(entry, IdTable::idLength);
    const quint32 second = number(entry, IdTable::idLength + 4);
    if (first != noParent && !addParent(head, first, generation))
        return {};
    const bool isWhole =
        second == noParent || ((second & hasMore) != 0 ? addFurtherParents(head, second & ~hasMore, generation)
                                                       : addParent(head, second, generation));
    return isWhole ? std::optional(head) : std::nullopt;
}

/// A commit's generation is higher than those of all that came before it.
bool CommitGraphFile::addParent(CommitHead &head, quint32 parent, quint32 generation) const
{
    if (parent >= m_table.count())
        return false;
    const qsizetype at = commitLength * qsizetype(parent) + IdTable::idLength + 8;
    if (quint32(largeNumber(m_commits, at) >> timeBits) >= generation)
        return false;
    head.parents.append(m_table.at(parent));
    return true;
}

bool CommitGraphFile::addFurtherParents(CommitHead &head, quint32 place, quint32 generation) const
{
    for (qsizetype at = 4 * qsizetype(place); at + 4 <= m_furtherParents.size(); at += 4) {
        const quint32 parent = number(m_furtherParents, at);
        if (!addParent(head, parent & ~hasMore, generation))
            return false;
        if ((parent & hasMore) != 0)
            return true;
    }
    return false;
}

} // namespace spacewright::git
