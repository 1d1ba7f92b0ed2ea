// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace spacewright::log
{

/// What a program said in each line, without what was put around it on the way: colours, what a carriage return has
/// overwritten, the time stamps of container engines, BuildKit's step numbers ("#12 3.456 "), and the events that the
/// Hub wraps lines in (`data: {"data": "...", "timestamp": "..."}`). As many lines as @p lines has.
[[nodiscard]] QStringList plainLines(const QList<QByteArray> &lines);

} // namespace spacewright::log
