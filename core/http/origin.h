// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QUrl;

namespace spacewright::http
{

/// Scheme, host and port are equal. A token goes nowhere else.
bool isSameOrigin(const QUrl &one, const QUrl &other);

/// Whether nobody can listen on the way there: https, or http on this machine.
bool isConfidential(const QUrl &address);

} // namespace spacewright::http
