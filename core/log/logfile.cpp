// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfile.h"

#include "lineassembler.h"

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

LogFile::Status LogFile::status() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return {};
    return {status.st_size, qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

bool LogFile::isReplaced() const
{
    struct stat own = {};
    struct stat named = {};
    if (::fstat(m_descriptor, &own) != 0 || ::stat(QFile::encodeName(m_path).constData(), &named) != 0)
        return true;
    return own.st_dev != named.st_dev || own.st_ino != named.st_ino;
}

namespace
{

/// Reads lines one after the other.
class LineWalk final
{
public:
    LineWalk(const LogFile &file, const LineIndex::Block &block, qint64 end)
        : m_file(file), m_block(block), m_end(end), m_offset(block.start.offset), m_line(block.start.line)
    {
    }

    QList<QByteArray> read(qint64 first, qint64 count);

private:
    bool readPiece();
    void passOver();

    const LogFile &m_file;
    const LineIndex::Block m_block;
    const qint64 m_end;
    qint64 m_offset;
    qint64 m_line;
    LineAssembler m_assembler;
    QByteArray m_buffer{pieceSize, Qt::Uninitialized};
    QByteArrayView m_rest;
};

bool LineWalk::readPiece()
{
    const qsizetype length = m_file.read(m_offset, m_buffer.data(), qMin<qint64>(pieceSize, m_end - m_offset));
    m_offset += length;
    m_rest = QByteArrayView(m_buffer.constData(), length);
    return length > 0;
}

/// In the last line of the block, whose end is known, what is far from both ends is of no use.
void LineWalk::passOver()
{
    const qint64 wanted = m_block.end.offset - 2 * pieceSize;
    if (m_line + 1 != m_block.end.line || m_offset >= wanted)
        return;
    if (m_assembler.isLong())
        m_assembler.skip(wanted - m_offset);
    m_offset = wanted;
}

QList<QByteArray> LineWalk::read(qint64 first, qint64 count)
{
    QList<QByteArray> lines;
    while (lines.size() < count && (!m_rest.isEmpty() || readPiece())) {
        const qsizetype lineEnd = m_rest.indexOf('\n');
        if (m_line >= first)
            m_assembler.add(m_rest.left(lineEnd < 0 ? m_rest.size() : lineEnd));
        m_rest = lineEnd < 0 ? QByteArrayView() : m_rest.sliced(lineEnd + 1);
        if (lineEnd < 0) {
            if (m_line < first || m_assembler.isLong())
                passOver();
        } else {
            if (m_line >= first)
                lines.append(m_assembler.take());
            ++m_line;
        }
    }
    if (lines.size() < count && !m_assembler.isEmpty())
        lines.append(m_assembler.take());
    return lines;
}

} // namespace

QList<QByteArray> readLines(const LogFile &file, const LineIndex::Block &block, qint64 end, qint64 first, qint64 count)
{
    return LineWalk(file, block, end).read(first, count);
}

} // namespace spacewright::log
