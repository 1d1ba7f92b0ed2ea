// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hublogin.h"

#include <app/cli/waitforfuture.h>

#include <core/base/log.h>
#include <core/hub/client/tokenrenewal.h>
#include <core/secrets/availablestore.h>
#include <core/secrets/foreigntoken.h>
#include <core/space/hubaccess.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubLogin)
};

/// The token of an account, which is renewed and kept if it ends soon.
QString renewed(const secrets::HubAccounts &accounts, const secrets::HubAccount &account, const hub::DeviceToken &kept)
{
    hub::TokenRenewal &renewal = hub::TokenRenewal::shared();
    renewal.know(account.endpoint, kept);
    // As long as the program runs, which may be longer than a token lives.
    const auto keep = [&accounts, account](const QUrl &, const QByteArray &, const hub::DeviceToken &now) {
        // Good for this call all the same; the next one asks to sign in.
        if (const Result<> stored = waitForFuture(accounts.replaceToken(account, hub::keptForm(now))); !stored)
            qCWarning(logHub, "%s", qPrintable(stored.error().message));
    };
    QObject::connect(&renewal, &hub::TokenRenewal::renewed, &accounts, keep);
    Progress progress;
    return QString::fromUtf8(renewal.valid(account.endpoint, kept.token, false, progress));
}

} // namespace

Result<HubLogin> findLogin(const secrets::HubAccounts &accounts, const QUrl &endpoint, const QString &account)
{
    const secrets::ForeignToken given = secrets::tokenOfEnvironment();
    // The variable belongs to the Hub that the environment names, and to no other.
    if (!given.token.isEmpty() && account.isEmpty() && endpoint == hub::defaultEndpoint())
        return HubLogin{given.token, given.source};
    const QList<secrets::HubAccount> known = waitForFuture(accounts.list(endpoint));
    for (const secrets::HubAccount &one : known) {
        if (!account.isEmpty() && one.name != account)
            continue;
        const secrets::SecretStore::Lookup token = waitForFuture(accounts.token(one));
        if (!token)
            return failure(token);
        if (*token)
            return HubLogin{renewed(accounts, one, hub::tokenFromKept(**token)), one.name};
    }
    if (account.isEmpty())
        return HubLogin{};
    return fail(ErrorCode::HubSignInNeeded,
                //: %1 is a name
                Tr::tr("%1 is not signed in here. `spacewright-cli hub login` does that.").arg(account));
}

git::Credentials gitCredentials()
{
    git::Credentials credentials = space::hubCredentials();
    if (!credentials.password.isEmpty())
        return credentials;
    const secrets::HubAccounts accounts(std::make_shared<secrets::AvailableStore>());
    credentials.password = findLogin(accounts, hub::defaultEndpoint()).value_or(HubLogin()).token;
    return credentials;
}

} // namespace spacewright::cli
