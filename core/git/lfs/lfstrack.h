// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArray>
#include <QList>

namespace spacewright::git
{

class Repository;

/// The text of a .gitattributes that gives the files of these patterns to git LFS as well.
QByteArray withLfsPatterns(QByteArray text, const QList<QByteArray> &patterns);
/// The pattern that matches the file at @p path and no other.
QByteArray exactPattern(const QByteArray &path);
/// What to track for a file like this: "*.safetensors" where everything of that kind is large or binary, else the file
/// alone.
QByteArray suggestedPattern(const QByteArray &path);

/// Gives the files of these patterns to git LFS from the next commit on: adds them to the top .gitattributes, stages
/// that, and stages the matching tracked files again, so that they become pointers. What the disk has stays.
[[nodiscard]] Result<> trackByLfs(const Repository &repository, const QList<QByteArray> &patterns, Progress &progress);

/// The patterns that the top .gitattributes give to git LFS.
[[nodiscard]] Result<QList<QByteArray>> trackedPatterns(const Repository &repository);

} // namespace spacewright::git
