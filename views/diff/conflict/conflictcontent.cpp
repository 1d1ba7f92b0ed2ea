// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictcontent.h"

#include <core/git/history/content.h>

#include <views/common/repository/changemark.h>

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ConflictContent)
};

constexpr qint64 sizeLimit = 8LL * 1024 * 1024;
/// Colours take longer than putting the sides together.
constexpr qint64 syntaxLimit = 1024LL * 1024;

bool isText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && !text.contains(QChar::Null);
}

/// One side's bytes; nothing where it has no such file.
Result<QByteArray> sideOf(const git::Repository &repository, git::IndexStage stage, int mode, const QByteArray &path)
{
    return mode == 0 ? Result<QByteArray>(QByteArray()) : git::indexContent(repository, stage, path, sizeLimit);
}

DiffSyntax syntaxOf(const QByteArray &text, const QByteArray &path, bool isDark)
{
    if (text.size() > syntaxLimit)
        return {};
    const SyntaxLines lines = highlighted(text, shownPath(path), isDark);
    return {.before = lines, .after = lines};
}

} // namespace

Result<ConflictContent> readConflict(const git::Repository &repository, const QByteArray &path, bool isDark)
{
    const Result<QList<git::Conflict>> all = git::conflicts(repository);
    if (!all)
        return failure(all);
    const auto found = std::ranges::find(*all, path, &git::Conflict::path);
    if (found == all->end())
        return fail(ErrorCode::FileMissing, Tr::tr("%1 is no longer in conflict.").arg(shownPath(path)));
    ConflictContent content{.conflict = *found};
    const Result<QByteArray> base = sideOf(repository, git::IndexStage::Base, found->baseMode, path);
    const Result<QByteArray> ours = sideOf(repository, git::IndexStage::Ours, found->ourMode, path);
    const Result<QByteArray> theirs = sideOf(repository, git::IndexStage::Theirs, found->theirMode, path);
    for (const Result<QByteArray> *side : {&base, &ours, &theirs}) {
        if (!*side)
            return failure(*side);
        content.isText = content.isText && isText(**side);
    }
    // A file that one side took away is kept or not; there is nothing to put together.
    content.isText = content.isText && found->ourMode != 0 && found->theirMode != 0;
    content.hasReturns = ours->contains("\r\n");
    if (!content.isText)
        return content;
    Result<QList<git::MergePiece>> pieces = git::mergePieces(*base, *ours, *theirs);
    if (!pieces)
        return failure(pieces);
    content.pieces = *std::move(pieces);
    content.ours = syntaxOf(*ours, path, isDark);
    content.base = syntaxOf(*base, path, isDark);
    content.theirs = syntaxOf(*theirs, path, isDark);
    return content;
}

} // namespace spacewright::views
