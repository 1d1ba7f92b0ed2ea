// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revision.h"

#include <core/base/paths.h>
#include <core/git/repository.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/writeout.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

namespace spacewright::space
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Revision)
};

constexpr int daysKept = 2;

/// What a crash has left: no run lasts that long.
void removeOld(const QDir &place)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-daysKept);
    const QFileInfoList folders = place.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo &folder : folders) {
        if (folder.lastModified() < limit)
            QDir(folder.filePath()).removeRecursively();
    }
}

} // namespace

Result<std::shared_ptr<const Revision>> Revision::write(const QString &folder, const QString &name, Progress &progress)
{
    const Result<git::Repository> repository = git::Repository::open(folder);
    if (!repository)
        return failure(repository);
    const Result<git::ObjectId> commit = repository->resolve(name);
    if (!commit)
        return failure(commit);
    const QDir place(paths::cacheFolder() + QStringLiteral("/revisions"));
    place.mkpath(QStringLiteral("."));
    removeOld(place);
    std::shared_ptr<Revision> revision(new Revision(place.filePath(QStringLiteral("XXXXXX"))));
    if (!revision->m_folder.isValid())
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("There is no place for the revision in %1.").arg(QDir::toNativeSeparators(place.path())),
                    revision->m_folder.errorString());
    // Named as the Space is: apps and messages show the folder's name.
    const QString target = revision->m_folder.filePath(QDir(folder).dirName());
    if (const Result<> written = git::writeOut(*repository, *commit, {}, target, progress); !written)
        return failure(written);
    Result<Space> space = readSpace(target);
    if (!space)
        return failure(space);
    revision->m_commit = *commit;
    revision->m_space = *std::move(space);
    return std::shared_ptr<const Revision>(std::move(revision));
}

TreeState treeStateOf(const QString &folder, Progress &progress)
{
    const Result<git::Repository> repository = git::Repository::open(folder);
    const Result<git::ObjectId> head = repository ? repository->head() : failure(repository);
    if (!head || head->isNull())
        return {};
    const Result<QList<git::FileStatus>> files = git::readStatus(*repository, false, progress);
    return {head->toString(), !files || !files->isEmpty()};
}

} // namespace spacewright::space
