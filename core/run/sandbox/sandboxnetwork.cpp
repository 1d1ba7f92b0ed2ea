// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxnetwork.h"

#include <core/run/process/processtree.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/base/process.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>
#include <utility>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SandboxNetwork)
};

using namespace std::chrono_literals;

constexpr auto namespacePatience = 10s;
constexpr auto forwarderPatience = 10s;
constexpr auto endPatience = 500ms;

/// bubblewrap's inner process, once the command waits inside it: its namespaces are complete then.
qint64 innerProcess(qint64 process, Progress &progress)
{
    QElapsedTimer clock;
    clock.start();
    while (!progress.isCancelled() && clock.durationElapsed() < namespacePatience) {
        const QList<qint64> inner = childProcesses(process);
        if (!inner.isEmpty() && !childProcesses(inner.first()).isEmpty())
            return inner.first();
        if (startTime(process) == 0)
            return 0;
        QThread::sleep(1ms);
    }
    return 0;
}

/// Names of the forwarders' marks: prefix, our process id and start, the sandbox's process id.
const QString markPrefix = QStringLiteral("network-");

/// The next one may want the same port at once.
void waitForEnd(qint64 process)
{
    QElapsedTimer clock;
    clock.start();
    while (startTime(process) != 0 && clock.durationElapsed() < endPatience)
        QThread::sleep(1ms);
}

void endForwarder(const QString &mark)
{
    if (const Result<QByteArray> text = readFile(mark, 64)) {
        const qint64 process = text->trimmed().toLongLong();
        // The id may be somebody else's by now.
        if (processName(process).startsWith("pasta") || processName(process).startsWith("passt")) {
            ::kill(pid_t(process), SIGTERM);
            waitForEnd(process);
        }
    }
    QFile::remove(mark);
}

} // namespace

Result<SandboxNetwork> SandboxNetwork::attach(const QString &forwarder, qint64 process, quint16 hostPort,
                                              quint16 appPort, Progress &progress)
{
    const qint64 inner = innerProcess(process, progress);
    if (inner == 0)
        return fail(ErrorCode::RunnerUnavailable,
                    Tr::tr("The sandbox could not be started. `spacewright-cli doctor` says more."),
                    QStringLiteral("no inner process"));
    SandboxNetwork network;
    const qint64 owner = QCoreApplication::applicationPid();
    network.m_mark = QStringLiteral("%1/%2%3-%4-%5.pid")
                         .arg(paths::runtimeFolder(), markPrefix)
                         .arg(owner)
                         .arg(startTime(owner))
                         .arg(inner);
    const QString ports =
        hostPort == 0 ? QStringLiteral("none") : QStringLiteral("127.0.0.1/%1:%2").arg(hostPort).arg(appPort);
    const QStringList arguments = {
        QStringLiteral("--config-net"),
        QStringLiteral("--quiet"),
        QStringLiteral("--no-map-gw"),
        QStringLiteral("--host-lo-to-ns-lo"),
        QStringLiteral("--pid"),
        network.m_mark,
        QStringLiteral("--dns-forward"),
        QString::fromLatin1(sandboxResolver),
        QStringLiteral("-t"),
        ports,
        QStringLiteral("-u"),
        QStringLiteral("none"),
        QStringLiteral("-T"),
        QStringLiteral("none"),
        QStringLiteral("-U"),
        QStringLiteral("none"),
        QString::number(inner),
    };
    // It goes into the background by itself when the network is there.
    const Result<ProcessEnd> end = runProcess({.program = forwarder,
                                               .arguments = arguments,
                                               .environment = minimalEnvironment(),
                                               .timeout = forwarderPatience},
                                              progress);
    if (!end)
        return failure(end);
    if (end->isSuccess())
        return network;
    const QString said = QString::fromUtf8(end->errors).trimmed();
    if (said.contains(QLatin1StringView("bind"), Qt::CaseInsensitive))
        return fail(ErrorCode::PortTaken,
                    Tr::tr("Port %1 of this machine was taken in the same moment. Run again.").arg(hostPort), said);
    return fail(ErrorCode::RunnerUnavailable, Tr::tr("The sandbox got no network. `spacewright-cli doctor` says more."),
                said);
}

SandboxNetwork::SandboxNetwork(SandboxNetwork &&other) noexcept : m_mark(std::exchange(other.m_mark, QString())) {}

SandboxNetwork &SandboxNetwork::operator=(SandboxNetwork &&other) noexcept
{
    std::swap(m_mark, other.m_mark);
    return *this;
}

SandboxNetwork::~SandboxNetwork()
{
    if (!m_mark.isEmpty())
        endForwarder(m_mark);
}

void cleanNetworks()
{
    const QDir folder(paths::runtimeFolder());
    for (const QString &name : folder.entryList({markPrefix + QStringLiteral("*.pid")}, QDir::Files)) {
        const QStringList parts = name.sliced(markPrefix.size()).split(QLatin1Char('-'));
        const qint64 alive = startTime(parts.first().toLongLong());
        if (alive == 0 || alive != parts.value(1).toLongLong())
            endForwarder(folder.filePath(name));
    }
}

} // namespace spacewright::run
