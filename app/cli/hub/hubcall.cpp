// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubcall.h"

#include <app/cli/cancelonsignal.h>

#include <core/secrets/availablestore.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubCall)
};

} // namespace

HubCall::HubCall(const QString &command)
    : progress([this](const ProgressState &state) { m_printer.print(*m_output, state); }), m_command(command),
      m_accounts(std::make_shared<secrets::AvailableStore>())
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addOption({QStringLiteral("endpoint"), Tr::tr("The Hub's address, else that of HF_ENDPOINT."),
                      QStringLiteral("url"), hub::defaultEndpoint().toString()});
    parser.addOption({QStringLiteral("account"), Tr::tr("One of several that are signed in."), QStringLiteral("name")});
}

std::optional<int> HubCall::parse(const QStringList &arguments, int least, int most)
{
    const bool isParsed = parser.parse(QStringList{QStringLiteral("spacewright-cli ") + m_command} + arguments);
    m_output.emplace(has("json"));
    if (!isParsed)
        return failed({ErrorCode::Usage, parser.errorText()});
    if (has("help"))
        parser.showHelp();
    const qsizetype count = parser.positionalArguments().size();
    if (count < least || count > most)
        return failed({ErrorCode::Usage,
                       //: %1 is a command of the command line
                       Tr::tr("These are too few or too many arguments. `spacewright-cli %1 --help` says which.")
                           .arg(m_command)});
    cancelOnSignal(progress);
    return {};
}

Result<QUrl> HubCall::endpoint() const
{
    return hub::checkedEndpoint(value("endpoint"));
}

Result<HubLogin> HubCall::login()
{
    const Result<QUrl> where = endpoint();
    if (!where)
        return failure(where);
    return findLogin(m_accounts, *where, value("account"));
}

Result<hub::HubClient> HubCall::client()
{
    const Result<QUrl> where = endpoint();
    const Result<HubLogin> who = login();
    if (!where || !who)
        return where ? failure(who) : failure(where);
    return hub::HubClient({.endpoint = *where, .token = who->token.toUtf8()});
}

int HubCall::failed(const Error &error) const
{
    const int code = output().error(error);
    return progress.isCancelled() ? int(Cancelled) : code;
}

int HubCall::done(QJsonObject fields) const
{
    fields.insert(QStringLiteral("ok"), true);
    output().event(QStringLiteral("result"), fields);
    return Done;
}

} // namespace spacewright::cli
