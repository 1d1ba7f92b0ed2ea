// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixjson.h"
#include "output.h"
#include "verbs.h"

#include <core/manifest/sarif.h>
#include <core/space/space.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace spacewright::cli
{

namespace
{

using manifest::Diagnostic;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckVerb)
};

/// As it stands in the output, in JSON and in text; compilers write these words in every language too.
QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

QJsonObject toJson(const Diagnostic &diagnostic)
{
    return {{QStringLiteral("severity"), severityName(diagnostic.severity)},
            {QStringLiteral("rule"), diagnostic.rule},
            {QStringLiteral("file"), diagnostic.file},
            {QStringLiteral("line"), diagnostic.range.line},
            {QStringLiteral("column"), diagnostic.range.column},
            {QStringLiteral("endLine"), diagnostic.range.endLine},
            {QStringLiteral("endColumn"), diagnostic.range.endColumn},
            {QStringLiteral("message"), diagnostic.message},
            {QStringLiteral("source"), diagnostic.source},
            {QStringLiteral("fix"), fixToJson(diagnostic.fix)}};
}

/// "README.md:4:6: error: message [rule]", which editors and people know from compilers.
QString toText(const Diagnostic &diagnostic)
{
    QString place = diagnostic.file;
    if (diagnostic.range.line > 0)
        place += QStringLiteral(":%1:%2").arg(diagnostic.range.line).arg(diagnostic.range.column);
    return QStringLiteral("%1%2%3: %4 [%5]")
        .arg(place, place.isEmpty() ? QString() : QStringLiteral(": "), severityName(diagnostic.severity),
             diagnostic.message, diagnostic.rule);
}

int colourOf(Severity severity)
{
    static constexpr int red = 31;
    static constexpr int yellow = 33;
    return severity == Severity::Error ? red : severity == Severity::Warning ? yellow : 0;
}

int report(const space::Space &space, double seconds, const Output &output)
{
    int counts[3] = {};
    for (const Diagnostic &diagnostic : space.diagnostics) {
        ++counts[int(diagnostic.severity)];
        output.event(QStringLiteral("diagnostic"), toJson(diagnostic));
        output.text(toText(diagnostic), colourOf(diagnostic.severity));
    }
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), !space.hasErrors()},
                                            {QStringLiteral("duration"), seconds},
                                            {QStringLiteral("errors"), counts[int(Severity::Error)]},
                                            {QStringLiteral("warnings"), counts[int(Severity::Warning)]},
                                            {QStringLiteral("infos"), counts[int(Severity::Info)]}});
    if (space.diagnostics.isEmpty())
        //: %1 is the title of a Space
        output.text(Tr::tr("%1: nothing to complain about.").arg(space.title));
    return space.hasErrors() ? Failed : Done;
}

} // namespace

int runCheck(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addOption({QStringLiteral("sarif"), Tr::tr("Print a SARIF log, for code hosts and other tools.")});
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli check")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return output.error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.positionalArguments().size() != 1 || (output.isJson() && parser.isSet(QStringLiteral("sarif"))))
        return output.error({ErrorCode::Usage, Tr::tr("Give one folder: spacewright-cli check DIR")});
    QElapsedTimer timer;
    timer.start();
    const Result<space::Space> space = space::readSpace(parser.positionalArguments().constFirst());
    if (!space)
        return output.error(space.error());
    if (parser.isSet(QStringLiteral("sarif"))) {
        output.raw(QJsonDocument(manifest::sarifOf(space->diagnostics, QStringLiteral(SPACEWRIGHT_VERSION))).toJson());
        return space->hasErrors() ? Failed : Done;
    }
    return report(*space, double(timer.elapsed()) / 1000, output);
}

} // namespace spacewright::cli
