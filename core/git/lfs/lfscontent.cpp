// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfscontent.h"

#include "lfsstore.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <git2.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

// A cancel is noticed between two pieces.
constexpr size_t pieceSize = size_t(16) * 1024 * 1024;

/// Closes itself.
class Descriptor final
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    int get() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// The folder of a file below @p top; not open if a link is on the way, which could lead anywhere.
Descriptor openFolder(const QByteArray &top, const QByteArray &path)
{
    Descriptor folder(::open(top.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    QList<QByteArray> names = path.split('/');
    names.removeLast();
    for (const QByteArray &name : std::as_const(names)) {
        if (folder.isOpen())
            folder =
                Descriptor(::openat(folder.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    }
    return folder;
}

/// The bytes that the kernel copied, without showing them to us; some file systems even share them.
ssize_t copyPiece(int from, int to)
{
    const ssize_t copied = ::copy_file_range(from, nullptr, to, nullptr, pieceSize, 0);
    const bool isUnable = copied < 0 && (errno == EXDEV || errno == ENOSYS || errno == EINVAL || errno == EOPNOTSUPP);
    return isUnable ? ::sendfile(to, from, nullptr, pieceSize) : copied;
}

Result<> copy(int from, int to, const QByteArray &path, const Progress &progress)
{
    while (!progress.isCancelled()) {
        const ssize_t copied = copyPiece(from, to);
        if (copied == 0)
            return {};
        if (copied < 0 && errno != EINTR)
            return storeFailure(path, errno);
    }
    return cancelled();
}

/// One file of the work tree.
class Target final
{
public:
    Target(const Repository &repository, const LargeFile &file)
        : m_file(file), m_folder(openFolder(QFile::encodeName(repository.folder()), file.path)),
          m_name(file.path.sliced(file.path.lastIndexOf('/') + 1)),
          m_temporary(".spacewright-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16))
    {
    }
    Target(const Target &) = delete;
    Target &operator=(const Target &) = delete;
    ~Target()
    {
        if (m_isMade)
            ::unlinkat(m_folder.get(), m_temporary.constData(), 0);
    }

    bool isPointerStill() const
    {
        return m_folder.isOpen() && LfsPointer::ofFile(m_name, m_folder.get()) == m_file.pointer;
    }

    [[nodiscard]] Result<> write(const QByteArray &content, bool isExecutable, const Progress &progress)
    {
        const Descriptor from(::open(content.constData(), O_RDONLY | O_CLOEXEC));
        const Descriptor to(::openat(m_folder.get(), m_temporary.constData(),
                                     O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, isExecutable ? 0777 : 0666));
        if (!from.isOpen() || !to.isOpen())
            return storeFailure(m_file.path, errno);
        m_isMade = true;
        if (const Result<> copied = copy(from.get(), to.get(), m_file.path, progress); !copied)
            return failure(copied);
        struct stat written = {};
        if (::fsync(to.get()) != 0 || ::fstat(to.get(), &written) != 0)
            return storeFailure(m_file.path, errno);
        if (written.st_size != m_file.pointer.size)
            return storeFailure(m_file.path, ENOSPC);
        // The user may have put something else there while it was copied.
        if (!isPointerStill())
            return {};
        if (::renameat(m_folder.get(), m_temporary.constData(), m_folder.get(), m_name.constData()) != 0)
            return storeFailure(m_file.path, errno);
        m_isMade = false;
        return {};
    }

    /// What git remembers of a file on disk, to see later that it is unchanged.
    void describe(git_index_entry &entry) const
    {
        struct stat found = {};
        if (::fstatat(m_folder.get(), m_name.constData(), &found, AT_SYMLINK_NOFOLLOW) != 0)
            return;
        entry.ctime = {int32_t(found.st_ctim.tv_sec), uint32_t(found.st_ctim.tv_nsec)};
        entry.mtime = {int32_t(found.st_mtim.tv_sec), uint32_t(found.st_mtim.tv_nsec)};
        entry.dev = uint32_t(found.st_dev);
        entry.ino = uint32_t(found.st_ino);
        entry.uid = found.st_uid;
        entry.gid = found.st_gid;
        entry.file_size = uint32_t(found.st_size);
    }

private:
    const LargeFile &m_file;
    Descriptor m_folder;
    QByteArray m_name;
    QByteArray m_temporary;
    bool m_isMade = false;
};

Result<> writeContent(const Repository &repository, git_index *index, const LargeFile &file, const Progress &progress)
{
    const LfsStore store(repository.handle());
    const git_index_entry *known = git_index_get_bypath(index, file.path.constData(), 0);
    Target target(repository, file);
    if (!known || !target.isPointerStill())
        return {};
    if (!store.check(file.pointer, progress)) {
        if (progress.isCancelled())
            return cancelled();
        return fail(ErrorCode::LargeFileMissing,
                    //: %1 is the path of a file
                    Tr::tr("The content of %1 is not on this machine, or is damaged. Get it from the remote.")
                        .arg(QFile::decodeName(file.path)));
    }
    git_index_entry entry = *known;
    const bool isExecutable = entry.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    if (const Result<> written = target.write(store.path(file.pointer), isExecutable, progress); !written)
        return failure(written);
    target.describe(entry);
    if (const int code = git_index_add(index, &entry); code != 0)
        return gitFailure(code, Tr::tr("The list of staged files cannot be written."));
    return {};
}

} // namespace

Result<> writeContents(const Repository &repository, const QList<LargeFile> &files, Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    Result<> result;
    qint64 done = 0;
    for (const LargeFile &file : files) {
        if (progress.isCancelled())
            break;
        progress.report(done++, files.size(), Tr::tr("Writing large files"));
        const Result<> written = writeContent(repository, index->get(), file, progress);
        if (!written && result)
            result = written;
    }
    // Also what was written before a cancel is told to git.
    if (const Result<> written = writeIndex(index->get()); !written)
        return failure(written);
    return progress.isCancelled() ? cancelled() : result;
}

} // namespace spacewright::git
