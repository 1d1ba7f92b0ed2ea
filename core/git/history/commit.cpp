// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commit.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/worktree/indexlock.h>

#include <QCoreApplication>
#include <QTimeZone>

#include <git2.h>

#include <vector>

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

Signature toSignature(const git_signature *signature)
{
    const QTimeZone zone(signature->when.offset * 60);
    return {.name = QString::fromUtf8(signature->name),
            .email = QString::fromUtf8(signature->email),
            .time = QDateTime::fromSecsSinceEpoch(signature->when.time, zone.isValid() ? zone : QTimeZone::utc())};
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

using ParentList = std::vector<CommitHandle>;

int addParent(ParentList &parents, git_repository *repository, const git_oid &id)
{
    return obtain(parents.emplace_back(), git_commit_lookup, repository, &id);
}

/// The checked out commit, and what is being merged into it.
Result<ParentList> parentsOfNext(const Repository &repository)
{
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    ParentList parents;
    std::vector<git_oid> ids;
    if (!head->isNull())
        ids.push_back(head->toGit());
    const auto collect = [](const git_oid *id, void *list) {
        static_cast<std::vector<git_oid> *>(list)->push_back(*id);
        return 0;
    };
    const int merging = git_repository_mergehead_foreach(repository.handle(), collect, &ids);
    int code = merging == GIT_ENOTFOUND ? 0 : merging;
    for (size_t index = 0; code == 0 && index < ids.size(); ++index)
        code = addParent(parents, repository.handle(), ids[index]);
    if (code != 0)
        return gitFailure(code, failureText());
    return parents;
}

Result<> checkState(const Repository &repository)
{
    const int state = git_repository_state(repository.handle());
    if (state == GIT_REPOSITORY_STATE_NONE || state == GIT_REPOSITORY_STATE_MERGE)
        return {};
    return fail(ErrorCode::RepositoryFailed,
                Tr::tr("Git is in the middle of a rebase, a cherry-pick or the like. Finish it with git first."));
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

Result<ObjectId> create(const Repository &repository, const ObjectId &treeId, const ParentList &parents,
                        const git_signature *author, const QString &message)
{
    TreeHandle tree;
    std::vector<const git_commit *> pointers;
    for (const CommitHandle &parent : parents)
        pointers.push_back(parent.get());
    const git_oid native = treeId.toGit();
    git_oid id = {};
    int code = obtain(tree, git_tree_lookup, repository.handle(), &native);
    if (code == 0)
        code = git_commit_create(&id, repository.handle(), "HEAD", author, author, nullptr,
                                 message.toUtf8().constData(), tree.get(), pointers.size(), pointers.data());
    if (code != 0)
        return gitFailure(code, failureText());
    git_repository_state_cleanup(repository.handle());
    return ObjectId(id);
}

} // namespace

Commit toCommit(const git_commit *commit)
{
    Commit result{.id = ObjectId(*git_commit_id(commit)),
                  .parents = {},
                  .author = toSignature(git_commit_author(commit)),
                  .committer = toSignature(git_commit_committer(commit)),
                  .subject = {},
                  .body = {}};
    for (unsigned index = 0; index < git_commit_parentcount(commit); ++index)
        result.parents.append(ObjectId(*git_commit_parent_id(commit, index)));
    const QString message = QString::fromUtf8(git_commit_message(commit));
    const qsizetype end = message.indexOf(u'\n');
    result.subject = end < 0 ? message : message.first(end);
    result.body = end < 0 ? QString() : message.sliced(end).trimmed();
    return result;
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
    const Result<ParentList> parents = parentsOfNext(repository);
    if (!parents)
        return failure(parents);
    const Result<ObjectId> tree = writeTree(repository);
    if (!tree)
        return failure(tree);
    const bool isSame = parents->size() == 1 && ObjectId(*git_commit_tree_id(parents->front().get())) == *tree;
    const bool isEmpty = parents->empty() && tree->toHex() == "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    if (isSame || isEmpty)
        return fail(ErrorCode::NothingToCommit, Tr::tr("Nothing is staged, so there is nothing to commit."));
    return create(repository, *tree, *parents, author->get(), prettified(options, author->get()));
}

} // namespace spacewright::git
