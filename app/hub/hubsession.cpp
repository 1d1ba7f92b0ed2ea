// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubsession.h"

#include <core/secrets/foreigntoken.h>
#include <core/space/hubaccess.h>

#include <views/hub/hubworker.h>

namespace spacewright
{

HubSession::HubSession(std::shared_ptr<secrets::SecretStore> store, views::HubWorker *worker, QObject *parent)
    : QObject(parent), m_accounts(std::move(store)), m_worker(worker)
{
}

void HubSession::start()
{
    if (std::exchange(m_hasStarted, true))
        return;
    const QUrl endpoint = hub::defaultEndpoint();
    if (const secrets::ForeignToken given = secrets::tokenOfEnvironment(); !given.token.isEmpty()) {
        m_variable = given.source;
        adopt({endpoint, {}}, given.token);
        return;
    }
    // A Hub that the environment names is meant; without one, whichever was used last.
    const bool isNamed = !qEnvironmentVariable("HF_ENDPOINT").isEmpty();
    m_accounts.list(isNamed ? endpoint : QUrl()).then(this, [this](const QList<secrets::HubAccount> &accounts) {
        useFirst(accounts);
    });
}

void HubSession::useFirst(const QList<secrets::HubAccount> &accounts)
{
    if (accounts.isEmpty())
        becomeNobody();
    else
        use(accounts.constFirst());
}

void HubSession::use(const secrets::HubAccount &account)
{
    m_accounts.token(account).then(this, [this, account](const secrets::SecretStore::Lookup &token) {
        if (!token)
            Q_EMIT failed(token.error());
        if (!token || !*token) {
            becomeNobody();
            return;
        }
        m_variable.clear();
        adopt(account, **token);
    });
}

template <class Done> void HubSession::askWho(const QUrl &endpoint, const QString &token, Done done)
{
    m_worker->ask(
        this,
        [endpoint, token](const hub::HubClient &, Progress &progress) {
            return hub::whoami(hub::HubClient({.endpoint = endpoint, .token = token.toUtf8()}), progress);
        },
        std::move(done));
}

void HubSession::adopt(const secrets::HubAccount &account, const QString &token)
{
    askWho(account.endpoint, token, [this, account, token](const Result<hub::Identity> &identity) {
        if (identity) {
            become({account.endpoint, identity->name}, token, *identity, true);
            return;
        }
        // A token that is not good any more makes nobody; without a network the name is known all the same.
        Q_EMIT failed(identity.error());
        if (identity.error().code == ErrorCode::HubSignInNeeded || account.name.isEmpty())
            becomeNobody();
        else
            become(account, token, {.name = account.name}, true);
    });
}

void HubSession::signIn(const QUrl &endpoint, const QString &token, bool isKept)
{
    askWho(endpoint, token, [this, endpoint, token, isKept](const Result<hub::Identity> &identity) {
        if (!identity) {
            Q_EMIT refused(identity.error());
            return;
        }
        const secrets::HubAccount account{endpoint, identity->name};
        m_variable.clear();
        if (!isKept) {
            become(account, token, *identity, false);
            return;
        }
        m_accounts.add(account, token).then(this, [this, account, token, who = *identity](const Result<> &kept) {
            if (kept)
                become(account, token, who, true);
            else
                Q_EMIT refused(kept.error());
        });
    });
}

void HubSession::signOut()
{
    if (!m_isKept) {
        becomeNobody();
        return;
    }
    m_accounts.remove(m_account).then(this, [this](const Result<> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
        becomeNobody();
    });
}

void HubSession::become(const secrets::HubAccount &account, const QString &token, const hub::Identity &identity,
                        bool isKept)
{
    m_isKept = isKept;
    m_account = account;
    m_identity = identity;
    m_worker->setAccess({.endpoint = account.endpoint, .token = token.toUtf8()});
    Q_EMIT changed();
}

void HubSession::becomeNobody()
{
    m_account = {};
    m_identity = {};
    m_variable.clear();
    m_worker->setAccess({});
    Q_EMIT changed();
}

} // namespace spacewright
