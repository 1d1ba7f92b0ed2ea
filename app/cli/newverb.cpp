// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "verbs.h"

#include <core/space/spacetemplate.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NewVerb)
};

int listTemplates(const Output &output)
{
    for (const space::SpaceTemplate &entry : space::spaceTemplates()) {
        output.event(QStringLiteral("template"), {{QStringLiteral("id"), entry.id},
                                                  {QStringLiteral("title"), entry.title},
                                                  {QStringLiteral("sdk"), manifest::sdkName(entry.sdk)},
                                                  {QStringLiteral("description"), entry.description}});
        output.text(QStringLiteral("%1 %2 (%3)").arg(entry.id, -16).arg(entry.title, manifest::sdkName(entry.sdk)));
    }
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}});
    return Done;
}

} // namespace

int runNew(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 Tr::tr("The folder to make. Without it, the templates are listed."),
                                 QStringLiteral("[DIR]"));
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addOption({QStringLiteral("template"), Tr::tr("The template's id."), QStringLiteral("id"),
                      QStringLiteral("gradio-image")});
    parser.addOption(
        {QStringLiteral("title"), Tr::tr("The Space's title, else the folder's name."), QStringLiteral("title")});
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli new")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return output.error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    const QStringList folders = parser.positionalArguments();
    if (folders.isEmpty())
        return listTemplates(output);
    if (folders.size() > 1)
        return output.error({ErrorCode::Usage, Tr::tr("Give one folder.")});
    const QString folder = QFileInfo(folders.constFirst()).absoluteFilePath();
    const QString title =
        parser.isSet(QStringLiteral("title")) ? parser.value(QStringLiteral("title")) : QFileInfo(folder).fileName();
    Progress progress;
    const Result<> made = space::createFromTemplate(parser.value(QStringLiteral("template")), folder, title, progress);
    if (!made)
        return output.error(made.error());
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}, {QStringLiteral("folder"), folder}});
    //: %1 is the path of a folder
    output.text(Tr::tr("Made %1. `spacewright-cli run %1` runs it.").arg(QDir::toNativeSeparators(folder)));
    return Done;
}

} // namespace spacewright::cli
