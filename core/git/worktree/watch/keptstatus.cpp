// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptstatus.h"

#include <core/git/staging/indexfile.h>

#include <QFileInfo>
#include <QSet>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

/// The folders that have tracked files in them.
QSet<QByteArray> trackedFolders(const Repository &repository)
{
    QSet<QByteArray> folders;
    const Result<IndexHandle> index = readIndex(repository);
    for (size_t place = 0; index && place < git_index_entrycount(index->get()); ++place) {
        QByteArray path(git_index_get_byindex(index->get(), place)->path);
        for (qsizetype slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/')) {
            path.truncate(slash);
            if (folders.contains(path))
                break;
            folders.insert(path);
        }
    }
    return folders;
}

/// Says what decides over other files than itself.
bool isRule(const QByteArray &path)
{
    const QByteArrayView name = QByteArrayView(path).sliced(path.lastIndexOf('/') + 1);
    return name == ".gitignore" || name == ".gitattributes" || name == ".gitmodules";
}

} // namespace

Result<> KeptStatus::open()
{
    Result<Repository> repository = Repository::open(m_folder);
    if (!repository)
        return failure(repository);
    m_repository.emplace(*std::move(repository));
    const QSet<QByteArray> tracked = trackedFolders(*m_repository);
    m_watch = std::make_unique<WorktreeWatch>(
        QFile::encodeName(m_repository->folder()), [this, tracked](const QByteArray &path) {
            return !tracked.contains(path) && m_repository->isIgnored(QFile::decodeName(path) + u'/');
        });
    return {};
}

Result<KeptStatus::Base> KeptStatus::base() const
{
    const Result<ObjectId> head = m_repository->head();
    if (!head)
        return failure(head);
    const Result<IndexHandle> index = readIndex(*m_repository);
    if (!index)
        return failure(index);
    Base base{.head = *head, .index = ObjectId(*git_index_checksum(index->get())), .stamps = {}};
    const QString folder = QFile::decodeName(git_repository_commondir(m_repository->handle()));
    for (const char *name : {"config", "info/exclude", "info/attributes"}) {
        const QFileInfo file(folder + QLatin1StringView(name));
        base.stamps.append(file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0);
        base.stamps.append(file.size());
    }
    return base;
}

bool KeptStatus::canKeep(const WorktreeChanges &changes) const
{
    return !changes.isAll && std::ranges::none_of(changes.paths, isRule) &&
           std::ranges::none_of(m_files, &FileStatus::isConflicted);
}

Result<KeptStatus::Look> KeptStatus::read(Progress &progress)
{
    const Result<> opened = m_repository ? Result<>() : open();
    if (!opened)
        return failure(opened);
    // First, so that what is written meanwhile is told by the next look.
    const WorktreeChanges changes = m_watch->take();
    const Result<Base> now = base();
    if (!now)
        return failure(now);
    const bool isKept = m_base == *now && canKeep(changes);
    if (isKept && changes.paths.isEmpty())
        return Look{.files = m_files, .hasChanged = false};
    m_base.reset();
    Result<QList<FileStatus>> files = isKept ? readStatusAgain(*m_repository, m_files, changes.paths, progress)
                                             : readStatus(*m_repository, false, progress);
    if (!files)
        return failure(files);
    m_files = *std::move(files);
    m_base = *now;
    return Look{.files = m_files, .hasChanged = true};
}

} // namespace spacewright::git
