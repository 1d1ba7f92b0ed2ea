// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubclient.h"

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

/// Tokens that a sign-in brought.
struct DeviceToken {
    QByteArray token = {};
    QByteArray refreshToken = {};
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

} // namespace spacewright::hub
