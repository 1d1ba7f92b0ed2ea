// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FileWriter)
};

Error writeError(const QString &path, int number, const char *step)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QString detail = QStringLiteral("%1: %2").arg(QLatin1StringView(step), qt_error_string(number));
    if (number == ENOSPC || number == EDQUOT) {
        //: %1 is the path of a file
        return {ErrorCode::DiskFull,
                Tr::tr("%1 was not saved: the disk is full. Free some space and save again.").arg(shown), detail};
    }
    //: %1 is the path of a file, %2 the reason from the operating system
    return {ErrorCode::FileUnwritable, Tr::tr("%1 was not saved: %2.").arg(shown, qt_error_string(number)), detail};
}

/// A file descriptor that closes itself; the temporary file it belongs to goes with it unless it was kept.
struct TemporaryFile {
    int descriptor = -1;
    QByteArray path;

    ~TemporaryFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
        if (!path.isEmpty())
            ::unlink(path.constData());
    }
};

struct OpenFile {
    int descriptor;

    ~OpenFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

bool writeAll(int descriptor, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t n = ::write(descriptor, content.constData() + written, size_t(content.size() - written));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        written += n;
    }
    return true;
}

/// Where a link leads in the end; the path itself if it is none, and nothing if it leads in a circle.
QString linkTarget(const QString &path)
{
    constexpr int linkLimit = 40; // As in the kernel.
    QFileInfo info(path);
    for (int links = 0; info.isSymLink() && links < linkLimit; ++links)
        info.setFile(info.symLinkTarget());
    return info.isSymLink() ? QString() : info.filePath();
}

/// Read, not set and set back, which would let another thread make a file that everybody may write.
mode_t currentUmask()
{
    QFile status(QStringLiteral("/proc/self/status"));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    const qsizetype place = text.indexOf("\nUmask:");
    constexpr mode_t usual = 022;
    return place < 0 ? usual : mode_t(text.sliced(place + 7).left(8).trimmed().split('\n').first().toUInt(nullptr, 8));
}

bool syncFolder(const QByteArray &folder)
{
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL; // Some file systems cannot sync a folder.
    ::close(descriptor);
    return synced;
}

} // namespace

Result<> writeFile(const QString &path, const QByteArray &content)
{
    const QString target = linkTarget(path);
    if (target.isEmpty())
        return std::unexpected(writeError(path, ELOOP, "follow links"));
    const QByteArray name = QFile::encodeName(target);
    const QByteArray folder = QFile::encodeName(QFileInfo(target).absolutePath());

    TemporaryFile temporary;
    QByteArray pattern = folder + "/.spacewright-XXXXXX";
    temporary.descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
    if (temporary.descriptor < 0)
        return std::unexpected(writeError(path, errno, "create"));
    temporary.path = pattern;

    struct stat old = {};
    const mode_t mode = ::stat(name.constData(), &old) == 0 ? old.st_mode & 07777 : 0666 & ~currentUmask();
    if (::fchmod(temporary.descriptor, mode) != 0)
        return std::unexpected(writeError(path, errno, "chmod"));
    if (!writeAll(temporary.descriptor, content))
        return std::unexpected(writeError(path, errno, "write"));
    struct stat now = {};
    if (::fsync(temporary.descriptor) != 0 || ::fstat(temporary.descriptor, &now) != 0)
        return std::unexpected(writeError(path, errno, "fsync"));
    if (now.st_size != content.size())
        return std::unexpected(writeError(path, ENOSPC, "size after writing"));
    if (::rename(temporary.path.constData(), name.constData()) != 0)
        return std::unexpected(writeError(path, errno, "rename"));
    temporary.path.clear();
    if (!syncFolder(folder))
        return std::unexpected(writeError(path, errno, "fsync of the folder"));
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto unreadable = [&shown](int number) {
        return fail(ErrorCode::FileUnreadable, Tr::tr("%1 cannot be read: %2.").arg(shown, qt_error_string(number)));
    };
    // By the system's own calls: of ten thousand small files, QFile's questions about each took longest.
    const OpenFile file{::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC)};
    if (file.descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return fail(ErrorCode::FileMissing, Tr::tr("There is no file %1.").arg(shown));
    struct stat about = {};
    if (file.descriptor < 0 || ::fstat(file.descriptor, &about) != 0)
        return unreadable(errno);
    // One byte more than there seems to be: that there is no more is known at once.
    constexpr qint64 least = 4096;
    QByteArray content(qMin(qMax<qint64>(about.st_size, least), limit) + 1, Qt::Uninitialized);
    qsizetype size = 0;
    for (;;) {
        const ssize_t n = ::read(file.descriptor, content.data() + size, size_t(content.size() - size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return unreadable(errno);
        size += n;
        if (n == 0 || size > limit || (size == about.st_size && size > 0))
            break;
        if (size == content.size())
            content.resize(qMin(size * 2, qsizetype(limit) + 1));
    }
    if (size > limit) {
        //: %1 is the path of a file, %2 a number of bytes
        return fail(ErrorCode::FileUnreadable,
                    Tr::tr("%1 is larger than the limit of %2 bytes.").arg(shown).arg(limit));
    }
    content.truncate(size);
    return content;
}

} // namespace spacewright
