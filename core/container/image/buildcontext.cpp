// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildcontext.h"

#include "folderwalk.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildContext)
};

constexpr qint64 blockSize = qint64(256) * 1024;

using Archive = std::unique_ptr<archive, decltype([](archive *tar) { archive_write_free(tar); })>;
using ArchiveEntry = std::unique_ptr<archive_entry, decltype([](archive_entry *entry) { archive_entry_free(entry); })>;

Error changed(const QByteArray &path)
{
    //: %1 is a path
    return {ErrorCode::FileUnreadable,
            Tr::tr("%1 changed while it was read, so nothing was built from it. Build again.")
                .arg(QString::fromUtf8(path))};
}

bool isSame(const struct stat &before, const struct stat &now)
{
    return before.st_ino == now.st_ino && before.st_size == now.st_size &&
           before.st_mtim.tv_sec == now.st_mtim.tv_sec && before.st_mtim.tv_nsec == now.st_mtim.tv_nsec;
}

la_ssize_t appendTo(archive *, void *buffer, const void *data, size_t size)
{
    static_cast<QByteArray *>(buffer)->append(static_cast<const char *>(data), qsizetype(size));
    return la_ssize_t(size);
}

} // namespace

/// Makes the stream piece by piece: each step adds a header, a block of a file, or the end.
class BuildContext::Stream final
{
public:
    Stream(const QString &folder, IgnoreRules rules, const QByteArray &prefix, int owner)
        : m_walk(folder, std::move(rules)), m_prefix(prefix), m_owner(owner), m_tar(archive_write_new())
    {
        archive_write_set_format_pax_restricted(m_tar.get());
        archive_write_set_bytes_per_block(m_tar.get(), 0);
        archive_write_open(m_tar.get(), &m_buffer, nullptr, appendTo, nullptr);
    }
    ~Stream() { closeFile(); }
    Q_DISABLE_COPY_MOVE(Stream)

    qint64 read(char *data, qint64 size)
    {
        while (m_buffer.size() - m_taken < size && !m_isDone && !error)
            step();
        if (error)
            return -1;
        const qint64 given = qMin(size, m_buffer.size() - m_taken);
        memcpy(data, m_buffer.constData() + m_taken, size_t(given));
        m_taken += given;
        if (m_taken == m_buffer.size()) {
            m_buffer.resize(0);
            m_taken = 0;
        }
        return given;
    }

    QHash<QByteArray, QByteArray> extraFiles;
    std::optional<Error> error;
    qint64 files = 0;
    qint64 bytes = 0;

private:
    void step()
    {
        if (m_file >= 0) {
            copyBlock();
            return;
        }
        Result<std::optional<FolderWalk::Entry>> entry = m_walk.next();
        if (!entry)
            error = entry.error();
        else if (*entry)
            begin(**entry);
        else
            finish();
    }

    void begin(const FolderWalk::Entry &entry)
    {
        if (extraFiles.contains(entry.path))
            return;
        if (S_ISREG(entry.status.st_mode))
            beginFile(entry);
        else if (S_ISLNK(entry.status.st_mode))
            addLink(entry);
        else if (S_ISDIR(entry.status.st_mode))
            writeHeader(entry.path + '/', entry.status, {});
    }

    void beginFile(const FolderWalk::Entry &entry)
    {
        m_file = ::openat(entry.parent, entry.name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (m_file < 0 || ::fstat(m_file, &m_status) != 0) {
            error = unreadable(entry.path);
            return;
        }
        m_path = entry.path;
        m_left = m_status.st_size;
        ++files;
        bytes += m_left;
        if (!S_ISREG(m_status.st_mode))
            error = changed(m_path);
        else
            writeHeader(entry.path, m_status, {});
        if (m_left == 0)
            closeFile();
    }

    void copyBlock()
    {
        m_block.resize(qMin(m_left, blockSize));
        const ssize_t size = ::read(m_file, m_block.data(), size_t(m_block.size()));
        if (size <= 0) {
            error = size == 0 ? changed(m_path) : unreadable(m_path);
        } else {
            m_left -= size;
            archive_write_data(m_tar.get(), m_block.constData(), size_t(size));
            if (m_left == 0 && !isUnchanged())
                error = changed(m_path);
        }
        if (m_left == 0 || error)
            closeFile();
    }

    bool isUnchanged() const
    {
        struct stat now = {};
        return ::fstat(m_file, &now) == 0 && isSame(m_status, now);
    }

    void closeFile()
    {
        if (m_file >= 0)
            ::close(std::exchange(m_file, -1));
    }

    void addLink(const FolderWalk::Entry &entry)
    {
        QByteArray target(PATH_MAX, Qt::Uninitialized);
        const ssize_t size = ::readlinkat(entry.parent, entry.name.constData(), target.data(), size_t(target.size()));
        if (size < 0)
            error = unreadable(entry.path);
        else
            writeHeader(entry.path, entry.status, target.first(size));
    }

    void writeHeader(const QByteArray &path, const struct stat &status, const QByteArray &linkTarget)
    {
        const ArchiveEntry entry(archive_entry_new());
        const QByteArray name = m_prefix + path;
        archive_entry_copy_pathname(entry.get(), name.constData());
        archive_entry_set_mode(entry.get(), status.st_mode);
        archive_entry_set_uid(entry.get(), m_owner);
        archive_entry_set_gid(entry.get(), m_owner);
        archive_entry_set_mtime(entry.get(), status.st_mtim.tv_sec, 0);
        if (S_ISREG(status.st_mode))
            archive_entry_set_size(entry.get(), status.st_size);
        if (!linkTarget.isEmpty())
            archive_entry_copy_symlink(entry.get(), linkTarget.constData());
        // A warning is about a name in no known encoding: it is written as it is.
        if (archive_write_header(m_tar.get(), entry.get()) < ARCHIVE_WARN)
            error = Error{ErrorCode::Internal, Tr::tr("The files could not be packed."),
                          QString::fromUtf8(archive_error_string(m_tar.get()))};
    }

    void finish()
    {
        for (const auto &[name, content] : extraFiles.asKeyValueRange()) {
            struct stat status = {};
            status.st_mode = S_IFREG | 0644;
            status.st_size = content.size();
            writeHeader(name, status, {});
            archive_write_data(m_tar.get(), content.constData(), size_t(content.size()));
        }
        archive_write_close(m_tar.get());
        m_isDone = true;
    }

    FolderWalk m_walk;
    QByteArray m_prefix;
    int m_owner;
    QByteArray m_buffer;
    qint64 m_taken = 0;
    QByteArray m_block;
    Archive m_tar;
    int m_file = -1;
    QByteArray m_path;
    struct stat m_status = {};
    qint64 m_left = 0;
    bool m_isDone = false;
};

BuildContext::BuildContext(const QString &folder, IgnoreRules rules, const QByteArray &prefix, int owner)
    : m_stream(std::make_unique<Stream>(folder, std::move(rules), prefix, owner))
{
}

BuildContext::~BuildContext() = default;

void BuildContext::addFile(const QString &name, const QByteArray &content)
{
    m_stream->extraFiles.insert(QFile::encodeName(name), content);
}

http::BodySource BuildContext::source()
{
    return [this](char *data, qint64 size) { return m_stream->read(data, size); };
}

const std::optional<Error> &BuildContext::error() const
{
    return m_stream->error;
}

qint64 BuildContext::files() const
{
    return m_stream->files;
}

qint64 BuildContext::bytes() const
{
    return m_stream->bytes;
}

} // namespace spacewright::container
