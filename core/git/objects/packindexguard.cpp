// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packindexguard.h"

#include "idtable.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QtEndian>

#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

constexpr qsizetype headLength = 8;
constexpr qsizetype idsAt = headLength + IdTable::fanoutLength;
constexpr qsizetype sumLength = 20;
constexpr qsizetype packHead = 12;
constexpr quint32 isLarge = 0x80000000;

struct Stamp {
    quint64 inode = 0;
    qint64 size = 0;
    qint64 seconds = 0;
    qint64 nanoseconds = 0;

    bool operator==(const Stamp &) const = default;
};

Stamp stampOf(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {.inode = found.st_ino,
            .size = found.st_size,
            .seconds = found.st_mtim.tv_sec,
            .nanoseconds = found.st_mtim.tv_nsec};
}

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// Where the tables of an index begin, and how long its pack is.
struct Layout {
    QByteArrayView index;
    qsizetype count = 0;
    qsizetype offsetsAt = 0;
    qint64 packSize = 0;

    bool isInPack(quint64 offset) const { return offset >= packHead && offset < quint64(packSize - sumLength); }

    /// The offsets below 2 GiB stand in one table, the others in a second one, which the first refers to.
    bool leadsIntoPack() const
    {
        const qsizetype largeAt = offsetsAt + 4 * count;
        const qsizetype larges = (index.size() - largeAt - 2 * sumLength) / 8;
        for (qsizetype place = 0; place < count; ++place) {
            const quint32 offset = number(index, offsetsAt + 4 * place);
            if ((offset & isLarge) == 0 && !isInPack(offset))
                return false;
            const auto large = qsizetype(offset & ~isLarge);
            if ((offset & isLarge) != 0 &&
                (large >= larges || !isInPack(qFromBigEndian<quint64>(index.data() + largeAt + 8 * large))))
                return false;
        }
        return true;
    }
};

/// As gitformat-pack of git's documentation has it. The first version, which git has not written since 2007, has other
/// tables; of that the size is looked at.
bool isSafe(QByteArrayView index, qint64 packSize)
{
    const bool isOld = !index.startsWith("\xfftOc");
    const qsizetype fanoutAt = isOld ? 0 : headLength;
    if (packSize < packHead + sumLength || index.size() < fanoutAt + IdTable::fanoutLength + 2 * sumLength)
        return false;
    const QByteArrayView fanout = index.sliced(fanoutAt, IdTable::fanoutLength);
    const qsizetype count = IdTable(fanout, nullptr).count();
    // None are counted where the numbers do not rise.
    if (count != qsizetype(number(fanout, IdTable::fanoutLength - 4)))
        return false;
    if (isOld)
        return index.size() == IdTable::fanoutLength + count * (4 + IdTable::idLength) + 2 * sumLength;
    const qsizetype least = idsAt + count * (IdTable::idLength + 4 + 4) + 2 * sumLength;
    if (number(index, 4) != 2 || index.size() < least || (index.size() - least) % 8 != 0)
        return false;
    return Layout{
        .index = index, .count = count, .offsetsAt = idsAt + count * (IdTable::idLength + 4), .packSize = packSize}
        .leadsIntoPack();
}

bool isSafe(const QString &path, qint64 packSize)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // nor can anybody else
    const uchar *bytes = file.map(0, file.size());
    return bytes && isSafe(QByteArrayView(bytes, file.size()), packSize);
}

} // namespace

QString dangerousPackIndex(const QString &folder)
{
    static QMutex mutex;
    static QHash<QString, std::pair<Stamp, Stamp>> known;
    const QDir packs(folder + QStringLiteral("/pack"));
    const QStringList names = packs.entryList({QStringLiteral("*.idx")}, QDir::Files);
    for (const QString &name : names) {
        const QString path = packs.filePath(name);
        const QString pack = path.chopped(4) + QStringLiteral(".pack");
        const std::pair stamps{stampOf(path), stampOf(pack)};
        const QMutexLocker lock(&mutex);
        if (known.value(path) == stamps)
            continue;
        // Without a pack it is not used.
        if (stamps.second.size > 0 && !isSafe(path, stamps.second.size))
            return path;
        known.insert(path, stamps);
    }
    return {};
}

} // namespace spacewright::git
