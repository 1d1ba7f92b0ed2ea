// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "origin.h"

#include <QHostAddress>
#include <QUrl>

namespace spacewright::http
{

namespace
{

constexpr QLatin1StringView secure("https");

int portOf(const QUrl &url)
{
    static constexpr int httpPort = 80;
    static constexpr int httpsPort = 443;
    return url.port(url.scheme() == secure ? httpsPort : httpPort);
}

} // namespace

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.isValid() && one.scheme() == other.scheme() && one.host() == other.host() &&
           portOf(one) == portOf(other);
}

bool isConfidential(const QUrl &address)
{
    if (address.host().isEmpty())
        return false;
    const bool isHere = address.host() == QLatin1StringView("localhost") || QHostAddress(address.host()).isLoopback();
    return address.scheme() == secure || (address.scheme() == QLatin1StringView("http") && isHere);
}

} // namespace spacewright::http
