// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

/// Where a value of a TOML text is written.
struct TomlPlace {
    enum class Kind { Text, Array, Table, Other };

    Kind kind = Kind::Other;
    qsizetype begin = 0;
    qsizetype end = 0;
    /// Of an array: where each item is written.
    QList<TomlPlace> items = {};
};

/// The value at a path; none if it is not there. Fails with line and column where the text is no TOML.
[[nodiscard]] Result<std::optional<TomlPlace>> findToml(const QByteArray &text, const QStringList &path);

} // namespace spacewright::manifest
