// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secrets/secretstore.h>

namespace spacewright::tests
{

/// A keychain that lets nobody in: every call fails with SecretsUnavailable.
class LockedStore final : public secrets::SecretStore
{
public:
    QFuture<Lookup> get(const QString &) override { return QtFuture::makeReadyValueFuture(Lookup(refusal())); }
    QFuture<Result<>> set(const QString &, const QString &) override
    {
        return QtFuture::makeReadyValueFuture(Result<>(refusal()));
    }
    QFuture<Result<>> remove(const QString &) override { return QtFuture::makeReadyValueFuture(Result<>(refusal())); }
    QFuture<bool> isPermanent() override { return QtFuture::makeReadyValueFuture(true); }

private:
    static std::unexpected<Error> refusal()
    {
        return fail(ErrorCode::SecretsUnavailable, QStringLiteral("The keychain is locked."));
    }
};

} // namespace spacewright::tests
