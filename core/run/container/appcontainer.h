// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ownedcontainer.h"
#include <core/run/image/spaceimage.h>

#include <core/run/recipe/applaunch.h>

#include <core/container/engine/engineinfo.h>

namespace spacewright::run
{

/// How the app of a Space runs in a container.
struct AppContainer {
    container::ContainerSpec spec;
    LiveMode mode = LiveMode::Restart;
    /// Why a saved file takes a restart, or is not seen at all; for people. Empty if there is nothing to say.
    QString note;
    /// Whether the card may say that the app listens on another port.
    bool isPortFree = false;
    /// Where the app listens, and where it is reached on this machine.
    container::PublishedPort port = {};
    bool isOffline = false;
    /// What it may write in its container, bytes; 0: no limit.
    qint64 diskLimit = 0;
    /// Nothing is published, and it is reached there through a PageRelay: it has no network, or its engine is on a
    /// machine that only the engine itself can be spoken to at.
    bool isRelayed = false;
    /// See run::mountedPath().
    QString mountedPath;
    /// The folder in the container that the Space's files are copied to; empty if they are mounted there or are part of
    /// the image.
    QString copyTarget;
    /// Where saved files go while it runs; empty if they are mounted, or if nobody looks at them.
    QString liveTarget;
};

/// Where the certificates of this machine are in a container.
inline const QString certificatesInContainer = QStringLiteral("/etc/spacewright-certificates.pem");

/// What every container of a Space has: user 1000, no capabilities, no new privileges, the limits of its flavor.
[[nodiscard]] AppContainer confinedContainer(const Recipe &recipe, const RunOptions &options, const SpaceImage &image,
                                             const container::EngineInfo &info);

/// The container for @p image under the run profile: that, and a port on loopback.
[[nodiscard]] AppContainer appContainer(const container::Engine &engine, const container::EngineInfo &info,
                                        const Recipe &recipe, const RunOptions &options, const SpaceImage &image,
                                        quint16 port);

/// Whether user 1000 of a container may read and write what @p folder holds when it is mounted there. Not so for the
/// folders of another user, or at an engine on another machine.
[[nodiscard]] bool canMount(const QString &folder, const container::EngineAddress &address,
                            const container::EngineInfo &info);

/// Mounts @p folder where its copy would be.
void mountSource(AppContainer &app, const QString &folder, const container::EngineInfo &info);

/// Copies what must be in the container before it starts: the source unless it is mounted, and the certificates of this
/// machine.
[[nodiscard]] Result<> fillContainer(const container::Engine &engine, const QString &id, const Recipe &recipe,
                                     const AppContainer &app, Progress &progress);

} // namespace spacewright::run
