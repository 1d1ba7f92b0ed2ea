// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchtext.h"

#include <core/git/githandle.h>
#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PatchText)
};

} // namespace

Result<QByteArray> patchText(const QByteArray &before, const QByteArray &after)
{
    startLibrary();
    git_patch *made = nullptr;
    const int code = git_patch_from_buffers(&made, before.constData(), size_t(before.size()), nullptr,
                                            after.constData(), size_t(after.size()), nullptr, nullptr);
    if (code != 0)
        return gitFailure(code, Tr::tr("The two texts cannot be compared."));
    const PatchHandle patch(made);
    git_buf buffer = GIT_BUF_INIT;
    if (const int printed = git_patch_to_buf(&buffer, patch.get()); printed != 0)
        return gitFailure(printed, Tr::tr("The two texts cannot be compared."));
    const QByteArray whole(buffer.ptr, qsizetype(buffer.size));
    git_buf_dispose(&buffer);
    // What stands above the first hunk names files, and these are none.
    const qsizetype hunk = whole.startsWith("@@ ") ? 0 : whole.indexOf("\n@@ ") + 1;
    return hunk > 0 || whole.startsWith("@@ ") ? whole.sliced(hunk) : QByteArray();
}

} // namespace spacewright::git
