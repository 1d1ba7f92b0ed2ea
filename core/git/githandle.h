// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

struct git_annotated_commit;
struct git_blob;
struct git_branch_iterator;
struct git_commit;
struct git_config;
struct git_diff;
struct git_index;
struct git_index_conflict_iterator;
struct git_object;
struct git_odb;
struct git_odb_object;
struct git_patch;
struct git_reference;
struct git_reference_iterator;
struct git_reflog;
struct git_remote;
struct git_repository;
struct git_revwalk;
struct git_signature;
struct git_transaction;
struct git_tree;
struct git_tree_entry;
struct git_treebuilder;
struct git_worktree;

namespace spacewright::git
{

/// Frees a libgit2 object. Defined in githandle.cpp for the types below, so that nobody else needs git2's headers.
struct GitDeleter {
    void operator()(git_annotated_commit *object) const;
    void operator()(git_blob *object) const;
    void operator()(git_branch_iterator *object) const;
    void operator()(git_commit *object) const;
    void operator()(git_config *object) const;
    void operator()(git_diff *object) const;
    void operator()(git_index *object) const;
    void operator()(git_index_conflict_iterator *object) const;
    void operator()(git_object *object) const;
    void operator()(git_odb *object) const;
    void operator()(git_odb_object *object) const;
    void operator()(git_patch *object) const;
    void operator()(git_reference *object) const;
    void operator()(git_reference_iterator *object) const;
    void operator()(git_reflog *object) const;
    void operator()(git_remote *object) const;
    void operator()(git_repository *object) const;
    void operator()(git_revwalk *object) const;
    void operator()(git_signature *object) const;
    void operator()(git_transaction *object) const;
    void operator()(git_tree *object) const;
    void operator()(git_tree_entry *object) const;
    void operator()(git_treebuilder *object) const;
    void operator()(git_worktree *object) const;
};

using AnnotatedCommitHandle = std::unique_ptr<git_annotated_commit, GitDeleter>;
using BlobHandle = std::unique_ptr<git_blob, GitDeleter>;
using BranchIteratorHandle = std::unique_ptr<git_branch_iterator, GitDeleter>;
using CommitHandle = std::unique_ptr<git_commit, GitDeleter>;
using ConfigHandle = std::unique_ptr<git_config, GitDeleter>;
using ConflictIteratorHandle = std::unique_ptr<git_index_conflict_iterator, GitDeleter>;
using DiffHandle = std::unique_ptr<git_diff, GitDeleter>;
using IndexHandle = std::unique_ptr<git_index, GitDeleter>;
using ObjectHandle = std::unique_ptr<git_object, GitDeleter>;
using OdbHandle = std::unique_ptr<git_odb, GitDeleter>;
using OdbObjectHandle = std::unique_ptr<git_odb_object, GitDeleter>;
using PatchHandle = std::unique_ptr<git_patch, GitDeleter>;
using ReferenceHandle = std::unique_ptr<git_reference, GitDeleter>;
using ReferenceIteratorHandle = std::unique_ptr<git_reference_iterator, GitDeleter>;
using ReflogHandle = std::unique_ptr<git_reflog, GitDeleter>;
using RemoteHandle = std::unique_ptr<git_remote, GitDeleter>;
using RepositoryHandle = std::unique_ptr<git_repository, GitDeleter>;
using RevisionWalkHandle = std::unique_ptr<git_revwalk, GitDeleter>;
using SignatureHandle = std::unique_ptr<git_signature, GitDeleter>;
using TreeBuilderHandle = std::unique_ptr<git_treebuilder, GitDeleter>;
using TransactionHandle = std::unique_ptr<git_transaction, GitDeleter>;
using TreeEntryHandle = std::unique_ptr<git_tree_entry, GitDeleter>;
using TreeHandle = std::unique_ptr<git_tree, GitDeleter>;
using WorktreeHandle = std::unique_ptr<git_worktree, GitDeleter>;

/// Takes over what a libgit2 function hands out through a pointer: `obtain(tree, git_tree_lookup, repository, id)`.
template <class Handle, class Function, class... Arguments>
int obtain(Handle &handle, Function function, Arguments... arguments)
{
    typename Handle::pointer raw = nullptr;
    const int code = function(&raw, arguments...);
    handle.reset(raw);
    return code;
}

} // namespace spacewright::git
