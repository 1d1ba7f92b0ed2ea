// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace spacewright::secrets
{

/// Somebody at a Hub.
struct HubAccount {
    /// Without a slash at its end.
    QUrl endpoint = {};
    QString name = {};

    bool operator==(const HubAccount &) const = default;
};

/// Who has signed in, at which Hubs. The names lie in a file of the data folder, tokens only in the store. The first
/// account of a Hub is the one that is used there. For one thread with an event loop; nothing blocks it.
class HubAccounts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubAccounts)

public:
    explicit HubAccounts(std::shared_ptr<SecretStore> store, QObject *parent = nullptr);

    /// All accounts, or those of one Hub.
    [[nodiscard]] QFuture<QList<HubAccount>> list(const QUrl &endpoint = {}) const;
    /// Keeps the token, in place of an older one, and puts the account first. If it fails, all is as before.
    [[nodiscard]] QFuture<Result<>> add(const HubAccount &account, const QString &token);
    /// Keeps a token in place of the one of an account that is there already.
    [[nodiscard]] QFuture<Result<>> replaceToken(const HubAccount &account, const QString &token) const;
    /// Puts an account first.
    [[nodiscard]] QFuture<Result<>> prefer(const HubAccount &account);
    /// Forgets an account and its token; one that is not there is not an error.
    [[nodiscard]] QFuture<Result<>> remove(const HubAccount &account);
    /// None if it was kept for an earlier session only.
    [[nodiscard]] QFuture<SecretStore::Lookup> token(const HubAccount &account) const;
    /// Whether tokens outlive this session.
    [[nodiscard]] QFuture<bool> isPermanent() { return m_store->isPermanent(); }

private:
    std::shared_ptr<SecretStore> m_store;
};

} // namespace spacewright::secrets
