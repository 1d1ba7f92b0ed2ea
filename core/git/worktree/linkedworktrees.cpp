// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkedworktrees.h"

#include "status.h"

#include <core/git/combine/unfinished.h>
#include <core/git/gitfolders.h>
#include <core/git/gitlibrary.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LinkedWorktrees)
};

void setHead(LinkedWorktree &worktree, const git_reference *head)
{
    if (git_reference_is_branch(head) == 1)
        worktree.branch = QString::fromUtf8(git_reference_shorthand(head));
    if (const git_oid *id = git_reference_target(head))
        worktree.head = ObjectId(*id);
}

/// Whether the folder says itself that it belongs to this repository: what the repository says could be any folder.
Result<Repository> openBelonging(const Repository &repository, const LinkedWorktree &worktree)
{
    Result<Repository> opened = Repository::open(worktree.folder);
    if (!opened)
        return opened;
    const QString place = gitFolder(*opened);
    const QString expected = commonFolder(repository) + QStringLiteral("/worktrees/") + worktree.name;
    if (QFileInfo(place).canonicalFilePath() != QFileInfo(expected).canonicalFilePath())
        return fail(ErrorCode::RepositoryDamaged,
                    //: %1 is the path of a folder
                    Tr::tr("%1 belongs to another repository now, so it stays.")
                        .arg(QDir::toNativeSeparators(worktree.folder)));
    return opened;
}

/// Where nothing but a repository is, there is no main folder.
QList<LinkedWorktree> mainWorktree(const Repository &repository)
{
    const QDir common(commonFolder(repository));
    if (common.dirName() != QLatin1StringView(".git"))
        return {};
    LinkedWorktree main{.name = {}, .folder = QFileInfo(common.path()).path(), .branch = {}, .head = {}};
    main.isMain = true;
    const Result<Repository> opened = Repository::open(main.folder);
    main.isMissing = !opened;
    if (!opened)
        return {main};
    main.isCurrent = git_repository_is_worktree(repository.handle()) == 0;
    main.branch = opened->headBranch();
    main.head = opened->head().value_or(ObjectId());
    return {main};
}

LinkedWorktree linkedWorktree(const Repository &repository, git_worktree *handle)
{
    LinkedWorktree worktree{.name = QString::fromUtf8(git_worktree_name(handle)),
                            .folder = QDir::cleanPath(QFile::decodeName(git_worktree_path(handle))),
                            .branch = {},
                            .head = {}};
    worktree.isCurrent = worktree.folder == repository.folder();
    worktree.isLocked = git_worktree_is_locked(nullptr, handle) > 0;
    worktree.isMissing = git_worktree_validate(handle) != 0;
    ReferenceHandle head;
    if (obtain(head, git_repository_head_for_worktree, repository.handle(), git_worktree_name(handle)) == 0)
        setHead(worktree, head.get());
    return worktree;
}

Result<LinkedWorktree> findWorktree(const Repository &repository, const QString &folder)
{
    const Result<QList<LinkedWorktree>> all = linkedWorktrees(repository);
    if (!all)
        return failure(all);
    const QString wanted = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const auto found = std::ranges::find_if(*all, [&](const LinkedWorktree &worktree) {
        const QString real = QFileInfo(worktree.folder).canonicalFilePath();
        return worktree.folder == wanted || (!real.isEmpty() && real == QFileInfo(wanted).canonicalFilePath());
    });
    if (found == all->end())
        return fail(ErrorCode::FileMissing,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is no worktree of this repository.").arg(QDir::toNativeSeparators(folder)));
    return *found;
}

/// By the folder's name, as git does it, in letters that any file system takes.
QByteArray freeName(const Repository &repository, const QString &folder)
{
    static const QRegularExpression strange(QStringLiteral("^[^A-Za-z0-9]+|[^A-Za-z0-9._-]+"));
    QString name = QFileInfo(folder).fileName().replace(strange, QStringLiteral("-"));
    name = name.remove(QRegularExpression(QStringLiteral("^-+|[.-]+$")));
    if (name.isEmpty())
        name = QStringLiteral("worktree");
    QString unique = name;
    const QDir taken(commonFolder(repository) + QStringLiteral("/worktrees"));
    for (int number = 2; taken.exists(unique); ++number)
        unique = QStringLiteral("%1-%2").arg(name).arg(number);
    return unique.toUtf8();
}

Result<> requireFree(const QString &folder)
{
    const QFileInfo target(folder);
    constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (target.isSymLink() || (target.exists() && !(target.isDir() && QDir(folder).isEmpty(everything))))
        return fail(ErrorCode::NameTaken,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is there already.").arg(QDir::toNativeSeparators(folder)));
    if (!QFileInfo(target.absolutePath()).isDir())
        return fail(ErrorCode::FileMissing,
                    //: %1 is the path of a folder
                    Tr::tr("There is no folder %1.").arg(QDir::toNativeSeparators(target.absolutePath())));
    return {};
}

int noteFile(git_checkout_notify_t, const char *, const git_diff_file *, const git_diff_file *, const git_diff_file *,
             void *payload)
{
    return static_cast<const Progress *>(payload)->isCancelled() ? GIT_EUSER : 0;
}

void reportFiles(const char *, size_t done, size_t total, void *payload)
{
    static_cast<Progress *>(payload)->report(qint64(done), qint64(total), Tr::tr("Writing files"));
}

/// What git keeps about it, and its folder if that is there.
int prune(git_worktree *worktree)
{
    git_worktree_prune_options options = GIT_WORKTREE_PRUNE_OPTIONS_INIT;
    options.flags = GIT_WORKTREE_PRUNE_VALID | GIT_WORKTREE_PRUNE_WORKING_TREE;
    return git_worktree_prune(worktree, &options);
}

void giveUp(const Repository &repository, const QByteArray &name, const QString &folder)
{
    WorktreeHandle half;
    if (obtain(half, git_worktree_lookup, repository.handle(), name.constData()) == 0)
        prune(half.get());
    // What was not yet known to git by its name.
    QDir(commonFolder(repository) + QStringLiteral("/worktrees/") + QString::fromUtf8(name)).removeRecursively();
    QDir(folder).removeRecursively();
}

Result<> write(const Repository &repository, const QByteArray &name, const QString &folder, const QString &branch,
               Progress &progress)
{
    const LfsInterruption interruption(progress);
    git_worktree_add_options options = GIT_WORKTREE_ADD_OPTIONS_INIT;
    ReferenceHandle reference;
    WorktreeHandle made;
    // Nothing of the folder can be lost: it is empty.
    options.checkout_options.checkout_strategy = GIT_CHECKOUT_FORCE;
    options.checkout_options.notify_flags = GIT_CHECKOUT_NOTIFY_UPDATED;
    options.checkout_options.notify_cb = noteFile;
    options.checkout_options.notify_payload = &progress;
    options.checkout_options.progress_cb = reportFiles;
    options.checkout_options.progress_payload = &progress;
    int code = obtain(reference, git_branch_lookup, repository.handle(), branch.toUtf8().constData(), GIT_BRANCH_LOCAL);
    options.ref = reference.get();
    if (code == 0)
        code = obtain(made, git_worktree_add, repository.handle(), name.constData(),
                      QFile::encodeName(folder).constData(), &options);
    if (code == 0 && !progress.isCancelled())
        return {};
    const std::unexpected<Error> failed =
        //: %1 is a branch
        gitFailure(code, Tr::tr("The branch %1 cannot be checked out.").arg(branch));
    giveUp(repository, name, folder);
    return progress.isCancelled() ? std::unexpected<Error>(cancelled()) : failed;
}

Result<> requireRemovable(const Repository &repository, const LinkedWorktree &worktree, Progress &progress)
{
    const QString shown = QDir::toNativeSeparators(worktree.folder);
    if (worktree.isMain || worktree.isCurrent)
        //: %1 is the path of a folder
        return fail(ErrorCode::Usage, Tr::tr("%1 is the repository's own folder, or the open one.").arg(shown));
    if (worktree.isLocked)
        return fail(ErrorCode::ChangesInTheWay,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is locked. Release it with `git worktree unlock` first.").arg(shown));
    if (worktree.isMissing)
        return {};
    const Result<Repository> opened = openBelonging(repository, worktree);
    if (!opened)
        return failure(opened);
    const Result<QList<FileStatus>> files = readStatus(*opened, false, progress);
    if (!files)
        return failure(files);
    const Result<Unfinished> work = unfinished(*opened);
    if (!work)
        return failure(work);
    if (!files->isEmpty() || work->kind != UnfinishedKind::None)
        return fail(ErrorCode::ChangesInTheWay,
                    //: %1 is the path of a folder
                    Tr::tr("%1 has changes that are in no commit. Commit or discard them first.").arg(shown));
    return {};
}

} // namespace

Result<QList<LinkedWorktree>> linkedWorktrees(const Repository &repository)
{
    QList<LinkedWorktree> all = mainWorktree(repository);
    git_strarray names = {};
    if (const int code = git_worktree_list(&names, repository.handle()); code != 0)
        return gitFailure(code, Tr::tr("The worktrees cannot be listed."));
    QList<LinkedWorktree> linked;
    for (size_t index = 0; index < names.count; ++index) {
        WorktreeHandle handle;
        if (obtain(handle, git_worktree_lookup, repository.handle(), names.strings[index]) == 0)
            linked.append(linkedWorktree(repository, handle.get()));
    }
    git_strarray_dispose(&names);
    std::ranges::sort(linked, {}, &LinkedWorktree::name);
    return all + linked;
}

Result<> requireNotCheckedOut(const Repository &repository, const QString &branch)
{
    const Result<QList<LinkedWorktree>> all = linkedWorktrees(repository);
    if (!all)
        return failure(all);
    const auto found = std::ranges::find(*all, branch, &LinkedWorktree::branch);
    if (found != all->end())
        return fail(ErrorCode::NameTaken,
                    //: %1 is a branch, %2 the path of a folder
                    Tr::tr("The branch %1 is checked out in %2 already. A branch can be checked out only once.")
                        .arg(branch, QDir::toNativeSeparators(found->folder)));
    return {};
}

Result<LinkedWorktree> addWorktree(const Repository &repository, const QString &folder, const QString &branch,
                                   Progress &progress)
{
    const QString target = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const Result<> free = requireFree(target); !free)
        return failure(free);
    const Result<QString> local = localBranchFor(repository, branch);
    if (!local)
        return failure(local);
    if (const Result<> free = requireNotCheckedOut(repository, *local); !free)
        return failure(free);
    const QByteArray name = freeName(repository, target);
    if (const Result<> written = write(repository, name, target, *local, progress); !written)
        return failure(written);
    return findWorktree(repository, target);
}

Result<> removeWorktree(const Repository &repository, const QString &folder, Progress &progress)
{
    const Result<LinkedWorktree> worktree = findWorktree(repository, folder);
    if (!worktree)
        return failure(worktree);
    if (const Result<> removable = requireRemovable(repository, *worktree, progress); !removable)
        return removable;
    WorktreeHandle handle;
    int code = obtain(handle, git_worktree_lookup, repository.handle(), worktree->name.toUtf8().constData());
    if (code == 0)
        code = prune(handle.get());
    if (code != 0)
        return gitFailure(code,
                          //: %1 is the path of a folder
                          Tr::tr("%1 cannot be removed.").arg(QDir::toNativeSeparators(worktree->folder)));
    return {};
}

} // namespace spacewright::git
