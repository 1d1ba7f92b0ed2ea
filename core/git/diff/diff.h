// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objectid.h>

#include <QList>
#include <QSet>

namespace spacewright::git
{

class Repository;

enum class FileChange { None, Added, Modified, Deleted, Renamed, TypeChanged, Conflicted, Untracked, Ignored };

/// The stable name of @p change in machine-readable output; empty for None.
QString fileChangeName(FileChange change);

/// One file that differs between two states. Paths are as git keeps them: bytes, mostly UTF-8, relative to the top of
/// the repository, with slashes.
struct ChangedFile {
    FileChange change = FileChange::None;
    QByteArray path;
    /// Another one than `path` when the file was renamed.
    QByteArray oldPath;
    /// 0 where there is no file; else 0100644, 0100755, 0120000 for a link, 0160000 for a submodule.
    int oldMode = 0;
    int mode = 0;

    bool operator==(const ChangedFile &) const = default;
};

struct DiffLine {
    /// ' ', '+' or '-'.
    char origin = ' ';
    /// From 1; 0 on the side that does not have the line.
    int oldLine = 0;
    int newLine = 0;
    /// With its line end, if it has one.
    QByteArray text;
};

struct DiffHunk {
    /// "@@ -1,3 +1,4 @@ def f():"
    QByteArray header;
    QList<DiffLine> lines;
};

struct FilePatch {
    /// There are no hunks of it.
    bool isBinary = false;
    QList<DiffHunk> hunks;
    /// The same as unified text, with git's head lines.
    QByteArray text;
};

/// Reads libgit2's own, which may be null; for this module.
[[nodiscard]] Result<FilePatch> toFilePatch(git_patch *patch);

/// What is compared, and how closely it is looked at.
struct DiffOptions {
    /// Only these files; all of them when empty.
    QList<QByteArray> paths = {};
    bool withUntracked = false;
    bool withIgnored = false;
};

/// The differences between two states of a repository. Runs no diff program or filter that the repository names. Used
/// on the repository's thread, and not longer than the repository lives.
class Diff final
{
public:
    /// From the index to the files on disk.
    [[nodiscard]] static Result<Diff> ofWorktree(const Repository &repository, const DiffOptions &options,
                                                 Progress &progress);
    /// From the checked out commit to the index.
    [[nodiscard]] static Result<Diff> ofIndex(const Repository &repository, const DiffOptions &options,
                                              Progress &progress);
    /// From one commit to another; none is the empty tree, so that a first commit can be shown.
    [[nodiscard]] static Result<Diff> ofCommits(const Repository &repository, const ObjectId &from, const ObjectId &to,
                                                const DiffOptions &options, Progress &progress);

    QList<ChangedFile> files() const;
    /// The content of the file at this place of files().
    [[nodiscard]] Result<FilePatch> patch(qsizetype index) const;

private:
    [[nodiscard]] static Result<Diff> none(const Repository &repository, Progress &progress);
    explicit Diff(DiffHandle handle) : m_handle(std::move(handle)) {}

    DiffHandle m_handle;
    /// Of a comparison with the index.
    QSet<QByteArray> m_conflicts;
};

} // namespace spacewright::git
