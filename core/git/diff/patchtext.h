// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

namespace spacewright::git
{

/// How @p after differs from @p before, in hunks as `git diff` prints them; empty if it does not. Any thread.
[[nodiscard]] Result<QByteArray> patchText(const QByteArray &before, const QByteArray &after);

} // namespace spacewright::git
