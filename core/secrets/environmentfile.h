// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QMap>

namespace spacewright::secrets
{

/// What a text such as that of a `.env` file sets: a line KEY=VALUE for each, `export ` before it or not. A value in
/// double quotes may have escapes and several lines, one in single quotes is taken as it is, others end at " #".
/// Empty lines and comments say nothing. Errors name the line and never what stands there.
[[nodiscard]] Result<QMap<QString, QString>> environmentIn(const QByteArray &text);
/// The same of a file of at most 1 MiB.
[[nodiscard]] Result<QMap<QString, QString>> readEnvironmentFile(const QString &path);

} // namespace spacewright::secrets
