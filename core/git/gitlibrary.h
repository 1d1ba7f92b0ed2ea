// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

namespace spacewright::git
{

/// Starts libgit2 once for the process, with the settings that keep what it writes through a power cut. Every way into
/// this module calls it first.
void startLibrary();

/// libgit2's words for what failed last on this thread. Ask at once: the next call overwrites them.
QString lastError();

/// The failure of the libgit2 call that just returned @p code, in @p message's words. Some causes have a better
/// sentence whatever failed: a lock that another program holds, a full disk, damaged data.
[[nodiscard]] std::unexpected<Error> gitFailure(int code, const QString &message);

/// What a job that was cancelled returns; nobody needs to show it.
[[nodiscard]] std::unexpected<Error> cancelled();

/// Text from another machine, made harmless for a terminal and a label: control characters and tokens are gone.
QString cleaned(QByteArrayView text);

} // namespace spacewright::git
