// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commit.h"

#include "commitreader.h"
#include "treewalk.h"
#include "writecommit.h"

#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/staging/indexlock.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Commit)
};

QString failureText()
{
    return Tr::tr("Nothing was committed.");
}

/// Without what git strips too: lines of white space at the ends.
QString prettified(const CommitOptions &options, const git_signature *author)
{
    QString message = options.message.trimmed();
    const QString line =
        QStringLiteral("Signed-off-by: %1 <%2>").arg(QString::fromUtf8(author->name), QString::fromUtf8(author->email));
    if (!options.isSignedOff || message.endsWith(line))
        return message + QLatin1Char('\n');
    // A block of such lines stays one block.
    const qsizetype lastLine = message.lastIndexOf(u'\n') + 1;
    const bool isBlock = message.sliced(lastLine).startsWith(QLatin1StringView("Signed-off-by: "));
    return message + (isBlock ? QStringLiteral("\n") : QStringLiteral("\n\n")) + line + QLatin1Char('\n');
}

/// The checked out commit, and what is being merged into it.
Result<QList<ObjectId>> parentsOfNext(const Repository &repository, const ObjectId &head)
{
    QList<ObjectId> parents;
    if (!head.isNull())
        parents.append(head);
    const auto collect = [](const git_oid *id, void *list) {
        static_cast<QList<ObjectId> *>(list)->append(ObjectId(*id));
        return 0;
    };
    const int code = git_repository_mergehead_foreach(repository.handle(), collect, &parents);
    if (code != 0 && code != GIT_ENOTFOUND)
        return gitFailure(code, failureText());
    return parents;
}

Result<> checkState(const Repository &repository)
{
    const int state = git_repository_state(repository.handle());
    if (state == GIT_REPOSITORY_STATE_NONE || state == GIT_REPOSITORY_STATE_MERGE ||
        state == GIT_REPOSITORY_STATE_CHERRYPICK || state == GIT_REPOSITORY_STATE_REVERT)
        return {};
    return fail(ErrorCode::RepositoryFailed,
                Tr::tr("Git is in the middle of a rebase or the like. Continue it or give it up first."));
}

/// Whose commit a cherry-pick brings in; nothing when there is none.
Result<CommitHandle> pickedCommit(const Repository &repository)
{
    CommitHandle picked;
    git_oid id = {};
    int code = git_reference_name_to_id(&id, repository.handle(), "CHERRY_PICK_HEAD");
    if (code == GIT_ENOTFOUND)
        return CommitHandle();
    if (code == 0)
        code = obtain(picked, git_commit_lookup, repository.handle(), &id);
    if (code != 0)
        return gitFailure(code, failureText());
    return picked;
}

/// The tree of the index as it is on disk.
Result<ObjectId> writeTree(const Repository &repository)
{
    IndexHandle index;
    git_oid id = {};
    int code = obtain(index, git_repository_index, repository.handle());
    if (code == 0)
        code = git_index_read(index.get(), 1);
    if (code == 0 && git_index_has_conflicts(index.get()) == 1)
        return fail(ErrorCode::MergeConflict, Tr::tr("There are unsolved conflicts. Solve and stage them first."));
    if (code == 0)
        code = git_index_write_tree(&id, index.get());
    if (code != 0)
        return gitFailure(code, failureText());
    return ObjectId(id);
}

/// Whether @p tree is what the next commit's parents have already.
Result<bool> isNothingNew(const Repository &repository, const ObjectId &tree, const QList<ObjectId> &parents)
{
    if (parents.size() != 1)
        return parents.isEmpty() && tree.toHex() == "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    TreeHandle before;
    if (const int code = treeOfCommit(before, repository.handle(), parents.first()); code != 0)
        return gitFailure(code, failureText());
    return ObjectId(*git_tree_id(before.get())) == tree;
}

/// The reflog's words, which are git's.
QByteArray remarkOf(const CommitOptions &options, const QList<ObjectId> &parents)
{
    const QByteArray subject = options.message.trimmed().section(u'\n', 0, 0).toUtf8();
    if (options.isAmending)
        return "commit (amend): " + subject;
    if (parents.size() > 1)
        return "commit (merge): " + subject;
    return (parents.isEmpty() ? "commit (initial): " : "commit: ") + subject;
}

Result<ObjectId> amend(const Repository &repository, const ObjectId &head, const git_signature *committer,
                       const ObjectId &tree, const QString &message, bool isSigned)
{
    if (head.isNull())
        return fail(ErrorCode::NothingToCommit, Tr::tr("There is no commit that could be changed."));
    if (git_repository_state(repository.handle()) != GIT_REPOSITORY_STATE_NONE)
        return fail(ErrorCode::RepositoryFailed,
                    Tr::tr("A merge is being made. Finish it before you change a commit."));
    CommitHandle old;
    const git_oid id = head.toGit();
    if (const int code = obtain(old, git_commit_lookup, repository.handle(), &id); code != 0)
        return gitFailure(code, failureText());
    return writeCommit(repository, {.tree = tree,
                                    .parents = toCommit(old.get()).parents,
                                    .author = git_commit_author(old.get()),
                                    .committer = committer,
                                    .message = message,
                                    .isSigned = isSigned});
}

Result<ObjectId> addCommit(const Repository &repository, const QList<ObjectId> &parents, const git_signature *user,
                           const ObjectId &tree, const QString &message, bool isSigned)
{
    const Result<bool> isEmpty = isNothingNew(repository, tree, parents);
    if (!isEmpty)
        return failure(isEmpty);
    if (*isEmpty)
        return fail(ErrorCode::NothingToCommit, Tr::tr("Nothing is staged, so there is nothing to commit."));
    const Result<CommitHandle> picked = pickedCommit(repository);
    if (!picked)
        return failure(picked);
    return writeCommit(repository, {.tree = tree,
                                    .parents = parents,
                                    .author = *picked ? git_commit_author(picked->get()) : user,
                                    .committer = user,
                                    .message = message,
                                    .isSigned = isSigned});
}

} // namespace

Commit toCommit(const git_commit *commit)
{
    StoredCommit stored{.id = ObjectId(*git_commit_id(commit)),
                        .text =
                            git_commit_raw_header(commit) + QByteArrayLiteral("\n") + git_commit_message_raw(commit)};
    for (unsigned index = 0; index < git_commit_parentcount(commit); ++index)
        stored.head.parents.append(ObjectId(*git_commit_parent_id(commit, index)));
    People people;
    return stored.toCommit(people);
}

Result<Commit> readCommit(const Repository &repository, const ObjectId &id)
{
    CommitHandle commit;
    const git_oid native = id.toGit();
    if (const int code = obtain(commit, git_commit_lookup, repository.handle(), &native); code != 0)
        //: %1 is the id of a commit
        return gitFailure(code, Tr::tr("The commit %1 cannot be read.").arg(id.toString()));
    return toCommit(commit.get());
}

Result<SignatureHandle> configuredAuthor(const Repository &repository)
{
    SignatureHandle author;
    const int code = obtain(author, git_signature_default, repository.handle());
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::AuthorMissing,
                    Tr::tr("Git does not know your name. Set it with `git config --global user.name` and `git config "
                           "--global user.email`."),
                    lastError());
    if (code != 0)
        return gitFailure(code, failureText());
    return author;
}

Result<ObjectId> commitStaged(const Repository &repository, const CommitOptions &options)
{
    if (options.message.trimmed().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("A commit needs a message."));
    const Result<IndexLock> lock = IndexLock::take(repository);
    if (!lock)
        return failure(lock);
    if (const Result<> ready = checkState(repository); !ready)
        return failure(ready);
    const Result<SignatureHandle> author = configuredAuthor(repository);
    if (!author)
        return failure(author);
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    const Result<QList<ObjectId>> parents = parentsOfNext(repository, *head);
    if (!parents)
        return failure(parents);
    const Result<ObjectId> tree = writeTree(repository);
    if (!tree)
        return failure(tree);
    const QString message = prettified(options, author->get());
    const OperationKind kind = options.isAmending    ? OperationKind::Amend
                               : parents->size() > 1 ? OperationKind::Merge
                                                     : OperationKind::Commit;
    OperationRecorder recorder(repository, kind, {message.section(u'\n', 0, 0)});
    const Result<ObjectId> commit =
        options.isAmending ? amend(repository, *head, author->get(), *tree, message, options.isSigned)
                           : addCommit(repository, *parents, author->get(), *tree, message, options.isSigned);
    if (!commit)
        return commit;
    if (const Result<> moved = moveHead(repository, *head, *commit, remarkOf(options, *parents)); !moved)
        return failure(moved);
    git_repository_state_cleanup(repository.handle());
    recorder.finish();
    return commit;
}

} // namespace spacewright::git
