// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>

namespace spacewright::container
{

/// How a container is now.
struct ContainerState {
    QString id;
    QString name;
    /// The id of its image.
    QString image;
    /// "created", "running", "paused", "exited", "dead", as the engine says.
    QString status;
    bool isRunning = false;
    int exitCode = 0;
    /// Said by the engine; Podman with cgroup v1 never says it (see also peak memory in ContainerStats).
    bool wasOutOfMemory = false;
    /// Why it could not be started.
    QString error;
    QMap<QString, QString> labels;
    /// Published ports of 127.0.0.1, by the port inside.
    QMap<quint16, quint16> ports;
    QString address;
    QDateTime startedAt;
    QDateTime finishedAt;
    qint64 processId = 0;
};

/// One row of a list.
struct ContainerSummary {
    QString id;
    QString name;
    QString image;
    QString status;
    QMap<QString, QString> labels;
};

/// How much a container uses now.
struct ContainerStats {
    /// Cores in use: 1.0 is one whole core.
    double cpu = 0;
    /// Without what the kernel can take back at once (inactive file cache).
    qint64 memory = 0;
    /// What the kernel can take back.
    qint64 cache = 0;
    qint64 memoryLimit = 0;
    /// Highest ever, that cache included, or 0 where the engine does not know.
    qint64 memoryPeak = 0;
    qint64 processes = 0;
    /// Bytes a second, received and sent; below 0 where the engine does not know.
    double network = -1;
    /// Bytes a second, read and written; below 0 where the engine does not know.
    double disk = -1;
};

} // namespace spacewright::container
