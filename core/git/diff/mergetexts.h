// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

namespace spacewright::git
{

struct MergedText {
    QByteArray text;
    /// Both have changed the same lines: they stand one after the other between git's marks.
    bool hasConflicts = false;
};

/// Brings two texts together that were both made from @p base. Any thread.
[[nodiscard]] Result<MergedText> mergeTexts(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs);

} // namespace spacewright::git
