// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memorystore.h"

#include <QObject>

#include <memory>

namespace spacewright::secrets
{

/// The keychain where there is one, else memory for this session only; isPermanent() tells which, so that the user can
/// be told. Decided at the first use and for good: a value is never looked for in two places.
class AvailableStore final : public SecretStore
{
public:
    AvailableStore();
    /// In place of the desktop's keychain.
    explicit AvailableStore(std::unique_ptr<SecretStore> keychain);

    /// The one of this program, which lives as long as somebody uses it: without a keychain, what one part of it keeps
    /// is to be found by the others. GUI thread only.
    static std::shared_ptr<AvailableStore> shared();

    [[nodiscard]] QFuture<Lookup> get(const QString &key) override;
    [[nodiscard]] QFuture<Result<>> set(const QString &key, const QString &value) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &key) override;
    [[nodiscard]] QFuture<bool> isPermanent() override;

private:
    template <class Answer, class Call> QFuture<Answer> withStore(const Call &call);

    std::unique_ptr<SecretStore> m_keychain;
    MemoryStore m_memory;
    std::optional<bool> m_isPermanent;
    /// What waits for an answer ends with it.
    QObject m_context;
};

} // namespace spacewright::secrets
