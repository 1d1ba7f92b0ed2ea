// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace spacewright
{

// One category for one part of the house; `QT_LOGGING_RULES="spacewright.run.debug=true"` makes one talkative.
Q_DECLARE_LOGGING_CATEGORY(logBase)
Q_DECLARE_LOGGING_CATEGORY(logGit)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logHub)
Q_DECLARE_LOGGING_CATEGORY(logManifest)
Q_DECLARE_LOGGING_CATEGORY(logRun)
Q_DECLARE_LOGGING_CATEGORY(logViews)
Q_DECLARE_LOGGING_CATEGORY(logApp)

/// Makes every message of the process pass redact() on its way to standard error.
void installLogRedaction();

} // namespace spacewright
