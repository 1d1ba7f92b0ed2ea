// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentials.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Credentials)
};

int portOf(const QUrl &url)
{
    static constexpr int http = 80;
    static constexpr int https = 443;
    return url.port(url.scheme() == QLatin1StringView("https") ? https : http);
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

bool Credentials::fit(const QUrl &address) const
{
    return !password.isEmpty() && origin.isValid() && origin.scheme() == address.scheme() &&
           origin.host() == address.host() && portOf(origin) == portOf(address);
}

QByteArray Credentials::header() const
{
    return "Basic " + QString(user + u':' + password).toUtf8().toBase64();
}

Result<QUrl> checkedAddress(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const bool isPlain =
        std::ranges::none_of(text, [](QChar character) { return character < u' ' || character == u'\x7f'; });
    const bool isHttps = url.scheme() == QLatin1StringView("https");
    const bool isLocal = url.scheme() == QLatin1StringView("http") && isThisMachine(url.host());
    if (isPlain && url.isValid() && !url.host().isEmpty() && (isHttps || isLocal) && !url.hasQuery() &&
        !url.hasFragment())
        return url;
    return fail(
        ErrorCode::AddressRefused,
        //: %1 is the address of a repository
        Tr::tr("Spacewright does not connect to %1. Give an address that begins with https://.").arg(redact(text)));
}

} // namespace spacewright::git
