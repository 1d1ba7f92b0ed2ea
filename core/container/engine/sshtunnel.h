// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineaddress.h"

#include <core/base/progress.h>

#include <memory>

namespace spacewright::container
{

/// A way to the engine's socket of another machine: `ssh` forwards a socket of ours to it, with the user's own keys and
/// settings, and asks for no password. Closed with this object.
class SshTunnel final
{
public:
    ~SshTunnel();
    Q_DISABLE_COPY_MOVE(SshTunnel)

    /// @p socket is used where the address names none.
    [[nodiscard]] static Result<std::shared_ptr<SshTunnel>> open(const EngineAddress &address, const QString &socket,
                                                                 Progress &progress);
    /// Our end of it.
    const EngineAddress &address() const { return m_address; }

private:
    SshTunnel();

    EngineAddress m_address;
    std::unique_ptr<class HeldProcess> m_process;
};

} // namespace spacewright::container
