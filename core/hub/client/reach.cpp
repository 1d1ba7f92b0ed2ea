// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reach.h"

namespace spacewright::hub
{

Reach &Reach::shared()
{
    static Reach reach;
    return reach;
}

void Reach::note(const QUrl &endpoint, const Result<http::Response> &end, bool isLast)
{
    const bool isAway = !end && isNetworkFailure(end.error());
    if (!end && (!isAway || (end.error().code == ErrorCode::NetworkCut && !isLast)))
        return;
    {
        const QMutexLocker lock(&m_mutex);
        if (m_away.contains(endpoint) == isAway)
            return;
        if (isAway)
            m_away.insert(endpoint);
        else
            m_away.remove(endpoint);
    }
    Q_EMIT changed(endpoint, isAway);
}

bool Reach::isAway(const QUrl &endpoint) const
{
    const QMutexLocker lock(&m_mutex);
    return m_away.contains(endpoint);
}

bool isNetworkFailure(const Error &error)
{
    return error.code == ErrorCode::NetworkFailed || error.code == ErrorCode::NetworkCut;
}

} // namespace spacewright::hub
