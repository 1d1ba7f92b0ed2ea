// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "content.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

std::unexpected<Error> unreadable(int code, const QByteArray &path)
{
    const QString shown = QFile::decodeName(path);
    if (code == GIT_ENOTFOUND)
        //: %1 is the path of a file
        return fail(ErrorCode::FileMissing, Tr::tr("There is no file %1 in this state.").arg(shown), lastError());
    //: %1 is the path of a file
    return gitFailure(code, Tr::tr("%1 cannot be read.").arg(shown));
}

Result<QByteArray> blobContent(const Repository &repository, const git_oid *id, const QByteArray &path, qint64 limit)
{
    BlobHandle blob;
    if (const int code = obtain(blob, git_blob_lookup, repository.handle(), id); code != 0)
        return unreadable(code, path);
    const auto size = qint64(git_blob_rawsize(blob.get()));
    if (size > limit)
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a file
                    Tr::tr("%1 is too large to be shown.").arg(QFile::decodeName(path)));
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())), size);
}

} // namespace

Result<QByteArray> committedContent(const Repository &repository, const ObjectId &commit, const QByteArray &path,
                                    qint64 limit)
{
    CommitHandle found;
    TreeHandle tree;
    TreeEntryHandle entry;
    const git_oid id = commit.toGit();
    int code = obtain(found, git_commit_lookup, repository.handle(), &id);
    if (code == 0)
        code = obtain(tree, git_commit_tree, found.get());
    if (code == 0)
        code = obtain(entry, git_tree_entry_bypath, tree.get(), path.constData());
    // A folder, or a submodule.
    if (code == 0 && git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB)
        code = GIT_ENOTFOUND;
    if (code != 0)
        return unreadable(code, path);
    return blobContent(repository, git_tree_entry_id(entry.get()), path, limit);
}

Result<QByteArray> indexContent(const Repository &repository, IndexStage stage, const QByteArray &path, qint64 limit)
{
    IndexHandle index;
    int code = obtain(index, git_repository_index, repository.handle());
    if (code == 0)
        code = git_index_read(index.get(), 0);
    const git_index_entry *entry =
        code == 0 ? git_index_get_bypath(index.get(), path.constData(), int(stage)) : nullptr;
    if (code != 0 || !entry)
        return unreadable(code != 0 ? code : int(GIT_ENOTFOUND), path);
    return blobContent(repository, &entry->id, path, limit);
}

Result<FilePatch> compareTexts(const QByteArray &before, const QByteArray &after, int context)
{
    startLibrary();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INDENT_HEURISTIC | GIT_DIFF_FORCE_TEXT;
    options.context_lines = uint32_t(context);
    PatchHandle patch;
    const int code =
        obtain(patch, git_patch_from_buffers, static_cast<const void *>(before.constData()), size_t(before.size()),
               "before", static_cast<const void *>(after.constData()), size_t(after.size()), "after", &options);
    if (code != 0)
        return gitFailure(code, Tr::tr("The texts cannot be compared."));
    return toFilePatch(patch.get());
}

} // namespace spacewright::git
