// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <QProcessEnvironment>

#include <optional>

namespace spacewright::container
{

/// A place where an engine may be, and what is there.
struct EngineCandidate {
    enum class State {
        Works,
        /// Podman is installed and serves nobody now: startable with PodmanService.
        OnDemand,
        /// No such socket, or nobody listens at it.
        Absent,
        /// The user may not speak to it.
        Refused,
        TooOld,
        TooNew,
        /// Something else than an engine answers, or it does not answer in time.
        Broken,
    };

    /// Stable, for settings and scripts: "docker", "podman", "podman-user", "env:DOCKER_HOST", "context:colima",
    /// "connection:server".
    QString id;
    /// "Docker", "Podman of this user", "Docker context colima"
    QString title;
    EngineAddress address = {};
    State state = State::Absent;
    std::optional<EngineIdentity> identity = {};
    /// One sentence: what is wrong. Empty when it works.
    QString problem = {};
    /// A command that mends it; empty when there is none.
    QString remedy = {};

    bool isUsable() const { return state == State::Works || state == State::OnDemand; }
};

/// Looks for engines where the clients of Docker and Podman themselves look: DOCKER_HOST and CONTAINER_HOST, Docker's
/// contexts, Podman's connections, the system's sockets and those in the runtime folder. What the environment names
/// comes first, then what the user made current, then the user's own engines, the system's, and the rest.
class EngineFinder final
{
public:
    explicit EngineFinder(const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
                          const QString &root = QStringLiteral("/"));

    /// The places, nobody asked yet.
    QList<EngineCandidate> places() const;
    /// What @p text names, with the certificates and keys that the clients keep for it: those of the place of the same
    /// address, or those in DOCKER_CERT_PATH.
    [[nodiscard]] Result<EngineAddress> understand(const QString &text) const;
    /// All places with their states, asked at the same time; at most some seconds. @p chosen: an address that the user
    /// gave, which is one more place if it is none of them.
    [[nodiscard]] QList<EngineCandidate> find(Progress &progress, const QString &chosen = {}) const;

private:
    QList<EngineCandidate> fromEnvironment() const;
    QList<EngineCandidate> sockets() const;
    QString certificates() const;
    void examine(EngineCandidate &candidate, Progress &progress) const;

    QProcessEnvironment m_environment;
    /// "/" but in tests.
    QString m_root;
};

/// The one that @p wanted (an id or an address) names, or the first that works, or the first that can be started; fails
/// with what to do.
[[nodiscard]] Result<EngineCandidate> chooseEngine(const QList<EngineCandidate> &candidates,
                                                   const QString &wanted = {});

/// Connects to @p candidate, starting a Podman service first where that is needed. The service ends with the last copy
/// of the engine.
[[nodiscard]] Result<Engine> openEngine(const EngineCandidate &candidate, Progress &progress);

/// Connects to where a process of ours was connected that is gone now. A Podman service of its own has gone with it:
/// then there is another one.
[[nodiscard]] Result<Engine> reopenEngine(const EngineAddress &address, Progress &progress);

} // namespace spacewright::container
