// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/base/redact.h>
#include <core/run/running/runningspace.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <optional>
#include <utility>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunningVerb)
};

void print(const Output &output, const run::RunningSpace &space)
{
    QJsonObject fields = space.toJson();
    fields.insert(QStringLiteral("id"), space.id);
    fields.insert(QStringLiteral("process"), space.process);
    // What opens a private Space is for nobody who reads along.
    const QString url = redact(space.url.toString());
    fields.insert(QStringLiteral("url"), url);
    output.event(QStringLiteral("running"), fields);
    const QLocale locale;
    output.text(QStringLiteral("%1  %2  %3  %4  %5 % CPU, %6  %7")
                    .arg(space.id.first(qMin<qsizetype>(8, space.id.size())))
                    .arg(run::stageName(space.stage), -12)
                    .arg(space.runner, -9)
                    .arg(url, -24)
                    .arg(locale.toString(space.stats.cpu * 100, 'f', 0))
                    .arg(locale.formattedDataSize(space.stats.memory), space.title));
}

int list(const Output &output)
{
    const QList<run::RunningSpace> all = run::runningSpaces();
    for (const run::RunningSpace &space : all)
        print(output, space);
    if (all.isEmpty())
        output.text(Tr::tr("No Space runs here."));
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}, {QStringLiteral("running"), all.size()}});
    return Done;
}

std::optional<run::RunningWish> wishNamed(const QString &name)
{
    constexpr auto names = std::to_array<std::pair<const char *, run::RunningWish>>(
        {{"stop", run::RunningWish::Stop}, {"sleep", run::RunningWish::Sleep}, {"wake", run::RunningWish::Wake}});
    for (const auto &[known, wish] : names) {
        if (name == QLatin1StringView(known))
            return wish;
    }
    return std::nullopt;
}

} // namespace

int runRunning(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Lists the Spaces that run on this machine, in the window or by `run`. With stop, sleep or wake that is "
               "asked of the one of that id, folder or title."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addPositionalArgument(QStringLiteral("what"), Tr::tr("list, stop, sleep or wake."),
                                 QStringLiteral("[list|stop|sleep|wake]"));
    parser.addPositionalArgument(QStringLiteral("ID"), Tr::tr("Which one."), QStringLiteral("[ID]"));
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli running")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return output.error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    const QStringList given = parser.positionalArguments();
    if (given.isEmpty() || given == QStringList{QStringLiteral("list")})
        return list(output);
    const std::optional<run::RunningWish> wish = wishNamed(given.first());
    if (!wish || given.size() != 2)
        return output.error(
            {ErrorCode::Usage, Tr::tr("running takes list, or stop, sleep or wake and the id of a Space that runs.")});
    const Result<run::RunningSpace> space = run::runningSpace(given.at(1));
    if (!space)
        return output.error(space.error());
    if (const Result<> told = run::tellRunning(*space, *wish); !told)
        return output.error(told.error());
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}, {QStringLiteral("id"), space->id}});
    return Done;
}

} // namespace spacewright::cli
