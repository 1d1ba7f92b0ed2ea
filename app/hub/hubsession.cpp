// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubsession.h"

#include <core/hub/client/reach.h>
#include <core/hub/client/tokenrenewal.h>
#include <core/secrets/foreigntoken.h>
#include <core/space/hubaccess.h>

namespace spacewright
{

HubSession::HubSession(std::shared_ptr<secrets::SecretStore> store, views::HubWorker *worker, QObject *parent)
    : QObject(parent), m_accounts(std::move(store)), m_worker(worker)
{
    connectRenewal();
}

void HubSession::start()
{
    if (std::exchange(m_hasStarted, true))
        return;
    const QUrl endpoint = hub::defaultEndpoint();
    if (const secrets::ForeignToken given = secrets::tokenOfEnvironment(); !given.token.isEmpty()) {
        m_variable = given.source;
        adopt({endpoint, {}}, {.token = given.token.toUtf8()});
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

QFuture<QList<secrets::HubAccount>> HubSession::accounts()
{
    return m_accounts.list().then(this, [this](QList<secrets::HubAccount> accounts) {
        for (const auto &[account, token] : std::as_const(m_sessionTokens)) {
            if (!accounts.contains(account))
                accounts += account;
        }
        return accounts;
    });
}

QFuture<hub::Access> HubSession::access()
{
    start();
    if (m_isKnown)
        return QtFuture::makeReadyValueFuture(m_worker->access());
    m_waiting.emplace_back().start();
    return m_waiting.back().future();
}

std::optional<hub::DeviceToken> HubSession::sessionToken(const secrets::HubAccount &account) const
{
    const auto found =
        std::ranges::find(m_sessionTokens, account, &std::pair<secrets::HubAccount, hub::DeviceToken>::first);
    return found == m_sessionTokens.end() ? std::nullopt : std::optional(found->second);
}

void HubSession::use(const secrets::HubAccount &account)
{
    if (const auto token = sessionToken(account)) {
        m_variable.clear();
        adopt(account, *token);
        return;
    }
    m_accounts.prefer(account).then(this, [this](const Result<> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
    m_accounts.token(account).then(this, [this, account](const secrets::SecretStore::Lookup &token) {
        if (!token)
            Q_EMIT failed(token.error());
        if (!token || !*token) {
            becomeNobody();
            return;
        }
        m_variable.clear();
        useKept(account, hub::tokenFromKept(**token));
    });
}

void HubSession::goOn()
{
    if (!m_unproven)
        return;
    const auto [account, token] = *std::exchange(m_unproven, {});
    if (!account.name.isEmpty())
        return adopt(account, token);
    // The token of the environment, whose owner nobody knows yet.
    m_hasStarted = false;
    start();
}

void HubSession::useKept(const secrets::HubAccount &account, const hub::DeviceToken &token)
{
    m_keptTokens.removeIf([&account](const auto &known) { return known.first == account; });
    m_keptTokens += {account, token.token};
    adopt(account, token);
}

template <class Done> void HubSession::askWho(const QUrl &endpoint, const hub::DeviceToken &token, Done done)
{
    hub::TokenRenewal::shared().know(endpoint, token);
    m_worker->ask(
        this,
        [endpoint, token = token.token](const hub::HubClient &, Progress &progress) {
            // Everything waits for this; without a network it is asked again once that is back.
            return hub::whoami(hub::HubClient({.endpoint = endpoint, .token = token}, {.attempts = 2}), progress);
        },
        std::move(done));
}

void HubSession::adopt(const secrets::HubAccount &account, const hub::DeviceToken &token)
{
    m_unproven.reset();
    askWho(account.endpoint, token, [this, account, token](const Result<hub::Identity> &identity) {
        if (identity) {
            const secrets::HubAccount known{account.endpoint, identity->name};
            become(known, token, *identity, !sessionToken(known));
            return;
        }
        // A token that is not good any more makes nobody; without a network the name is known all the same.
        if (hub::isNetworkFailure(identity.error()))
            m_unproven = {account, token};
        Q_EMIT failed(identity.error());
        if (identity.error().code == ErrorCode::HubSignInNeeded || account.name.isEmpty())
            becomeNobody();
        else
            become(account, token, {.name = account.name}, !sessionToken(account));
    });
}

void HubSession::signIn(const QUrl &endpoint, const QString &token, bool isKept)
{
    signInAs(endpoint, {.token = token.toUtf8()}, isKept);
}

void HubSession::signInAs(const QUrl &endpoint, const hub::DeviceToken &token, bool isKept)
{
    askWho(endpoint, token, [this, endpoint, token, isKept](const Result<hub::Identity> &identity) {
        if (!identity) {
            Q_EMIT refused(identity.error());
            return;
        }
        const secrets::HubAccount account{endpoint, identity->name};
        m_variable.clear();
        if (!isKept) {
            m_sessionTokens.removeIf([&account](const auto &known) { return known.first == account; });
            m_sessionTokens += {account, token};
            become(account, token, *identity, false);
            return;
        }
        const auto end = [this, account, token, who = *identity](const Result<> &kept) {
            if (!kept) {
                Q_EMIT refused(kept.error());
                return;
            }
            m_keptTokens += {account, token.token};
            become(account, token, who, true);
        };
        m_accounts.add(account, hub::keptForm(token)).then(this, end);
    });
}

void HubSession::signInByBrowser(const QUrl &endpoint, bool isKept)
{
    m_browsing = m_worker->ask(
        this,
        [endpoint](const hub::HubClient &, Progress &progress) {
            return hub::startDeviceLogin(endpoint, hub::oauthClientId(), progress);
        },
        [this, endpoint, isKept](const Result<hub::DeviceLogin> &login) {
            if (!login) {
                Q_EMIT refused(login.error());
                return;
            }
            awaitBrowser(endpoint, *login, isKept);
            Q_EMIT codeReady(login->userCode, login->page);
        });
}

void HubSession::awaitBrowser(const QUrl &endpoint, const hub::DeviceLogin &login, bool isKept)
{
    m_browsing = m_worker->ask(
        this,
        [endpoint, login](const hub::HubClient &, Progress &progress) {
            return hub::waitForDeviceLogin(endpoint, hub::oauthClientId(), login, progress);
        },
        [this, endpoint, isKept](const Result<hub::DeviceToken> &token) {
            if (token)
                signInAs(endpoint, *token, isKept);
            else
                Q_EMIT refused(token.error());
        });
}

void HubSession::forgetBrowser()
{
    m_worker->drop(std::exchange(m_browsing, 0));
}

void HubSession::signOut()
{
    m_unproven.reset();
    m_sessionTokens.removeIf([this](const auto &known) { return known.first == m_account; });
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

void HubSession::become(const secrets::HubAccount &account, const hub::DeviceToken &token,
                        const hub::Identity &identity, bool isKept)
{
    m_isKept = isKept;
    m_account = account;
    m_identity = identity;
    m_worker->setAccess(
        {.endpoint = account.endpoint, .token = hub::TokenRenewal::shared().latest(account.endpoint, token.token)});
    tellKnown();
}

/// Whatever asks the Hub renews what ends; here it is kept, and git is told of it.
void HubSession::connectRenewal()
{
    const hub::TokenRenewal &renewal = hub::TokenRenewal::shared();
    connect(&renewal, &hub::TokenRenewal::renewed, this, &HubSession::keepRenewed, Qt::QueuedConnection);
    connect(&renewal, &hub::TokenRenewal::ended, this, &HubSession::endSignIn, Qt::QueuedConnection);
}

void HubSession::keepRenewed(const QUrl &endpoint, const QByteArray &before, const hub::DeviceToken &now)
{
    for (auto &[account, token] : m_sessionTokens) {
        if (account.endpoint == endpoint && token.token == before)
            token = now;
    }
    for (auto &[account, token] : m_keptTokens) {
        if (account.endpoint != endpoint || token != before)
            continue;
        token = now.token;
        m_accounts.replaceToken(account, hub::keptForm(now)).then(this, [this](const Result<> &kept) {
            if (!kept)
                Q_EMIT failed(kept.error());
        });
    }
    const hub::Access &access = m_worker->access();
    if (access.endpoint == endpoint && access.token == before)
        m_worker->setAccess({.endpoint = endpoint, .token = now.token});
}

/// Another Spacewright may have renewed it in its turn: then that one's is taken.
void HubSession::endSignIn(const QUrl &endpoint, const QByteArray &token)
{
    if (m_worker->access().endpoint != endpoint || m_worker->access().token != token)
        return;
    const auto giveUp = [this] {
        //: %1 is the name of who was signed in
        Q_EMIT ended(tr("The sign-in of %1 has ended. Sign in again.").arg(m_account.name));
        becomeNobody();
    };
    if (!m_isKept)
        return giveUp();
    m_accounts.token(m_account).then(this, [this, token, giveUp](const secrets::SecretStore::Lookup &kept) {
        const hub::DeviceToken there = hub::tokenFromKept(kept && *kept ? **kept : QString());
        if (there.token.isEmpty() || there.token == token)
            giveUp();
        else
            useKept(m_account, there);
    });
}

void HubSession::becomeNobody()
{
    m_account = {};
    m_identity = {};
    m_variable.clear();
    // Whoever signs out of a Hub goes on looking at that one.
    m_worker->setAccess({.endpoint = m_worker->access().endpoint});
    tellKnown();
}

void HubSession::tellKnown()
{
    m_isKnown = true;
    for (QPromise<hub::Access> &waiting : std::exchange(m_waiting, {})) {
        waiting.addResult(m_worker->access());
        waiting.finish();
    }
    Q_EMIT changed();
}

} // namespace spacewright
