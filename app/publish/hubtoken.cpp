// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtoken.h"

#include <core/secrets/foreigntoken.h>

namespace spacewright
{

QFuture<Result<hub::Access>> findAccess(secrets::HubAccounts &accounts)
{
    using Lookup = secrets::SecretStore::Lookup;
    // The variable belongs to the Hub that the environment names, which is this one.
    if (const secrets::ForeignToken given = secrets::tokenOfEnvironment(); !given.token.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<hub::Access>(hub::Access{.token = given.token.toUtf8()}));
    return accounts.list(hub::defaultEndpoint())
        .then(&accounts,
              [&accounts](const QList<secrets::HubAccount> &known) {
                  return known.isEmpty() ? QtFuture::makeReadyValueFuture(Lookup(std::nullopt))
                                         : accounts.token(known.constFirst());
              })
        .unwrap()
        .then(&accounts, [](const Lookup &token) {
            return token.transform([](const std::optional<QString> &value) {
                return hub::Access{.token = value.value_or(QString()).toUtf8()};
            });
        });
}

} // namespace spacewright
