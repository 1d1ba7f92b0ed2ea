// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <QMap>

namespace spacewright::container
{

/// Named volumes: caches that several builds and runs share.
class Volumes final
{
public:
    explicit Volumes(const Engine &engine) : m_engine(engine) {}

    /// One that is there is a success.
    [[nodiscard]] Result<> create(const QString &name, const QMap<QString, QString> &labels, Progress &progress) const;
    /// The names of those with @p label ("key" or "key=value").
    [[nodiscard]] Result<QStringList> list(const QString &label, Progress &progress) const;
    /// One that is gone is a success.
    [[nodiscard]] Result<> remove(const QString &name, Progress &progress) const;

private:
    Engine m_engine;
};

} // namespace spacewright::container
