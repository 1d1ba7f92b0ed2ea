// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptindex.h"

#include "logfile.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <array>
#include <cstdio>
#include <cstring>

namespace spacewright::log
{

namespace
{

/// Smaller files are read in less time than it takes to look for an index.
constexpr qint64 smallest = qint64(16) * 1024 * 1024;
constexpr qint64 ends = qint64(64) * 1024;
/// Of all files together; the oldest go.
constexpr qsizetype mostFiles = 200;

/// As it lies in the file, on the machine that wrote it: a cache is not carried elsewhere.
struct Head {
    std::array<char, 8> magic = {'S', 'W', 'I', 'N', 'D', 'E', 'X', '1'};
    qint64 size = 0;
    qint64 changed = 0;
    qint64 lineEnds = 0;
    qint64 lastStart = 0;
    qint64 places = 0;
    std::array<char, 32> hash = {};
};

QString folder()
{
    return paths::cacheFolder() + QStringLiteral("/logindex");
}

QString placeOf(const LogFile &file)
{
    const QByteArray path = QFileInfo(file.path()).absoluteFilePath().toUtf8();
    return folder() + QLatin1Char('/') +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(32));
}

/// Of the first and the last bytes of the first @p size ones.
QByteArray hashOfEnds(const LogFile &file, qint64 size)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(qMin(size, ends), Qt::Uninitialized);
    for (const qint64 offset : {qint64(0), size - qint64(piece.size())}) {
        const qsizetype length = file.read(offset, piece.data(), piece.size());
        hash.addData(QByteArrayView(piece).first(length));
    }
    return hash.result();
}

bool isStillTrue(const LogFile &file, const Head &head)
{
    const LogFile::Status status = file.status();
    if (std::memcmp(head.magic.data(), Head().magic.data(), head.magic.size()) != 0 || head.size > status.size ||
        head.size < smallest || (head.size == status.size && head.changed != status.changed))
        return false;
    return hashOfEnds(file, head.size) == QByteArrayView(head.hash.data(), qsizetype(head.hash.size()));
}

bool isSound(const std::vector<LineIndex::Place> &places, const Head &head)
{
    if (places.empty() || places.front().line != 0 || places.front().offset != 0 || head.lastStart > head.size)
        return false;
    const auto isAfter = [](const LineIndex::Place &one, const LineIndex::Place &next) {
        return next.line <= one.line || next.offset <= one.offset;
    };
    return std::ranges::adjacent_find(places, isAfter) == places.end() && places.back().line <= head.lineEnds &&
           places.back().offset <= head.size;
}

void dropOldest()
{
    const QFileInfoList all = QDir(folder()).entryInfoList(QDir::Files, QDir::Time);
    for (qsizetype i = mostFiles; i < all.size(); ++i)
        QFile::remove(all[i].absoluteFilePath());
}

/// Nobody waits for the disk: what a crash leaves of it is seen to be none when it is read.
void writeUnsynchronised(const QString &path, const QByteArray &bytes)
{
    const QString fresh = path + QStringLiteral(".%1").arg(QCoreApplication::applicationPid());
    QFile file(fresh);
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                                     QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(bytes) == bytes.size();
    file.close();
    if (!isWritten || std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) != 0)
        QFile::remove(fresh);
}

} // namespace

std::optional<LineIndex> readKeptIndex(const LogFile &file)
{
    QFile kept(placeOf(file));
    Head head;
    if (file.status().size < smallest || !kept.open(QIODevice::ReadOnly) ||
        kept.read(reinterpret_cast<char *>(&head), sizeof head) != qint64(sizeof head) || !isStillTrue(file, head))
        return std::nullopt;
    const qint64 bytes = kept.size() - qint64(sizeof head);
    if (head.places < 1 || bytes != head.places * qint64(sizeof(LineIndex::Place)))
        return std::nullopt;
    std::vector<LineIndex::Place> places(size_t(head.places));
    if (kept.read(reinterpret_cast<char *>(places.data()), bytes) != bytes || !isSound(places, head))
        return std::nullopt;
    return LineIndex(std::move(places), head.size, head.lineEnds, head.lastStart);
}

void keepIndex(const LogFile &file, const LineIndex &index)
{
    if (index.size() < smallest || !QDir().mkpath(folder()))
        return;
    Head head;
    head.size = index.size();
    head.changed = file.status().changed;
    head.lineEnds = index.lineEnds();
    head.lastStart = index.lastStart();
    head.places = qint64(index.places().size());
    const QByteArray hash = hashOfEnds(file, index.size());
    std::memcpy(head.hash.data(), hash.constData(), head.hash.size());
    QByteArray bytes(reinterpret_cast<const char *>(&head), sizeof head);
    bytes.append(reinterpret_cast<const char *>(index.places().data()),
                 qsizetype(index.places().size() * sizeof(LineIndex::Place)));
    writeUnsynchronised(placeOf(file), bytes);
    dropOldest();
}

} // namespace spacewright::log
