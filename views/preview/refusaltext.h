// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/proxy/previewproxy.h>

#include <QString>

namespace spacewright::views
{

/// Why the page was not let through to an address, for the console.
QString refusalText(const QString &host, quint16 port, proxy::Refusal reason);

} // namespace spacewright::views
