// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linestaging.h"

#include "indexfile.h"
#include "patchedtext.h"
#include <core/git/worktree/keptfiles.h>
#include <core/git/worktree/workfile.h>

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LineStaging)
};

/// A file in the index or in a commit; mode 0 where there is none.
struct Version {
    QByteArray content = {};
    int mode = 0;
};

std::unexpected<Error> changedMeanwhile(const QByteArray &path)
{
    return fail(ErrorCode::ChangesInTheWay,
                //: %1 is the path of a file
                Tr::tr("%1 is not what was shown any more. Look at it again.").arg(QFile::decodeName(path)));
}

std::unexpected<Error> failed(int code, const QByteArray &path)
{
    //: %1 is the path of a file
    return gitFailure(code, Tr::tr("The lines of %1 cannot be taken.").arg(QFile::decodeName(path)));
}

Result<> checkPatch(const Repository &repository, const QByteArray &path, const FilePatch &patch)
{
    const QString name = QFile::decodeName(path);
    if (patch.isBinary || patch.hunks.isEmpty())
        return fail(ErrorCode::Usage,
                    //: %1 is the path of a file
                    Tr::tr("%1 has no lines to pick from. Take it as a whole.").arg(name));
    if (repository.isStoredByLfs(name))
        return fail(ErrorCode::Usage,
                    //: %1 is the path of a file
                    Tr::tr("%1 belongs to git LFS. Take it as a whole.").arg(name));
    return {};
}

Result<Version> readBlob(const Repository &repository, const git_oid &id, int mode, const QByteArray &path)
{
    BlobHandle blob;
    if (const int code = obtain(blob, git_blob_lookup, repository.handle(), &id); code != 0)
        return failed(code, path);
    return Version{
        QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), qsizetype(git_blob_rawsize(blob.get()))),
        mode};
}

Result<Version> inIndex(const Repository &repository, git_index *index, const QByteArray &path)
{
    const git_index_entry *entry = git_index_get_bypath(index, path.constData(), 0);
    return entry ? readBlob(repository, entry->id, int(entry->mode), path) : Version();
}

Result<Version> inHead(const Repository &repository, const QByteArray &path)
{
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    TreeHandle tree;
    TreeEntryHandle entry;
    int code = treeOfCommit(tree, repository.handle(), *head);
    if (code == 0 && tree)
        code = obtain(entry, git_tree_entry_bypath, tree.get(), path.constData());
    if (code == GIT_ENOTFOUND || !tree)
        return Version();
    if (code != 0)
        return failed(code, path);
    return readBlob(repository, *git_tree_entry_id(entry.get()), int(git_tree_entry_filemode(entry.get())), path);
}

/// Makes the index say @p version, or nothing where that has no mode.
Result<> put(const Repository &repository, git_index *index, const QByteArray &path, const Version &version)
{
    int code = 0;
    if (version.mode == 0) {
        code = git_index_remove_bypath(index, path.constData());
    } else {
        // Without the times of a file: git looks into it before it says that nothing has changed.
        git_index_entry entry = {};
        entry.path = path.constData();
        entry.mode = uint32_t(version.mode);
        code = git_blob_create_from_buffer(&entry.id, repository.handle(), version.content.constData(),
                                           size_t(version.content.size()));
        if (code == 0)
            code = git_index_add(index, &entry);
    }
    if (code != 0) {
        const auto error = failed(code, path);
        git_index_read(index, 1);
        return error;
    }
    return writeIndex(index);
}

/// Line ends and the like between what is on disk and what git keeps; only rules that are built in.
Result<QByteArray> convert(const Repository &repository, const QByteArray &path, const QByteArray &content,
                           git_filter_mode_t direction)
{
    git_filter_list *filters = nullptr;
    git_buf result = GIT_BUF_INIT;
    int code =
        git_filter_list_load(&filters, repository.handle(), nullptr, path.constData(), direction, GIT_FILTER_DEFAULT);
    if (code == 0)
        code = git_filter_list_apply_to_buffer(&result, filters, content.constData(), size_t(content.size()));
    const QByteArray converted(result.ptr, qsizetype(result.size));
    git_buf_dispose(&result);
    git_filter_list_free(filters);
    if (code != 0)
        return failed(code, path);
    return converted;
}

} // namespace

Result<> stageLines(const Repository &repository, const ChangedFile &file, const FilePatch &patch,
                    const QList<PickedLines> &picked)
{
    if (const Result<> fits = checkPatch(repository, file.path, patch); !fits)
        return failure(fits);
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const Result<Version> before = inIndex(repository, index->get(), file.path);
    if (!before)
        return failure(before);
    const auto after = patchedText(before->content, patch, picked, PatchPart::Picked);
    if (!after)
        return changedMeanwhile(file.path);
    // A file whose last line goes is gone only if it is gone on disk too.
    const bool isGone = file.mode == 0 && after->isEmpty();
    const int mode = before->mode != 0 ? before->mode : file.mode;
    return put(repository, index->get(), file.path, {*after, isGone ? 0 : mode});
}

Result<> unstageLines(const Repository &repository, const ChangedFile &file, const FilePatch &patch,
                      const QList<PickedLines> &picked)
{
    if (const Result<> fits = checkPatch(repository, file.path, patch); !fits)
        return failure(fits);
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const Result<Version> before = inHead(repository, file.oldPath.isEmpty() ? file.path : file.oldPath);
    const Result<Version> now = inIndex(repository, index->get(), file.path);
    if (!before || !now)
        return failure(before ? now : before);
    if (patchedText(before->content, patch, picked, PatchPart::All) != now->content)
        return changedMeanwhile(file.path);
    const auto after = patchedText(before->content, patch, picked, PatchPart::Others);
    const bool isGone = before->mode == 0 && after->isEmpty();
    const int mode = now->mode != 0 ? now->mode : before->mode;
    return put(repository, index->get(), file.path, {*after, isGone ? 0 : mode});
}

Result<QString> discardLines(const Repository &repository, const ChangedFile &file, const FilePatch &patch,
                             const QList<PickedLines> &picked)
{
    if (const Result<> fits = checkPatch(repository, file.path, patch); !fits)
        return failure(fits);
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const Result<Version> before = inIndex(repository, index->get(), file.path);
    const Result<WorkFile> target = WorkFile::open(repository, file.path, true);
    if (!before || !target)
        return before ? failure(target) : failure(before);
    const int mode = target->mode();
    const Result<QByteArray> onDisk = mode == 0 ? QByteArray() : target->read();
    const Result<QByteArray> now =
        onDisk ? convert(repository, file.path, *onDisk, GIT_FILTER_TO_ODB) : failure(onDisk);
    if (!now)
        return failure(now);
    if (patchedText(before->content, patch, picked, PatchPart::All) != *now)
        return changedMeanwhile(file.path);
    const auto after = patchedText(before->content, patch, picked, PatchPart::Others);
    const Result<QByteArray> content = convert(repository, file.path, *after, GIT_FILTER_TO_WORKTREE);
    if (!content)
        return failure(content);
    OperationRecorder recorder(repository, OperationKind::Discard, {QStringLiteral("1")});
    Result<QString> kept = KeptFiles(repository).take({file.path});
    if (!kept)
        return kept;
    if (const Result<> written = target->write(*content, mode == 0 ? before->mode : mode); !written)
        return failure(written);
    recorder.setKept(*kept);
    recorder.finish();
    return kept;
}

} // namespace spacewright::git
