// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskstate.h"

#include <core/base/files/readonlyfile.h>
#include <core/base/sha256.h>

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace spacewright::views
{

namespace
{

constexpr qsizetype pieceSize = qsizetype(1024) * 1024;

} // namespace

QByteArray DiskState::digestOf(const QString &path)
{
    const Result<std::shared_ptr<const ReadOnlyFile>> file = ReadOnlyFile::open(QFile::encodeName(path));
    if (!file)
        return {};
    Sha256 hash;
    qint64 done = 0;
    for (QByteArray piece = (*file)->read(0, pieceSize); !piece.isEmpty(); piece = (*file)->read(done, pieceSize)) {
        hash.add(piece);
        done += piece.size();
    }
    return hash.finish();
}

QByteArray DiskState::digestOfBytes(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

void DiskState::remember(const QString &path)
{
    m_place = QFileInfo(path).canonicalFilePath();
    m_known = digestOf(path);
    m_seen = m_known;
}

DiskState::Change DiskState::look(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        m_seen.clear();
        m_isOldNews = false;
        return Change::Gone;
    }
    const QByteArray digest = digestOf(path);
    m_isOldNews = digest == std::exchange(m_seen, digest);
    if (!m_place.isEmpty() && info.canonicalFilePath() != m_place)
        return Change::Elsewhere;
    if (digest.isEmpty())
        return Change::NoFile;
    return digest == m_known ? Change::None : Change::Content;
}

} // namespace spacewright::views
