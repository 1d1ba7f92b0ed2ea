// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <QDateTime>

namespace spacewright::container
{

/// What an engine can and may do on its machine.
struct EngineInfo {
    bool isRootless = false;
    /// "1" or "2".
    QString cgroupVersion;
    bool canLimitMemory = false;
    bool canLimitCpu = false;
    bool canLimitPids = false;
    /// Whether Containers::stats() knows anything but zeros.
    bool canMeasure = false;
    bool hasSeccomp = false;
    /// Whether a Docker takes devices by the names of CDI specifications; a Podman always does.
    bool knowsCdi = false;
    QStringList securityOptions;
    int cpus = 0;
    qint64 memory = 0;
    QString operatingSystem;
    QString architecture;
    QString storageDriver;
    /// Where images and containers are kept, on the engine's machine.
    QString storageFolder;
};

[[nodiscard]] Result<EngineInfo> engineInfo(const Engine &engine, Progress &progress);
/// The same, asked once in the life of this process: what a run needs of it does not change, and Podman takes seconds
/// to say it where it has many images. May be called from any thread.
[[nodiscard]] Result<EngineInfo> knownEngineInfo(const Engine &engine, Progress &progress);

/// Bytes that the engine keeps.
struct DiskUsage {
    qint64 images = 0;
    qint64 containers = 0;
    qint64 volumes = 0;
    qint64 buildCache = 0;
    /// What each image has for itself, by its id: all of it where the engine does not say what is shared.
    QHash<QString, qint64> ownImages = {};
    /// What each container has written, by its id.
    QHash<QString, qint64> ownContainers = {};
    /// By their names; without those that the engine has not measured.
    QHash<QString, qint64> namedVolumes = {};
};

[[nodiscard]] Result<DiskUsage> diskUsage(const Engine &engine, Progress &progress);

/// What time it is by the engine's clock, to the second.
[[nodiscard]] Result<QDateTime> engineTime(const Engine &engine, Progress &progress);

} // namespace spacewright::container
