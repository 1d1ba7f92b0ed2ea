// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LogFile)
};

constexpr qsizetype pieceSize = qsizetype(64) * 1024;
constexpr qsizetype lineCap = qsizetype(64) * 1024;

std::unexpected<Error> writeFailure(const QString &path, int number)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (number == ENOSPC || number == EDQUOT || number == EFBIG) {
        //: %1 is the path of a log file
        return fail(ErrorCode::DiskFull, Tr::tr("The log %1 cannot grow: the disk is full.").arg(shown),
                    qt_error_string(number));
    }
    //: %1 is the path of a log file, %2 the reason from the operating system
    return fail(ErrorCode::FileUnwritable,
                Tr::tr("The log %1 cannot be written: %2.").arg(shown, qt_error_string(number)));
}

/// Puts a piece of a line behind what is there of it. A line that is too long keeps its start; one that redraws itself
/// (a progress bar) keeps its last state instead.
void extendLine(QByteArray &line, QByteArrayView piece)
{
    const qsizetype room = lineCap - line.size();
    if (piece.size() <= room) {
        line.append(piece);
        return;
    }
    const QByteArrayView drawn = piece.endsWith('\r') ? piece.chopped(1) : piece;
    const qsizetype redrawn = drawn.lastIndexOf('\r');
    if (redrawn >= 0)
        line = drawn.sliced(redrawn + 1).left(lineCap).toByteArray();
    else
        line.append(piece.left(room));
}

} // namespace

Result<std::shared_ptr<LogFile>> LogFile::create(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    // A log that somebody still reads keeps its bytes: the new one is another file.
    if (::unlink(name.constData()) != 0 && errno != ENOENT)
        return writeFailure(path, errno);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return writeFailure(path, errno);
    return std::shared_ptr<LogFile>(new LogFile(path, descriptor));
}

Result<std::shared_ptr<LogFile>> LogFile::open(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    // Not waiting for a writer: a named pipe is no log.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT)
            return fail(ErrorCode::FileMissing, Tr::tr("There is no file %1.").arg(shown));
        //: %1 is the path of a file, %2 the reason from the operating system
        return fail(ErrorCode::FileUnreadable, Tr::tr("%1 cannot be read: %2.").arg(shown, qt_error_string(errno)));
    }
    std::shared_ptr<LogFile> file(new LogFile(path, descriptor));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::FileUnreadable, Tr::tr("%1 is no file that could be read as a log.").arg(shown));
    return file;
}

LogFile::~LogFile()
{
    ::close(m_descriptor);
}

qsizetype LogFile::read(qint64 offset, char *buffer, qsizetype length) const
{
    qsizetype done = 0;
    while (done < length) {
        const ssize_t n = ::pread(m_descriptor, buffer + done, size_t(length - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    return done;
}

Result<> LogFile::write(qint64 offset, const QByteArray &bytes) const
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::pwrite(m_descriptor, bytes.constData() + done, size_t(bytes.size() - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            const int number = n < 0 ? errno : ENOSPC;
            // If even this fails, the rest is harmless: nobody reads past the index.
            [[maybe_unused]] const int ignored = ::ftruncate(m_descriptor, offset);
            return writeFailure(m_path, number);
        }
        done += n;
    }
    return {};
}

Result<std::shared_ptr<LogFile>> LogFile::cut(qint64 from, qint64 to) const
{
    const QString fresh = m_path + QStringLiteral(".cut");
    const Result<std::shared_ptr<LogFile>> file = create(fresh);
    if (!file)
        return file;
    QByteArray piece(16 * pieceSize, Qt::Uninitialized);
    for (qint64 offset = from; offset < to;) {
        piece.resize(read(offset, piece.data(), qMin<qint64>(piece.size(), to - offset)));
        if (piece.isEmpty())
            break;
        if (const Result<> written = (*file)->write(offset - from, piece); !written) {
            ::unlink(QFile::encodeName(fresh).constData());
            return failure(written);
        }
        offset += piece.size();
    }
    if (::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(m_path).constData()) != 0)
        return writeFailure(m_path, errno);
    (*file)->m_path = m_path;
    return file;
}

QList<QByteArray> readLines(const LogFile &file, qint64 offset, qint64 end, qint64 skip, qint64 count)
{
    QList<QByteArray> lines;
    QByteArray line;
    bool isBegun = false;
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    while (offset < end && lines.size() < count) {
        const qsizetype length = file.read(offset, buffer.data(), qMin<qint64>(pieceSize, end - offset));
        if (length == 0)
            break;
        QByteArrayView rest(buffer.constData(), length);
        while (!rest.isEmpty() && lines.size() < count) {
            const qsizetype lineEnd = rest.indexOf('\n');
            if (skip == 0)
                extendLine(line, rest.left(lineEnd < 0 ? rest.size() : lineEnd));
            isBegun = lineEnd < 0 && skip == 0;
            if (lineEnd < 0)
                break;
            rest = rest.sliced(lineEnd + 1);
            if (skip > 0)
                --skip;
            else
                lines.append(std::exchange(line, {}));
        }
        offset += length;
    }
    if (lines.size() < count && isBegun)
        lines.append(line);
    for (QByteArray &each : lines) {
        if (each.endsWith('\r'))
            each.chop(1);
    }
    return lines;
}

} // namespace spacewright::log
