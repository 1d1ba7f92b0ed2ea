// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/remote/credentials.h>
#include <core/secrets/hubaccounts.h>

namespace spacewright::cli
{

/// Whose token is used.
struct HubLogin {
    QString token = {};
    /// The name of an account that is kept here, or of a variable.
    QString source = {};
};

/// The token for a Hub: that of @p account, else HF_TOKEN if the environment means this Hub, else that of the account
/// that is kept first. Without one if nobody is signed in: much of the Hub is public.
[[nodiscard]] Result<HubLogin> findLogin(const secrets::HubAccounts &accounts, const QUrl &endpoint,
                                         const QString &account = {});

/// What git shows to the Hub of the environment; nothing if nobody is signed in there, or the keychain is closed.
git::Credentials gitCredentials();

} // namespace spacewright::cli
