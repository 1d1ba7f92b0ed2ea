// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"

#include <app/cli/cancelonsignal.h>
#include <app/cli/verbs.h>

#include <QCoreApplication>
#include <QDir>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RepositoryCall)
};

/// Progress of fetching and writing, as events.
void printProgress(const Output &output, const ProgressState &state)
{
    output.event(QStringLiteral("progress"), {{QStringLiteral("text"), state.text},
                                              {QStringLiteral("done"), state.done},
                                              {QStringLiteral("total"), state.total}});
}

} // namespace

RepositoryCall::RepositoryCall(const QString &verb)
    : progress([this](const ProgressState &state) { printProgress(*m_output, state); }), m_verb(verb)
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
}

std::optional<int> RepositoryCall::parse(const QStringList &arguments)
{
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli %1").arg(m_verb)} + arguments);
    m_output.emplace(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return m_output->error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    cancelOnSignal(progress);
    return {};
}

QString RepositoryCall::folder() const
{
    const QStringList folders = parser.positionalArguments();
    return folders.isEmpty() ? QDir::currentPath() : folders.constFirst();
}

Result<git::Repository> RepositoryCall::open() const
{
    return git::Repository::open(folder());
}

void RepositoryCall::warn(const QString &code, const QString &text) const
{
    m_output->event(QStringLiteral("warning"), {{QStringLiteral("code"), code}, {QStringLiteral("message"), text}});
    m_output->text(text);
}

void RepositoryCall::warnOfDetours(const git::Remote &remote) const
{
    for (const QString &address : remote.detours().addresses)
        warn(QStringLiteral("remote.detour"),
             //: %1 and %2 are addresses
             Tr::tr("The settings of git would go to %1 instead of %2. Spacewright does not.")
                 .arg(address, remote.address().toString()));
    for (const QString &setting : remote.detours().settings)
        warn(QStringLiteral("remote.setting"),
             //: %1 is a setting, such as "http.proxy = http://proxy.example"
             Tr::tr("This repository has a setting that would send git's traffic through others or run a program: %1. "
                    "Spacewright does not follow it.")
                 .arg(setting));
}

int RepositoryCall::failed(const Error &error) const
{
    const int code = m_output->error(error);
    return progress.isCancelled() ? int(Cancelled) : code;
}

int RepositoryCall::done(QJsonObject fields) const
{
    if (!fields.contains(u"ok"))
        fields.insert(QStringLiteral("ok"), true);
    m_output->event(QStringLiteral("result"), fields);
    return Done;
}

} // namespace spacewright::cli
