// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QList>

#include <functional>
#include <optional>

namespace spacewright::git
{

class Repository;

/// Lines that came in together.
struct BlameHunk {
    /// None for lines that are in no commit yet.
    ObjectId commit;
    /// Lines count from 0. `originalLine` is the first one's place in the file as the commit had it, at `originalPath`.
    int firstLine = 0;
    int lineCount = 0;
    int originalLine = 0;
    QByteArray originalPath;
};

struct BlameQuery {
    /// See ChangedFile.
    QByteArray path;
    /// Whose file it is.
    ObjectId commit;
    /// The text that is asked about, when it is not the commit's: a file on disk, an editor's text.
    std::optional<QByteArray> text = {};
};

/// Called as soon as lines are known, newest commits first.
using BlameListener = std::function<void(const BlameHunk &)>;

/// Which commit each line of a file came in with, across renames of the file, as git finds it. All of it, by line.
[[nodiscard]] Result<QList<BlameHunk>> blame(const Repository &repository, const BlameQuery &query, Progress &progress,
                                             const BlameListener &listener = {});

} // namespace spacewright::git
