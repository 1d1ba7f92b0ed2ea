// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubclient.h"

#include <QDateTime>

namespace spacewright::hub
{

/// A sign-in that is finished in a browser, on this or another device (RFC 8628).
struct DeviceLogin {
    /// Ours alone.
    QByteArray deviceCode = {};
    /// What the user compares or enters there.
    QString userCode = {};
    QUrl page = {};
    std::chrono::seconds interval{5};
    std::chrono::seconds patience{900};
};

/// A token that a sign-in brought, and how it is renewed. One that was pasted has no end and no such way.
struct DeviceToken {
    QByteArray token = {};
    QByteArray refreshToken = {};
    std::chrono::seconds lifetime{0};
    /// By the clock of this machine; invalid if it has none.
    QDateTime end = {};

    bool operator==(const DeviceToken &) const = default;
};

/// The name under which this program is known at the Hub: the one that it was built with, or for a Hub that knows it by
/// another, what the variable SPACEWRIGHT_OAUTH_CLIENT_ID says. Empty where there is neither, and then there is no such
/// sign-in.
QString oauthClientId();

/// Asks for a code. @p endpoint is that of the Hub.
[[nodiscard]] Result<DeviceLogin> startDeviceLogin(const QUrl &endpoint, const QString &clientId, Progress &progress);

/// Waits until the user has said yes or no, or the code is too old.
[[nodiscard]] Result<DeviceToken> waitForDeviceLogin(const QUrl &endpoint, const QString &clientId,
                                                     const DeviceLogin &login, Progress &progress);

/// A new token in place of one that ends. The old one may be good no more, and its refreshToken is not. Fails with
/// HubSignInNeeded where the Hub does not renew it.
[[nodiscard]] Result<DeviceToken> renewToken(const QUrl &endpoint, const QString &clientId, const DeviceToken &old,
                                             Progress &progress);

/// How a token is kept in a keychain: one without an end as it is, others with their end and what renews them.
QString keptForm(const DeviceToken &token);
DeviceToken tokenFromKept(const QString &text);

} // namespace spacewright::hub
