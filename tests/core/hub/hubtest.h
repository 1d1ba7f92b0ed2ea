// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>
#include <tests/support/testhub.h>

namespace spacewright::tests
{

/// Tries as often as ever, with hardly a wait.
inline constexpr http::RetryPolicy hasty{.attempts = 5,
                                         .firstWait = std::chrono::milliseconds(2),
                                         .longestWait = std::chrono::milliseconds(10),
                                         .longestAsked = std::chrono::milliseconds(1500)};

/// A client of a test Hub; ada's if no other token is given.
inline hub::HubClient clientOf(const TestHub &hub, const QByteArray &token = "hf_adawrite")
{
    return hub::HubClient({.endpoint = hub.endpoint(), .token = token}, hasty);
}

inline hub::SpaceId space(const char *text)
{
    return *hub::SpaceId::parse(QString::fromLatin1(text));
}

/// The code of a failure as scripts see it, or "ok".
template <class T> QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorId(result.error().code);
}

} // namespace spacewright::tests
