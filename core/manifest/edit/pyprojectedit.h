// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

// Changes of the text of a pyproject.toml (https://packaging.python.org/en/latest/specifications/pyproject-toml/). A
// path names tables and keys: {"project", "dependencies"}, {"dependency-groups", "dev"}, {"tool", "uv",
// "constraint-dependencies"}.

/// Sets a text that is there already.
[[nodiscard]] Result<Splice> setTomlText(const QByteArray &text, const QStringList &path, const QString &value);

/// Adds a text to the end of an array that is there already.
[[nodiscard]] Result<Splice> addTomlItem(const QByteArray &text, const QStringList &path, const QString &value);

/// Replaces an item of an array by a text.
[[nodiscard]] Result<Splice> setTomlItem(const QByteArray &text, const QStringList &path, qsizetype index,
                                         const QString &value);

/// Removes an item of an array with its comma, and its line where it stands alone there.
[[nodiscard]] Result<Splice> removeTomlItem(const QByteArray &text, const QStringList &path, qsizetype index);

} // namespace spacewright::manifest
