// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineaddress.h"

#include <QCoreApplication>
#include <QFile>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EngineAddress)
};

constexpr int tlsPort = 2376;

http::TlsFiles filesOf(const QString &folder)
{
    const QString authorities = folder + QStringLiteral("/ca.pem");
    // A context may say only whom to trust: whether the engine wants more it says itself.
    if (QFile::exists(authorities) && !QFile::exists(folder + QStringLiteral("/cert.pem")))
        return {.authorities = authorities, .certificate = {}, .key = {}};
    return {.authorities = authorities,
            .certificate = folder + QStringLiteral("/cert.pem"),
            .key = folder + QStringLiteral("/key.pem")};
}

} // namespace

QString EngineAddress::host() const
{
    static const QStringList here = {QString(), QStringLiteral("localhost"), QStringLiteral("127.0.0.1"),
                                     QStringLiteral("::1")};
    return !isRemote() && here.contains(url.host()) ? QString() : url.host();
}

Result<EngineAddress> parseEngineAddress(const QString &text, const QString &certificates)
{
    const QString trimmed = text.trimmed();
    EngineAddress address{
        .url = QUrl(trimmed.startsWith(QLatin1Char('/')) ? QStringLiteral("unix://") + trimmed : trimmed)};
    const QString scheme = address.url.scheme();
    const bool isUnix = scheme == QLatin1StringView("unix") && address.url.host().isEmpty();
    if (isUnix && address.url.path().startsWith(QLatin1Char('/')))
        return address;
    if (!isUnix && !address.url.host().isEmpty()) {
        if (scheme == QLatin1StringView("ssh"))
            return address;
        if (scheme == QLatin1StringView("tcp") || scheme == QLatin1StringView("http") ||
            scheme == QLatin1StringView("https")) {
            const bool hasTls =
                !certificates.isEmpty() || scheme == QLatin1StringView("https") || address.url.port() == tlsPort;
            address.url.setScheme(hasTls ? QStringLiteral("https") : QStringLiteral("http"));
            if (!certificates.isEmpty())
                address.tls = filesOf(certificates);
            return address;
        }
    }
    //: %1 is what the user gave as the address of a container engine
    return fail(ErrorCode::Usage,
                Tr::tr("\"%1\" is no address of a container engine. Write unix:///path, tcp://host:port "
                       "or ssh://user@host.")
                    .arg(trimmed));
}

} // namespace spacewright::container
