// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

namespace spacewright::secrets
{

/// Keeps values in the desktop's keychain: Secret Service or KWallet. Never anywhere else: without a keychain every
/// operation fails.
class KeychainStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Lookup> get(const QString &key) override;
    [[nodiscard]] QFuture<Result<>> set(const QString &key, const QString &value) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &key) override;
    /// Whether there is a keychain. Asks it for an entry that does not exist, which needs no password.
    [[nodiscard]] QFuture<bool> isPermanent() override;
};

} // namespace spacewright::secrets
