// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chromiumflags.h"

#include <core/base/log.h>

#include <QList>

#include <algorithm>
#include <array>

namespace spacewright::views
{
namespace
{

constexpr auto harmless = std::to_array<QByteArrayView>(
    {"--disable-gpu", "--disable-gpu-compositing", "--enable-gpu-rasterization", "--disable-gpu-rasterization"});

bool isHarmless(const QByteArray &flag)
{
    return std::ranges::find(harmless, QByteArrayView(flag)) != harmless.end();
}

} // namespace

QByteArray chromiumFlags(const QByteArray &given, quint16 proxyPort)
{
    QList<QByteArray> flags;
    for (const QByteArray &flag : given.simplified().split(' ')) {
        if (isHarmless(flag))
            flags += flag;
        else if (!flag.isEmpty())
            qCWarning(logViews).noquote() << "Ignored a flag for the browser engine:" << flag;
    }
    flags += "--proxy-server=socks5://127.0.0.1:" + QByteArray::number(proxyPort);
    // Without this, loopback addresses would be reached directly.
    flags += "--proxy-bypass-list=<-loopback>";
    // The proxy looks names up. The engine itself must not, or a page could tell the world by the names it asks for.
    flags += R"("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1")";
    flags += "--force-webrtc-ip-handling-policy=disable_non_proxied_udp";
    return flags.join(' ');
}

void prepareEngineEnvironment(quint16 proxyPort)
{
    for (const char *name :
         {"QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINEPROCESS_PATH"}) {
        if (qEnvironmentVariableIsSet(name))
            qCWarning(logViews).noquote() << "Ignored for the browser engine:" << name;
        qunsetenv(name);
    }
    constexpr auto variable = "QTWEBENGINE_CHROMIUM_FLAGS";
    qputenv(variable, chromiumFlags(qgetenv(variable), proxyPort));
}

} // namespace spacewright::views
