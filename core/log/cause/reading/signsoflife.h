// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace spacewright::log
{

/// The last line (from 0) that shows that all went on or has ended well: an app that says where it can be reached, or
/// answers a request; a build all of whose steps are done. What was said before it was no cause of a failure. -1 if
/// nothing shows it. @p texts: the same lines, plain.
[[nodiscard]] qsizetype lastSignOfLife(const QList<QByteArray> &lines, const QStringList &texts);

} // namespace spacewright::log
