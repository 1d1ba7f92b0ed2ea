// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "podmanservice.h"

#include "heldprocess.h"

#include <core/base/paths.h>

#include <QProcessEnvironment>

namespace spacewright::container
{

namespace
{

const QString socketName = QStringLiteral("podman");

/// Podman finds a user's storage and settings by these.
QMap<QString, QString> environment()
{
    QMap<QString, QString> result = minimalEnvironment();
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &name : all.keys()) {
        if (name.startsWith(QLatin1StringView("XDG_")) || name.startsWith(QLatin1StringView("CONTAINERS_")) ||
            name == QLatin1StringView("DBUS_SESSION_BUS_ADDRESS") || name == QLatin1StringView("STORAGE_DRIVER"))
            result.insert(name, all.value(name));
    }
    return result;
}

} // namespace

PodmanService::PodmanService() = default;
PodmanService::~PodmanService() = default;

Result<std::shared_ptr<PodmanService>> PodmanService::start(const QString &program, Progress &progress)
{
    const QString socket = HeldProcess::newSocketPath(socketName);
    std::shared_ptr<PodmanService> service(new PodmanService);
    service->m_address.url = QUrl(QStringLiteral("unix://") + socket);
    const QStringList arguments{QStringLiteral("system"), QStringLiteral("service"), QStringLiteral("--time=0"),
                                QStringLiteral("unix://") + socket};
    service->m_process = std::make_unique<HeldProcess>(
        ProcessCall{.program = program, .arguments = arguments, .environment = environment()},
        HeldPlace{.socket = socket});
    if (const Result<> ready = service->m_process->waitUntilServed(progress); !ready)
        return failure(ready);
    return service;
}

bool PodmanService::isOurs(const EngineAddress &address)
{
    return address.socket().startsWith(paths::runtimeFolder() + QLatin1Char('/') + socketName + QLatin1Char('-'));
}

} // namespace spacewright::container
