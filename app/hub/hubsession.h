// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/devicelogin.h>
#include <core/hub/client/identity.h>
#include <core/secrets/hubaccounts.h>
#include <views/hub/hubworker.h>

#include <QHash>
#include <QObject>
#include <QPromise>

namespace spacewright
{

namespace views
{
class HubWorker;
} // namespace views

/// Who the window is at the Hub: the token of the environment, else an account that is kept, else nobody. Tells the
/// worker, so that everything asked from then on is asked as that user.
class HubSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubSession)

public:
    /// @p worker must outlive this.
    HubSession(std::shared_ptr<secrets::SecretStore> store, views::HubWorker *worker, QObject *parent = nullptr);

    /// Reads who is signed in; not before there is something to show it to.
    void start();
    /// Asks the Hub whose token it is and uses it from then on, if it is good. Ends in changed() or refused().
    void signIn(const QUrl &endpoint, const QString &token, bool isKept);
    /// The same on a page of the Hub: codeReady() first, unless it is refused() at once.
    void signInByBrowser(const QUrl &endpoint, bool isKept);
    /// Nobody waits for that any more.
    void forgetBrowser();
    /// The Hub can be reached again: who somebody is there is asked again if it could not be asked before.
    void goOn();
    /// Puts an account first, now and at the next start.
    void use(const secrets::HubAccount &account);
    /// Forgets the account that is used now, and its token.
    void signOut();

    /// Without a name while nobody is signed in.
    const hub::Identity &identity() const { return m_identity; }
    const secrets::HubAccount &account() const { return m_account; }
    /// The name of a variable, if the token comes from there.
    const QString &variable() const { return m_variable; }
    /// Those that are kept, and those of this session.
    QFuture<QList<secrets::HubAccount>> accounts();
    /// What the Hub is asked with; ready as soon as it is known who is signed in, if anybody.
    QFuture<hub::Access> access();
    QFuture<bool> isPermanent() { return m_accounts.isPermanent(); }

Q_SIGNALS:
    void changed();
    /// What the user confirms in the browser, on that page.
    void codeReady(const QString &code, const QUrl &page);
    /// A token that was given is not good.
    void refused(const spacewright::Error &error);
    /// The Hub renews a sign-in no more: it has to be made again.
    void ended(const QString &text);
    /// Something about an account that was used before cannot be had.
    void failed(const spacewright::Error &error);

private:
    void useFirst(const QList<secrets::HubAccount> &accounts);
    void signInAs(const QUrl &endpoint, const hub::DeviceToken &token, bool isKept);
    void useKept(const secrets::HubAccount &account, const hub::DeviceToken &token);
    void adopt(const secrets::HubAccount &account, const hub::DeviceToken &token);
    void become(const secrets::HubAccount &account, const hub::DeviceToken &token, const hub::Identity &identity,
                bool isKept);
    void connectRenewal();
    void keepRenewed(const QUrl &endpoint, const QByteArray &before, const hub::DeviceToken &now);
    void endSignIn(const QUrl &endpoint, const QByteArray &token);
    void becomeNobody();
    std::optional<hub::DeviceToken> sessionToken(const secrets::HubAccount &account) const;
    void tellKnown();
    template <class Done> void askWho(const QUrl &endpoint, const hub::DeviceToken &token, Done done);
    void awaitBrowser(const QUrl &endpoint, const hub::DeviceLogin &login, bool isKept);

    secrets::HubAccounts m_accounts;
    views::HubWorker *m_worker;
    secrets::HubAccount m_account;
    hub::Identity m_identity;
    QString m_variable;
    /// Tokens that nobody wanted to keep, or that there is no keychain for: good until the program ends.
    QList<std::pair<secrets::HubAccount, hub::DeviceToken>> m_sessionTokens;
    /// Of those that were read from the keychain or put there, what was last kept.
    QList<std::pair<secrets::HubAccount, QByteArray>> m_keptTokens;
    /// Whoever asked before it was known; each its own, as a future takes one continuation.
    std::vector<QPromise<hub::Access>> m_waiting;
    /// Whom the Hub could not be asked about, with the token.
    std::optional<std::pair<secrets::HubAccount, hub::DeviceToken>> m_unproven;
    bool m_isKnown = false;
    /// Of the sign-in in the browser.
    views::HubWorker::Ticket m_browsing = 0;
    /// Whether the token outlives this session.
    bool m_isKept = false;
    bool m_hasStarted = false;
};

} // namespace spacewright
