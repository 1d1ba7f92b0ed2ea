// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QList>
#include <QStringList>

namespace spacewright::publish
{

/// A file of the folder as the Hub would get it.
struct LocalFile {
    QString path = {};
    qint64 size = 0;
    /// LFS's pointer stands in place of the content; @ref contentId and size are the content's.
    bool isPointer = false;
    /// sha256 of a pointer's content; empty for all others.
    QString contentId = {};
};

/// What of a folder is published.
struct LocalFiles {
    QList<LocalFile> files = {};
    /// Symbolic links: these are not followed, and the Hub would get none.
    QStringList links = {};
    /// Paths that the Hub takes from nobody, as they can be shown: with control characters, with a part of the name
    /// ".git", not in UTF-8, or over 1,000 characters.
    QStringList unusable = {};
};

/// The Hub takes no more files than these (https://huggingface.co/docs/hub/storage-limits).
constexpr qsizetype mostFiles = 100'000;

/// In bytes. Larger files go by a protocol of the Hub's own only, which this program does not speak (same page).
constexpr qint64 largestFile = 50LL * 1000 * 1000 * 1000;

/// Every plain file below @p folder but git's own, those that the ignore rules leave out, and what tools make anew by
/// themselves: virtual environments, `__pycache__`, `.ipynb_checkpoints`, `.cache`. Fails if there are too many, or a
/// folder cannot be read.
[[nodiscard]] Result<LocalFiles> localFiles(const QString &folder, Progress &progress);

} // namespace spacewright::publish
