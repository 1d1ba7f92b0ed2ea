// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QStringList>

namespace spacewright::views
{

/// The paths of the files below @p folder, relative to it and sorted, at most @p limit of them, without hidden
/// machinery. Links to folders are not followed. Reads the disk: for a worker.
[[nodiscard]] Result<QStringList> listFiles(const QString &folder, qsizetype limit, Progress &progress);

/// Whether the letters of @p pattern appear in @p path in their order, regardless of case: "apy" finds "app.py".
bool matchesLoosely(const QString &path, const QString &pattern);

} // namespace spacewright::views
