// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>

#include <QByteArray>

namespace spacewright::views
{

/// Which change of which file is to be shown.
struct DiffTarget {
    enum class Kind {
        /// From the index to the disk.
        Unstaged,
        /// From the checked out commit to the index.
        Staged,
        /// From one commit to another; none is the empty tree.
        Commits,
    };

    Kind kind = Kind::Unstaged;
    /// See git::ChangedFile.
    QByteArray path;
    /// Another one than `path` if the file was renamed.
    QByteArray oldPath = {};
    git::ObjectId from = {};
    git::ObjectId to = {};

    bool operator==(const DiffTarget &) const = default;
};

} // namespace spacewright::views
