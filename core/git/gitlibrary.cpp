// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitlibrary.h"

#include <core/base/redact.h>

#include <git2.h>

namespace spacewright::git
{

void startLibrary()
{
    static const bool started = [] {
        git_libgit2_init();
        return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1) == 0;
    }();
    Q_UNUSED(started)
}

QString lastError()
{
    const git_error *error = git_error_last();
    return error ? redact(QString::fromUtf8(error->message)) : QString();
}

} // namespace spacewright::git
