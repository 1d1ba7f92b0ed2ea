// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "duration.h"

#include <QRegularExpression>

namespace spacewright::manifest
{

std::optional<std::chrono::seconds> readDuration(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A\\s*(\\d{1,9}(?:\\.\\d{1,3})?)\\s*"
                       "(?:(s|secs?|seconds?)|(m|mins?|minutes?)|(h|hrs?|hours?)|(d|days?))\\s*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.matchView(text);
    if (!match.hasMatch())
        return {};
    static constexpr double unitSeconds[] = {1, 60, 3600, 86400};
    const double seconds = match.capturedView(1).toDouble() * unitSeconds[match.lastCapturedIndex() - 2];
    static constexpr double longest = 30.0 * 86400;
    if (seconds < 1 || seconds > longest)
        return {};
    return std::chrono::seconds(qint64(seconds));
}

} // namespace spacewright::manifest
