// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <app/cli/waitforfuture.h>

#include <core/hub/client/devicelogin.h>
#include <core/hub/client/identity.h>
#include <core/secrets/foreigntoken.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubAccountVerbs)
};

constexpr qint64 longestToken = 4096;

/// Keeps what is typed from the screen as long as it lives.
class Unseen final
{
    Q_DISABLE_COPY_MOVE(Unseen)

public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    ~Unseen()
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        std::fputc('\n', stderr);
    }

private:
    termios m_before = {};
};

/// Never an argument: those are seen by everybody on the machine.
QString readToken()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    if (::isatty(STDIN_FILENO) == 0)
        return QString::fromUtf8(input.readLine(longestToken)).trimmed();
    std::fputs(qUtf8Printable(Tr::tr("Token (from the Hub's settings, under Access Tokens): ")), stderr);
    const Unseen unseen;
    return QString::fromUtf8(input.readLine(longestToken)).trimmed();
}

int printIdentity(const HubCall &call, const hub::Identity &identity, const QUrl &endpoint, const QString &source)
{
    QStringList organisations;
    for (const hub::Organisation &organisation : identity.organisations)
        organisations += organisation.name;
    call.output().text(QStringLiteral("%1 (%2)").arg(identity.name, endpoint.toString()));
    if (!organisations.isEmpty())
        //: %1 is a list of names
        call.output().text(Tr::tr("Organisations: %1").arg(organisations.join(QStringLiteral(", "))));
    call.output().event(QStringLiteral("account"),
                        {{QStringLiteral("name"), identity.name},
                         {QStringLiteral("fullName"), identity.fullName},
                         {QStringLiteral("endpoint"), endpoint.toString()},
                         {QStringLiteral("pro"), identity.isPro ? QJsonValue(*identity.isPro) : QJsonValue()},
                         {QStringLiteral("role"), identity.role},
                         {QStringLiteral("source"), source},
                         {QStringLiteral("organisations"), QJsonArray::fromStringList(organisations)}});
    return call.done({{QStringLiteral("name"), identity.name}});
}

int signIn(HubCall &call, const QUrl &endpoint, const hub::DeviceToken &token)
{
    const hub::HubClient client({.endpoint = endpoint, .token = token.token});
    const Result<hub::Identity> identity = hub::whoami(client, call.progress);
    if (!identity)
        return call.failed(identity.error());
    if (!waitForFuture(call.accounts().isPermanent()))
        return call.failed(
            {ErrorCode::SecretsUnavailable,
             Tr::tr("The token is good, but there is no keychain to keep it in. Set HF_TOKEN instead.")});
    const Result<> kept = waitForFuture(call.accounts().add({endpoint, identity->name}, hub::keptForm(token)));
    if (!kept)
        return call.failed(kept.error());
    return printIdentity(call, *identity, endpoint, identity->name);
}

/// In a browser: there the user is signed in already, and no token is seen.
Result<hub::DeviceToken> tokenByDevice(HubCall &call, const QUrl &endpoint)
{
    const Result<hub::DeviceLogin> login = hub::startDeviceLogin(endpoint, hub::oauthClientId(), call.progress);
    if (!login)
        return failure(login);
    call.output().event(QStringLiteral("device"),
                        {{QStringLiteral("url"), login->page.toString()}, {QStringLiteral("code"), login->userCode}});
    //: %1 is an address, %2 a code of some letters
    call.output().text(Tr::tr("Open %1 and confirm the code %2.").arg(login->page.toString(), login->userCode));
    return hub::waitForDeviceLogin(endpoint, hub::oauthClientId(), *login, call.progress);
}

/// From where the options say.
Result<hub::DeviceToken> tokenFor(HubCall &call, const QUrl &endpoint)
{
    if (!hub::oauthClientId().isEmpty() && call.has("browser"))
        return tokenByDevice(call, endpoint);
    const QString token = call.has("import") ? secrets::tokenOfHfLogin().token : readToken();
    if (!token.isEmpty())
        return hub::DeviceToken{.token = token.toUtf8()};
    return fail(ErrorCode::HubSignInNeeded, call.has("import") ? Tr::tr("The Hub's own tools are not signed in here.")
                                                               : Tr::tr("There was no token on standard input."));
}

} // namespace

int runLogin(HubCall &call, const QStringList &arguments)
{
    call.parser.addOption({QStringLiteral("import"), Tr::tr("Take the token that `hf auth login` keeps.")});
    if (!hub::oauthClientId().isEmpty())
        call.parser.addOption({QStringLiteral("browser"), Tr::tr("Sign in on a page of the Hub.")});
    if (const auto code = call.parse(arguments, 0, 0))
        return *code;
    const Result<QUrl> endpoint = call.endpoint();
    if (!endpoint)
        return call.failed(endpoint.error());
    const Result<hub::DeviceToken> token = tokenFor(call, *endpoint);
    if (!token)
        return call.failed(token.error());
    return signIn(call, *endpoint, *token);
}

int runLogout(HubCall &call, const QStringList &arguments)
{
    if (const auto code = call.parse(arguments, 0, 0))
        return *code;
    const Result<QUrl> endpoint = call.endpoint();
    if (!endpoint)
        return call.failed(endpoint.error());
    const QList<secrets::HubAccount> known = waitForFuture(call.accounts().list(*endpoint));
    const QString name = call.has("account") ? call.value("account") : known.value(0).name;
    const secrets::HubAccount account{*endpoint, name};
    if (!known.contains(account))
        return call.failed({ErrorCode::HubSignInNeeded, Tr::tr("Nobody of that name is signed in there.")});
    const Result<> removed = waitForFuture(call.accounts().remove(account));
    if (!removed)
        return call.failed(removed.error());
    //: %1 is a name
    call.output().text(
        Tr::tr("%1 is signed out here. The token itself is still good: revoke it on the Hub.").arg(name));
    return call.done({{QStringLiteral("name"), name}});
}

int runWhoami(HubCall &call, const QStringList &arguments)
{
    if (const auto code = call.parse(arguments, 0, 0))
        return *code;
    const Result<HubLogin> login = call.login();
    const Result<hub::HubClient> client = call.client();
    if (!login || !client)
        return call.failed(login ? client.error() : login.error());
    const Result<hub::Identity> identity = hub::whoami(*client, call.progress);
    if (!identity)
        return call.failed(identity.error());
    return printIdentity(call, *identity, client->endpoint(), login->source);
}

} // namespace spacewright::cli
