// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packcheck.h"

#include <core/git/gitfolders.h>
#include <core/git/gitlibrary.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PackCheck)
};

constexpr qint64 sumLength = 20;
constexpr qint64 pieceLength = 1024LL * 1024;

struct IndexerDeleter {
    void operator()(git_indexer *indexer) const { git_indexer_free(indexer); }
};

/// The last bytes of a file that are the sum of all others; nothing if they are not.
Result<QByteArray> soundSum(const QString &path, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() <= sumLength)
        return QByteArray();
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (qint64 left = file.size() - sumLength; left > 0;) {
        if (progress.isCancelled())
            return cancelled();
        const QByteArray piece = file.read(qMin(left, pieceLength));
        if (piece.isEmpty())
            return QByteArray();
        hash.addData(piece);
        left -= piece.size();
    }
    const QByteArray sum = file.read(sumLength);
    return hash.result() == sum ? sum : QByteArray();
}

/// What an index says the sum of its pack is: before its own at the end.
QByteArray sumOfPack(const QString &index)
{
    QFile file(index);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(qMax<qint64>(0, file.size() - 2 * sumLength)))
        return {};
    return file.read(sumLength);
}

std::unexpected<Error> unindexed(int code)
{
    return gitFailure(code, Tr::tr("The index of a pack cannot be made anew."));
}

} // namespace

Result<PackState> checkPack(const QString &path, Progress &progress)
{
    const Result<QByteArray> pack = soundSum(path + QStringLiteral(".pack"), progress);
    if (!pack)
        return failure(pack);
    if (pack->isEmpty())
        return PackState::Damaged;
    const QString indexPath = path + QStringLiteral(".idx");
    const Result<QByteArray> index = soundSum(indexPath, progress);
    if (!index)
        return failure(index);
    return index->isEmpty() || sumOfPack(indexPath) != *pack ? PackState::IndexDamaged : PackState::Sound;
}

Result<> makePackIndex(const Repository &repository, const QString &path, Progress &progress)
{
    // On the same disk, so that it can be renamed.
    const QTemporaryDir place(commonFolder(repository) + QStringLiteral("/spacewright-index-XXXXXX"));
    QFile pack(path + QStringLiteral(".pack"));
    if (!place.isValid() || !pack.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, Tr::tr("The index of a pack cannot be made anew."), pack.errorString());
    git_indexer *raw = nullptr;
    int code = git_indexer_new(&raw, QFile::encodeName(place.path()).constData(), 0, nullptr, nullptr);
    const std::unique_ptr<git_indexer, IndexerDeleter> indexer(raw);
    git_indexer_progress stats = {};
    while (code == 0 && !pack.atEnd()) {
        if (progress.isCancelled())
            return cancelled();
        const QByteArray piece = pack.read(pieceLength);
        code = git_indexer_append(indexer.get(), piece.constData(), size_t(piece.size()), &stats);
    }
    if (code == 0)
        code = git_indexer_commit(indexer.get(), &stats);
    if (code != 0)
        return unindexed(code);
    const QDir made(place.path());
    const QString index = made.entryList({QStringLiteral("*.idx")}, QDir::Files).value(0);
    if (index.isEmpty() || !QFile::rename(made.filePath(index), path + QStringLiteral(".idx")))
        return fail(ErrorCode::FileUnwritable, Tr::tr("The index of a pack cannot be made anew."), path);
    return {};
}

} // namespace spacewright::git
