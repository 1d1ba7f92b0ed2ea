// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"

namespace spacewright::secrets
{

QFuture<SecretStore::Lookup> MemoryStore::get(const QString &key)
{
    const auto found = m_values.constFind(key);
    return QtFuture::makeReadyValueFuture(
        Lookup(found == m_values.constEnd() ? std::nullopt : std::optional(found.value())));
}

QFuture<Result<>> MemoryStore::set(const QString &key, const QString &value)
{
    m_values.insert(key, value);
    return QtFuture::makeReadyValueFuture(Result<>());
}

QFuture<Result<>> MemoryStore::remove(const QString &key)
{
    m_values.remove(key);
    return QtFuture::makeReadyValueFuture(Result<>());
}

QFuture<bool> MemoryStore::isPermanent()
{
    return QtFuture::makeReadyValueFuture(false);
}

} // namespace spacewright::secrets
