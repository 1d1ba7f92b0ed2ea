// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexscan.h"

#include "cachedtree.h"

#include <core/git/history/treewalk.h>

#include <QSet>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

/// Goes through the index and a tree side by side, folder by folder.
class Walk final
{
public:
    Walk(git_repository *repository, git_index *index) : m_repository(repository), m_index(index) {}

    /// The place in the index after this folder; none if something cannot be read. @p cached may be null.
    std::optional<size_t> folder(const QByteArray &path, size_t place, const CachedTree *cached, const git_tree *tree)
    {
        if (cached && cached->files >= 0 && tree && cached->tree == ObjectId(*git_tree_id(tree)))
            return place + size_t(cached->files);
        QSet<QByteArray> seen;
        std::optional<size_t> next = place;
        while (next && *next < git_index_entrycount(m_index)) {
            const git_index_entry *entry = git_index_get_byindex(m_index, *next);
            const QByteArrayView whole(entry->path);
            if (!whole.startsWith(path))
                break;
            const QByteArrayView rest = whole.sliced(path.size());
            const qsizetype slash = rest.indexOf('/');
            const QByteArray name = (slash < 0 ? rest : rest.first(slash)).toByteArray();
            seen.insert(name);
            if (slash >= 0)
                next = below(path, name, *next, cached, tree);
            else
                next = file(*entry, name, *next, tree);
        }
        return next && addGone(path, seen, tree) ? next : std::nullopt;
    }

    QList<QByteArray> paths;

private:
    std::optional<size_t> below(const QByteArray &path, const QByteArray &name, size_t place, const CachedTree *cached,
                                const git_tree *tree)
    {
        TreeHandle inner;
        const git_tree_entry *entry = tree ? git_tree_entry_byname(tree, name.constData()) : nullptr;
        if (entry && git_tree_entry_type(entry) != GIT_OBJECT_TREE)
            paths.append(path + name);
        else if (entry && obtain(inner, git_tree_lookup, m_repository, git_tree_entry_id(entry)) != 0)
            return {};
        return folder(path + name + '/', place, cached ? cached->find(name) : nullptr, inner.get());
    }

    size_t file(const git_index_entry &entry, const QByteArray &name, size_t place, const git_tree *tree)
    {
        const git_tree_entry *known = tree ? git_tree_entry_byname(tree, name.constData()) : nullptr;
        const bool isSame = known && git_index_entry_stage(&entry) == 0 &&
                            git_oid_equal(git_tree_entry_id(known), &entry.id) != 0 &&
                            uint32_t(git_tree_entry_filemode(known)) == entry.mode;
        if (!isSame)
            paths.append(entry.path);
        return place + 1;
    }

    /// What the tree has and the index has not.
    bool addGone(const QByteArray &path, const QSet<QByteArray> &seen, const git_tree *tree)
    {
        for (size_t number = 0; tree && number < git_tree_entrycount(tree); ++number) {
            const git_tree_entry *entry = git_tree_entry_byindex(tree, number);
            const QByteArray name = git_tree_entry_name(entry);
            if (seen.contains(name))
                continue;
            TreeHandle inner;
            if (git_tree_entry_type(entry) != GIT_OBJECT_TREE)
                paths.append(path + name);
            else if (obtain(inner, git_tree_lookup, m_repository, git_tree_entry_id(entry)) != 0 ||
                     addChangedPaths(paths, m_repository, inner.get(), nullptr, path + name + '/') != 0)
                return false;
        }
        return true;
    }

    git_repository *m_repository;
    git_index *m_index;
};

} // namespace

std::optional<QList<QByteArray>> stagedPaths(git_repository *repository, git_index *index, const git_tree *tree)
{
    const std::optional<CachedTree> cached =
        readCachedTree(git_index_path(index), ObjectId(*git_index_checksum(index)));
    Walk walk(repository, index);
    if (!cached || !walk.folder({}, 0, &*cached, tree))
        return {};
    std::ranges::sort(walk.paths);
    // A conflict has several entries.
    const auto doubles = std::ranges::unique(walk.paths);
    walk.paths.erase(doubles.begin(), doubles.end());
    return walk.paths;
}

} // namespace spacewright::git
