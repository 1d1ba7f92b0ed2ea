// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff.h"

#include <core/git/history/treewalk.h>

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>
#include <core/git/worktree/scan/indexscan.h>
#include <core/git/worktree/scan/worktreescan.h>

#include <QCoreApplication>

#include <git2.h>

#include <functional>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Diff)
};

// As git has it (diff.renameLimit); libgit2 would give up at 200 files.
constexpr size_t renameLimit = 1000;

// Nobody reads the lines of a larger file, and all of it would be held in memory: it counts as binary.
constexpr git_off_t largestCompared = git_off_t(64) * 1024 * 1024;

int stopWhenCancelled(const git_diff *, const char *, const char *, void *progress)
{
    return static_cast<Progress *>(progress)->isCancelled() ? GIT_EUSER : 0;
}

/// DiffOptions as libgit2 reads them, together with the memory that they point into.
class NativeOptions final
{
public:
    NativeOptions(const DiffOptions &options, Progress &progress)
    {
        // Submodules are repositories of their own, with settings of their own: nothing is read of them.
        m_options.flags = GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_INDENT_HEURISTIC | GIT_DIFF_DISABLE_PATHSPEC_MATCH |
                          GIT_DIFF_IGNORE_SUBMODULES;
        if (options.withUntracked)
            m_options.flags |=
                GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_SHOW_UNTRACKED_CONTENT;
        if (options.withIgnored)
            m_options.flags |= GIT_DIFF_INCLUDE_IGNORED;
        m_options.max_size = largestCompared;
        m_options.id_abbrev = GIT_OID_SHA1_HEXSIZE;
        m_options.progress_cb = stopWhenCancelled;
        m_options.payload = &progress;
        for (QByteArray path : options.paths)
            m_paths.push_back(std::move(path));
        for (QByteArray &path : m_paths)
            m_pointers.push_back(path.data());
        m_options.pathspec = {m_pointers.data(), m_pointers.size()};
    }
    NativeOptions(const NativeOptions &) = delete;
    NativeOptions &operator=(const NativeOptions &) = delete;

    const git_diff_options *get() const { return &m_options; }

private:
    git_diff_options m_options = GIT_DIFF_OPTIONS_INIT;
    std::vector<QByteArray> m_paths;
    std::vector<char *> m_pointers;
};

int findRenames(git_diff *diff)
{
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    options.rename_limit = renameLimit;
    return git_diff_find_similar(diff, &options);
}

using Comparison = std::function<int(DiffHandle &, const git_diff_options *)>;

/// Compares and looks for renames. libgit2 takes a file that became a link, or is in conflict, for one that may have
/// been renamed to another, which git does not: such files are compared apart.
int compareWithRenames(DiffHandle &diff, const DiffOptions &options, Progress &progress, const Comparison &compare)
{
    const NativeOptions whole(options, progress);
    int code = compare(diff, whole.get());
    DiffOptions turned;
    DiffOptions others;
    for (size_t index = 0; code == 0 && index < git_diff_num_deltas(diff.get()); ++index) {
        const git_diff_delta *delta = git_diff_get_delta(diff.get(), index);
        const bool isTurned = delta->status == GIT_DELTA_TYPECHANGE || delta->status == GIT_DELTA_CONFLICTED;
        (isTurned ? turned : others).paths.append(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
    }
    if (code != 0 || others.paths.isEmpty())
        return code;
    if (turned.paths.isEmpty())
        return findRenames(diff.get());
    const NativeOptions withoutTurned(others, progress);
    const NativeOptions onlyTurned(turned, progress);
    DiffHandle apart;
    code = compare(diff, withoutTurned.get());
    if (code == 0)
        code = findRenames(diff.get());
    if (code == 0)
        code = compare(apart, onlyTurned.get());
    return code != 0 ? code : git_diff_merge(diff.get(), apart.get());
}

QString failureText()
{
    return Tr::tr("The changes cannot be listed.");
}

/// The files in conflict.
QSet<QByteArray> conflictsOf(git_index *index)
{
    QSet<QByteArray> paths;
    for (size_t number = 0; git_index_has_conflicts(index) == 1 && number < git_index_entrycount(index); ++number) {
        const git_index_entry *entry = git_index_get_byindex(index, number);
        if (git_index_entry_stage(entry) != 0)
            paths.insert(entry->path);
    }
    return paths;
}

FileChange changeOf(git_delta_t status)
{
    switch (status) {
    case GIT_DELTA_ADDED:
        return FileChange::Added;
    case GIT_DELTA_MODIFIED:
        return FileChange::Modified;
    case GIT_DELTA_DELETED:
        return FileChange::Deleted;
    case GIT_DELTA_RENAMED:
        return FileChange::Renamed;
    case GIT_DELTA_TYPECHANGE:
        return FileChange::TypeChanged;
    case GIT_DELTA_CONFLICTED:
        return FileChange::Conflicted;
    case GIT_DELTA_UNTRACKED:
        return FileChange::Untracked;
    case GIT_DELTA_IGNORED:
        return FileChange::Ignored;
    default:
        return FileChange::None;
    }
}

DiffLine lineOf(const git_diff_line &line)
{
    return {.origin = line.origin,
            .oldLine = qMax(line.old_lineno, 0),
            .newLine = qMax(line.new_lineno, 0),
            .text = QByteArray(line.content, qsizetype(line.content_len))};
}

Result<DiffHunk> hunkOf(git_patch *patch, size_t index)
{
    const git_diff_hunk *hunk = nullptr;
    size_t lines = 0;
    if (const int code = git_patch_get_hunk(&hunk, &lines, patch, index); code != 0)
        return gitFailure(code, failureText());
    DiffHunk result{.header = QByteArray(hunk->header, qsizetype(hunk->header_len)).trimmed(), .lines = {}};
    for (size_t number = 0; number < lines; ++number) {
        const git_diff_line *line = nullptr;
        if (const int code = git_patch_get_line_in_hunk(&line, patch, index, number); code != 0)
            return gitFailure(code, failureText());
        // The others say that a file does not end with a line end, which the text of the last line shows.
        if (line->origin == GIT_DIFF_LINE_CONTEXT || line->origin == GIT_DIFF_LINE_ADDITION ||
            line->origin == GIT_DIFF_LINE_DELETION)
            result.lines.append(lineOf(*line));
    }
    return result;
}

/// The head lines of a patch that changes no content: what an empty file is called before and after means nothing, and
/// of binary files with a new mode libgit2 says that they differ.
QByteArray headLines(const QByteArray &text)
{
    qsizetype end = text.size();
    for (const char *start : {"\n--- ", "\nBinary files "}) {
        if (const qsizetype found = text.indexOf(start); found >= 0)
            end = qMin(end, found + 1);
    }
    return text.first(end);
}

bool hasSameContent(const git_patch *patch)
{
    const git_diff_delta *delta = git_patch_get_delta(patch);
    return git_oid_equal(&delta->old_file.id, &delta->new_file.id) != 0;
}

} // namespace

QString fileChangeName(FileChange change)
{
    switch (change) {
    case FileChange::None:
        return {};
    case FileChange::Added:
        return QStringLiteral("added");
    case FileChange::Modified:
        return QStringLiteral("modified");
    case FileChange::Deleted:
        return QStringLiteral("deleted");
    case FileChange::Renamed:
        return QStringLiteral("renamed");
    case FileChange::TypeChanged:
        return QStringLiteral("typechanged");
    case FileChange::Conflicted:
        return QStringLiteral("conflicted");
    case FileChange::Untracked:
        return QStringLiteral("untracked");
    case FileChange::Ignored:
        return QStringLiteral("ignored");
    }
    return {};
}

/// No difference; asked for without paths libgit2 would compare everything.
Result<Diff> Diff::none(const Repository &repository, Progress &progress)
{
    const NativeOptions native({}, progress);
    DiffHandle diff;
    if (const int code = obtain(diff, git_diff_tree_to_tree, repository.handle(), nullptr, nullptr, native.get());
        code != 0)
        return gitFailure(code, failureText());
    return Diff(std::move(diff));
}

Result<Diff> Diff::ofWorktree(const Repository &repository, const DiffOptions &options, Progress &progress)
{
    Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    DiffOptions narrowed = options;
    if (options.paths.isEmpty()) {
        const Result<std::optional<QList<QByteArray>>> paths = suspiciousPaths(repository, index->get(), progress);
        if (!paths)
            return failure(paths);
        if (*paths && (*paths)->isEmpty())
            return none(repository, progress);
        narrowed.paths = paths->value_or(QList<QByteArray>());
    }
    const Result<IndexHandle> compared = indexToCompare(repository, *std::move(index), narrowed.paths);
    if (!compared)
        return failure(compared);
    const NativeOptions native(narrowed, progress);
    DiffHandle diff;
    const int code = obtain(diff, git_diff_index_to_workdir, repository.handle(), compared->get(), native.get());
    if (code != 0)
        return gitFailure(code, failureText());
    return Diff(std::move(diff));
}

Result<Diff> Diff::ofIndex(const Repository &repository, const DiffOptions &options, Progress &progress)
{
    const Result<ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    TreeHandle tree;
    int code = treeOfCommit(tree, repository.handle(), *head);
    DiffOptions narrowed = options;
    if (code == 0 && options.paths.isEmpty()) {
        const std::optional<QList<QByteArray>> paths = stagedPaths(repository.handle(), index->get(), tree.get());
        if (paths && paths->isEmpty())
            return none(repository, progress);
        narrowed.paths = paths.value_or(QList<QByteArray>());
    }
    DiffHandle diff;
    if (code == 0)
        code = compareWithRenames(diff, narrowed, progress, [&](DiffHandle &made, const git_diff_options *native) {
            return obtain(made, git_diff_tree_to_index, repository.handle(), tree.get(), index->get(), native);
        });
    if (code != 0)
        return gitFailure(code, failureText());
    Diff result(std::move(diff));
    result.m_conflicts = conflictsOf(index->get());
    return result;
}

Result<Diff> Diff::ofCommits(const Repository &repository, const ObjectId &from, const ObjectId &to,
                             const DiffOptions &options, Progress &progress)
{
    TreeHandle oldTree;
    TreeHandle newTree;
    DiffOptions narrowed = options;
    int code = treeOfCommit(oldTree, repository.handle(), from);
    if (code == 0)
        code = treeOfCommit(newTree, repository.handle(), to);
    if (code == 0 && options.paths.isEmpty())
        code = addChangedPaths(narrowed.paths, repository.handle(), oldTree.get(), newTree.get());
    if (code == 0 && narrowed.paths.isEmpty())
        return none(repository, progress);
    DiffHandle diff;
    if (code == 0)
        code = compareWithRenames(diff, narrowed, progress, [&](DiffHandle &made, const git_diff_options *native) {
            return obtain(made, git_diff_tree_to_tree, repository.handle(), oldTree.get(), newTree.get(), native);
        });
    if (code != 0)
        return gitFailure(code, failureText());
    return Diff(std::move(diff));
}

QList<ChangedFile> Diff::files() const
{
    QList<ChangedFile> files;
    const size_t count = git_diff_num_deltas(m_handle.get());
    files.reserve(qsizetype(count));
    for (size_t index = 0; index < count; ++index) {
        const git_diff_delta *delta = git_diff_get_delta(m_handle.get(), index);
        files.append(
            {.change = m_conflicts.contains(delta->new_file.path) ? FileChange::Conflicted : changeOf(delta->status),
             .path = delta->new_file.path,
             .oldPath = delta->old_file.path,
             .oldMode = delta->old_file.mode,
             .mode = delta->new_file.mode});
    }
    return files;
}

Result<FilePatch> toFilePatch(git_patch *patch)
{
    FilePatch result;
    if (!patch)
        return result;
    result.isBinary = (git_patch_get_delta(patch)->flags & GIT_DIFF_FLAG_BINARY) != 0 && !hasSameContent(patch);
    for (size_t number = 0; number < git_patch_num_hunks(patch); ++number) {
        Result<DiffHunk> hunk = hunkOf(patch, number);
        if (!hunk)
            return failure(hunk);
        result.hunks.append(*std::move(hunk));
    }
    git_buf text = GIT_BUF_INIT;
    if (const int code = git_patch_to_buf(&text, patch); code != 0)
        return gitFailure(code, failureText());
    result.text = QByteArray(text.ptr, qsizetype(text.size));
    git_buf_dispose(&text);
    if (result.hunks.isEmpty() && !result.isBinary)
        result.text = headLines(result.text);
    return result;
}

Result<FilePatch> Diff::patch(qsizetype index) const
{
    // Git's words for it. libgit2 shows the base of a file that only the other side still has as if it were added.
    const QByteArray path = git_diff_get_delta(m_handle.get(), size_t(index))->new_file.path;
    if (m_conflicts.contains(path))
        return FilePatch{.hunks = {}, .text = "* Unmerged path " + path + '\n'};
    PatchHandle patch;
    if (const int code = obtain(patch, git_patch_from_diff, m_handle.get(), size_t(index)); code != 0)
        return gitFailure(code, failureText());
    return toFilePatch(patch.get());
}

} // namespace spacewright::git
