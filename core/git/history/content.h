// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/diff/diff.h>

#include <QByteArray>

namespace spacewright::git
{

/// Which of a file's states in the index: there are three of them while it is in conflict.
enum class IndexStage { Staged = 0, Base = 1, Ours = 2, Theirs = 3 };

/// The bytes of @p path as @p commit has it. Fails with FileMissing when it has no such file, and with FileUnreadable
/// when the file has more than @p limit bytes.
[[nodiscard]] Result<QByteArray> committedContent(const Repository &repository, const ObjectId &commit,
                                                  const QByteArray &path, qint64 limit);
/// The same for the index.
[[nodiscard]] Result<QByteArray> indexContent(const Repository &repository, IndexStage stage, const QByteArray &path,
                                              qint64 limit);

/// Compares two texts that are in no repository, with @p context lines around each difference.
[[nodiscard]] Result<FilePatch> compareTexts(const QByteArray &before, const QByteArray &after, int context);

} // namespace spacewright::git
