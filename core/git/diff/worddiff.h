// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diff.h"

namespace spacewright::git
{

/// Characters of a line, counted in the QString that its text becomes.
struct WordRange {
    int start = 0;
    int length = 0;
};

/// For each line of the hunk, the words of it that the other side does not have; nothing for lines that are the same
/// on both sides or have nothing in common with the other one.
QList<QList<WordRange>> changedWords(const DiffHunk &hunk);

} // namespace spacewright::git
