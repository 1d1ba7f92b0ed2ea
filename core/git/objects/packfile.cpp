// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packfile.h"

#include "packdelta.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <zlib.h>

namespace spacewright::git
{

namespace
{

constexpr qsizetype sumLength = 20;
constexpr qsizetype indexHead = 8;
constexpr qsizetype idLength = IdTable::idLength;
constexpr qsizetype idsAt = indexHead + IdTable::fanoutLength;
constexpr qsizetype packHead = 12;
constexpr quint32 isLarge = 0x80000000;

constexpr int offsetDelta = 6;
constexpr int idDelta = 7;
// Git itself makes 50 at most, 4,095 when told to.
constexpr qsizetype longestChain = 4096;

constexpr qsizetype mostKept = qsizetype(32) * 1024 * 1024;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

QByteArrayView mapped(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const uchar *bytes = file.map(0, file.size());
    return bytes ? QByteArrayView(bytes, file.size()) : QByteArrayView();
}

} // namespace

std::unique_ptr<PackFile> PackFile::open(const QString &indexPath)
{
    static const QString ending = QStringLiteral(".idx");
    std::unique_ptr<PackFile> pack(new PackFile(indexPath, indexPath.chopped(ending.size()) + QStringLiteral(".pack")));
    return pack->map() ? std::move(pack) : nullptr;
}

bool PackFile::map()
{
    m_bases.setMaxCost(mostKept);
    m_index = mapped(m_indexFile);
    const QByteArrayView pack = mapped(m_packFile);
    if (m_index.size() < idsAt + 2 * sumLength || !m_index.startsWith(QByteArrayView("\xfftOc\0\0\0\2", indexHead)))
        return false;
    m_ids = IdTable(m_index.sliced(indexHead, IdTable::fanoutLength), m_index.data() + idsAt);
    if ((m_index.size() - idsAt - 2 * sumLength) / (idLength + 8) < m_ids.count())
        return false;
    if (pack.size() < packHead + sumLength || !pack.startsWith("PACK") || number(pack, 8) != m_ids.count())
        return false;
    m_pack = pack.chopped(sumLength);
    return true;
}

quint64 PackFile::offsetAt(quint32 place) const
{
    const qsizetype offsetsAt = idsAt + (idLength + 4) * qsizetype(m_ids.count());
    const quint32 offset = number(m_index, offsetsAt + 4 * qsizetype(place));
    if ((offset & isLarge) == 0)
        return offset;
    const qsizetype at = offsetsAt + 4 * qsizetype(m_ids.count()) + 8 * qsizetype(offset & ~isLarge);
    // One that is not there leads nowhere, which is noticed when it is read.
    return at + 8 + 2 * sumLength <= m_index.size() ? qFromBigEndian<quint64>(m_index.data() + at) : 0;
}

/// Of the bytes as they are packed.
quint32 PackFile::sumAt(quint32 place) const
{
    return number(m_index, idsAt + idLength * qsizetype(m_ids.count()) + 4 * qsizetype(place));
}

std::optional<PackFile::Entry> PackFile::entryAt(quint64 offset) const
{
    if (offset < packHead || offset >= quint64(m_pack.size()))
        return {};
    QByteArrayView rest = m_pack.sliced(qsizetype(offset));
    auto next = uchar(rest.front());
    rest = rest.sliced(1);
    Entry entry{.kind = next >> 4 & 7, .offset = offset};
    quint64 size = next & 15;
    for (unsigned shift = 4; (next & 0x80) != 0; shift += 7) {
        if (rest.isEmpty() || shift > 53)
            return {};
        next = uchar(rest.front());
        rest = rest.sliced(1);
        size |= quint64(next & 0x7f) << shift;
    }
    entry.size = qsizetype(size);
    entry.packed = quint64(m_pack.size() - rest.size());
    if (entry.kind == offsetDelta || entry.kind == idDelta)
        return findBase(entry, rest) ? std::optional(entry) : std::nullopt;
    return entry.kind >= int(ObjectKind::Commit) && entry.kind <= int(ObjectKind::Tag) ? std::optional(entry)
                                                                                       : std::nullopt;
}

/// Where the object is that this one is a delta to.
bool PackFile::findBase(Entry &entry, QByteArrayView rest) const
{
    if (entry.kind == idDelta) {
        if (rest.size() < idLength)
            return false;
        const std::optional<quint32> base = find(ObjectId::fromBytes(rest.first(idLength)));
        entry.packed += idLength;
        entry.base = base ? offsetAt(*base) : 0;
        return base.has_value();
    }
    quint64 back = 0;
    for (qsizetype place = 0; place < rest.size() && place < 8; ++place) {
        const auto next = uchar(rest[place]);
        back = back << 7U | (next & 0x7fU);
        if ((next & 0x80) == 0) {
            entry.packed += quint64(place) + 1;
            entry.base = entry.offset - back;
            return back > 0 && back < entry.offset;
        }
        ++back;
    }
    return false;
}

/// With the sum over it all, its head included.
std::optional<QByteArray> PackFile::unpack(const Entry &entry, quint32 &sum)
{
    std::optional<QByteArray> bytes = m_inflater.inflate(m_pack.sliced(qsizetype(entry.packed)), entry.size);
    const auto *start = reinterpret_cast<const Bytef *>(m_pack.data() + entry.offset);
    if (bytes)
        sum = quint32(crc32_z(0, start, entry.packed - entry.offset + size_t(m_inflater.consumed())));
    return bytes;
}

void PackFile::keep(quint64 offset, const Kept &kept)
{
    m_bases.insert(offset, new Kept(kept), kept.object.bytes.size() + qsizetype(sizeof(Kept)));
}

std::optional<StoredObject> PackFile::read(quint32 place)
{
    std::optional<Kept> found = readAt(offsetAt(place));
    return found && found->sum == sumAt(place) ? std::optional(std::move(found->object)) : std::nullopt;
}

std::optional<PackFile::Kept> PackFile::readAt(quint64 offset)
{
    QVarLengthArray<Entry, 64> chain;
    Kept kept;
    StoredObject &object = kept.object;
    while (true) {
        if (const Kept *known = m_bases.object(offset)) {
            kept = *known;
            break;
        }
        const std::optional<Entry> entry = entryAt(offset);
        if (!entry || chain.size() == longestChain)
            return {};
        chain.append(*entry);
        if (entry->kind < offsetDelta)
            break;
        offset = entry->base;
    }
    // Commits are rarely made from each other, and there are many.
    const bool isKept = chain.size() > 1 || (!chain.isEmpty() && chain.last().kind != int(ObjectKind::Commit));
    for (qsizetype place = chain.size() - 1; place >= 0; --place) {
        const Entry &entry = chain.at(place);
        std::optional<QByteArray> bytes = unpack(entry, kept.sum);
        if (bytes && entry.kind >= offsetDelta)
            bytes = applyDelta(object.bytes, *bytes);
        if (!bytes)
            return {};
        object.kind = entry.kind < offsetDelta ? ObjectKind(entry.kind) : object.kind;
        object.bytes = *std::move(bytes);
        if (isKept)
            keep(entry.offset, kept);
    }
    return kept;
}

} // namespace spacewright::git
