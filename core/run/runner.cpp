// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner.h"

namespace spacewright::run
{

QString logSourceName(LogSource source)
{
    switch (source) {
    case LogSource::Build:
        return QStringLiteral("build");
    case LogSource::Run:
        return QStringLiteral("run");
    case LogSource::Page:
        return QStringLiteral("page");
    case LogSource::Runner:
        break;
    }
    return QStringLiteral("runner");
}

} // namespace spacewright::run
