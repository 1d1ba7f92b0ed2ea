// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "allowlist.h"

#include <algorithm>
#include <array>

namespace spacewright::proxy
{
namespace
{

struct Range {
    const char *network;
    int bits;
};

// IANA IPv4 Special-Purpose Address Registry, with multicast and the reserved rest.
constexpr auto specialIpv4 = std::to_array<Range>({
    {"0.0.0.0", 8},
    {"10.0.0.0", 8},
    {"100.64.0.0", 10},
    {"127.0.0.0", 8},
    {"169.254.0.0", 16},
    {"172.16.0.0", 12},
    {"192.0.0.0", 24},
    {"192.0.2.0", 24},
    {"192.88.99.0", 24},
    {"192.168.0.0", 16},
    {"198.18.0.0", 15},
    {"198.51.100.0", 24},
    {"203.0.113.0", 24},
    {"224.0.0.0", 4},
    {"240.0.0.0", 4},
});

// IANA IPv6 Special-Purpose Address Registry, within 2000::/3; outside of that nothing is global unicast.
constexpr auto specialIpv6 = std::to_array<Range>({
    {"2001::", 23},
    {"2001:db8::", 32},
    {"2002::", 16},
    {"3fff::", 20},
});

bool isIn(const QHostAddress &address, const Range &range)
{
    return address.isInSubnet(QHostAddress(QLatin1StringView(range.network)), range.bits);
}

bool isPublicIpv4(quint32 value)
{
    const QHostAddress address(value);
    return std::ranges::none_of(specialIpv4, [&](const Range &range) { return isIn(address, range); });
}

quint32 lastFourBytes(const Q_IPV6ADDR &address)
{
    return quint32(address[12]) << 24 | quint32(address[13]) << 16 | quint32(address[14]) << 8 | quint32(address[15]);
}

} // namespace

bool AllowList::isLoopbackName(const QString &host)
{
    // Names beneath localhost are this machine too (RFC 6761, 6.3): a Hub of one's own gives each Space one.
    return host == QLatin1StringView("127.0.0.1") ||
           host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 ||
           host.endsWith(QLatin1StringView(".localhost"), Qt::CaseInsensitive);
}

bool AllowList::isPublic(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also from ::ffff:a.b.c.d
    if (isIpv4)
        return isPublicIpv4(ipv4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    // Networks without IPv4 reach it through these translated addresses (RFC 6052).
    if (isIn(address, {"64:ff9b::", 96}))
        return isPublicIpv4(lastFourBytes(address.toIPv6Address()));
    return isIn(address, {"2000::", 3}) &&
           std::ranges::none_of(specialIpv6, [&](const Range &range) { return isIn(address, range); });
}

} // namespace spacewright::proxy
