// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace spacewright::secrets
{

/// What the app of a Space gets as environment variables.
struct Environment {
    QMap<QString, QString> variables = {};
    QMap<QString, QString> secrets = {};
    /// Names of secrets whose values are gone, because they were kept for an earlier session only.
    QStringList missing = {};

    /// This, with what @p given says first. Fails if a missing secret stays without a value.
    [[nodiscard]] Result<Environment> overriddenBy(const Environment &given) const;
};

/// Why @p name cannot be the name of a variable or secret beside @p others, for people; empty if it can
/// (https://huggingface.co/docs/hub/spaces-overview#managing-secrets).
QString nameProblem(const QString &name, const QStringList &others);

/// Which variables and secrets each Space gets when it runs here. Names and public values lie in a file of the data
/// folder, secret values only in the store. For one thread with an event loop; nothing blocks it.
class SpaceEnvironment final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceEnvironment)

public:
    explicit SpaceEnvironment(std::shared_ptr<SecretStore> store, QObject *parent = nullptr);

    /// The store is asked only if the Space has secrets.
    [[nodiscard]] QFuture<Result<Environment>> load(const QString &folder);
    /// Replaces what @p folder had. Missing secrets stay named. If it fails, the names are those of before.
    [[nodiscard]] QFuture<Result<>> save(const QString &folder, const Environment &environment);
    /// Whether secret values outlive this session.
    [[nodiscard]] QFuture<bool> isPermanent() { return m_store->isPermanent(); }

    /// What lies in the file for one Space.
    struct Stored;

private:
    [[nodiscard]] QFuture<Result<>> replace(const Stored &old, const Environment &environment);

    std::shared_ptr<SecretStore> m_store;
};

} // namespace spacewright::secrets
