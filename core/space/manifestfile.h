// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space.h"

#include <optional>

namespace spacewright::space
{

/// Whether @p path, followed through every symbolic link, lies in @p folder, which is canonical.
[[nodiscard]] bool isInside(const QString &folder, const QString &path);

/// The text of a file of at most @p limit bytes: what an editor holds, else what is on the disk.
[[nodiscard]] Result<QByteArray> textOf(const Space &space, const QString &path, qint64 limit);

/// Reads the manifest @p name of a Space, or adds to @p diagnostics why it cannot be used. A link that
/// leads out of the folder is not followed: it would let a foreign Space show any file of its user.
[[nodiscard]] std::optional<QByteArray> readManifest(const Space &space, const QString &name,
                                                     QList<manifest::Diagnostic> &diagnostics);

} // namespace spacewright::space
