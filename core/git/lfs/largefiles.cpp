// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefiles.h"

#include "lfscontent.h"
#include "lfsstore.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The large files cannot be listed."));
}

/// What the index has at this entry, if that is a pointer.
class Reader final
{
public:
    explicit Reader(const Repository &repository) : m_repository(repository), m_store(repository.handle())
    {
        obtain(m_objects, git_repository_odb, repository.handle());
    }

    std::optional<LargeFile> read(const git_index_entry &entry) const
    {
        size_t size = 0;
        git_object_t type = GIT_OBJECT_INVALID;
        // Most are told from pointers by their size alone.
        if ((entry.mode & S_IFMT) != S_IFREG || git_odb_read_header(&size, &type, m_objects.get(), &entry.id) != 0 ||
            qint64(size) >= LfsPointer::longest)
            return {};
        OdbObjectHandle object;
        if (obtain(object, git_odb_read, m_objects.get(), &entry.id) != 0)
            return {};
        const auto *text = static_cast<const char *>(git_odb_object_data(object.get()));
        const std::optional<LfsPointer> pointer = LfsPointer::parse(QByteArrayView(text, qsizetype(size)));
        if (!pointer)
            return {};
        const QByteArray place = QFile::encodeName(m_repository.folder()) + '/' + entry.path;
        return LargeFile{.path = entry.path,
                         .pointer = *pointer,
                         .isPointerOnly = LfsPointer::ofFile(place).has_value(),
                         .isStored = m_store.contains(*pointer)};
    }

private:
    const Repository &m_repository;
    LfsStore m_store;
    OdbHandle m_objects;
};

} // namespace

Result<std::optional<LargeFile>> largeFileAt(const Repository &repository, const QByteArray &path)
{
    IndexHandle index;
    if (const int code = obtain(index, git_repository_index, repository.handle()); code != 0)
        return failed(code);
    const git_index_entry *entry = git_index_get_bypath(index.get(), path.constData(), 0);
    return entry ? Reader(repository).read(*entry) : std::optional<LargeFile>();
}

Result<QList<LargeFile>> largeFiles(const Repository &repository, Progress &progress)
{
    IndexHandle index;
    if (const int code = obtain(index, git_repository_index, repository.handle()); code != 0)
        return failed(code);
    const Reader reader(repository);
    QList<LargeFile> files;
    for (size_t number = 0; number < git_index_entrycount(index.get()); ++number) {
        if (progress.isCancelled())
            return cancelled();
        const git_index_entry *entry = git_index_get_byindex(index.get(), number);
        if (const auto file = git_index_entry_stage(entry) == 0 ? reader.read(*entry) : std::nullopt)
            files.append(*file);
    }
    return files;
}

Result<> getLargeFiles(const Repository &repository, const QList<QByteArray> &paths, const Credentials &,
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
    return writeContents(repository, files, progress);
}

} // namespace spacewright::git
