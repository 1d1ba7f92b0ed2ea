// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QSet>

namespace spacewright::proxy
{

/// Why a connection is not made.
enum class Refusal {
    /// Another port of this machine, or a machine of the local network.
    PrivateAddress,
    /// A public server, but not over HTTPS.
    NotHttps,
    /// A public server, while those are switched off.
    PublicNetworkOff,
    NameUnknown,
    Unreachable,
};

/// What a page may reach.
struct AllowList {
    /// Ports of 127.0.0.1.
    QSet<quint16> loopbackPorts = {};
    /// Public servers on port 443.
    bool isPublicNetworkAllowed = true;

    /// Whether @p host is this machine by a name or address that a Space is reached by.
    static bool isLoopbackName(const QString &host);
    /// Whether @p address belongs to a machine out on the internet: no special-purpose range of the IANA registries,
    /// also not inside an IPv6 address that carries an IPv4 one.
    static bool isPublic(const QHostAddress &address);
};

} // namespace spacewright::proxy
