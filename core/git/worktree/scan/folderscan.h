// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/githandle.h>

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <vector>

struct git_index_entry;

namespace spacewright::git
{

/// What the index has directly in one folder, sorted by name.
struct IndexFolder {
    QByteArray path;
    std::vector<const git_index_entry *> files = {};
    std::vector<QByteArrayView> folders = {};
};

/// A file that is the same by size, but written since git last looked, or in the same instant.
struct UncertainFile {
    const git_index_entry *entry = nullptr;
    /// Its bytes were compared; see hasSameBytes().
    bool hasSameBytes = false;
};

/// What is different in a folder on disk.
struct FolderFindings {
    /// Gone, of another size or kind, in conflict, or not in the index at all.
    QList<QByteArray> changed = {};
    std::vector<UncertainFile> uncertain = {};
};

/// The folders of the index. Its entries are pointed to: it must live as long and stay as it is.
std::vector<IndexFolder> foldersOf(git_index *index);

/// Compares one folder below @p top, an open folder. @p written: when the index was, in nanoseconds. Asks nothing of
/// libgit2, so that many threads may do this at a time.
void scanFolder(int top, const IndexFolder &folder, qint64 written, FolderFindings &findings);

} // namespace spacewright::git
