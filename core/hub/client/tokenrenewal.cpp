// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokenrenewal.h"

namespace spacewright::hub
{

namespace
{

/// Some minutes before its end, or for one that lives for a short while only, a part of that.
bool isDue(const DeviceToken &token)
{
    constexpr std::chrono::seconds longest{300};
    constexpr int part = 5;
    const std::chrono::seconds margin = std::min(longest, token.lifetime / part);
    return QDateTime::currentDateTimeUtc().addDuration(margin) >= token.end;
}

} // namespace

TokenRenewal &TokenRenewal::shared()
{
    static TokenRenewal renewal;
    return renewal;
}

void TokenRenewal::know(const QUrl &endpoint, const DeviceToken &token)
{
    if (token.refreshToken.isEmpty() || !token.end.isValid())
        return;
    const QMutexLocker lock(&m_mutex);
    m_known.insert({endpoint, token.token}, token);
}

QByteArray TokenRenewal::latest(const QUrl &endpoint, const QByteArray &token) const
{
    const QMutexLocker lock(&m_mutex);
    QByteArray last = token;
    for (auto next = m_successors.constFind({endpoint, last}); next != m_successors.constEnd();
         next = m_successors.constFind({endpoint, last}))
        last = *next;
    return last;
}

std::pair<QByteArray, TokenRenewal::Need> TokenRenewal::look(const QUrl &endpoint, const QByteArray &token,
                                                             bool isRefused) const
{
    const QByteArray last = latest(endpoint, token);
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind({endpoint, last});
    if (known == m_known.constEnd())
        return {last, Need::None};
    return {last, isDue(*known) || (isRefused && last == token) ? Need::Renewal : Need::None};
}

std::optional<DeviceToken> TokenRenewal::take(const Key &key) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind(key);
    return known == m_known.constEnd() ? std::nullopt : std::optional(*known);
}

QByteArray TokenRenewal::valid(const QUrl &endpoint, const QByteArray &token, bool isRefused, Progress &progress)
{
    if (const auto [last, need] = look(endpoint, token, isRefused); need == Need::None)
        return last;
    const QMutexLocker lock(&m_renewing);
    // Another one may have done so while this one waited.
    const auto [last, need] = look(endpoint, token, isRefused);
    const std::optional<DeviceToken> old = take({endpoint, last});
    if (need == Need::None || !old)
        return last;
    const Result<DeviceToken> fresh = renewToken(endpoint, oauthClientId(), *old, progress);
    if (!fresh && fresh.error().code != ErrorCode::HubSignInNeeded)
        return last;
    {
        const QMutexLocker data(&m_mutex);
        m_known.remove({endpoint, last});
        if (fresh)
            m_successors.insert({endpoint, last}, fresh->token);
    }
    if (!fresh) {
        Q_EMIT ended(endpoint, last);
        return last;
    }
    know(endpoint, *fresh);
    Q_EMIT renewed(endpoint, last, *fresh);
    return fresh->token;
}

} // namespace spacewright::hub
