// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devicelogin.h"

#include <QHash>
#include <QMutex>
#include <QObject>

namespace spacewright::hub
{

/// Tokens that end after some hours and can be renewed (RFC 6749, 6), for all clients of the program at once: whoever
/// asks with one that was renewed meanwhile asks with the new one. A token is renewed by one client at a time, as it is
/// good for that only once. The one object of the program; its functions may be called on any thread.
class TokenRenewal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenRenewal)

public:
    static TokenRenewal &shared();

    /// A token that will end. One that does not, or that nothing renews, is left alone.
    void know(const QUrl &endpoint, const DeviceToken &token);
    /// What stands for @p token by now.
    QByteArray latest(const QUrl &endpoint, const QByteArray &token) const;
    /// The same, renewed first if it ends soon, or if the Hub refused @p token: blocks. What cannot be renewed is
    /// returned as it is, for the Hub to refuse.
    QByteArray valid(const QUrl &endpoint, const QByteArray &token, bool isRefused, Progress &progress);

Q_SIGNALS:
    /// To be kept in place of @p before. Emitted on the thread that asked.
    void renewed(const QUrl &endpoint, const QByteArray &before, const spacewright::hub::DeviceToken &now);
    /// The Hub renews it no more: its owner has to sign in again.
    void ended(const QUrl &endpoint, const QByteArray &token);

private:
    TokenRenewal() = default;
    using Key = std::pair<QUrl, QByteArray>;
    enum class Need { None, Renewal };
    /// What stands for a token, and whether it must be renewed before it is used.
    std::pair<QByteArray, Need> look(const QUrl &endpoint, const QByteArray &token, bool isRefused) const;
    std::optional<DeviceToken> take(const Key &key) const;

    /// Held while one is renewed.
    QMutex m_renewing;
    mutable QMutex m_mutex;
    QHash<Key, DeviceToken> m_known;
    QHash<Key, QByteArray> m_successors;
};

} // namespace spacewright::hub
