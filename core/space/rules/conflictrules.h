// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QByteArray>

#include <optional>

namespace spacewright::space
{

/// That a file still has the marks of a merge that nobody ended; nothing where it has none.
[[nodiscard]] std::optional<manifest::Diagnostic> findConflict(const QString &file, const QByteArray &text);

/// Takes out of @p diagnostics what is only said because of such marks in the files of @p conflicts.
void dropFollowers(QList<manifest::Diagnostic> &diagnostics, const QList<manifest::Diagnostic> &conflicts);

} // namespace spacewright::space
