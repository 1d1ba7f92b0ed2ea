// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace spacewright::log
{

enum class Level { Debug, Info, Warning, Error };

/// "debug", "info", "warning", "error".
QString levelName(Level level);
/// The level of that name; "warn" and "err" are understood.
std::optional<Level> levelNamed(const QString &name);

/// The level that a line says it has, by the first word that names one: "ERROR", "[warn]", "level=info",
/// "ValueError: ...". None if the line does not say.
[[nodiscard]] std::optional<Level> levelOf(QByteArrayView line);

/// How many of these lines say that they are errors; a traceback counts once, by the line that ends it.
[[nodiscard]] int errorsIn(QByteArrayView lines);

} // namespace spacewright::log
