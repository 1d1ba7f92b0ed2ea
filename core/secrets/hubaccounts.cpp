// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubaccounts.h"

#include <core/base/statefile.h>

#include <QJsonObject>
#include <QtConcurrentRun>

namespace spacewright::secrets
{

namespace
{

const QString stateFile = QStringLiteral("accounts.json");
constexpr QLatin1StringView endpointKey("endpoint");
constexpr QLatin1StringView nameKey("name");

QString keyOf(const HubAccount &account)
{
    return QStringLiteral("hub-token#") + account.endpoint.toString() + u'#' + account.name;
}

HubAccount accountFrom(const QJsonValue &entry)
{
    return {QUrl(entry[endpointKey].toString()), entry[nameKey].toString()};
}

QList<HubAccount> readAccounts(const QUrl &endpoint)
{
    QList<HubAccount> accounts;
    const QJsonArray entries = readStateFile(stateFile);
    for (const auto &entry : entries) {
        const HubAccount account = accountFrom(entry);
        if (!account.name.isEmpty() && (endpoint.isEmpty() || account.endpoint == endpoint))
            accounts += account;
    }
    return accounts;
}

/// Takes an account out, and puts it back at the start if wanted.
Result<> writeAccount(const HubAccount &account, bool isFirst)
{
    return changeStateFile(stateFile, [&account, isFirst](QJsonArray &entries) {
        QJsonArray kept;
        if (isFirst)
            kept.append(QJsonObject{{endpointKey, account.endpoint.toString()}, {nameKey, account.name}});
        for (const auto &entry : std::as_const(entries)) {
            if (accountFrom(entry) != account)
                kept.append(entry);
        }
        entries = kept;
    });
}

} // namespace

HubAccounts::HubAccounts(std::shared_ptr<SecretStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
}

QFuture<QList<HubAccount>> HubAccounts::list(const QUrl &endpoint) const
{
    return QtConcurrent::run(readAccounts, endpoint);
}

QFuture<Result<>> HubAccounts::add(const HubAccount &account, const QString &token)
{
    // The name follows the token: a failure leaves no account without one.
    return m_store->set(keyOf(account), token)
        .then(this, [this, account](
                        const Result<> &kept) { return kept ? prefer(account) : QtFuture::makeReadyValueFuture(kept); })
        .unwrap();
}

QFuture<Result<>> HubAccounts::replaceToken(const HubAccount &account, const QString &token) const
{
    return m_store->set(keyOf(account), token);
}

QFuture<Result<>> HubAccounts::prefer(const HubAccount &account)
{
    return QtConcurrent::run(writeAccount, account, true);
}

QFuture<Result<>> HubAccounts::remove(const HubAccount &account)
{
    return m_store->remove(keyOf(account))
        .then(this,
              [account](const Result<> &removed) {
                  return removed ? QtConcurrent::run(writeAccount, account, false)
                                 : QtFuture::makeReadyValueFuture(removed);
              })
        .unwrap();
}

QFuture<SecretStore::Lookup> HubAccounts::token(const HubAccount &account) const
{
    return m_store->get(keyOf(account));
}

} // namespace spacewright::secrets
