// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <utility>

namespace spacewright::run
{

/// A TCP port of 127.0.0.1 that nobody listened on when it was taken, and that no other start of an app is given while
/// this lives, in whichever process: apps that start in the same moment never want the same one. A program of others
/// may still take it before the app does.
class PortLease final
{
public:
    /// @p wanted if it is free, else any. Its port is 0 if there is none.
    [[nodiscard]] static PortLease take(quint16 wanted = 0);
    PortLease() = default;
    PortLease(PortLease &&other) noexcept
        : m_port(std::exchange(other.m_port, quint16(0))), m_claim(std::exchange(other.m_claim, -1))
    {
    }
    PortLease &operator=(PortLease &&other) noexcept;
    ~PortLease();

    quint16 port() const { return m_port; }

private:
    PortLease(quint16 port, int claim) : m_port(port), m_claim(claim) {}

    quint16 m_port = 0;
    int m_claim = -1;
};

} // namespace spacewright::run
