// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/lifecycle/containers.h>

namespace spacewright::run
{

/// A container that is ours and is removed with this object, whatever state it is in.
class OwnedContainer final
{
public:
    /// Creates it with our labels. Where engines cannot raise the limits of processes themselves, @p spec gets those of
    /// this machine.
    [[nodiscard]] static Result<OwnedContainer> create(const container::Engine &engine, container::ContainerSpec spec,
                                                       Progress &progress);
    /// One that a process of ours made that is gone.
    static OwnedContainer takeOver(const container::Engine &engine, const QString &id) { return {engine, id}; }
    OwnedContainer(OwnedContainer &&other) noexcept;
    OwnedContainer &operator=(OwnedContainer &&other) noexcept;
    ~OwnedContainer();

    const QString &id() const { return m_id; }

private:
    OwnedContainer(const container::Engine &engine, const QString &id) : m_engine(engine), m_id(id) {}

    container::Engine m_engine;
    QString m_id;
};

} // namespace spacewright::run
