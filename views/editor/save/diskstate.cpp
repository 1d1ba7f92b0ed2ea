// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskstate.h"

#include <core/base/files/readonlyfile.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace spacewright::views
{

namespace
{

constexpr qsizetype pieceSize = qsizetype(1024) * 1024;

/// As the editor does it while it reads a file (KTextEditor::Document::checksum()): the name that git gives such a
/// blob.
QCryptographicHash hashOf(qint64 size)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(size) + '\0');
    return hash;
}

} // namespace

QByteArray DiskState::digestOf(const QString &path)
{
    const Result<std::shared_ptr<const ReadOnlyFile>> file = ReadOnlyFile::open(QFile::encodeName(path));
    if (!file)
        return {};
    QCryptographicHash hash = hashOf((*file)->size());
    qint64 done = 0;
    for (QByteArray piece = (*file)->read(0, pieceSize); !piece.isEmpty(); piece = (*file)->read(done, pieceSize)) {
        hash.addData(piece);
        done += piece.size();
    }
    return hash.result();
}

QByteArray DiskState::digestOfBytes(const QByteArray &bytes)
{
    QCryptographicHash hash = hashOf(bytes.size());
    hash.addData(bytes);
    return hash.result();
}

void DiskState::remember(const QString &path, const QByteArray &digest)
{
    m_place = QFileInfo(path).canonicalFilePath();
    m_known = digest.isEmpty() ? digestOf(path) : digest;
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
