// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

/// Marks on disk of what a process of ours has begun, so that after a crash the next start knows what to clean or to go
/// on with. They mean nothing any more once the machine was off: whole or absent, but never waited for until the disk
/// has them.
namespace spacewright::run
{

/// The path of a new mark of that @p kind.
[[nodiscard]] QString newMarkPath(const QString &kind);
/// All marks of that @p kind.
[[nodiscard]] QStringList markPaths(const QString &kind);

/// Writes a mark of this process. Without one only the cleaning after a crash is lost: a failure is logged.
void writeOwnMark(const QString &path, QJsonObject mark);
/// Writes one of any process.
void writeMark(const QString &path, const QJsonObject &mark);
/// Empty if it cannot be read.
[[nodiscard]] QJsonObject readMark(const QString &path);

/// The number of the process that wrote the mark, and when that began: numbers come back, the pair does not.
[[nodiscard]] qint64 ownerOf(const QJsonObject &mark);
[[nodiscard]] qint64 ownerStart(const QJsonObject &mark);
[[nodiscard]] bool isOwnerAlive(const QJsonObject &mark);

} // namespace spacewright::run
