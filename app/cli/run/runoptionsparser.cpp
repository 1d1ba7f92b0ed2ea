// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runoptionsparser.h"

#include <core/run/gpu/gpuchoice.h>
#include <core/secrets/environmentfile.h>
#include <core/space/trust.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cmath>
#include <cstdio>
#include <optional>
#include <unistd.h>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunArguments)
};

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

void addOptions(QCommandLineParser &parser, const QString &verb)
{
    parser.addPositionalArgument(option("DIR"), Tr::tr("The Space's folder."), option("DIR"));
    parser.addHelpOption();
    parser.addOption({option("json"), Tr::tr("Print JSON lines.")});
    parser.addOption(
        {option("runner"), Tr::tr("sandbox, container, static, hub or auto."), option("runner"), option("auto")});
    parser.addOption({option("fidelity"), Tr::tr("live or exact."), option("fidelity"), option("live")});
    parser.addOption(
        {option("flavor"), Tr::tr("A flavor of the Hub's hardware table."), option("flavor"), option("cpu-basic")});
    if (verb == QLatin1StringView("recipe")) {
        parser.addOption({option("containerfile"), Tr::tr("Print it as a Containerfile.")});
        return;
    }
    if (verb == QLatin1StringView("kubernetes")) {
        parser.addOption({option("image"), Tr::tr("What the cluster gets the image by."), option("name")});
        return;
    }
    parser.addOption({option("engine"),
                      Tr::tr("Where containers run: an address such as unix:///run/docker.sock, or a name that doctor "
                             "shows."),
                      option("URL")});
    parser.addOption({option("cpus"), Tr::tr("Processor cores, instead of the flavor's."), option("number")});
    parser.addOption({option("disk"),
                      Tr::tr("What the app may write beside the Space's files, instead of the flavor's, e.g. 10G."),
                      option("size")});
    parser.addOption({option("memory"), Tr::tr("Memory, instead of the flavor's, e.g. 2G."), option("size")});
    parser.addOption({option("gpus"), Tr::tr("Graphics processors, instead of the flavor's: all, none or how many."),
                      option("number")});
    parser.addOption({option("port"), Tr::tr("Port on this machine, instead of any free one."), option("port")});
    if (verb == QLatin1StringView("run"))
        parser.addOption({option("sleep-time"),
                          Tr::tr("How long nobody must have visited the app for it to fall asleep until a visit, e.g. "
                                 "900 (seconds), 15m or 2h, or never."),
                          option("time"), option("never")});
    parser.addOption({option("env"),
                      Tr::tr("A variable for the app, in place of a stored one of that name. May be repeated."),
                      option("KEY=VALUE")});
    parser.addOption(
        {option("env-file"),
         Tr::tr("A file of secrets for the app, in place of stored ones: KEY=VALUE lines, hidden in logs."),
         option("file")});
    parser.addOption({option("no-network"), Tr::tr("Keep the app off every network, in a container.")});
    parser.addOption({option("revision"),
                      Tr::tr("A commit, branch or tag to run, written out beside the folder, which stays as it is."),
                      option("REV")});
    parser.addOption(
        {option("hub-image"), Tr::tr("Run the image that the Hub has built of this Space instead of building one.")});
    parser.addOption({option("rebuild"), Tr::tr("Build from nothing.")});
    parser.addOption({option("accept-cost"),
                      Tr::tr("Pay what the flavor costs on the Hub, for --runner hub, without being asked.")});
    parser.addOption({option("trust"), Tr::tr("Allow this Space to run, now and later.")});
}

std::unexpected<Error> wrong(const QString &message)
{
    return fail(ErrorCode::Usage, message);
}

/// "900", "15m", "2h"; nothing if it is no time.
std::optional<std::chrono::seconds> parseTime(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([1-9]\\d{0,8})\\s*([smh]?)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    const QString unit = match.captured(2).toLower();
    const int factor = unit == QLatin1StringView("h") ? hour : unit == QLatin1StringView("m") ? minute : 1;
    return std::chrono::seconds(match.captured(1).toLongLong() * factor);
}

Result<> readSleepTime(const QCommandLineParser &parser, run::RunOptions &options)
{
    const QString text = parser.value(option("sleep-time"));
    if (text == QLatin1StringView("never"))
        return {};
    const std::optional<std::chrono::seconds> time = parseTime(text);
    if (!time)
        return wrong(Tr::tr("--sleep-time takes a time such as 900 (seconds), 15m or 2h, or never."));
    options.sleepTime = *time;
    return {};
}

Result<> addPair(QMap<QString, QString> &target, const QString &pair)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=(.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(pair);
    if (!match.hasMatch())
        return wrong(Tr::tr("A variable is given as KEY=VALUE, with a key of letters, digits and underscores."));
    target.insert(match.captured(1), match.captured(2));
    return {};
}

Result<> addFile(QMap<QString, QString> &target, const QString &path)
{
    const auto values = secrets::readEnvironmentFile(path);
    if (!values)
        return failure(values);
    target.insert(*values);
    return {};
}

Result<> readChoices(const QCommandLineParser &parser, run::RunOptions &options)
{
    const QMap<QString, run::RunnerKind> runners = {{option("auto"), run::RunnerKind::Auto},
                                                    {option("sandbox"), run::RunnerKind::Sandbox},
                                                    {option("container"), run::RunnerKind::Container},
                                                    {option("static"), run::RunnerKind::Static},
                                                    {option("hub"), run::RunnerKind::Hub}};
    const auto runner = runners.find(parser.value(option("runner")));
    if (runner == runners.end())
        return wrong(Tr::tr("There is no runner %1. Choose sandbox, container, static, hub or auto.")
                         .arg(parser.value(option("runner"))));
    options.runner = *runner;
    const QString fidelity = parser.value(option("fidelity"));
    if (fidelity != QLatin1StringView("live") && fidelity != QLatin1StringView("exact"))
        return wrong(Tr::tr("There is no fidelity %1. Choose live or exact.").arg(fidelity));
    options.fidelity = fidelity == QLatin1StringView("live") ? run::Fidelity::Live : run::Fidelity::Exact;
    options.flavor = parser.value(option("flavor"));
    if (run::flavorNamed(options.flavor).name != options.flavor)
        return wrong(Tr::tr("There is no flavor %1.").arg(options.flavor));
    return {};
}

Result<> readLimits(const QCommandLineParser &parser, run::RunOptions &options)
{
    if (parser.isSet(option("cpus"))) {
        bool good = false;
        const double cpus = parser.value(option("cpus")).toDouble(&good);
        if (!good || cpus <= 0 || cpus > 4096)
            return wrong(Tr::tr("--cpus takes a number of processor cores."));
        options.cpus = int(std::ceil(cpus));
    }
    if (parser.isSet(option("memory"))) {
        options.memory = parseSize(parser.value(option("memory")));
        if (options.memory <= 0)
            return wrong(Tr::tr("--memory takes a size such as 512M or 2G."));
    }
    if (parser.isSet(option("disk"))) {
        options.disk = parseSize(parser.value(option("disk")));
        if (options.disk <= 0)
            return wrong(Tr::tr("--disk takes a size such as 512M or 20G."));
    }
    options.gpus = parser.value(option("gpus"));
    if (!run::isGpuChoice(options.gpus) || (parser.isSet(option("gpus")) && options.gpus.isEmpty()))
        return wrong(Tr::tr("--gpus takes all, none or a number."));
    if (parser.isSet(option("port"))) {
        options.port = parser.value(option("port")).toUShort();
        if (options.port == 0)
            return wrong(Tr::tr("--port takes a number from 1 to 65535."));
    }
    options.engine = parser.value(option("engine"));
    options.isOffline = parser.isSet(option("no-network"));
    options.rebuild = parser.isSet(option("rebuild"));
    for (const QString &pair : parser.values(option("env"))) {
        if (const Result<> added = addPair(options.variables, pair); !added)
            return added;
    }
    if (parser.isSet(option("env-file")))
        return addFile(options.secrets, parser.value(option("env-file")));
    return {};
}

} // namespace

qint64 parseSize(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+(?:\\.\\d+)?)\\s*([kmgt]?)(?:i?b)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return 0;
    const qsizetype power =
        match.captured(2).isEmpty() ? 0 : QStringLiteral("kmgt").indexOf(match.captured(2).toLower()) + 1;
    return qint64(match.captured(1).toDouble() * std::pow(1024.0, double(power)));
}

Result<RunArguments> parseRunArguments(const QString &verb, const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser, verb);
    if (!parser.parse(QStringList{QStringLiteral("spacewright-cli ") + verb} + arguments))
        return wrong(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    RunArguments result;
    result.json = parser.isSet(option("json"));
    if (parser.positionalArguments().size() != 1)
        return wrong(Tr::tr("Give the folder of one Space."));
    result.folder = parser.positionalArguments().constFirst();
    if (const Result<> read = readChoices(parser, result.options); !read)
        return failure(read);
    if (verb == QLatin1StringView("recipe")) {
        result.containerfile = parser.isSet(option("containerfile"));
        return result;
    }
    if (verb == QLatin1StringView("kubernetes")) {
        result.image = parser.value(option("image"));
        return result;
    }
    result.trust = parser.isSet(option("trust"));
    result.hubImage = parser.isSet(option("hub-image"));
    result.acceptCost = parser.isSet(option("accept-cost"));
    result.revision = parser.value(option("revision"));
    if (const Result<> read = readLimits(parser, result.options); !read)
        return failure(read);
    if (verb == QLatin1StringView("run")) {
        if (const Result<> read = readSleepTime(parser, result.options); !read)
            return failure(read);
    }
    return result;
}

Result<> ensureTrusted(const space::Space &space, bool trust)
{
    if (space::isTrusted(space.folder, space.remote))
        return {};
    if (!trust && ::isatty(STDIN_FILENO) != 0) {
        //: %1 is the path of a folder
        const QString question =
            Tr::tr("%1 was not made here. Running it executes its code in a sandbox on this machine.\nRun it? [y/N] ")
                .arg(QDir::toNativeSeparators(space.folder));
        std::fputs(qUtf8Printable(question), stderr);
        char answer[16] = {};
        trust = std::fgets(answer, sizeof answer, stdin) != nullptr && (answer[0] == 'y' || answer[0] == 'Y');
    }
    if (!trust)
        return fail(
            ErrorCode::TrustNeeded,
            Tr::tr(
                "This Space was not made here and has not been allowed to run. Look at its files, then add --trust."));
    return space::setTrusted(space.folder, space.remote, true);
}

run::RecipeInput recipeInput(const space::Space &space)
{
    return {.folder = space.folder, .card = space.card, .manifests = space.manifests};
}

} // namespace spacewright::cli
