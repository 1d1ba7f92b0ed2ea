// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace spacewright::secrets
{

/// Keeps values for this session only.
class MemoryStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Lookup> get(const QString &key) override;
    [[nodiscard]] QFuture<Result<>> set(const QString &key, const QString &value) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &key) override;
    [[nodiscard]] QFuture<bool> isPermanent() override;

private:
    QHash<QString, QString> m_values;
};

} // namespace spacewright::secrets
