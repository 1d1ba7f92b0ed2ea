// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "podmanspec.h"

#include <QJsonArray>

namespace spacewright::container
{

namespace
{

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject texts(const QMap<QString, QString> &values)
{
    QJsonObject object;
    for (const auto &[name, value] : values.asKeyValueRange())
        object[name] = value;
    return object;
}

void addMounts(QJsonObject &body, const QList<Mount> &mounts)
{
    QJsonArray list;
    QJsonArray volumes;
    for (const Mount &mount : mounts) {
        const QString access = mount.isReadOnly ? key("ro") : key("rw");
        if (mount.kind == Mount::Kind::Volume) {
            volumes += QJsonObject{
                {key("Name"), mount.source}, {key("Dest"), mount.target}, {key("Options"), QJsonArray{access}}};
        } else if (mount.kind == Mount::Kind::Bind) {
            list += QJsonObject{{key("type"), key("bind")},
                                {key("source"), mount.source},
                                {key("destination"), mount.target},
                                {key("options"), QJsonArray{key("rbind"), access}}};
        } else {
            QJsonArray options{key("rw"), key("nosuid"), key("nodev"), key("exec"), key("mode=1777")};
            if (mount.size > 0)
                options += QStringLiteral("size=%1").arg(mount.size);
            list += QJsonObject{{key("type"), key("tmpfs")},
                                {key("source"), key("tmpfs")},
                                {key("destination"), mount.target},
                                {key("options"), options}};
        }
    }
    body[key("mounts")] = list;
    body[key("volumes")] = volumes;
}

void addLimits(QJsonObject &body, const Limits &limits)
{
    constexpr int period = 100'000;
    QJsonObject resources;
    if (limits.memory > 0)
        resources[key("memory")] = QJsonObject{{key("limit"), limits.memory}, {key("swap"), limits.memory}};
    if (limits.cpus > 0)
        resources[key("cpu")] = QJsonObject{{key("quota"), qint64(limits.cpus * period)}, {key("period"), period}};
    if (limits.processes > 0)
        resources[key("pids")] = QJsonObject{{key("limit"), limits.processes}};
    body[key("resource_limits")] = resources;
    if (limits.sharedMemory > 0)
        body[key("shm_size")] = limits.sharedMemory;
    QJsonArray others;
    for (const auto &[name, range] : limits.resources.asKeyValueRange())
        others += QJsonObject{{key("type"), name}, {key("soft"), range.first}, {key("hard"), range.second}};
    if (!others.isEmpty())
        body[key("r_limits")] = others;
}

void addConfinement(QJsonObject &body, const Confinement &confinement)
{
    QJsonArray labels;
    for (const QString &option : confinement.securityOptions) {
        const QString value = option.section(QLatin1Char('='), 1);
        if (option.startsWith(QLatin1StringView("label=")))
            labels += value;
        else if (option.startsWith(QLatin1StringView("seccomp=")))
            body[key("seccomp_profile_path")] = value;
    }
    if (!labels.isEmpty())
        body[key("selinux_opts")] = labels;
    if (confinement.dropsCapabilities)
        body[key("cap_drop")] = QJsonArray{key("ALL")};
    body[key("no_new_privileges")] = confinement.forbidsNewPrivileges;
    body[key("read_only_filesystem")] = confinement.hasReadOnlyRoot;
}

void addNetwork(QJsonObject &body, const ContainerSpec &spec)
{
    if (spec.network == QLatin1StringView("none") || spec.network == QLatin1StringView("host")) {
        body[key("netns")] = QJsonObject{{key("nsmode"), spec.network}};
    } else if (!spec.network.isEmpty()) {
        body[key("netns")] = QJsonObject{{key("nsmode"), key("bridge")}};
        body[key("networks")] = QJsonObject{{spec.network, QJsonObject()}};
    }
    if (!spec.userNamespace.isEmpty())
        body[key("userns")] = QJsonObject{{key("nsmode"), spec.userNamespace.section(QLatin1Char(':'), 0, 0)},
                                          {key("value"), spec.userNamespace.section(QLatin1Char(':'), 1)}};
    if (!spec.extraHosts.isEmpty())
        body[key("hostadd")] = QJsonArray::fromStringList(spec.extraHosts);
    // Always with the address: without one it is published to the whole network.
    if (spec.port)
        body[key("portmappings")] = QJsonArray{QJsonObject{{key("container_port"), spec.port->inside},
                                                           {key("host_port"), spec.port->host},
                                                           {key("host_ip"), key("127.0.0.1")},
                                                           {key("protocol"), key("tcp")}}};
}

} // namespace

QJsonObject toPodmanJson(const ContainerSpec &spec)
{
    QJsonObject body{{key("image"), spec.image},          {key("env"), texts(spec.environment)},
                     {key("labels"), texts(spec.labels)}, {key("terminal"), spec.hasTerminal},
                     {key("stdin"), spec.keepsInputOpen}, {key("init"), spec.hasInit}};
    const auto addText = [&body](const char *name, const QString &text) {
        if (!text.isEmpty())
            body[key(name)] = text;
    };
    const auto addList = [&body](const char *name, const QStringList &list) {
        if (!list.isEmpty())
            body[key(name)] = QJsonArray::fromStringList(list);
    };
    addText("name", spec.name);
    addText("user", spec.user);
    addText("work_dir", spec.workingFolder);
    addList("entrypoint", spec.entrypoint);
    addList("command", spec.command);
    addList("groups", spec.gpus.groups);
    QJsonArray devices;
    for (const QString &device : spec.gpus.cdiNames + spec.gpus.devices)
        devices += QJsonObject{{key("path"), device}};
    body[key("devices")] = devices;
    addMounts(body, spec.mounts);
    addLimits(body, spec.limits);
    addConfinement(body, spec.confinement);
    addNetwork(body, spec);
    return body;
}

} // namespace spacewright::container
