// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefiles.h"

#include "lfscontent.h"
#include "lfsstore.h"
#include "pointerreader.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/transfer/lfsdownload.h>
#include <core/git/remote/remote.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>

#include <QFile>

#include <git2.h>

#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

/// What the index has at its entries, as far as that are pointers.
class Reader final
{
public:
    explicit Reader(const Repository &repository)
        : m_folder(QFile::encodeName(repository.folder()) + '/'), m_store(repository.handle()), m_pointers(repository)
    {
    }

    std::optional<LargeFile> read(const git_index_entry &entry) const
    {
        const bool isFile = S_ISREG(entry.mode);
        const auto pointer = isFile ? m_pointers.read(ObjectId(entry.id)) : std::nullopt;
        if (!pointer)
            return {};
        return LargeFile{.path = entry.path,
                         .pointer = *pointer,
                         .isPointerOnly = LfsPointer::ofFile(m_folder + entry.path).has_value(),
                         .isStored = m_store.contains(*pointer)};
    }

private:
    QByteArray m_folder;
    LfsStore m_store;
    PointerReader m_pointers;
};

Result<> get(const Repository &repository, const QList<LargeFile> &files, const Credentials &credentials,
             Progress &progress)
{
    QList<LfsPointer> missing;
    for (const LargeFile &file : files) {
        if (!file.isStored && !file.pointer.hasExtensions)
            missing.append(file.pointer);
    }
    Result<> got;
    if (!missing.isEmpty()) {
        const Result<Remote> remote = Remote::open(repository);
        if (!remote)
            return failure(remote);
        got = download(remote->lfs(credentials), LfsStore(repository.handle()), missing, progress);
    }
    if (progress.isCancelled())
        return cancelled();
    const Result<> written = writeContents(repository, files, progress);
    return got ? written : got;
}

} // namespace

Result<std::optional<LargeFile>> largeFileAt(const Repository &repository, const QByteArray &path)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const git_index_entry *entry = git_index_get_bypath(index->get(), path.constData(), 0);
    return entry ? Reader(repository).read(*entry) : std::optional<LargeFile>();
}

Result<QList<LargeFile>> largeFiles(const Repository &repository, Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const Reader reader(repository);
    QList<LargeFile> files;
    for (size_t number = 0; number < git_index_entrycount(index->get()); ++number) {
        if (progress.isCancelled())
            return cancelled();
        const git_index_entry *entry = git_index_get_byindex(index->get(), number);
        if (const auto file = git_index_entry_stage(entry) == 0 ? reader.read(*entry) : std::nullopt)
            files.append(*file);
    }
    return files;
}

Result<> getLargeFiles(const Repository &repository, const QList<QByteArray> &paths, const Credentials &credentials,
                       Progress &progress)
{
    QList<LargeFile> files;
    for (const QByteArray &path : paths) {
        const Result<std::optional<LargeFile>> file = largeFileAt(repository, path);
        if (!file)
            return failure(file);
        if (*file && (*file)->isPointerOnly)
            files.append(**file);
    }
    return get(repository, files, credentials, progress);
}

Result<> getLargeFilesUpTo(const Repository &repository, qint64 size, const Credentials &credentials,
                           Progress &progress)
{
    Result<QList<LargeFile>> files = largeFiles(repository, progress);
    if (!files)
        return failure(files);
    files->removeIf([size](const LargeFile &file) { return !file.isPointerOnly || file.pointer.size > size; });
    return get(repository, *files, credentials, progress);
}

} // namespace spacewright::git
