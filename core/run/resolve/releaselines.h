// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QStringList>

#include <functional>

namespace spacewright::run
{

/// Releases of a package that a Python can install, newest first.
struct ReleaseLines {
    QStringList versions;
    /// Whether they were answered from the cache because nobody could be asked.
    bool isFromCache = false;
};

/// Told as each is found.
using ReleaseListener = std::function<void(const ReleaseLines &)>;

/// The newest release of @p package and of each line ("6.30", "6.29", ...) before it, @p most of them, that Python
/// @p python ("3.12") can install on the Hub. Asks the package index through uv, in its cage, once for each; a line
/// takes some 50 ms once the index was asked. Empty where there is no such package. Not on the GUI's thread.
[[nodiscard]] Result<ReleaseLines> findReleaseLines(const QString &package, const QString &python, int most,
                                                    Progress &progress, const ReleaseListener &listener = {});

} // namespace spacewright::run
