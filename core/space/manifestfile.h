// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <optional>

namespace spacewright::space
{

/// Whether @p path, followed through every symbolic link, lies in @p folder, which is canonical.
[[nodiscard]] bool isInside(const QString &folder, const QString &path);

/// Reads the manifest @p name of the Space in @p folder, or adds to @p diagnostics why it cannot be used. A link that
/// leads out of the folder is not followed: it would let a foreign Space show any file of its user.
[[nodiscard]] std::optional<QByteArray> readManifest(const QString &folder, const QString &name,
                                                     QList<manifest::Diagnostic> &diagnostics);

} // namespace spacewright::space
