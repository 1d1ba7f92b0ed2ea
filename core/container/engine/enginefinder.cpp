// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginefinder.h"

#include "dockercontexts.h"
#include "engineremedy.h"
#include "podmanconnections.h"
#include "podmanservice.h"

#include <core/base/paths.h>
#include <core/container/remote/sshcall.h>

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

#include <thread>
#include <unistd.h>
#include <vector>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(EngineFinder)
};

using State = EngineCandidate::State;

State stateOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::EngineAbsent:
        return State::Absent;
    case ErrorCode::EnginePermission:
    case ErrorCode::CredentialsRefused:
        return State::Refused;
    case ErrorCode::EngineTooOld:
        return State::TooOld;
    case ErrorCode::EngineTooNew:
        return State::TooNew;
    default:
        return State::Broken;
    }
}

QString findIn(const QProcessEnvironment &environment, const QString &program)
{
    return QStandardPaths::findExecutable(
        program, environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts));
}

void addNamed(QList<EngineCandidate> &list, const QList<NamedEngine> &named, bool isCurrent, const QString &kind,
              const QString &title)
{
    for (const NamedEngine &engine : named) {
        if (engine.isCurrent == isCurrent)
            list.append({.id = kind + engine.name, .title = title.arg(engine.name), .address = engine.address});
    }
}

void addSocket(QList<EngineCandidate> &list, const QString &id, const QString &title, const QString &path)
{
    list.append({.id = id, .title = title, .address = {.url = QUrl(QStringLiteral("unix://") + path)}});
}

/// The same place under two names is shown under the first.
QList<EngineCandidate> withoutDoubles(const QList<EngineCandidate> &list)
{
    QList<EngineCandidate> result;
    for (const EngineCandidate &candidate : list) {
        const bool isKnown = std::ranges::any_of(
            result, [&candidate](const EngineCandidate &other) { return other.address == candidate.address; });
        if (!isKnown)
            result += candidate;
    }
    return result;
}

Result<Engine> startPodman(Progress &progress)
{
    const Result<std::shared_ptr<PodmanService>> service =
        PodmanService::start(paths::findProgram(QStringLiteral("podman")), progress);
    if (!service)
        return failure(service);
    return Engine::connect((*service)->address(), progress, *service);
}

} // namespace

EngineFinder::EngineFinder(const QProcessEnvironment &environment, const QString &root)
    : m_environment(environment), m_root(root)
{
}

/// The folder with them, if the user wants TLS (https://docs.docker.com/engine/security/protect-access/).
QString EngineFinder::certificates() const
{
    const QString folder = m_environment.value(QStringLiteral("DOCKER_CERT_PATH"));
    const bool isWanted = !m_environment.value(QStringLiteral("DOCKER_TLS_VERIFY")).isEmpty();
    return isWanted && folder.isEmpty() ? m_environment.value(QStringLiteral("HOME")) + QStringLiteral("/.docker")
                                        : folder;
}

Result<EngineAddress> EngineFinder::understand(const QString &text) const
{
    Result<EngineAddress> address = parseEngineAddress(text);
    // Written with "tcp://", an address is one with TLS only if there are certificates for it.
    const Result<EngineAddress> secured = parseEngineAddress(text, certificates());
    if (!address || !address->socket().isEmpty())
        return address;
    for (const EngineCandidate &place : places()) {
        if (place.state != EngineCandidate::State::Broken && (place.address == *address || place.address == *secured))
            return place.address;
    }
    return secured;
}

QList<EngineCandidate> EngineFinder::fromEnvironment() const
{
    QList<EngineCandidate> list;
    for (const QString &variable : {QStringLiteral("DOCKER_HOST"), QStringLiteral("CONTAINER_HOST")}) {
        const QString value = m_environment.value(variable);
        if (value.isEmpty())
            continue;
        Result<EngineAddress> address = parseEngineAddress(value, certificates());
        EngineCandidate candidate{.id = QStringLiteral("env:") + variable, .title = variable};
        if (address) {
            candidate.address = *address;
            candidate.address.identityFile = m_environment.value(QStringLiteral("CONTAINER_SSHKEY"));
        } else {
            candidate.address.url = QUrl(value);
            candidate.state = State::Broken;
            candidate.problem = address.error().message;
        }
        list += candidate;
    }
    return list;
}

QList<EngineCandidate> EngineFinder::sockets() const
{
    QList<EngineCandidate> list;
    const QString runtime = m_environment.value(QStringLiteral("XDG_RUNTIME_DIR"));
    const QDir root(m_root);
    const bool isRoot = ::geteuid() == 0;
    const QString ownDocker = runtime + QStringLiteral("/docker.sock");
    const QString podman = root.filePath(QStringLiteral("run/podman/podman.sock"));
    if (!isRoot && !runtime.isEmpty())
        addSocket(list, QStringLiteral("podman-user"), Tr::tr("Podman of this user"),
                  runtime + QStringLiteral("/podman/podman.sock"));
    if (!runtime.isEmpty() && QFile::exists(ownDocker))
        addSocket(list, QStringLiteral("docker-user"), Tr::tr("Docker of this user"), ownDocker);
    addSocket(list, QStringLiteral("docker"), Tr::tr("Docker of the system"),
              root.filePath(QStringLiteral("var/run/docker.sock")));
    if (isRoot || QFile::exists(podman))
        addSocket(list, QStringLiteral("podman"), Tr::tr("Podman of the system"), podman);
    return list;
}

QList<EngineCandidate> EngineFinder::places() const
{
    const QString home = m_environment.value(QStringLiteral("HOME"));
    const QList<NamedEngine> contexts =
        dockerContexts(m_environment.value(QStringLiteral("DOCKER_CONFIG"), home + QStringLiteral("/.docker")),
                       m_environment.value(QStringLiteral("DOCKER_CONTEXT")));
    const QList<NamedEngine> connections =
        podmanConnections(m_environment.value(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/.config")) +
                          QStringLiteral("/containers"));
    QList<EngineCandidate> list = fromEnvironment();
    for (const bool isCurrent : {true, false}) {
        //: %1 is a name that the user gave
        addNamed(list, contexts, isCurrent, QStringLiteral("context:"), Tr::tr("Docker context %1"));
        //: %1 is a name that the user gave
        addNamed(list, connections, isCurrent, QStringLiteral("connection:"), Tr::tr("Podman connection %1"));
        if (isCurrent)
            list += sockets();
    }
    return withoutDoubles(list);
}

void EngineFinder::examine(EngineCandidate &candidate, Progress &progress) const
{
    if (candidate.state == State::Broken)
        return;
    const Result<Engine> engine = Engine::connect(candidate.address, progress);
    if (engine) {
        candidate.state = State::Works;
        candidate.identity = engine->identity();
        return;
    }
    candidate.state = stateOf(engine.error());
    candidate.problem = engine.error().message;
    if (candidate.address.isRemote())
        candidate.remedy = sshRemedy(candidate.address, engine.error());
    const bool isOurs = candidate.id == (::geteuid() == 0 ? QStringLiteral("podman") : QStringLiteral("podman-user"));
    if (candidate.state == State::Absent && isOurs && !findIn(m_environment, QStringLiteral("podman")).isEmpty()) {
        candidate.state = State::OnDemand;
        candidate.problem.clear();
    }
}

QList<EngineCandidate> EngineFinder::find(Progress &progress, const QString &chosen) const
{
    QList<EngineCandidate> list = places();
    if (const Result<EngineAddress> address = understand(chosen); address && chosen.contains(QLatin1Char('/'))) {
        //: %1 is a host name
        const QString title = address->host().isEmpty() ? chosen : Tr::tr("Engine on %1").arg(address->host());
        list.append({.id = chosen, .title = title, .address = *address});
        list = withoutDoubles(list);
    }
    {
        std::vector<std::jthread> askers;
        for (EngineCandidate &candidate : list)
            askers.emplace_back([this, &candidate, &progress] { examine(candidate, progress); });
    }
    const Machine machine{.findProgram = [this](const QString &name) { return findIn(m_environment, name); },
                          .isRoot = ::geteuid() == 0};
    for (EngineCandidate &candidate : list) {
        if (candidate.remedy.isEmpty())
            candidate.remedy = remedyFor(candidate, machine);
    }
    return list;
}

Result<EngineCandidate> chooseEngine(const QList<EngineCandidate> &candidates, const QString &wanted)
{
    const auto has = [&candidates](auto condition) { return std::ranges::find_if(candidates, condition); };
    if (!wanted.isEmpty()) {
        const Result<EngineAddress> address = parseEngineAddress(wanted);
        const auto named = has([&](const EngineCandidate &candidate) {
            return candidate.id == wanted || (address && candidate.address == *address);
        });
        if (named != candidates.end())
            return *named;
        if (!address)
            return failure(address);
        return EngineCandidate{.id = wanted, .title = wanted, .address = *address};
    }
    for (const State state : {State::Works, State::OnDemand}) {
        const auto found = has([state](const EngineCandidate &candidate) { return candidate.state == state; });
        if (found != candidates.end())
            return *found;
    }
    const auto first = has([](const EngineCandidate &candidate) { return !candidate.remedy.isEmpty(); });
    if (first == candidates.end())
        return fail(ErrorCode::EngineAbsent, Tr::tr("There is no container engine. Install Podman or Docker."));
    return fail(ErrorCode::EngineAbsent,
                //: %1 is a sentence on what is wrong, %2 a command
                Tr::tr("There is no container engine to use. %1 This mends it: %2").arg(first->problem, first->remedy));
}

Result<Engine> openEngine(const EngineCandidate &candidate, Progress &progress)
{
    return candidate.state == State::OnDemand ? startPodman(progress) : Engine::connect(candidate.address, progress);
}

Result<Engine> reopenEngine(const EngineAddress &address, Progress &progress)
{
    // Keys and certificates are not written down: who looks again finds them where they are now.
    Result<Engine> engine =
        Engine::connect(EngineFinder().understand(address.url.toString()).value_or(address), progress);
    const bool isGone = !engine && engine.error().code == ErrorCode::EngineAbsent;
    return isGone && PodmanService::isOurs(address) ? startPodman(progress) : engine;
}

} // namespace spacewright::container
