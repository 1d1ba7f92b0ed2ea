// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/run/buildrecord.h>

namespace spacewright::run
{

/// Writes a kept build into one file (a gzipped tar), to be shown to others: its record, logs, packages, Containerfile
/// and picture of the page. Texts are redacted once more. @p path is replaced only by a whole archive. Not for the GUI
/// thread.
[[nodiscard]] Result<> exportBuild(const BuildRecord &record, const QString &path, Progress &progress);

/// Keeps the build of an archive as one of the Space at @p spaceFolder, as what it was there. The archive is taken for
/// hostile: only files that a record has are taken from it, by name, at most 1 GiB in all. Nothing is left of a failed
/// one.
[[nodiscard]] Result<BuildRecord> importBuild(const QString &path, const QString &spaceFolder, Progress &progress);

} // namespace spacewright::run
