// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runoptionsparser.h"

#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/base/filewriter.h>
#include <core/run/fidelity/fidelityreport.h>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FidelityVerb)
};

constexpr qint64 longestFreeze = 16LL * 1024 * 1024;

Result<std::optional<run::Freeze>> freezeAt(const QString &path)
{
    if (path.isEmpty())
        return std::optional<run::Freeze>();
    return readFile(path, longestFreeze).transform([&path](const QByteArray &text) {
        return std::optional(run::Freeze{path, text});
    });
}

void print(const Output &output, const run::FidelityRow &row)
{
    output.event(QStringLiteral("fidelity"), {{QStringLiteral("aspect"), row.aspect},
                                              {QStringLiteral("subject"), row.subject},
                                              {QStringLiteral("here"), row.here},
                                              {QStringLiteral("hub"), row.hub},
                                              {QStringLiteral("light"), run::lightName(row.light)},
                                              {QStringLiteral("reason"), row.reason},
                                              {QStringLiteral("source"), row.source}});
    const auto shown = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    output.text(QStringLiteral("%1  %2: %3 | %4")
                    .arg(run::lightName(row.light).leftJustified(6), row.title(), shown(row.here), shown(row.hub)));
    if (!row.reason.isEmpty())
        output.text(QStringLiteral("        %1 [%2]").arg(row.reason, row.source));
}

int report(const Output &output, const QString &folder, const QString &freezePath)
{
    const Result<std::optional<run::Freeze>> freeze = freezeAt(freezePath);
    if (!freeze)
        return output.error(freeze.error());
    const Result<space::Space> space = space::readSpace(folder);
    if (!space)
        return output.error(space.error());
    const Result<QList<run::FidelityRow>> rows = run::fidelityOf(recipeInput(*space), *freeze);
    if (!rows)
        return output.error(rows.error());
    output.text(Tr::tr("What differs between the last run here | the Hub:"));
    QMap<run::Light, qsizetype> counts;
    for (const run::FidelityRow &row : *rows) {
        ++counts[row.light];
        print(output, row);
    }
    //: Numbers of things that differ much, that differ little, and that are the same
    output.text(Tr::tr("%1 red, %2 yellow, %3 green")
                    .arg(counts.value(run::Light::Red))
                    .arg(counts.value(run::Light::Yellow))
                    .arg(counts.value(run::Light::Green)));
    QJsonObject fields = {{QStringLiteral("ok"), true}};
    for (const run::Light light : {run::Light::Red, run::Light::Yellow, run::Light::Green})
        fields.insert(run::lightName(light), counts.value(light));
    output.event(QStringLiteral("result"), fields);
    return Done;
}

} // namespace

int runFidelity(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Says what differs between the last run here and the Hub."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    parser.addOptions({{QStringLiteral("freeze"),
                        Tr::tr("What pip freeze says on the Hub, instead of the last build's log."), Tr::tr("file")},
                       {QStringLiteral("json"), Tr::tr("Print JSON lines.")}});
    const bool parsed = parser.parse(QStringList{QStringLiteral("fidelity")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (parsed && parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (!parsed || parser.positionalArguments().size() != 1)
        return output.error({ErrorCode::Usage, parsed ? Tr::tr("Name the folder of one Space.") : parser.errorText()});
    return report(output, parser.positionalArguments().constFirst(), parser.value(QStringLiteral("freeze")));
}

} // namespace spacewright::cli
