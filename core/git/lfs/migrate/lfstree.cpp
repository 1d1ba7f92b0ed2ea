// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfstree.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/lfscleaner.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LfsMigrate)
};

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The commits cannot be rewritten. Nothing was changed."));
}

bool isFile(const git_tree_entry *entry)
{
    const git_filemode_t mode = git_tree_entry_filemode(entry);
    return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

} // namespace

LfsTree::LfsTree(const Repository &repository, QList<QByteArray> patterns)
    : m_repository(repository.handle()), m_store(repository.handle()), m_pointers(repository),
      m_patterns(std::move(patterns))
{
}

bool LfsTree::matches(const QByteArray &path) const
{
    return std::ranges::any_of(m_patterns, [&path](const QByteArray &pattern) {
        return pattern.startsWith("*.") ? path.endsWith(pattern.sliced(1)) : pattern == exactPattern(path);
    });
}

ObjectId LfsTree::rewrittenBlob(const QByteArray &path, const ObjectId &blob) const
{
    return matches(path) ? m_blobs.value(blob, blob) : blob;
}

Result<ObjectId> LfsTree::rewritten(const ObjectId &tree, Progress &progress)
{
    const Result<ObjectId> files = folder(tree, {}, progress);
    return files ? withAttributes(*files) : files;
}

Result<ObjectId> LfsTree::folder(const ObjectId &tree, const QByteArray &path, Progress &progress)
{
    const QPair<QByteArray, ObjectId> key(path, tree);
    if (const auto known = m_folders.constFind(key); known != m_folders.constEnd())
        return *known;
    if (progress.isCancelled())
        return cancelled();
    TreeHandle old;
    TreeBuilderHandle fresh;
    const git_oid id = tree.toGit();
    int code = obtain(old, git_tree_lookup, m_repository, &id);
    if (code == 0)
        code = obtain(fresh, git_treebuilder_new, m_repository, old.get());
    for (size_t number = 0; code == 0 && number < git_tree_entrycount(old.get()); ++number) {
        const git_tree_entry *each = git_tree_entry_byindex(old.get(), number);
        const Result<ObjectId> replaced = entry(each, path + git_tree_entry_name(each), progress);
        if (!replaced)
            return failure(replaced);
        const git_oid native = replaced->toGit();
        if (git_oid_equal(&native, git_tree_entry_id(each)) == 0)
            code = git_treebuilder_insert(nullptr, fresh.get(), git_tree_entry_name(each), &native,
                                          git_tree_entry_filemode(each));
    }
    git_oid written = {};
    if (code == 0)
        code = git_treebuilder_write(&written, fresh.get());
    if (code != 0)
        return failed(code);
    return *m_folders.insert(key, ObjectId(written));
}

Result<ObjectId> LfsTree::entry(const git_tree_entry *entry, const QByteArray &path, Progress &progress)
{
    const ObjectId id(*git_tree_entry_id(entry));
    if (git_tree_entry_type(entry) == GIT_OBJECT_TREE)
        return folder(id, path + '/', progress);
    return isFile(entry) && matches(path) ? pointer(id) : id;
}

Result<ObjectId> LfsTree::pointer(const ObjectId &blob)
{
    if (const auto known = m_blobs.constFind(blob); known != m_blobs.constEnd())
        return *known;
    if (m_pointers.read(blob))
        return blob;
    BlobHandle content;
    const git_oid id = blob.toGit();
    if (const int code = obtain(content, git_blob_lookup, m_repository, &id); code != 0)
        return failed(code);
    LfsCleaner cleaner(m_store);
    const auto *bytes = static_cast<const char *>(git_blob_rawcontent(content.get()));
    if (const Result<> added = cleaner.add(QByteArrayView(bytes, qsizetype(git_blob_rawsize(content.get())))); !added)
        return failure(added);
    const Result<QByteArray> text = cleaner.finish();
    const Result<ObjectId> written = text ? writeBlob(*text) : failure(text);
    if (written)
        m_blobs.insert(blob, *written);
    return written;
}

Result<ObjectId> LfsTree::withAttributes(const ObjectId &tree)
{
    TreeHandle old;
    TreeBuilderHandle fresh;
    BlobHandle attributes;
    const git_oid id = tree.toGit();
    int code = obtain(old, git_tree_lookup, m_repository, &id);
    if (code != 0)
        return failed(code);
    const git_tree_entry *known = git_tree_entry_byname(old.get(), ".gitattributes");
    if (known)
        code = obtain(attributes, git_blob_lookup, m_repository, git_tree_entry_id(known));
    if (code != 0)
        return failed(code);
    const QByteArray text = attributes ? QByteArray(static_cast<const char *>(git_blob_rawcontent(attributes.get())),
                                                    qsizetype(git_blob_rawsize(attributes.get())))
                                       : QByteArray();
    const Result<ObjectId> blob = writeBlob(withLfsPatterns(text, m_patterns));
    if (!blob)
        return failure(blob);
    const git_oid native = blob->toGit();
    git_oid written = {};
    code = obtain(fresh, git_treebuilder_new, m_repository, old.get());
    if (code == 0)
        code = git_treebuilder_insert(nullptr, fresh.get(), ".gitattributes", &native, GIT_FILEMODE_BLOB);
    if (code == 0)
        code = git_treebuilder_write(&written, fresh.get());
    if (code != 0)
        return failed(code);
    return ObjectId(written);
}

Result<ObjectId> LfsTree::writeBlob(const QByteArray &text) const
{
    git_oid id = {};
    if (const int code = git_blob_create_from_buffer(&id, m_repository, text.constData(), size_t(text.size()));
        code != 0)
        return failed(code);
    return ObjectId(id);
}

} // namespace spacewright::git
