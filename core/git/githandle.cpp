// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "githandle.h"

#include <git2.h>

namespace spacewright::git
{

void GitDeleter::operator()(git_annotated_commit *object) const
{
    git_annotated_commit_free(object);
}

void GitDeleter::operator()(git_blob *object) const
{
    git_blob_free(object);
}

void GitDeleter::operator()(git_branch_iterator *object) const
{
    git_branch_iterator_free(object);
}

void GitDeleter::operator()(git_commit *object) const
{
    git_commit_free(object);
}

void GitDeleter::operator()(git_config *object) const
{
    git_config_free(object);
}

void GitDeleter::operator()(git_diff *object) const
{
    git_diff_free(object);
}

void GitDeleter::operator()(git_index *object) const
{
    git_index_free(object);
}

void GitDeleter::operator()(git_object *object) const
{
    git_object_free(object);
}

void GitDeleter::operator()(git_odb *object) const
{
    git_odb_free(object);
}

void GitDeleter::operator()(git_odb_object *object) const
{
    git_odb_object_free(object);
}

void GitDeleter::operator()(git_patch *object) const
{
    git_patch_free(object);
}

void GitDeleter::operator()(git_reference *object) const
{
    git_reference_free(object);
}

void GitDeleter::operator()(git_reference_iterator *object) const
{
    git_reference_iterator_free(object);
}

void GitDeleter::operator()(git_remote *object) const
{
    git_remote_free(object);
}

void GitDeleter::operator()(git_repository *object) const
{
    git_repository_free(object);
}

void GitDeleter::operator()(git_revwalk *object) const
{
    git_revwalk_free(object);
}

void GitDeleter::operator()(git_signature *object) const
{
    git_signature_free(object);
}

void GitDeleter::operator()(git_tree *object) const
{
    git_tree_free(object);
}

void GitDeleter::operator()(git_tree_entry *object) const
{
    git_tree_entry_free(object);
}

void GitDeleter::operator()(git_treebuilder *object) const
{
    git_treebuilder_free(object);
}

void GitDeleter::operator()(git_index_conflict_iterator *object) const
{
    git_index_conflict_iterator_free(object);
}

void GitDeleter::operator()(git_reflog *object) const
{
    git_reflog_free(object);
}

void GitDeleter::operator()(git_transaction *object) const
{
    git_transaction_free(object);
}

void GitDeleter::operator()(git_worktree *object) const
{
    git_worktree_free(object);
}

} // namespace spacewright::git
