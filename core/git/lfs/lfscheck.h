// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "largefiles.h"

namespace spacewright::git
{

/// What is wrong with a large file.
enum class LfsFault {
    /// The content on this machine is not what its name says; it was put aside and can be got again.
    Damaged,
    /// The work tree has the content, but the place that a push takes it from does not.
    NotStored,
    /// It belongs to LFS, but git has it as it is.
    NotAPointer,
};

/// The stable name of @p fault in machine-readable output.
QString lfsFaultName(LfsFault fault);

struct LfsFinding {
    QByteArray path;
    LfsFault fault = LfsFault::Damaged;
};

/// Reads every large file of the index that is on this machine, and compares it with its name.
[[nodiscard]] Result<QList<LfsFinding>> checkLargeFiles(const Repository &repository, Progress &progress);

} // namespace spacewright::git
