// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::views
{

/// Whether a page's process is locked up as the browser engine means to: in namespaces of its own and behind a system
/// call filter. Some systems silently refuse the namespaces. Both arguments are the text of a /proc/PID/status.
bool isLockedUp(const QByteArray &pageStatus, const QByteArray &ownStatus);

/// The same for a running process; true when that has ended already.
bool isLockedUp(qint64 pagePid);

} // namespace spacewright::views
