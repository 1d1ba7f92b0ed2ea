// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergetexts.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MergeTexts)
};

git_merge_file_input inputOf(const QByteArray &text)
{
    git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
    input.ptr = text.constData();
    input.size = size_t(text.size());
    return input;
}

} // namespace

Result<MergedText> mergeTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    startLibrary();
    const QByteArray ourLabel = Tr::tr("yours").toUtf8();
    const QByteArray theirLabel = Tr::tr("on the disk").toUtf8();
    const git_merge_file_input ancestor = inputOf(base);
    const git_merge_file_input ours = inputOf(mine);
    const git_merge_file_input other = inputOf(theirs);
    git_merge_file_options options = GIT_MERGE_FILE_OPTIONS_INIT;
    options.our_label = ourLabel.constData();
    options.their_label = theirLabel.constData();
    git_merge_file_result merged = {};
    const int code = git_merge_file(&merged, &ancestor, &ours, &other, &options);
    if (code != 0)
        return gitFailure(code, Tr::tr("The two texts cannot be brought together."));
    MergedText result{QByteArray(merged.ptr, qsizetype(merged.len)), merged.automergeable == 0};
    git_merge_file_result_free(&merged);
    return result;
}

} // namespace spacewright::git
