// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxnetwork.h"

#include "processtree.h"

#include <core/base/process.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

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

} // namespace

Result<> attachNetwork(const QString &forwarder, qint64 process, quint16 hostPort, quint16 appPort, Progress &progress)
{
    const qint64 inner = innerProcess(process, progress);
    if (inner == 0)
        return fail(ErrorCode::RunnerUnavailable,
                    Tr::tr("The sandbox could not be started. `spacewright-cli doctor` says more."),
                    QStringLiteral("no inner process"));
    const QString ports =
        hostPort == 0 ? QStringLiteral("none") : QStringLiteral("127.0.0.1/%1:%2").arg(hostPort).arg(appPort);
    const QStringList arguments = {QStringLiteral("--config-net"),
                                   QStringLiteral("--quiet"),
                                   QStringLiteral("--no-map-gw"),
                                   QStringLiteral("--host-lo-to-ns-lo"),
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
                                   QString::number(inner)};
    // It goes into the background by itself when the network is there.
    const Result<ProcessEnd> end = runProcess({.program = forwarder,
                                               .arguments = arguments,
                                               .environment = minimalEnvironment(),
                                               .timeout = forwarderPatience},
                                              progress);
    if (!end)
        return failure(end);
    if (end->isSuccess())
        return {};
    const QString said = QString::fromUtf8(end->errors).trimmed();
    if (said.contains(QLatin1StringView("bind"), Qt::CaseInsensitive))
        return fail(ErrorCode::PortTaken,
                    Tr::tr("Port %1 of this machine was taken in the same moment. Run again.").arg(hostPort), said);
    return fail(ErrorCode::RunnerUnavailable, Tr::tr("The sandbox got no network. `spacewright-cli doctor` says more."),
                said);
}

} // namespace spacewright::run
