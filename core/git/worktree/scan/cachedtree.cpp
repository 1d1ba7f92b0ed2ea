// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachedtree.h"

#include <QFile>
#include <QtEndian>

namespace spacewright::git
{

namespace
{

constexpr qsizetype idLength = 20;
constexpr int deepest = 200;

/// Takes bytes from the front, and fails for good where there are too few.
class Reader final
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    bool hasFailed() const { return m_hasFailed; }
    qsizetype left() const { return m_bytes.size(); }
    QByteArrayView take(qsizetype count)
    {
        if (count < 0 || count > m_bytes.size()) {
            m_hasFailed = true;
            m_bytes = {};
            return {};
        }
        const QByteArrayView taken = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return taken;
    }
    template <class Number> Number number()
    {
        const QByteArrayView bytes = take(sizeof(Number));
        return m_hasFailed ? Number() : qFromBigEndian<Number>(bytes.data());
    }
    QByteArrayView upTo(char end)
    {
        const QByteArrayView taken = take(m_bytes.indexOf(end));
        take(1);
        return taken;
    }

private:
    QByteArrayView m_bytes;
    bool m_hasFailed = false;
};

/// An entry of a file of the index; only its length matters here.
void skipEntry(Reader &reader, quint32 version)
{
    static constexpr qsizetype fixed = 60;
    static constexpr quint16 extended = 0x4000;
    const qsizetype before = reader.left();
    reader.take(fixed);
    if ((reader.number<quint16>() & extended) != 0)
        reader.take(2);
    if (version == 4) {
        while (!reader.hasFailed() && (reader.number<quint8>() & 0x80) != 0) {
        }
        reader.upTo('\0');
        return;
    }
    reader.upTo('\0');
    // Filled up to a multiple of eight, with one zero at least, which is taken already.
    reader.take((8 - (before - reader.left()) % 8) % 8);
}

std::optional<CachedTree> readTree(Reader &reader, int depth)
{
    CachedTree tree;
    tree.name = reader.upTo('\0').toByteArray();
    tree.files = reader.upTo(' ').toLongLong();
    const qlonglong folders = reader.upTo('\n').toLongLong();
    if (tree.files >= 0)
        tree.tree = ObjectId::fromHex(reader.take(idLength).toByteArray().toHex());
    if (reader.hasFailed() || depth > deepest || folders < 0)
        return {};
    for (qlonglong number = 0; number < folders; ++number) {
        std::optional<CachedTree> folder = readTree(reader, depth + 1);
        if (!folder)
            return {};
        tree.folders.append(*std::move(folder));
    }
    return tree;
}

} // namespace

const CachedTree *CachedTree::find(QByteArrayView folder) const
{
    for (const CachedTree &each : folders) {
        if (each.name == folder)
            return &each;
    }
    return nullptr;
}

std::optional<CachedTree> readCachedTree(const QByteArray &indexFile, const ObjectId &checksum)
{
    QFile file(QFile::decodeName(indexFile));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const uchar *bytes = file.map(0, file.size());
    if (!bytes || file.size() < idLength)
        return {};
    const QByteArrayView content(reinterpret_cast<const char *>(bytes), file.size());
    Reader reader(content.chopped(idLength));
    if (content.last(idLength).toByteArray().toHex() != checksum.toHex() || reader.take(4) != "DIRC")
        return {};
    const auto version = reader.number<quint32>();
    const auto entries = reader.number<quint32>();
    for (quint32 number = 0; number < entries && !reader.hasFailed(); ++number)
        skipEntry(reader, version);
    while (!reader.hasFailed() && reader.left() > 0) {
        const QByteArrayView name = reader.take(4);
        Reader extension(reader.take(reader.number<quint32>()));
        if (name == "TREE")
            return readTree(extension, 0);
    }
    return {};
}

} // namespace spacewright::git
