// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileorigins.h"

#include <core/git/diff/diff.h>

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Blame)
};

std::unexpected<Error> failed(int code, const QByteArray &path)
{
    //: %1 is the path of a file
    return gitFailure(code, Tr::tr("The history of %1 cannot be read.").arg(QFile::decodeName(path)));
}

} // namespace

Result<CommitHead> FileOrigins::headOf(const ObjectId &commit)
{
    if (const auto known = m_heads.constFind(commit); known != m_heads.cend())
        return *known;
    StoredCommit stored;
    if (const int code = m_commits.read(stored, commit); code != 0)
        return failed(code, {});
    m_heads.insert(commit, stored.head);
    return stored.head;
}

Result<FileOrigin *> FileOrigins::at(const ObjectId &commit, const QByteArray &path)
{
    const auto known = m_origins.find({commit, path});
    if (known != m_origins.end())
        return known->second.get();
    const Result<CommitHead> head = headOf(commit);
    if (!head)
        return failure(head);
    TreeItem item;
    if (const int code = m_paths.try_emplace(path, m_commits.objects(), path).first->second.find(item, head->tree);
        code != 0)
        return failed(code, path);
    if (!item.isFile())
        return nullptr;
    auto origin = std::make_unique<FileOrigin>(FileOrigin{.commit = commit, .path = path, .blob = item.id});
    return m_origins.emplace(std::pair(commit, path), std::move(origin)).first->second.get();
}

/// What the file was called in the parent; nothing where it came in anew.
Result<QByteArray> FileOrigins::renamedFrom(const ObjectId &parent, const FileOrigin &origin) const
{
    const Result<Diff> diff = Diff::ofCommits(*m_repository, parent, origin.commit, {}, *m_progress);
    if (!diff)
        return failure(diff);
    for (const ChangedFile &file : diff->files()) {
        if (file.path == origin.path && file.change == FileChange::Renamed)
            return file.oldPath;
    }
    return QByteArray();
}

Result<FileOrigin *> FileOrigins::inParent(const ObjectId &parent, const FileOrigin &origin, bool isRenamed)
{
    Result<FileOrigin *> same = at(parent, origin.path);
    // Text that is in no commit has no other name in one.
    if (!isRenamed || !same || *same || origin.commit.isNull())
        return isRenamed && same ? Result<FileOrigin *>(nullptr) : same;
    const Result<QByteArray> path = renamedFrom(parent, origin);
    if (!path)
        return failure(path);
    return path->isEmpty() ? Result<FileOrigin *>(nullptr) : at(parent, *path);
}

std::vector<FileOrigin *> FileOrigins::ofCommit(const ObjectId &commit) const
{
    std::vector<FileOrigin *> origins;
    for (auto place = m_origins.lower_bound({commit, QByteArray()});
         place != m_origins.end() && place->first.first == commit; ++place)
        origins.push_back(place->second.get());
    return origins;
}

Result<> FileOrigins::read(FileOrigin &origin, const FileOrigin *alike)
{
    if (origin.lines)
        return {};
    QByteArray text;
    if (const int code = m_commits.objects().read(text, origin.blob, ObjectKind::Blob); code != 0)
        return failed(code, origin.path);
    origin.lines = alike && alike->lines ? m_numbers.number(text, *alike->lines) : m_numbers.number(text);
    return {};
}

FileOrigin FileOrigins::uncommitted(const QByteArray &path, const QByteArray &text)
{
    return {.commit = {}, .path = path, .blob = {}, .lines = m_numbers.number(text)};
}

} // namespace spacewright::git
