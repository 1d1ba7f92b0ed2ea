// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readonlyfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReadOnlyFile)
};

} // namespace

Result<std::shared_ptr<const ReadOnlyFile>> ReadOnlyFile::open(const QByteArray &path, Links links)
{
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const int descriptor = ::open(path.constData(), flags);
    const int number = errno;
    struct stat status = {};
    const QString shown = QDir::toNativeSeparators(QFile::decodeName(path));
    if (descriptor < 0) {
        // A link that was no link a moment ago is as good as a file that is gone.
        const bool isGone = number == ENOENT || number == ELOOP || number == ENOTDIR;
        //: %1 is the path of a file, %2 the reason from the operating system
        return fail(isGone ? ErrorCode::FileMissing : ErrorCode::FileUnreadable,
                    Tr::tr("%1 cannot be read: %2.").arg(shown, qt_error_string(number)));
    }
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::FileUnreadable, Tr::tr("%1 is no file that can be read.").arg(shown));
    }
    return std::shared_ptr<const ReadOnlyFile>(new ReadOnlyFile(descriptor, status.st_size));
}

ReadOnlyFile::~ReadOnlyFile()
{
    ::close(m_descriptor);
}

qsizetype ReadOnlyFile::read(qint64 offset, char *buffer, qsizetype length) const
{
    qsizetype done = 0;
    while (done < length) {
        const ssize_t count = ::pread(m_descriptor, buffer + done, size_t(length - done), offset + done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        done += count;
    }
    return done;
}

QByteArray ReadOnlyFile::read(qint64 offset, qsizetype length) const
{
    QByteArray bytes(length, Qt::Uninitialized);
    bytes.truncate(qMax<qsizetype>(0, read(offset, bytes.data(), length)));
    return bytes;
}

} // namespace spacewright
