// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QFuture>

#include <optional>

namespace spacewright::secrets
{

/// Keeps secret values under keys. Every operation is asynchronous, since a keychain may ask its user for a password;
/// calls and their results belong to one thread with an event loop.
class SecretStore
{
public:
    /// A value, or none if nothing is kept under that key: which is not an error.
    using Lookup = Result<std::optional<QString>>;

    virtual ~SecretStore() = default;

    [[nodiscard]] virtual QFuture<Lookup> get(const QString &key) = 0;
    [[nodiscard]] virtual QFuture<Result<>> set(const QString &key, const QString &value) = 0;
    /// Nothing kept under that key is not an error either.
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &key) = 0;
    /// Whether values outlive this session.
    [[nodiscard]] virtual QFuture<bool> isPermanent() = 0;
};

} // namespace spacewright::secrets
