// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshcommand.h"

#include <core/base/paths.h>
#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ssh)
};

/// ssh itself has failed, and not what it ran.
constexpr int ownFailure = 255;

/// What ssh says, and what that means.
struct Saying {
    const char *words;
    ErrorCode code;
    QString (*message)(const QString &host);
};

QString changedText(const QString &host)
{
    //: %1 is a host name
    return Tr::tr("%1 shows another host key than before. Somebody may be listening in, so nothing was sent. If the "
                  "host was set up anew, remove its old key with `ssh-keygen -R %1`.")
        .arg(host);
}

QString unknownText(const QString &host)
{
    //: %1 is a host name
    return Tr::tr("The host key of %1 is not known here. Run `ssh %1` once, and compare its fingerprint with the one "
                  "that the host publishes.")
        .arg(host);
}

QString keyText(const QString &host)
{
    //: %1 is a host name
    return Tr::tr("%1 accepts none of your SSH keys. Is the public key added there, and the key loaded with ssh-add?")
        .arg(host);
}

QString unreachableText(const QString &host)
{
    //: %1 is a host name
    return Tr::tr("%1 cannot be reached over SSH.").arg(host);
}

QString missingText(const QString &host)
{
    //: %1 is a host name
    return Tr::tr("There is no such repository at %1, or you may not see it.").arg(host);
}

const std::initializer_list<Saying> &sayings()
{
    static const std::initializer_list<Saying> known = {
        {"REMOTE HOST IDENTIFICATION HAS CHANGED", ErrorCode::AddressRefused, changedText},
        {"Host key verification failed", ErrorCode::AddressRefused, unknownText},
        {"Permission denied", ErrorCode::CredentialsRefused, keyText},
        {"Too many authentication failures", ErrorCode::CredentialsRefused, keyText},
        {"does not appear to be a git repository", ErrorCode::HttpFailed, missingText},
        {"not found", ErrorCode::HttpFailed, missingText},
        {"Could not resolve", ErrorCode::NetworkFailed, unreachableText},
        {"Connection refused", ErrorCode::NetworkFailed, unreachableText},
        {"timed out", ErrorCode::NetworkFailed, unreachableText},
        {"No route to host", ErrorCode::NetworkFailed, unreachableText},
        {"Network is unreachable", ErrorCode::NetworkFailed, unreachableText},
    };
    return known;
}

} // namespace

QMap<QString, QString> sshEnvironment()
{
    QMap<QString, QString> all = minimalEnvironment();
    if (qEnvironmentVariableIsSet("SSH_AUTH_SOCK"))
        all.insert(QStringLiteral("SSH_AUTH_SOCK"), qEnvironmentVariable("SSH_AUTH_SOCK"));
    // Their words are looked at.
    all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return all;
}

QString shellQuoted(const QString &word)
{
    return u'\'' + QString(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString pathOnHost(const QUrl &address)
{
    const QString path = address.path(QUrl::FullyDecoded);
    static const QString home = QStringLiteral("/~/");
    return path.startsWith(home) ? path.sliced(home.size()) : path;
}

Result<ProcessCall> sshCall(const QUrl &address, const QString &command)
{
    const QString program = paths::findProgram(QStringLiteral("ssh"));
    if (program.isEmpty())
        return fail(ErrorCode::ToolMissing, Tr::tr("This address needs ssh, which is not installed. Install OpenSSH's "
                                                   "client, or use the repository's https address."));
    QStringList arguments = {QStringLiteral("-T")};
    for (const char *option : {"BatchMode=yes", "StrictHostKeyChecking=yes", "ConnectTimeout=30",
                               "ServerAliveInterval=15", "ServerAliveCountMax=4", "ClearAllForwardings=yes",
                               "ForwardAgent=no", "ForwardX11=no", "PermitLocalCommand=no"})
        arguments += {QStringLiteral("-o"), QLatin1StringView(option)};
    if (address.port() > 0)
        arguments += {QStringLiteral("-p"), QString::number(address.port())};
    if (!address.userName().isEmpty())
        arguments += {QStringLiteral("-l"), address.userName(QUrl::FullyDecoded)};
    arguments += {QStringLiteral("--"), address.host(), command};
    return ProcessCall{
        .program = program, .arguments = arguments, .environment = sshEnvironment(), .keepInputOpen = true};
}

Error sshError(const QUrl &address, int exitCode, const QByteArray &errors)
{
    const QString detail = QStringLiteral("exit %1: %2").arg(exitCode).arg(cleaned(errors));
    const auto known =
        std::ranges::find_if(sayings(), [&](const Saying &saying) { return errors.contains(saying.words); });
    if (known != sayings().end())
        return {known->code, known->message(address.host()), detail};
    if (exitCode == ownFailure)
        return {ErrorCode::NetworkFailed, unreachableText(address.host()), detail};
    return {ErrorCode::HttpFailed,
            //: %1 is a host name
            Tr::tr("%1 has ended the conversation over SSH.").arg(address.host()), detail};
}

} // namespace spacewright::git
