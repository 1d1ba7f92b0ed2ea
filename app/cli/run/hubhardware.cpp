// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubhardware.h"

#include <app/cli/hub/hublogin.h>

#include <core/publish/staging/hubrunner.h>
#include <core/secrets/availablestore.h>

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubHardware)
};

bool isAnswered(const QString &question)
{
    std::fputs(qUtf8Printable(question), stderr);
    char answer[16] = {};
    return std::fgets(answer, sizeof answer, stdin) != nullptr && (answer[0] == 'y' || answer[0] == 'Y');
}

Result<> acceptCost(const Output &output, bool isAccepted, const QString &flavor, double dollars)
{
    output.event(QStringLiteral("cost"),
                 {{QStringLiteral("flavor"), flavor}, {QStringLiteral("dollarsPerHour"), dollars}});
    //: %1 is a flavor such as "t4-small", %2 an amount of dollars such as "0.40"
    const QString said = Tr::tr("%1 costs $%2 for each hour on the Hub.").arg(flavor, QString::number(dollars, 'f', 2));
    output.text(said);
    if (dollars <= 0 || isAccepted)
        return {};
    if (::isatty(STDIN_FILENO) != 0 && isAnswered(said + QLatin1Char(' ') + Tr::tr("Run it there? [y/N] ")))
        return {};
    return fail(ErrorCode::HubPaymentNeeded, said + QLatin1Char(' ') + Tr::tr("Add --accept-cost to pay for it."));
}

} // namespace

Result<> borrowHardware(const Output &output, bool isAccepted, run::RunOptions &options, Progress &progress)
{
    const QUrl endpoint = hub::defaultEndpoint();
    const secrets::HubAccounts accounts(std::make_shared<secrets::AvailableStore>());
    const Result<HubLogin> login = findLogin(accounts, endpoint);
    if (!login)
        return failure(login);
    if (login->token.isEmpty())
        return fail(ErrorCode::HubSignInNeeded,
                    Tr::tr("Nobody is signed in at the Hub, whose hardware was asked for. `spacewright-cli hub login` "
                           "does that."));
    const hub::HubClient hub({.endpoint = endpoint, .token = login->token.toUtf8()});
    const auto cost = publish::hourlyCost(hub, options.flavor, progress);
    if (!cost)
        return failure(cost);
    if (!*cost)
        return fail(ErrorCode::Usage,
                    //: %1 is a flavor such as "t4-small"
                    Tr::tr("The Hub has no hardware %1 any more. `spacewright-cli hub hardware` lists what it has.")
                        .arg(options.flavor));
    options.hubRunner = [hub] { return std::make_unique<publish::HubRunner>(hub); };
    return acceptCost(output, isAccepted, options.flavor, **cost);
}

} // namespace spacewright::cli
