// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textdiff.h"

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

// Git leaves the common end of two texts out of the comparison, in blocks of this size.
constexpr qsizetype tailBlock = 1024;

struct Collected {
    QList<SameLines> runs;
    int before = 0;
    int after = 0;
};

void addRun(Collected &collected, int before, int after, int count)
{
    if (count > 0)
        collected.runs.append({before, after, count});
}

int takeHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    auto *collected = static_cast<Collected *>(payload);
    // Where a side has no line, the number is of the line before.
    const int before = hunk->old_start - (hunk->old_lines > 0 ? 1 : 0);
    const int after = hunk->new_start - (hunk->new_lines > 0 ? 1 : 0);
    addRun(*collected, collected->before, collected->after, before - collected->before);
    collected->before = before + hunk->old_lines;
    collected->after = after + hunk->new_lines;
    return 0;
}

} // namespace

qsizetype commonTail(QByteArrayView before, QByteArrayView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype tail = 0;
    while (tail + tailBlock <= shorter && before.sliced(before.size() - tail - tailBlock, tailBlock) ==
                                              after.sliced(after.size() - tail - tailBlock, tailBlock))
        tail += tailBlock;
    // Less what belongs to a line that begins before them.
    const qsizetype lineEnd = before.last(tail).indexOf('\n');
    return lineEnd < 0 ? 0 : tail - lineEnd - 1;
}

int countLines(QByteArrayView text)
{
    const auto ends = std::ranges::count(text, '\n');
    return int(ends) + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

QList<SameLines> sameLines(QByteArrayView before, QByteArrayView after)
{
    const qsizetype tail = commonTail(before, after);
    const QByteArrayView oldText = before.chopped(tail);
    const QByteArrayView newText = after.chopped(tail);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_INDENT_HEURISTIC | GIT_DIFF_FORCE_TEXT;
    Collected collected;
    git_diff_buffers(oldText.data(), size_t(oldText.size()), nullptr, newText.data(), size_t(newText.size()), nullptr,
                     &options, nullptr, nullptr, takeHunk, nullptr, &collected);
    addRun(collected, collected.before, collected.after, countLines(before) - collected.before);
    return collected.runs;
}

} // namespace spacewright::git
