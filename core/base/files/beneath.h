// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright
{

/// Opens what is below the open folder @p folder, by open()'s @p flags; no part of the way may be a symbolic link or
/// lead upwards, whatever somebody puts there meanwhile. For the caller to close; -1 with errno if it is not there.
int openBeneath(int folder, const QByteArray &path, int flags);

/// What becomes another one whenever somebody writes to an open file, or opens another in its place: size, times and
/// place on the disk. Empty if it cannot be said.
QByteArray fileState(int descriptor);

} // namespace spacewright
