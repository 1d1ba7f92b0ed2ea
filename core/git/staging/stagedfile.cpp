// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stagedfile.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/worktree/workfile.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>
#include <git2/sys/filter.h>

#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Index)
};

constexpr int linkMode = 0120000;
// What is longer goes through a file.
constexpr qsizetype longestInMemory = qsizetype(1024) * 1024;

/// Where the filters' output goes. Its close() comes before we know that all went well, so it does nothing.
struct Sink : git_writestream {
    explicit Sink(git_repository *owner);
    ~Sink();

    int open();
    int commit(git_oid &id);

    git_repository *repository;
    QByteArray waiting = {};
    git_writestream *blob = nullptr;
};

int writeSink(git_writestream *base, const char *bytes, size_t size)
{
    auto *sink = static_cast<Sink *>(base);
    if (!sink->blob && sink->waiting.size() + qsizetype(size) <= longestInMemory) {
        sink->waiting.append(bytes, qsizetype(size));
        return 0;
    }
    const int code = sink->blob ? 0 : sink->open();
    return code != 0 ? code : sink->blob->write(sink->blob, bytes, size);
}

int closeSink(git_writestream *)
{
    return 0;
}

void freeSink(git_writestream *) {}

Sink::Sink(git_repository *owner) : git_writestream(), repository(owner)
{
    write = writeSink;
    close = closeSink;
    free = freeSink;
}

Sink::~Sink()
{
    if (blob)
        blob->free(blob);
}

int Sink::open()
{
    const int code = git_blob_create_from_stream(&blob, repository, nullptr);
    const QByteArray head = std::exchange(waiting, {});
    return code != 0 ? code : blob->write(blob, head.constData(), size_t(head.size()));
}

int Sink::commit(git_oid &id)
{
    if (!blob)
        return git_blob_create_from_buffer(&id, repository, waiting.constData(), size_t(waiting.size()));
    return git_blob_create_from_stream_commit(&id, std::exchange(blob, nullptr));
}

/// @p descriptor is the file; only its name is asked for at @p path.
int writeBlob(git_oid &id, git_repository *repository, const QByteArray &path, int descriptor)
{
    git_filter_list *filters = nullptr;
    int code =
        git_filter_list_load(&filters, repository, nullptr, path.constData(), GIT_FILTER_TO_ODB, GIT_FILTER_DEFAULT);
    Sink sink(repository);
    const QByteArray opened = "/proc/self/fd/" + QByteArray::number(descriptor);
    if (code == 0)
        code = git_filter_list_stream_file(filters, repository, opened.constData(), &sink);
    git_filter_list_free(filters);
    return code == 0 ? sink.commit(id) : code;
}

bool hasModes(const Repository &repository)
{
    ConfigHandle config;
    int hasThem = 1;
    return obtain(config, git_repository_config, repository.handle()) != 0 ||
           git_config_get_bool(&hasThem, config.get(), "core.filemode") != 0 || hasThem != 0;
}

void fillTimes(git_index_entry &entry, const struct stat &about)
{
    entry.ctime = {int32_t(about.st_ctim.tv_sec), uint32_t(about.st_ctim.tv_nsec)};
    entry.mtime = {int32_t(about.st_mtim.tv_sec), uint32_t(about.st_mtim.tv_nsec)};
    entry.dev = uint32_t(about.st_dev);
    entry.ino = uint32_t(about.st_ino);
    entry.uid = about.st_uid;
    entry.gid = about.st_gid;
    entry.file_size = uint32_t(about.st_size);
}

uint32_t modeOf(const Repository &repository, git_index *index, const QByteArray &path, const struct stat &about)
{
    const uint32_t found = (about.st_mode & S_IXUSR) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
    if (hasModes(repository))
        return found;
    // Where the file system has none, the mode stays what it was.
    const git_index_entry *before = git_index_get_bypath(index, path.constData(), 0);
    return before && before->mode != uint32_t(linkMode) ? before->mode : uint32_t(GIT_FILEMODE_BLOB);
}

std::unexpected<Error> failed(int code, const QByteArray &path)
{
    //: %1 is the path of a file
    return gitFailure(code, Tr::tr("%1 cannot be staged.").arg(QFile::decodeName(path)));
}

} // namespace

Result<> addToIndex(const Repository &repository, git_index *index, const QByteArray &path, const WorkFile &file)
{
    git_index_entry entry = {};
    struct stat about = {};
    int code = 0;
    if (file.mode() == linkMode) {
        const Result<QByteArray> target = file.read();
        if (!target || !file.stat(about))
            return target ? failed(-1, path) : failure(target);
        entry.mode = uint32_t(linkMode);
        code = git_blob_create_from_buffer(&entry.id, repository.handle(), target->constData(), size_t(target->size()));
    } else {
        const int descriptor = file.openToRead();
        if (descriptor < 0 || ::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
            ::close(descriptor);
            return fail(ErrorCode::FileUnreadable,
                        //: %1 is the path of a file
                        Tr::tr("%1 cannot be read.").arg(QFile::decodeName(path)));
        }
        entry.mode = modeOf(repository, index, path, about);
        code = writeBlob(entry.id, repository.handle(), path, descriptor);
        ::close(descriptor);
    }
    fillTimes(entry, about);
    entry.path = path.constData();
    if (code == 0) {
        git_index_conflict_remove(index, path.constData());
        code = git_index_add(index, &entry);
    }
    return code == 0 ? Result<>() : failed(code, path);
}

} // namespace spacewright::git
