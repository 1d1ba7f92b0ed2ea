// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worktreescan.h"

#include "folderscan.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/lfscleaner.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorktreeScan)
};

constexpr unsigned mostThreads = 8;
constexpr qint64 pieceSize = qint64(1024) * 1024;

/// Whether git compares files here as it does on this system by default.
bool isUsual(git_repository *repository)
{
    ConfigHandle config;
    ConfigHandle snapshot;
    if (obtain(config, git_repository_config, repository) != 0 ||
        obtain(snapshot, git_config_snapshot, config.get()) != 0)
        return false;
    const auto isSet = [&snapshot](const char *key, bool wanted) {
        int value = wanted ? 1 : 0;
        const int code = git_config_get_bool(&value, snapshot.get(), key);
        return code == GIT_ENOTFOUND || (code == 0 && (value != 0) == wanted);
    };
    const char *check = nullptr;
    return isSet("core.filemode", true) && isSet("core.symlinks", true) && isSet("core.trustctime", true) &&
           isSet("core.ignorecase", false) && isSet("core.precomposeunicode", false) &&
           git_config_get_string(&check, snapshot.get(), "core.checkstat") == GIT_ENOTFOUND;
}

/// When the index was written, in nanoseconds; all files are newer than one that is not there.
qint64 timeOf(git_index *index)
{
    struct stat found = {};
    if (::stat(git_index_path(index), &found) != 0)
        return 0;
    return qint64(found.st_mtim.tv_sec) * 1'000'000'000 + found.st_mtim.tv_nsec;
}

/// Whether the content of a large file is still what its pointer in the index says.
bool isSameContent(const Repository &repository, const git_index_entry &entry, const Progress &progress)
{
    QFile file(repository.folder() + u'/' + QFile::decodeName(entry.path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    LfsCleaner cleaner;
    while (!file.atEnd() && !progress.isCancelled()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty() || !cleaner.add(piece))
            return false;
    }
    const Result<QByteArray> text = cleaner.finish();
    git_oid id = {};
    return text && git_odb_hash(&id, text->constData(), size_t(text->size()), GIT_OBJECT_BLOB) == 0 &&
           git_oid_equal(&id, &entry.id) != 0;
}

FolderFindings scanAll(int top, const std::vector<IndexFolder> &folders, qint64 written, const Progress &progress)
{
    const unsigned count = std::clamp(std::thread::hardware_concurrency(), 1U, mostThreads);
    std::vector<FolderFindings> parts(count);
    std::atomic_size_t next = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(parts.size());
        for (FolderFindings &part : parts)
            threads.emplace_back([&] {
                for (size_t place = next++; place < folders.size() && !progress.isCancelled(); place = next++)
                    scanFolder(top, folders[place], written, part);
            });
    }
    FolderFindings whole;
    for (FolderFindings &part : parts) {
        whole.changed.append(std::move(part.changed));
        whole.uncertain.insert(whole.uncertain.end(), part.uncertain.begin(), part.uncertain.end());
    }
    return whole;
}

/// All entries of a path: one, or what a conflict has of it.
int addEntries(git_index *to, git_index *from, const QByteArray &path, bool isLarge)
{
    if (const git_index_entry *known = git_index_get_bypath(from, path.constData(), 0)) {
        git_index_entry entry = *known;
        entry.file_size ^= isLarge ? 1 : 0;
        return git_index_add(to, &entry);
    }
    const git_index_entry *base = nullptr;
    const git_index_entry *ours = nullptr;
    const git_index_entry *theirs = nullptr;
    if (git_index_conflict_get(&base, &ours, &theirs, from, path.constData()) != 0)
        return 0;
    return git_index_conflict_add(to, base, ours, theirs);
}

} // namespace

Result<std::optional<QList<QByteArray>>> suspiciousPaths(const Repository &repository, git_index *index,
                                                         Progress &progress)
{
    if (!isUsual(repository.handle()))
        return std::nullopt;
    const int top = ::open(QFile::encodeName(repository.folder()).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (top < 0)
        return std::nullopt;
    FolderFindings findings = scanAll(top, foldersOf(index), timeOf(index), progress);
    ::close(top);
    for (const UncertainFile &file : findings.uncertain) {
        if (progress.isCancelled())
            return cancelled();
        const git_index_entry &entry = *file.entry;
        // libgit2 would hold all of it in memory.
        const bool isLarge = S_ISREG(entry.mode) && repository.isStoredByLfs(QFile::decodeName(entry.path));
        if (isLarge ? !isSameContent(repository, entry, progress) : !file.hasSameBytes)
            findings.changed.append(entry.path);
    }
    std::ranges::sort(findings.changed);
    // A conflict has several entries.
    const auto doubles = std::ranges::unique(findings.changed);
    findings.changed.erase(doubles.begin(), doubles.end());
    return progress.isCancelled() ? Result<std::optional<QList<QByteArray>>>(cancelled()) : findings.changed;
}

Result<IndexHandle> indexToCompare(const Repository &repository, IndexHandle index, const QList<QByteArray> &paths)
{
    QList<bool> areLarge;
    for (const QByteArray &path : paths)
        areLarge.append(git_index_get_bypath(index.get(), path.constData(), 0) != nullptr &&
                        repository.isStoredByLfs(QFile::decodeName(path)));
    if (!areLarge.contains(true))
        return index;
    IndexHandle reduced;
    int code = obtain(reduced, git_index_new);
    for (qsizetype number = 0; code == 0 && number < paths.size(); ++number)
        code = addEntries(reduced.get(), index.get(), paths.at(number), areLarge.at(number));
    if (code != 0)
        return gitFailure(code, Tr::tr("The files on disk cannot be compared with git's."));
    return reduced;
}

} // namespace spacewright::git
