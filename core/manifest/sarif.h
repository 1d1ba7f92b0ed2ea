// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnostic.h"

#include <QJsonObject>

namespace spacewright::manifest
{

/// Diagnostics as a SARIF log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts and
/// editors show: one run of "spacewright" @p version with a rule for each id, places in code points, and fixes.
[[nodiscard]] QJsonObject sarifOf(const QList<Diagnostic> &diagnostics, const QString &version);

} // namespace spacewright::manifest
