// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retrypolicy.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <optional>
#include <thread>

namespace spacewright::http
{

namespace
{

using std::chrono::milliseconds;

constexpr milliseconds patience{100};

/// A parameter of one item of a structured header, such as t of `"api";r=0;t=55`.
std::optional<int> parameterOf(const QByteArray &item, QByteArrayView name)
{
    for (const QByteArray &part : item.split(';')) {
        const QByteArray plain = part.trimmed();
        bool isNumber = false;
        if (plain.startsWith(name) && plain.size() > name.size() && plain.at(name.size()) == '=') {
            const int value = plain.sliced(name.size() + 1).toInt(&isNumber);
            return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
        }
    }
    return {};
}

/// When a used-up quota is full again: `RateLimit: "api";r=0;t=55` of draft-ietf-httpapi-ratelimit-headers. Such
/// headers come with every answer; only one that was refused for its quota has to wait.
std::optional<milliseconds> waitForQuota(const Response &answer)
{
    static constexpr int tooManyRequests = 429;
    if (answer.status != tooManyRequests)
        return {};
    for (const QByteArray &item : answer.header("RateLimit").split(',')) {
        const std::optional<int> reset = parameterOf(item, "t");
        if (parameterOf(item, "r") == 0 && reset)
            return std::chrono::seconds(*reset) + std::chrono::seconds(1);
    }
    return {};
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
    // Whole seconds: a moment more, so as not to come too early.
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, qint64(24) * 3600) + 1);
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
    if (!date.isValid())
        return {};
    // By the server's clock where it says what that shows: the one here may be wrong by days.
    const QDateTime there = QDateTime::fromString(QString::fromLatin1(end->header("Date").trimmed()), Qt::RFC2822Date);
    const QDateTime now = there.isValid() ? there : QDateTime::currentDateTimeUtc();
    return milliseconds(std::max<qint64>(now.msecsTo(date), 0));
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
    const qint64 half = wait.count() / 2;
    return milliseconds(half + QRandomGenerator::global()->bounded(half + 1));
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
