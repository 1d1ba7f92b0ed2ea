// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergedindex.h"

#include <core/git/diff/diff.h>
#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

QString failureText()
{
    return Tr::tr("The commits cannot be brought in.");
}

QStringList conflictingFiles(git_index *index)
{
    QSet<QString> names;
    for (size_t number = 0; number < git_index_entrycount(index); ++number) {
        const git_index_entry *entry = git_index_get_byindex(index, number);
        if (git_index_entry_stage(entry) != 0)
            names.insert(QString::fromUtf8(entry->path));
    }
    QStringList list(names.begin(), names.end());
    list.sort();
    return list;
}

} // namespace

Result<ObjectId> treeWithoutConflicts(const Repository &repository, git_index *index)
{
    if (git_index_has_conflicts(index) == 1)
        return fail(ErrorCode::MergeConflict,
                    //: %1 is a list of files
                    Tr::tr("Both sides have changed the same lines of %1. Nothing was changed here.")
                        .arg(conflictingFiles(index).join(QStringLiteral(", "))));
    git_oid tree = {};
    if (const int code = git_index_write_tree_to(&tree, index, repository.handle()); code != 0)
        return gitFailure(code, failureText());
    return ObjectId(tree);
}

Result<ObjectId> treeIdOf(const Repository &repository, const ObjectId &commit)
{
    TreeHandle tree;
    if (const int code = treeOfCommit(tree, repository.handle(), commit); code != 0)
        return gitFailure(code, failureText());
    return tree ? ObjectId(*git_tree_id(tree.get())) : ObjectId::fromHex("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
}

Result<> requireNothingUnfinished(const Repository &repository)
{
    if (git_repository_state(repository.handle()) == GIT_REPOSITORY_STATE_NONE)
        return {};
    return fail(ErrorCode::RepositoryFailed,
                Tr::tr("A merge, a rebase or the like is not finished. Finish it or give it up first."));
}

Result<> requireNothingStaged(const Repository &repository)
{
    Progress progress;
    const Result<Diff> staged = Diff::ofIndex(repository, {}, progress);
    if (!staged)
        return failure(staged);
    if (staged->files().isEmpty())
        return {};
    return fail(ErrorCode::ChangesInTheWay,
                Tr::tr("Changes are staged that are in no commit. Commit them or put them aside first."));
}

void setConflictCheckout(git_checkout_options &options)
{
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_ALLOW_CONFLICTS | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED;
}

} // namespace spacewright::git
