// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsstore.h"

#include <core/base/sha256.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <git2.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LfsStore)
};

void makeFolder(const QByteArray &folder)
{
    QDir().mkpath(QFile::decodeName(folder));
}

QByteArray folderOf(const QByteArray &path)
{
    return path.first(path.lastIndexOf('/'));
}

bool syncFolder(const QByteArray &folder)
{
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = descriptor >= 0 && (::fsync(descriptor) == 0 || errno == EINVAL);
    ::close(descriptor);
    return done;
}

/// What a process of ours that was killed left behind. Nothing that is still written to is that old.
void removeStale(const QByteArray &folder)
{
    static constexpr std::chrono::hours age{1};
    const QDir place(QFile::decodeName(folder));
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDuration(-age);
    for (const QFileInfo &file : place.entryInfoList({QStringLiteral("spacewright-*")}, QDir::Files | QDir::Hidden)) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

QByteArray hashOf(QFile &file, const Progress &progress)
{
    static constexpr qint64 pieceSize = qint64(1024) * 1024;
    Sha256 hash;
    while (!file.atEnd() && !progress.isCancelled()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            return {};
        hash.add(piece);
    }
    return hash.finish();
}

} // namespace

std::unexpected<Error> storeFailure(const QByteArray &path, int number)
{
    const QString shown = QFile::decodeName(path);
    if (number == ENOSPC || number == EDQUOT)
        //: %1 is the path of a file
        return fail(ErrorCode::DiskFull, Tr::tr("%1 was not written: the disk is full.").arg(shown),
                    qt_error_string(number));
    //: %1 is the path of a file, %2 the reason from the operating system
    return fail(ErrorCode::FileUnwritable, Tr::tr("%1 was not written: %2.").arg(shown, qt_error_string(number)));
}

LfsStore::LfsStore(git_repository *repository) : m_folder(QByteArray(git_repository_commondir(repository)) + "lfs/") {}

QByteArray LfsStore::path(const LfsPointer &pointer) const
{
    return m_folder + "objects/" + pointer.oid.first(2) + '/' + pointer.oid.sliced(2, 2) + '/' + pointer.oid;
}

QByteArray LfsStore::partialPath(const LfsPointer &pointer) const
{
    makeFolder(m_folder + "incomplete");
    return m_folder + "incomplete/" + pointer.oid + ".part";
}

bool LfsStore::contains(const LfsPointer &pointer) const
{
    struct stat found = {};
    return ::lstat(path(pointer).constData(), &found) == 0 && S_ISREG(found.st_mode) && found.st_size == pointer.size;
}

bool LfsStore::check(const LfsPointer &pointer, const Progress &progress) const
{
    const QByteArray place = path(pointer);
    QFile file(QFile::decodeName(place));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    if (file.size() == pointer.size && hashOf(file, progress) == pointer.oid)
        return true;
    if (!progress.isCancelled()) {
        makeFolder(m_folder + "bad");
        ::rename(place.constData(), QByteArray(m_folder + "bad/" + pointer.oid).constData());
    }
    return false;
}

int LfsStore::makeTemporary(QByteArray &path) const
{
    makeFolder(m_folder + "tmp");
    removeStale(m_folder + "tmp");
    path = m_folder + "tmp/spacewright-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    return ::open(path.constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0666);
}

Result<> LfsStore::adopt(int descriptor, const QByteArray &file, const LfsPointer &pointer) const
{
    const QByteArray place = path(pointer);
    struct stat written = {};
    if (::fsync(descriptor) != 0 || ::fstat(descriptor, &written) != 0)
        return storeFailure(place, errno);
    // A short write on a full disk is not always told.
    if (written.st_size != pointer.size)
        return storeFailure(place, ENOSPC);
    makeFolder(folderOf(place));
    if (::rename(file.constData(), place.constData()) != 0 || !syncFolder(folderOf(place)))
        return storeFailure(place, errno);
    return {};
}

} // namespace spacewright::git
