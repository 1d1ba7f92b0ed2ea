// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace spacewright
{

/// Replaces the content of @p path by @p content so that a crash, a full disk or a failed sync at any point leaves
/// either the old bytes or the new ones: written to a temporary file beside it, synchronised, then renamed, then the
/// folder synchronised. Keeps the mode of an existing file and writes through a symbolic link. QSaveFile is not used
/// because a short write on a full disk still commits there.
[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &content);

/// Reads a whole file of at most @p limit bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

} // namespace spacewright
