// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshwriter.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>
#include <git2/sys/errors.h>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Checkout)
};

// As git has it: what the user's mask takes away is theirs to say.
constexpr mode_t folderMode = 0777;
constexpr mode_t fileMode = 0666;
constexpr mode_t programMode = 0777;

int writeAll(int file, const QByteArray &content)
{
    for (qsizetype at = 0; at < content.size();) {
        const ssize_t written = ::write(file, content.constData() + at, size_t(content.size() - at));
        if (written < 0 && errno != EINTR)
            return errno;
        at += qMax<ssize_t>(written, 0);
    }
    return 0;
}

void setStat(git_index_entry &entry, const struct stat &found)
{
    entry.ctime = {int32_t(found.st_ctim.tv_sec), uint32_t(found.st_ctim.tv_nsec)};
    entry.mtime = {int32_t(found.st_mtim.tv_sec), uint32_t(found.st_mtim.tv_nsec)};
    entry.dev = uint32_t(found.st_dev);
    entry.ino = uint32_t(found.st_ino);
    entry.uid = found.st_uid;
    entry.gid = found.st_gid;
    entry.file_size = uint32_t(found.st_size);
}

} // namespace

FolderMaker::~FolderMaker()
{
    closeFrom(0);
}

void FolderMaker::closeFrom(size_t depth)
{
    for (size_t place = depth; place < m_open.size(); ++place)
        ::close(m_open[place].descriptor);
    m_open.resize(std::min(depth, m_open.size()));
}

int FolderMaker::folderOf(QByteArrayView path)
{
    size_t depth = 0;
    for (qsizetype slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/')) {
        const QByteArrayView name = path.first(slash);
        path = path.sliced(slash + 1);
        if (depth < m_open.size() && m_open[depth].name == name) {
            ++depth;
            continue;
        }
        closeFrom(depth);
        const int above = depth == 0 ? m_top : m_open[depth - 1].descriptor;
        const QByteArray made = name.toByteArray();
        if (::mkdirat(above, made.constData(), folderMode) != 0 && errno != EEXIST)
            return -1;
        const int folder = ::openat(above, made.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (folder < 0)
            return -1;
        m_open.push_back({made, folder});
        ++depth;
    }
    closeFrom(depth);
    return depth == 0 ? m_top : m_open[depth - 1].descriptor;
}

FreshWriter::FreshWriter(const Repository &repository, int top, bool isFirst)
    : m_place(repository.folder()), m_objects(repository), m_folders(top), m_isFirst(isFirst)
{
}

bool FreshWriter::isFiltered(const FreshFile &file)
{
    if (!m_attributes && obtain(m_attributes, git_repository_open, QFile::encodeName(m_place).constData()) != 0)
        return true;
    git_filter_list *filters = nullptr;
    const int code = git_filter_list_load(&filters, m_attributes.get(), nullptr, file.entry->path,
                                          GIT_FILTER_TO_WORKTREE, GIT_FILTER_DEFAULT);
    const bool isFound = code != 0 || filters != nullptr;
    git_filter_list_free(filters);
    return isFound;
}

Result<> FreshWriter::failed(const FreshFile &file, int number) const
{
    const QByteArray detail = QByteArray(file.entry->path) + ": " + std::strerror(number);
    git_error_set_str(GIT_ERROR_OS, detail.constData());
    return gitFailure(GIT_ERROR, Tr::tr("The files cannot be written."));
}

/// Returns 0, or what the system says.
int FreshWriter::make(int folder, const char *name, const git_index_entry &entry, const QByteArray &content) const
{
    if (entry.mode == GIT_FILEMODE_COMMIT)
        return ::mkdirat(folder, name, folderMode) == 0 || errno == EEXIST ? 0 : errno;
    if (entry.mode == GIT_FILEMODE_LINK)
        return ::symlinkat(content.constData(), folder, name) == 0 ? 0 : errno;
    const mode_t mode = entry.mode == GIT_FILEMODE_BLOB_EXECUTABLE ? programMode : fileMode;
    const int file = ::openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file < 0)
        return errno;
    const int code = writeAll(file, content);
    return ::close(file) == 0 || code != 0 ? code : errno;
}

void FreshWriter::remove(const QByteArray &path)
{
    if (const int folder = m_folders.folderOf(path); folder >= 0)
        ::unlinkat(folder, path.constData() + path.lastIndexOf('/') + 1, 0);
}

Result<> FreshWriter::write(FreshFile &file)
{
    git_index_entry &entry = *file.entry;
    QByteArray content;
    const int code =
        entry.mode == GIT_FILEMODE_COMMIT ? 0 : m_objects.read(content, ObjectId(entry.id), ObjectKind::Blob);
    if (code != 0)
        return gitFailure(code, Tr::tr("The files cannot be written."));
    const QByteArrayView path(entry.path);
    const char *name = entry.path + path.lastIndexOf('/') + 1;
    const int folder = m_folders.folderOf(path);
    if (folder < 0)
        return failed(file, errno);
    if (const int number = make(folder, name, entry, content); number != 0)
        return failed(file, number);
    struct stat found = {};
    if (entry.mode != GIT_FILEMODE_COMMIT) {
        if (::fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
            return failed(file, errno);
        setStat(entry, found);
    }
    file.isWritten = true;
    return {};
}

} // namespace spacewright::git
