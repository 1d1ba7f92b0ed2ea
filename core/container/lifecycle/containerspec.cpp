// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerspec.h"

#include <QJsonArray>

namespace spacewright::container
{

namespace
{

QJsonArray assignments(const QMap<QString, QString> &values)
{
    QJsonArray list;
    for (const auto &[name, value] : values.asKeyValueRange())
        list += name + QLatin1Char('=') + value;
    return list;
}

QJsonObject texts(const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (const auto &[name, value] : values.asKeyValueRange())
        object[name] = value;
    return object;
}

QString portKey(const PublishedPort &port)
{
    return QStringLiteral("%1/tcp").arg(port.inside);
}

void addMounts(QJsonObject &host, const QList<Mount> &mounts)
{
    QJsonArray list;
    QJsonObject memory;
    for (const Mount &mount : mounts) {
        if (mount.kind == Mount::Kind::Memory) {
            // Engines give it to root otherwise, and the app is user 1000.
            QString options = QStringLiteral("rw,nosuid,nodev,exec,mode=1777");
            if (mount.size > 0)
                options += QStringLiteral(",size=%1").arg(mount.size);
            memory[mount.target] = options;
            continue;
        }
        const bool isBind = mount.kind == Mount::Kind::Bind;
        list += QJsonObject{{QStringLiteral("Type"), isBind ? QStringLiteral("bind") : QStringLiteral("volume")},
                            {QStringLiteral("Source"), mount.source},
                            {QStringLiteral("Target"), mount.target},
                            {QStringLiteral("ReadOnly"), mount.isReadOnly}};
    }
    host[QStringLiteral("Mounts")] = list;
    host[QStringLiteral("Tmpfs")] = memory;
}

void addLimits(QJsonObject &host, const Limits &limits)
{
    if (limits.memory > 0) {
        host[QStringLiteral("Memory")] = limits.memory;
        // The same for memory and swap together: swapping is no more memory on the Hub either.
        host[QStringLiteral("MemorySwap")] = limits.memory;
    }
    if (limits.cpus > 0)
        host[QStringLiteral("NanoCpus")] = qint64(limits.cpus * 1e9);
    if (limits.processes > 0)
        host[QStringLiteral("PidsLimit")] = limits.processes;
    if (limits.sharedMemory > 0)
        host[QStringLiteral("ShmSize")] = limits.sharedMemory;
    QJsonArray resources;
    for (const auto &[name, range] : limits.resources.asKeyValueRange()) {
        resources += QJsonObject{{QStringLiteral("Name"), name},
                                 {QStringLiteral("Soft"), range.first},
                                 {QStringLiteral("Hard"), range.second}};
    }
    if (!resources.isEmpty())
        host[QStringLiteral("Ulimits")] = resources;
}

void addConfinement(QJsonObject &host, const Confinement &confinement)
{
    QStringList options = confinement.securityOptions;
    if (confinement.forbidsNewPrivileges)
        options += QStringLiteral("no-new-privileges");
    if (confinement.dropsCapabilities)
        host[QStringLiteral("CapDrop")] = QJsonArray{QStringLiteral("ALL")};
    host[QStringLiteral("SecurityOpt")] = QJsonArray::fromStringList(options);
    host[QStringLiteral("ReadonlyRootfs")] = confinement.hasReadOnlyRoot;
}

void addGpus(QJsonObject &host, const GpuRequest &gpus)
{
    QJsonArray requests;
    if (!gpus.cdiNames.isEmpty())
        requests += QJsonObject{{QStringLiteral("Driver"), QStringLiteral("cdi")},
                                {QStringLiteral("DeviceIDs"), QJsonArray::fromStringList(gpus.cdiNames)}};
    if (!gpus.nvidiaIds.isEmpty()) {
        const QJsonArray abilities{QJsonArray{QStringLiteral("gpu")}};
        QJsonObject request{{QStringLiteral("Driver"), QStringLiteral("nvidia")},
                            {QStringLiteral("Capabilities"), abilities}};
        if (gpus.nvidiaIds == QStringList{QStringLiteral("all")})
            request[QStringLiteral("Count")] = -1;
        else
            request[QStringLiteral("DeviceIDs")] = QJsonArray::fromStringList(gpus.nvidiaIds);
        requests += request;
    }
    QJsonArray nodes;
    for (const QString &device : gpus.devices)
        nodes += QJsonObject{{QStringLiteral("PathOnHost"), device},
                             {QStringLiteral("PathInContainer"), device},
                             {QStringLiteral("CgroupPermissions"), QStringLiteral("rw")}};
    if (!requests.isEmpty())
        host[QStringLiteral("DeviceRequests")] = requests;
    if (!nodes.isEmpty())
        host[QStringLiteral("Devices")] = nodes;
    if (!gpus.groups.isEmpty())
        host[QStringLiteral("GroupAdd")] = QJsonArray::fromStringList(gpus.groups);
}

QJsonObject hostConfig(const ContainerSpec &spec)
{
    QJsonObject host{{QStringLiteral("Init"), spec.hasInit},
                     {QStringLiteral("ExtraHosts"), QJsonArray::fromStringList(spec.extraHosts)}};
    addMounts(host, spec.mounts);
    addLimits(host, spec.limits);
    addConfinement(host, spec.confinement);
    addGpus(host, spec.gpus);
    if (!spec.network.isEmpty())
        host[QStringLiteral("NetworkMode")] = spec.network;
    if (!spec.userNamespace.isEmpty())
        host[QStringLiteral("UsernsMode")] = spec.userNamespace;
    if (spec.port) {
        // Always with the address: without one the engines publish to the whole network.
        const QJsonObject binding{
            {QStringLiteral("HostIp"), QStringLiteral("127.0.0.1")},
            {QStringLiteral("HostPort"), spec.port->host == 0 ? QString() : QString::number(spec.port->host)}};
        host[QStringLiteral("PortBindings")] = QJsonObject{{portKey(*spec.port), QJsonArray{binding}}};
    }
    return host;
}

} // namespace

QJsonObject toJson(const ContainerSpec &spec)
{
    QJsonObject body{{QStringLiteral("Image"), spec.image},
                     {QStringLiteral("Env"), assignments(spec.environment)},
                     {QStringLiteral("Labels"), texts(spec.labels)},
                     {QStringLiteral("Tty"), spec.hasTerminal},
                     {QStringLiteral("OpenStdin"), spec.keepsInputOpen},
                     {QStringLiteral("User"), spec.user},
                     {QStringLiteral("WorkingDir"), spec.workingFolder},
                     {QStringLiteral("HostConfig"), hostConfig(spec)}};
    if (!spec.entrypoint.isEmpty())
        body[QStringLiteral("Entrypoint")] = QJsonArray::fromStringList(spec.entrypoint);
    if (!spec.command.isEmpty())
        body[QStringLiteral("Cmd")] = QJsonArray::fromStringList(spec.command);
    if (spec.port)
        body[QStringLiteral("ExposedPorts")] = QJsonObject{{portKey(*spec.port), QJsonObject()}};
    return body;
}

} // namespace spacewright::container
