// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hublogin.h"

#include <app/cli/output.h>
#include <app/cli/progressprinter.h>
#include <app/cli/verbs.h>

#include <core/base/progress.h>
#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

#include <QCommandLineParser>

#include <optional>

namespace spacewright::cli
{

/// What `publish` and the verbs behind `hub` have in common: `--json`, `--endpoint`, `--account`, `--help`, an end by
/// Ctrl-C, and where the token comes from: HF_TOKEN, else an account that is kept here. A verb adds its own arguments
/// to the parser before parse().
class HubCall final
{
public:
    /// @p command: "hub list".
    explicit HubCall(const QString &command);

    /// The exit code if there is nothing more to do. @p least and @p most: how many arguments there must be.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int least, int most);
    /// Positional argument by number; empty if it is not there.
    QString argument(int number) const { return parser.positionalArguments().value(number); }
    bool has(const char *option) const { return parser.isSet(QLatin1StringView(option)); }
    QString value(const char *option) const { return parser.value(QLatin1StringView(option)); }
    const Output &output() const
    {
        m_printer.clear();
        return *m_output;
    }

    [[nodiscard]] Result<QUrl> endpoint() const;
    secrets::HubAccounts &accounts() { return m_accounts; }
    /// Without a token if nobody is signed in: much of the Hub is public.
    [[nodiscard]] Result<HubLogin> login();
    [[nodiscard]] Result<hub::HubClient> client();
    /// The Space that the argument names.
    [[nodiscard]] Result<hub::SpaceId> space(int number = 0) const { return hub::SpaceId::parse(argument(number)); }

    int failed(const Error &error) const;
    /// The `result` event, with `"ok":true`. Returns the exit code.
    int done(QJsonObject fields = {}) const;

    QCommandLineParser parser;
    Progress progress;

private:
    QString m_command;
    std::optional<Output> m_output;
    mutable ProgressPrinter m_printer;
    secrets::HubAccounts m_accounts;
};

/// Does the work of a verb on a Space: with the client and the Space that its first argument names.
template <class Work> int onSpace(HubCall &call, const Work &work)
{
    const Result<hub::SpaceId> space = call.space();
    if (!space)
        return call.failed(space.error());
    const Result<hub::HubClient> client = call.client();
    if (!client)
        return call.failed(client.error());
    return work(*client, *space);
}

} // namespace spacewright::cli
