// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishcheck.h"

#include <algorithm>

namespace spacewright::publish
{

QString checkStateName(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return QStringLiteral("passed");
    case CheckState::Warned:
        return QStringLiteral("warned");
    case CheckState::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QString hubPage(const char *page)
{
    return QStringLiteral("https://huggingface.co/docs/hub/") + QLatin1StringView(page);
}

bool isPassed(const QList<PublishCheck> &checks)
{
    return std::ranges::none_of(checks, [](const PublishCheck &check) { return check.state == CheckState::Failed; });
}

} // namespace spacewright::publish
