// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflicts.h"

#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/staging/indexfile.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/keptfiles.h>
#include <core/git/worktree/workfile.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

constexpr int plainMode = 0100644;
constexpr int executableMode = 0100755;
// Longer than any line of marks that a text itself has.
constexpr unsigned short markLength = 61;

int modeOf(const git_index_entry *entry)
{
    return entry ? int(entry->mode) : 0;
}

const char *anyPath(const git_index_entry *base, const git_index_entry *ours, const git_index_entry *theirs)
{
    const git_index_entry *any = ours ? ours : theirs ? theirs : base;
    return any->path;
}

std::unexpected<Error> failed(int code)
{
    return gitFailure(code, Tr::tr("The conflicts cannot be read."));
}

/// Reads text with marks, in git's style with the base, line by line.
class PieceReader final
{
public:
    void add(const QByteArray &line)
    {
        if (isMark(line, '<')) {
            m_pieces.append({.isConflict = true});
            m_part = &m_pieces.last().ours;
        } else if (isMark(line, '|')) {
            m_part = &m_pieces.last().base;
        } else if (isMark(line, '=')) {
            m_part = &m_pieces.last().theirs;
        } else if (isMark(line, '>')) {
            m_part = nullptr;
        } else {
            addText(line);
        }
    }
    QList<MergePiece> take() { return std::move(m_pieces); }

private:
    static bool isMark(const QByteArray &line, char mark) { return line.startsWith(QByteArray(markLength, mark)); }
    void addText(const QByteArray &line)
    {
        if (m_part) {
            *m_part += line;
            return;
        }
        if (m_pieces.isEmpty() || m_pieces.last().isConflict)
            m_pieces.append(MergePiece());
        m_pieces.last().merged += line;
    }

    QList<MergePiece> m_pieces;
    QByteArray *m_part = nullptr;
};

git_merge_file_input inputOf(const QByteArray &text)
{
    git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
    input.ptr = text.constData();
    input.size = size_t(text.size());
    return input;
}

int modeOf(const Conflict &conflict, IndexStage side)
{
    if (side == IndexStage::Base)
        return conflict.baseMode;
    return side == IndexStage::Ours ? conflict.ourMode : conflict.theirMode;
}

/// Makes one side the only one in the index.
Result<> stageSide(const Repository &repository, const QByteArray &path, IndexStage side)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const git_index_entry *found = git_index_get_bypath(index->get(), path.constData(), int(side));
    int code = found ? 0 : int(GIT_ENOTFOUND);
    if (found) {
        git_index_entry entry = *found;
        entry.flags = 0;
        entry.path = path.constData();
        code = git_index_conflict_remove(index->get(), path.constData());
        if (code == 0)
            code = git_index_add(index->get(), &entry);
    }
    if (code != 0) {
        const auto error = failed(code);
        git_index_read(index->get(), 1);
        return error;
    }
    return writeIndex(index->get());
}

} // namespace

Result<QList<Conflict>> conflicts(const Repository &repository)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    ConflictIteratorHandle iterator;
    int code = obtain(iterator, git_index_conflict_iterator_new, index->get());
    QList<Conflict> list;
    while (code == 0) {
        const git_index_entry *base = nullptr;
        const git_index_entry *ours = nullptr;
        const git_index_entry *theirs = nullptr;
        code = git_index_conflict_next(&base, &ours, &theirs, iterator.get());
        if (code == 0)
            list.append({anyPath(base, ours, theirs), modeOf(base), modeOf(ours), modeOf(theirs)});
    }
    if (code != GIT_ITEROVER)
        return failed(code);
    return list;
}

Result<QList<MergePiece>> mergePieces(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    const git_merge_file_input baseInput = inputOf(base);
    const git_merge_file_input ourInput = inputOf(ours);
    const git_merge_file_input theirInput = inputOf(theirs);
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3;
    options.marker_size = markLength;
    git_merge_file_result result = {};
    if (const int code = git_merge_file(&result, &baseInput, &ourInput, &theirInput, &options); code != 0)
        return failed(code);
    const QByteArray text(result.ptr, qsizetype(result.len));
    git_merge_file_result_free(&result);
    PieceReader reader;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        reader.add(text.sliced(start, next - start));
        start = next;
    }
    return reader.take();
}

Result<> solveConflict(const Repository &repository, const Conflict &conflict, const QByteArray &content)
{
    const Result<WorkFile> file = WorkFile::open(repository, conflict.path, true);
    if (!file)
        return failure(file);
    if (const Result<QString> kept = KeptFiles(repository).take({conflict.path}); !kept)
        return failure(kept);
    const int mode = conflict.ourMode != 0 ? conflict.ourMode : conflict.theirMode;
    // Text takes the place of a link as a file.
    const bool isFile = mode == executableMode || mode == plainMode;
    if (const Result<> written = file->write(content, isFile ? mode : plainMode); !written)
        return written;
    return Index(repository).stage({conflict.path});
}

Result<> solveConflict(const Repository &repository, const Conflict &conflict, IndexStage side, Progress &progress)
{
    const bool isThere = modeOf(conflict, side) != 0;
    const Result<> staged = isThere ? stageSide(repository, conflict.path, side) : Result<>();
    if (!staged)
        return staged;
    if (isThere) {
        const OperationRecorder quiet(repository, OperationKind::Discard, {});
        const Result<QString> written = discardFiles(repository, {conflict.path}, progress);
        return written ? Result<>() : failure(written);
    }
    if (const Result<QString> kept = KeptFiles(repository).take({conflict.path}); !kept)
        return failure(kept);
    return Index(repository).stage({conflict.path});
}

} // namespace spacewright::git
