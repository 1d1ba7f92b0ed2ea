// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineaddress.h"

#include <core/base/progress.h>

#include <memory>

namespace spacewright::container
{

/// A `podman system service` of ours for users whose system runs none. It serves on a socket in our runtime folder and
/// ends with this object, and with our process however that ends; containers that were started through it live on.
class PodmanService final
{
public:
    ~PodmanService();
    Q_DISABLE_COPY_MOVE(PodmanService)

    /// Returns once the socket is there.
    [[nodiscard]] static Result<std::shared_ptr<PodmanService>> start(const QString &program, Progress &progress);
    const EngineAddress &address() const { return m_address; }
    /// Whether a service of some process of ours is there, or was.
    static bool isOurs(const EngineAddress &address);

private:
    PodmanService();

    EngineAddress m_address;
    std::unique_ptr<class HeldProcess> m_process;
};

} // namespace spacewright::container
