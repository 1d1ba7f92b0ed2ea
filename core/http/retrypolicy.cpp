// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrypolicy.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <thread>

namespace spacewright::http
{

namespace
{

using std::chrono::milliseconds;

constexpr milliseconds patience{100};

/// When a used-up quota is full again: `RateLimit: "api";r=0;t=55` of draft-ietf-httpapi-ratelimit-headers. Such
/// headers come with every answer; only one that was refused for its quota has to wait.
std::optional<milliseconds> waitForQuota(const Response &answer)
{
    static constexpr int tooManyRequests = 429;
    static const QRegularExpression form(QStringLiteral(";\\s*r=0\\s*;\\s*t=(\\d{1,6})"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(answer.header("RateLimit")));
    if (answer.status != tooManyRequests || !match.hasMatch())
        return {};
    return std::chrono::seconds(match.captured(1).toInt() + 1);
}

/// What a server asks for: see above, or (RFC 9110, 10.2.3) in seconds, or by a date.
std::optional<milliseconds> askedWait(const Result<Response> &end)
{
    if (!end)
        return {};
    if (const std::optional<milliseconds> quota = waitForQuota(*end))
        return quota;
    const QByteArray text = end->header("Retry-After").trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 24 * 3600));
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    if (!date.isValid())
        return {};
    return milliseconds(std::max<qint64>(QDateTime::currentDateTimeUtc().msecsTo(date), 0));
}

} // namespace

bool isPassing(const Result<Response> &end)
{
    if (!end)
        return end.error().code == ErrorCode::NetworkFailed || end.error().code == ErrorCode::NetworkCut;
    static constexpr std::array passing = {408, 429, 500, 502, 503, 504};
    return std::ranges::find(passing, end->status) != passing.end();
}

milliseconds waitBefore(const RetryPolicy &policy, int number, const Result<Response> &end)
{
    if (const std::optional<milliseconds> asked = askedWait(end))
        return std::min(*asked, policy.longestAsked);
    const milliseconds doubled = policy.firstWait * (qint64(1) << std::clamp(number, 0, 16));
    const milliseconds wait = std::min(doubled, policy.longestWait);
    return wait / 2 + milliseconds(QRandomGenerator::global()->bounded(qint64(wait.count() / 2 + 1)));
}

bool waitFor(milliseconds time, const Progress &progress)
{
    while (time.count() > 0 && !progress.isCancelled()) {
        const milliseconds piece = std::min(time, patience);
        std::this_thread::sleep_for(piece);
        time -= piece;
    }
    return !progress.isCancelled();
}

Result<Response> performPatiently(const Request &request, const RetryPolicy &policy, Progress &progress)
{
    for (int number = 0;; ++number) {
        Result<Response> end = perform(request, progress);
        if (number >= policy.attempts || !isPassing(end) || !waitFor(waitBefore(policy, number, end), progress))
            return end;
    }
}

} // namespace spacewright::http
