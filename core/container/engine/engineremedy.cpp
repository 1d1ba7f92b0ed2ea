// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engineremedy.h"

#include <array>

namespace spacewright::container
{

namespace
{

struct PackageTool {
    const char *program;
    const char *install;
    const char *docker;
};

constexpr auto packageTools = std::to_array<PackageTool>({
    {"apt-get", "apt-get install %1", "docker.io"},
    {"dnf", "dnf install %1", "moby-engine"},
    {"zypper", "zypper install %1", "docker"},
    {"pacman", "pacman -S %1", "docker"},
});

QString asRoot(const QString &command, const Machine &machine)
{
    return machine.isRoot ? command : QStringLiteral("sudo ") + command;
}

/// Installs, and where it is installed already brings it up to date.
QString installCommand(bool isPodman, const Machine &machine)
{
    for (const PackageTool &tool : packageTools) {
        if (machine.findProgram(QLatin1StringView(tool.program)).isEmpty())
            continue;
        const QString package = isPodman ? QStringLiteral("podman") : QString::fromLatin1(tool.docker);
        return asRoot(QString::fromLatin1(tool.install).arg(package), machine);
    }
    return {};
}

/// @p what: "start" or "restart".
QString serviceCommand(const QString &what, const EngineCandidate &candidate, bool isPodman, const Machine &machine)
{
    const QString service = isPodman ? QStringLiteral("podman.socket") : QStringLiteral("docker");
    if (candidate.id.endsWith(QLatin1StringView("-user")))
        return QStringLiteral("systemctl --user %1 %2").arg(what, service);
    return asRoot(QStringLiteral("systemctl %1 %2").arg(what, service), machine);
}

/// Docker refuses what it has declared old, and speaks it all the same where its administrator says so
/// (https://docs.docker.com/engine/deprecated/, API versions).
QString olderInterfaceCommand(const Machine &machine)
{
    static const QString folder = QStringLiteral("/etc/systemd/system/docker.service.d");
    const QString command =
        QStringLiteral("sh -c 'mkdir -p %1 && printf \"[Service]\\nEnvironment=DOCKER_MIN_API_VERSION=%2\\n\" > "
                       "%1/interface.conf && systemctl daemon-reload && systemctl restart docker'")
            .arg(folder, Engine::newestInterface());
    return asRoot(command, machine);
}

QString systemRemedy(const EngineCandidate &candidate, const Machine &machine)
{
    const bool isPodman = candidate.id.startsWith(QLatin1StringView("podman"));
    const QString program = isPodman ? QStringLiteral("podman") : QStringLiteral("dockerd");
    switch (candidate.state) {
    case EngineCandidate::State::Absent:
        return machine.findProgram(program).isEmpty()
                   ? installCommand(isPodman, machine)
                   : serviceCommand(QStringLiteral("start"), candidate, isPodman, machine);
    case EngineCandidate::State::Refused:
        // Podman's socket of the system is root's alone; the user's own does the same work.
        return isPodman
                   ? QStringLiteral("systemctl --user start podman.socket")
                   : asRoot(QStringLiteral("usermod --append --groups docker \"$USER\" && newgrp docker"), machine);
    case EngineCandidate::State::TooOld:
        return installCommand(isPodman, machine);
    case EngineCandidate::State::TooNew:
        return candidate.id == QLatin1StringView("docker") ? olderInterfaceCommand(machine) : QString();
    case EngineCandidate::State::Broken:
        return serviceCommand(QStringLiteral("restart"), candidate, isPodman, machine);
    default:
        return {};
    }
}

} // namespace

QString remedyFor(const EngineCandidate &candidate, const Machine &machine)
{
    // Of a machine that is only known by its address, nobody knows what mends it.
    if (candidate.isUsable() || candidate.id.contains(QLatin1Char('/')))
        return {};
    const QString name = candidate.id.section(QLatin1Char(':'), 1);
    if (candidate.id.startsWith(QLatin1StringView("env:")))
        return QStringLiteral("unset ") + name;
    if (candidate.id.startsWith(QLatin1StringView("context:")))
        return QStringLiteral("docker --context %1 version").arg(name);
    if (candidate.id.startsWith(QLatin1StringView("connection:")))
        return QStringLiteral("podman --connection %1 version").arg(name);
    return systemRemedy(candidate, machine);
}

} // namespace spacewright::container
