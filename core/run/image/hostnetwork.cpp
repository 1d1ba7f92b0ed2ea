// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostnetwork.h"

#include <core/base/filewriter.h>
#include <core/base/process.h>

#include <QStringList>

namespace spacewright::run
{

namespace
{

constexpr qint64 bundleLimit = 16LL * 1024 * 1024;

/// The variables by which programs of all sorts are told of certificates.
const QStringList &certificateVariables()
{
    static const QStringList names = {QStringLiteral("SSL_CERT_FILE"), QStringLiteral("REQUESTS_CA_BUNDLE"),
                                      QStringLiteral("CURL_CA_BUNDLE"), QStringLiteral("PIP_CERT"),
                                      QStringLiteral("NODE_EXTRA_CA_CERTS")};
    return names;
}

} // namespace

HostNetwork HostNetwork::ofThisMachine()
{
    HostNetwork network;
    network.hub = qEnvironmentVariable("HF_ENDPOINT");
    const QMap<QString, QString> all = minimalEnvironment();
    for (const QString &name : certificateVariables()) {
        if (network.certificates.isEmpty() && all.contains(name))
            network.certificates = readFile(all.value(name), bundleLimit).value_or(QByteArray());
    }
    for (const auto &[name, value] : all.asKeyValueRange()) {
        if (name.endsWith(QLatin1StringView("_proxy"), Qt::CaseInsensitive))
            network.proxies.insert(name, value);
        // A folder of this machine means nothing in a container.
        const bool isIndex = name.startsWith(QLatin1StringView("PIP_")) || name.startsWith(QLatin1StringView("UV_")) ||
                             name.startsWith(QLatin1StringView("npm_"));
        if (isIndex && value.contains(QLatin1StringView("://")))
            network.packageIndexes.insert(name, value);
    }
    return network;
}

QMap<QString, QString> HostNetwork::environment(const QString &certificatePath) const
{
    QMap<QString, QString> environment = proxies;
    if (!certificates.isEmpty()) {
        for (const QString &name : certificateVariables())
            environment.insert(name, certificatePath);
    }
    return environment;
}

} // namespace spacewright::run
