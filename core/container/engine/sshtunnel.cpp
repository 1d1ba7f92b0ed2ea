// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshtunnel.h"

#include "heldprocess.h"

#include <core/base/paths.h>

#include <QCoreApplication>
#include <QProcessEnvironment>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

QStringList arguments(const EngineAddress &address, const QString &from, const QString &to)
{
    QStringList list{QStringLiteral("-nNT"),
                     QStringLiteral("-o"),
                     QStringLiteral("BatchMode=yes"),
                     QStringLiteral("-o"),
                     QStringLiteral("ExitOnForwardFailure=yes"),
                     QStringLiteral("-o"),
                     QStringLiteral("ConnectTimeout=5"),
                     QStringLiteral("-L"),
                     from + QLatin1Char(':') + to};
    if (address.url.port() > 0)
        list << QStringLiteral("-p") << QString::number(address.url.port());
    if (!address.url.userName().isEmpty())
        list << QStringLiteral("-l") << address.url.userName();
    if (!address.identityFile.isEmpty())
        list << QStringLiteral("-i") << address.identityFile;
    return list << QStringLiteral("--") << address.url.host();
}

/// ssh needs the way to the user's agent, and nothing else of the environment.
QMap<QString, QString> environment()
{
    QMap<QString, QString> result = minimalEnvironment();
    const QString agent = qEnvironmentVariable("SSH_AUTH_SOCK");
    if (!agent.isEmpty())
        result.insert(QStringLiteral("SSH_AUTH_SOCK"), agent);
    return result;
}

} // namespace

SshTunnel::SshTunnel() = default;
SshTunnel::~SshTunnel() = default;

Result<std::shared_ptr<SshTunnel>> SshTunnel::open(const EngineAddress &address, const QString &socket,
                                                   Progress &progress)
{
    const QString program = paths::findProgram(QStringLiteral("ssh"));
    if (program.isEmpty())
        return fail(ErrorCode::ToolMissing, Tr::tr("ssh is not installed; it is needed to reach an engine elsewhere."));
    const QString path = address.url.path().length() > 1 ? address.url.path() : socket;
    const QString ours = HeldProcess::newSocketPath(QStringLiteral("ssh"));
    std::shared_ptr<SshTunnel> tunnel(new SshTunnel);
    tunnel->m_address.url = QUrl(QStringLiteral("unix://") + ours);
    tunnel->m_process = std::make_unique<HeldProcess>(
        ProcessCall{.program = program, .arguments = arguments(address, ours, path), .environment = environment()},
        ours);
    if (const Result<> ready = tunnel->m_process->waitForSocket(progress); !ready)
        return failure(ready);
    return tunnel;
}

} // namespace spacewright::container
