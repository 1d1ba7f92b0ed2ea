// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repair.h"

#include "lockholders.h"
#include "missingobjects.h"
#include "objectrepair.h"

#include <core/git/gitfolders.h>
#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/remote/remote.h>
#include <core/git/repository.h>
#include <core/git/staging/indexlock.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

QString failureText()
{
    return Tr::tr("The repository could not be repaired.");
}

/// Those of the work tree, and those that all worktrees share.
QStringList locksOf(const Repository &repository)
{
    QStringList locks;
    for (const QString &folder : {gitFolder(repository), commonFolder(repository)}) {
        const QFileInfoList found = QDir(folder).entryInfoList({QStringLiteral("*.lock")}, QDir::Files | QDir::Hidden);
        for (const QFileInfo &lock : found)
            locks.append(lock.filePath());
    }
    QDirIterator references(commonFolder(repository) + QStringLiteral("/refs"), {QStringLiteral("*.lock")},
                            QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (references.hasNext())
        locks.append(references.next());
    locks.removeDuplicates();
    return locks;
}

Result<QStringList> removeLocks(const Repository &repository)
{
    const QStringList locks = locksOf(repository);
    const QStringList folders{repository.folder(), gitFolder(repository), commonFolder(repository)};
    if (const QString holder = holderOf(locks, folders); !locks.isEmpty() && !holder.isEmpty())
        return fail(ErrorCode::RepositoryLocked,
                    //: %1 is the name of a program
                    Tr::tr("%1 is at work in this repository. Let it finish, or end it.").arg(holder));
    QStringList removed;
    for (const QString &lock : locks) {
        if (!QFile::remove(lock))
            //: %1 is the path of a file
            return fail(ErrorCode::FileUnwritable, Tr::tr("%1 cannot be removed.").arg(QDir::toNativeSeparators(lock)));
        removed.append(QDir(commonFolder(repository)).relativeFilePath(lock));
    }
    return removed;
}

bool isIndexSound(const Repository &repository)
{
    IndexHandle index;
    return obtain(index, git_repository_index, repository.handle()) == 0 && git_index_read(index.get(), 1) == 0;
}

/// Moves it where nobody looks, but a person can.
Result<QString> setAside(const QString &index)
{
    for (int number = 1; number < 100; ++number) {
        const QString place = QStringLiteral("%1.damaged-%2").arg(index).arg(number);
        if (!QFile::exists(place))
            return QFile::rename(index, place) ? Result<QString>(place)
                                               : fail(ErrorCode::FileUnwritable, failureText(), place);
    }
    return fail(ErrorCode::FileUnwritable, failureText(), index);
}

Result<> writeIndex(const Repository &repository)
{
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    IndexHandle index;
    TreeHandle tree;
    int code = obtain(index, git_repository_index, repository.handle());
    if (code == 0 && !head->isNull())
        code = treeOfCommit(tree, repository.handle(), *head);
    if (code == 0)
        code = tree ? git_index_read_tree(index.get(), tree.get()) : git_index_clear(index.get());
    if (code == 0)
        code = git_index_write(index.get());
    return code == 0 ? Result<>() : gitFailure(code, failureText());
}

Result<QString> renewIndex(const Repository &repository)
{
    if (isIndexSound(repository))
        return QString();
    Result<QString> old = setAside(gitFolder(repository) + QStringLiteral("/index"));
    if (!old)
        return old;
    // The handle has seen the damaged one.
    const Result<Repository> again = Repository::open(repository.folder());
    const Result<> written = again ? writeIndex(*again) : failure(again);
    if (written)
        return old;
    QFile::rename(*old, gitFolder(repository) + QStringLiteral("/index"));
    return failure(written);
}

} // namespace

Result<Repaired> repair(const QString &folder, Progress &progress)
{
    const Result<Repository> repository = Repository::openDamaged(folder);
    const Result<QStringList> locks = repository ? removeLocks(*repository) : failure(repository);
    if (!locks)
        return failure(locks);
    const Result<RepairedObjects> objects = repairObjects(*repository, progress);
    const Result<Repository> again = objects ? Repository::open(folder) : failure(objects);
    if (!again)
        return failure(again);
    const Result<QString> oldIndex = renewIndex(*again);
    const Result<QSet<ObjectId>> missing = missingObjects(*again, progress);
    if (!missing)
        return failure(missing);
    // Without its commit there is nothing to make an index from, until that is fetched.
    if (!oldIndex && missing->isEmpty())
        return failure(oldIndex);
    return Repaired{.removedLocks = *locks,
                    .oldIndex = oldIndex.value_or(QString()),
                    .packIndexes = objects->indexes,
                    .damagedObjects = objects->damaged,
                    .missing = missing->size()};
}

Result<Repaired> repairFromRemote(const QString &folder, const Credentials &credentials, Progress &progress)
{
    const Result<Repository> repository = Repository::openDamaged(folder);
    const Result<Remote> remote = repository ? Remote::open(*repository) : failure(repository);
    if (!remote)
        return failure(remote);
    const QTemporaryDir place(commonFolder(*repository) + QStringLiteral("/spacewright-fetch-XXXXXX"));
    if (!place.isValid())
        return fail(ErrorCode::FileUnwritable, failureText(), place.errorString());
    Result<> done = remote->fetchAgain(place.path(), credentials, progress);
    if (done)
        done = adoptPacks(*repository, place.path());
    return done ? repair(folder, progress) : failure(done);
}

} // namespace spacewright::git
