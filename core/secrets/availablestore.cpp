// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "availablestore.h"

#include "keychainstore.h"

namespace spacewright::secrets
{

AvailableStore::AvailableStore() : AvailableStore(std::make_unique<KeychainStore>()) {}

AvailableStore::AvailableStore(std::unique_ptr<SecretStore> keychain) : m_keychain(std::move(keychain)) {}

std::shared_ptr<AvailableStore> AvailableStore::shared()
{
    static std::weak_ptr<AvailableStore> one;
    std::shared_ptr<AvailableStore> store = one.lock();
    if (!store) {
        store = std::make_shared<AvailableStore>();
        one = store;
    }
    return store;
}

template <class Answer, class Call> QFuture<Answer> AvailableStore::withStore(const Call &call)
{
    return isPermanent()
        .then(&m_context,
              [this, call](bool permanent) {
                  SecretStore &memory = m_memory;
                  return call(permanent ? *m_keychain : memory);
              })
        .unwrap();
}

QFuture<SecretStore::Lookup> AvailableStore::get(const QString &key)
{
    return withStore<Lookup>([key](SecretStore &store) { return store.get(key); });
}

QFuture<Result<>> AvailableStore::set(const QString &key, const QString &value)
{
    return withStore<Result<>>([key, value](SecretStore &store) { return store.set(key, value); });
}

QFuture<Result<>> AvailableStore::remove(const QString &key)
{
    return withStore<Result<>>([key](SecretStore &store) { return store.remove(key); });
}

QFuture<bool> AvailableStore::isPermanent()
{
    if (m_isPermanent)
        return QtFuture::makeReadyValueFuture(*m_isPermanent);
    return m_keychain->isPermanent().then(&m_context, [this](bool permanent) {
        // Of several first users at once, the first answer counts for all.
        return m_isPermanent ? *m_isPermanent : m_isPermanent.emplace(permanent);
    });
}

} // namespace spacewright::secrets
