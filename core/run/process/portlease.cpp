// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "portlease.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace spacewright::run
{

namespace
{

/// Each try is another port, so that only a machine without free ones needs them all.
constexpr int mostTries = 1000;

quint16 tryPort(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return 0;
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const int reuse = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    const bool bound = ::bind(descriptor, generic, size) == 0 && ::listen(descriptor, 1) == 0 &&
                       ::getsockname(descriptor, generic, &size) == 0;
    ::close(descriptor);
    return bound ? ntohs(address.sin_port) : 0;
}

/// A socket of a name that one process can have at a time, in the same network as the port, and that goes with its
/// process; -1 if somebody has it.
int claim(quint16 port)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray name = "spacewright-port-" + QByteArray::number(port);
    // The zero before it makes it a name without a file.
    std::memcpy(address.sun_path + 1, name.constData(), size_t(name.size()));
    const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + 1 + size_t(name.size()));
    if (::bind(descriptor, reinterpret_cast<sockaddr *>(&address), size) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

} // namespace

PortLease PortLease::take(quint16 wanted)
{
    for (int i = 0; i < mostTries; ++i) {
        const quint16 port = i == 0 && wanted != 0 ? wanted : tryPort(0);
        const int claimed = port != 0 ? claim(port) : -1;
        if (claimed < 0)
            continue;
        if (tryPort(port) == port)
            return {port, claimed};
        ::close(claimed);
    }
    return {};
}

PortLease &PortLease::operator=(PortLease &&other) noexcept
{
    std::swap(m_port, other.m_port);
    std::swap(m_claim, other.m_claim);
    return *this;
}

PortLease::~PortLease()
{
    if (m_claim >= 0)
        ::close(m_claim);
}

} // namespace spacewright::run
