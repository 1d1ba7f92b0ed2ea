// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workfile.h"

#include <core/base/files/beneath.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkFile)
};

constexpr int linkMode = 0120000;
constexpr int executableMode = 0100755;
constexpr int plainMode = 0100644;

std::unexpected<Error> unreadable(const QByteArray &name)
{
    //: %1 is the path of a file
    return fail(ErrorCode::FileUnreadable, Tr::tr("%1 cannot be read.").arg(QFile::decodeName(name)),
                QString::fromLocal8Bit(std::strerror(errno)));
}

std::unexpected<Error> unwritable(const QByteArray &name)
{
    const ErrorCode code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
    //: %1 is the path of a file
    return fail(code, Tr::tr("%1 cannot be written.").arg(QFile::decodeName(name)),
                QString::fromLocal8Bit(std::strerror(errno)));
}

constexpr int folderFlags = O_PATH | O_DIRECTORY;

/// One part after the other, so that each is made inside the folder that was just opened.
int makeBeneath(int start, const QByteArray &path)
{
    int folder = openBeneath(start, ".", folderFlags);
    for (const QByteArray &part : path.split('/')) {
        if (folder < 0)
            break;
        if (::mkdirat(folder, part.constData(), 0777) != 0 && errno != EEXIST) {
            ::close(folder);
            return -1;
        }
        const int next = openBeneath(folder, part, folderFlags);
        ::close(folder);
        folder = next;
    }
    return folder;
}

bool isInsideGitFolder(const QByteArray &path)
{
    for (const QByteArray &part : path.split('/')) {
        if (part.toLower() == ".git" || part == ".." || part.isEmpty())
            return true;
    }
    return false;
}

bool writeWhole(int file, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t count = ::write(file, content.constData() + done, size_t(content.size() - done));
        if (count < 0 && errno != EINTR)
            return false;
        done += qMax<ssize_t>(count, 0);
    }
    return true;
}

bool copyBytes(int from, int to)
{
    std::array<char, 65536> buffer;
    ssize_t count = 0;
    while ((count = ::read(from, buffer.data(), buffer.size())) > 0) {
        if (!writeWhole(to, QByteArray::fromRawData(buffer.data(), count)))
            return false;
    }
    return count == 0;
}

/// Never onto another file. To another file system by a copy that is complete before the file goes.
bool moveBetween(int fromFolder, const QByteArray &fromName, int toFolder, const QByteArray &toName)
{
    if (::renameat2(fromFolder, fromName.constData(), toFolder, toName.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EXDEV)
        return false;
    struct stat about = {};
    const int from = ::openat(fromFolder, fromName.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    const mode_t mode = from >= 0 && ::fstat(from, &about) == 0 ? about.st_mode & 0777 : 0;
    const int to = ::openat(toFolder, toName.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
    const bool done = from >= 0 && to >= 0 && copyBytes(from, to) && ::fsync(to) == 0;
    const int error = errno;
    ::close(from);
    ::close(to);
    errno = error;
    return done && ::unlinkat(fromFolder, fromName.constData(), 0) == 0;
}

} // namespace

Result<WorkFile> WorkFile::open(const Repository &repository, const QByteArray &path, bool withFolders)
{
    return open(repository.folder(), path, withFolders);
}

Result<WorkFile> WorkFile::open(const QString &place, const QByteArray &path, bool withFolders)
{
    const qsizetype slash = path.lastIndexOf('/');
    const QByteArray folder = slash < 0 ? QByteArray(".") : path.first(slash);
    const int top =
        isInsideGitFolder(path) ? -1 : ::open(QFile::encodeName(place).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    int found = top < 0 ? -1 : openBeneath(top, folder, folderFlags);
    if (found < 0 && top >= 0 && withFolders && errno == ENOENT)
        found = makeBeneath(top, folder);
    const int error = errno;
    if (top >= 0)
        ::close(top);
    errno = error;
    if (found < 0)
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a file
                    Tr::tr("%1 is not reached inside this Space: a folder on the way is missing or a link.")
                        .arg(QFile::decodeName(path)),
                    QString::fromLocal8Bit(std::strerror(error)));
    return WorkFile(found, path.sliced(slash + 1));
}

WorkFile::WorkFile(WorkFile &&other) noexcept
    : m_folder(std::exchange(other.m_folder, -1)), m_name(std::move(other.m_name))
{
}

WorkFile::~WorkFile()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

int WorkFile::mode() const
{
    struct stat found = {};
    if (::fstatat(m_folder, m_name.constData(), &found, AT_SYMLINK_NOFOLLOW) != 0 || S_ISDIR(found.st_mode))
        return 0;
    if (S_ISLNK(found.st_mode))
        return linkMode;
    return (found.st_mode & S_IXUSR) != 0 ? executableMode : plainMode;
}

bool WorkFile::stat(struct stat &about) const
{
    return ::fstatat(m_folder, m_name.constData(), &about, AT_SYMLINK_NOFOLLOW) == 0;
}

int WorkFile::openToRead() const
{
    return ::openat(m_folder, m_name.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
}

Result<QByteArray> WorkFile::read() const
{
    if (mode() == linkMode) {
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const ssize_t size = ::readlinkat(m_folder, m_name.constData(), target.data(), size_t(target.size()));
        return size < 0 ? Result<QByteArray>(unreadable(m_name)) : target.first(size);
    }
    const int descriptor = openToRead();
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle) || file.isSequential())
        return unreadable(m_name);
    return file.readAll();
}

Result<> WorkFile::write(const QByteArray &content, int mode) const
{
    const QByteArray temporary = m_name.first(qMin<qsizetype>(m_name.size(), 200)) + ".spacewright-new";
    bool done = false;
    if (mode == linkMode) {
        done = ::symlinkat(content.constData(), m_folder, temporary.constData()) == 0;
    } else {
        const int file = ::openat(m_folder, temporary.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW,
                                  mode == executableMode ? 0777 : 0666);
        if (file < 0)
            return unwritable(m_name);
        done = writeWhole(file, content) && ::fsync(file) == 0;
        ::close(file);
    }
    if (done)
        done = ::renameat(m_folder, temporary.constData(), m_folder, m_name.constData()) == 0;
    if (done)
        return {};
    const int error = errno;
    ::unlinkat(m_folder, temporary.constData(), 0);
    errno = error;
    return unwritable(m_name);
}

Result<> WorkFile::moveTo(const QByteArray &target) const
{
    if (!moveBetween(m_folder, m_name, AT_FDCWD, target))
        return unwritable(m_name);
    return {};
}

Result<> WorkFile::moveFrom(const QByteArray &origin) const
{
    if (!moveBetween(AT_FDCWD, origin, m_folder, m_name))
        return unwritable(m_name);
    return {};
}

Result<> WorkFile::remove() const
{
    if (::unlinkat(m_folder, m_name.constData(), 0) != 0)
        return unwritable(m_name);
    return {};
}

} // namespace spacewright::git
