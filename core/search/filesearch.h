// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewalk.h"
#include "hitscanner.h"

#include <QHash>

namespace spacewright::search
{

struct SearchRequest {
    FileSelection files;
    TextQuery query;
    /// What open editors hold instead of what is on the disk, by path relative to the folder.
    QHash<QByteArray, QByteArray> buffers = {};
    /// Ends the search after so many matches; 0 for all.
    qint64 hitLimit = 0;
};

/// The matches of one file, from top to bottom.
struct FileHits {
    /// Relative to the folder.
    QByteArray path;
    QList<Hit> hits = {};
    /// It is open with changes, and these were searched.
    bool isBuffer = false;
    /// Has more matches than were asked for.
    bool isCut = false;
    /// More of a file with so many matches that they come in several pieces.
    bool isMore = false;
};

struct SearchSummary {
    qint64 files = 0;
    qint64 hits = 0;
    /// There may be more: the limit was reached.
    bool isCut = false;
    /// Files that could not be read.
    qint64 unreadable = 0;
    /// Lines in which the expression needed too many steps.
    qint64 givenUp = 0;
};

/// Takes the files with matches as they are found, in no order; called on one thread at a time, not always the same.
using TakeHits = std::function<void(FileHits hits)>;

/// Searches the text files of a folder on all cores with bounded memory. Binary files are left out. Fails if the query
/// is no regular expression or the folder cannot be read; a file that vanished meanwhile is not counted.
[[nodiscard]] Result<SearchSummary> searchFiles(const SearchRequest &request, const TakeHits &take, Progress &progress);

} // namespace spacewright::search
