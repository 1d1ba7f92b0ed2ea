// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

namespace spacewright::run
{

/// Bytes that the next build of the Space in @p spaceFolder with @p runner is likely to take: as its last one, else as
/// is usual for the Spaces that were built here, else as a Space with Gradio takes.
[[nodiscard]] qint64 neededRoom(const QList<BuildRecord> &records, const QString &spaceFolder, const QString &runner);

/// That a build of @p needed bytes may not fit on the disk of @p folder, of which @p free bytes are free; empty if it
/// fits.
[[nodiscard]] QString roomWarning(qint64 needed, qint64 free, const QString &folder);

/// Both of them, for the disk as it is now. Reads all records.
[[nodiscard]] QString roomWarning(const BuildRecord &record, const QString &folder);

} // namespace spacewright::run
