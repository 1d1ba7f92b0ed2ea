// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace spacewright::container
{

struct Mount {
    enum class Kind { Bind, Volume, Memory };

    Kind kind = Kind::Bind;
    /// A path of the host, the name of a volume, nothing for memory.
    QString source = {};
    QString target;
    bool isReadOnly = false;
    /// For memory, in bytes; 0 means the engine's choice.
    qint64 size = 0;
};

/// What a container may use. 0 means no limit.
struct Limits {
    qint64 memory = 0;
    double cpus = 0;
    int processes = 0;
    qint64 sharedMemory = 0;
    /// Name ("nofile") to soft and hard limit; for engines that cannot raise their own.
    QMap<QString, QPair<qint64, qint64>> resources = {};
};

/// What a container is kept from. The defaults are the run profile: no capabilities, no new privileges.
struct Confinement {
    bool dropsCapabilities = true;
    bool forbidsNewPrivileges = true;
    bool hasReadOnlyRoot = false;
    /// "label=disable", "seccomp=..."; the engine's own default seccomp profile stays on if nothing is said.
    QStringList securityOptions = {};
};

/// A port of the container, published on 127.0.0.1 only. Host port 0: the engine takes a free one.
struct PublishedPort {
    quint16 inside = 0;
    quint16 host = 0;
};

/// The graphics processors that a container gets, in the ways that engines know.
struct GpuRequest {
    /// By the names of CDI specifications: "nvidia.com/gpu=0".
    QStringList cdiNames = {};
    /// By Docker's driver for NVIDIA: "0", "1", or just "all".
    QStringList nvidiaIds = {};
    /// As plain device nodes, with the groups that may open them.
    QStringList devices = {};
    QStringList groups = {};

    bool operator==(const GpuRequest &) const = default;
};

/// What to create.
struct ContainerSpec {
    QString image;
    /// Empty: the engine makes one up.
    QString name = {};
    /// Empty: what the image says, for both.
    QStringList entrypoint = {};
    QStringList command = {};
    QMap<QString, QString> environment = {};
    /// "1000:1000"; empty: as the image says.
    QString user = {};
    QString workingFolder = {};
    QMap<QString, QString> labels = {};
    QList<Mount> mounts = {};
    std::optional<PublishedPort> port = {};
    /// "none", "host", a network's name; empty: the engine's default.
    QString network = {};
    /// Podman's `--userns`, e.g. "keep-id:uid=1000,gid=1000"; empty for none.
    QString userNamespace = {};
    /// "name:address" lines for its /etc/hosts.
    QStringList extraHosts = {};
    Limits limits = {};
    Confinement confinement = {};
    GpuRequest gpus = {};
    /// A small first process that passes signals on and reaps what the app forgets. Not every Podman has one installed.
    bool hasInit = false;
    bool hasTerminal = false;
    bool keepsInputOpen = false;
};

/// The body of `POST /containers/create`.
QJsonObject toJson(const ContainerSpec &spec);

} // namespace spacewright::container
