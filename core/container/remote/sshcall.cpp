// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshcall.h"

#include <core/base/paths.h>
#include <core/base/redact.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace spacewright::container
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ssh)
};

constexpr qsizetype longestDetail = 2000;

/// What ssh says (its source, sshconnect.c and sshconnect2.c), and what that means.
struct Saying {
    const char *words;
    ErrorCode code;
};

constexpr auto changedWords = "HOST IDENTIFICATION HAS CHANGED";

constexpr auto sayings = std::to_array<Saying>({
    {changedWords, ErrorCode::AddressRefused},
    {"Host key verification failed", ErrorCode::AddressRefused},
    {"Permission denied", ErrorCode::CredentialsRefused},
    {"Too many authentication failures", ErrorCode::CredentialsRefused},
    {"Address already in use", ErrorCode::PortTaken},
});

/// As known_hosts has it.
QString knownName(const EngineAddress &address)
{
    const int port = address.url.port(22);
    return port == 22 ? address.url.host() : QStringLiteral("[%1]:%2").arg(address.url.host()).arg(port);
}

QString portOption(const EngineAddress &address)
{
    return address.url.port() > 0 ? QStringLiteral("-p %1 ").arg(address.url.port()) : QString();
}

QString removeCommand(const EngineAddress &address)
{
    return QStringLiteral("ssh-keygen -R \"%1\"").arg(knownName(address));
}

QString visitCommand(const EngineAddress &address)
{
    return QStringLiteral("ssh %1%2").arg(portOption(address), sshDestination(address));
}

QString copyCommand(const EngineAddress &address)
{
    return QStringLiteral("ssh-copy-id %1%2").arg(portOption(address), sshDestination(address));
}

/// The end of what it said is why it ended; before that may be a greeting.
QString reasonIn(const QString &said)
{
    return redact(said.trimmed().section(QLatin1Char('\n'), -1).trimmed());
}

QString messageFor(ErrorCode code, const EngineAddress &address, const QString &said)
{
    const QString host = address.url.host();
    if (said.contains(QLatin1StringView(changedWords)))
        //: %1 is a host name, %2 a command
        return Tr::tr(
                   "%1 shows another host key than before. Somebody may be listening in, so nothing was sent. If the "
                   "host was set up anew, this removes its old key: %2")
            .arg(host, removeCommand(address));
    switch (code) {
    case ErrorCode::AddressRefused:
        //: %1 is a host name, %2 a command
        return Tr::tr("The host key of %1 is not known here. Run this once, and compare the fingerprint with the one "
                      "of the host: %2")
            .arg(host, visitCommand(address));
    case ErrorCode::CredentialsRefused:
        //: %1 is a host name, %2 a command
        return Tr::tr("%1 accepts none of your SSH keys. Load yours with ssh-add if it is known there, or let it be "
                      "known: %2")
            .arg(host, copyCommand(address));
    case ErrorCode::PortTaken:
        return Tr::tr("Another program has the port that the page should have here.");
    default:
        //: %1 is a host name, %2 what ssh said in English
        return Tr::tr("%1 cannot be reached over SSH: %2").arg(host, reasonIn(said));
    }
}

} // namespace

QString sshDestination(const EngineAddress &address)
{
    const QString user = address.url.userName(QUrl::FullyDecoded);
    return user.isEmpty() ? address.url.host() : user + QLatin1Char('@') + address.url.host();
}

Result<ProcessCall> sshCall(const EngineAddress &address, const QStringList &options, const QString &command)
{
    const QString program = paths::findProgram(QStringLiteral("ssh"));
    if (program.isEmpty())
        return fail(ErrorCode::ToolMissing, Tr::tr("ssh is not installed; it is needed to reach an engine elsewhere."));
    QStringList arguments = {QStringLiteral("-nT")};
    // A connection of our own: one that the user shares with other programs would outlive us, and end with them.
    for (const char *option :
         {"BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=5", "ServerAliveInterval=5",
          "ServerAliveCountMax=2", "ExitOnForwardFailure=yes", "ControlMaster=no", "ControlPath=none",
          "ForwardAgent=no", "ForwardX11=no", "PermitLocalCommand=no"})
        arguments += {QStringLiteral("-o"), QLatin1StringView(option)};
    arguments += options;
    if (address.url.port() > 0)
        arguments += {QStringLiteral("-p"), QString::number(address.url.port())};
    if (const QString user = address.url.userName(QUrl::FullyDecoded); !user.isEmpty())
        arguments += {QStringLiteral("-l"), user};
    if (!address.identityFile.isEmpty())
        arguments += {QStringLiteral("-i"), address.identityFile};
    arguments += {QStringLiteral("--"), address.url.host()};
    if (!command.isEmpty())
        arguments += command;
    // The way to the user's agent, and nothing else of the environment. Its words are looked at.
    QMap<QString, QString> environment = minimalEnvironment();
    if (const QString agent = qEnvironmentVariable("SSH_AUTH_SOCK"); !agent.isEmpty())
        environment.insert(QStringLiteral("SSH_AUTH_SOCK"), agent);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return ProcessCall{.program = program, .arguments = arguments, .environment = environment};
}

Error sshError(const EngineAddress &address, const QString &said)
{
    const auto known = std::ranges::find_if(
        sayings, [&said](const Saying &saying) { return said.contains(QLatin1StringView(saying.words)); });
    const ErrorCode code = known == sayings.end() ? ErrorCode::EngineAbsent : known->code;
    return {code, messageFor(code, address, said), redact(said.trimmed().right(longestDetail))};
}

QString sshRemedy(const EngineAddress &address, const Error &error)
{
    if (error.code == ErrorCode::CredentialsRefused)
        return copyCommand(address);
    if (error.code == ErrorCode::AddressRefused)
        return error.detail.contains(QLatin1StringView(changedWords)) ? removeCommand(address) : visitCommand(address);
    return visitCommand(address);
}

} // namespace spacewright::container
