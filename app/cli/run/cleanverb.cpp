// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storageverb.h"
#include <app/cli/cancelonsignal.h>
#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/run/container/chosenengine.h>
#include <core/run/container/leftapp.h>
#include <core/run/image/enginedisk.h>
#include <core/run/session.h>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CleanVerb)
};

} // namespace

int runClean(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Removes apps that still run in containers although the Spacewright that ran them is gone, and at a "
               "container engine the images of Spaces that no container uses and the packages that builds downloaded. "
               "With one of the options from --list to --dry-run it "
               "looks at all that takes room, and removes what they choose."));
    parser.addHelpOption();
    addStorageOptions(parser);
    parser.addOption({QStringLiteral("engine"), Tr::tr("The container engine to clean."), QStringLiteral("URL")});
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli clean")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed || !parser.positionalArguments().isEmpty())
        return output.error({ErrorCode::Usage, parsed ? Tr::tr("clean takes no arguments.") : parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    Progress progress;
    cancelOnSignal(progress);
    if (wantsStorage(parser))
        return cleanStorage(parser, output, progress);
    const QList<run::LeftApp> left = run::leftApps();
    run::cleanLeftovers();
    for (const run::LeftApp &app : left)
        //: %1 is the title of a Space
        output.text(Tr::tr("Removed the container of “%1”, which still ran.").arg(app.record.spaceTitle));
    const Result<container::Engine> engine = run::chosenEngine(parser.value(QStringLiteral("engine")), progress);
    const Result<run::EngineCleanUp> cleaned =
        engine ? run::cleanUpEngine(*engine, progress) : Result<run::EngineCleanUp>(failure(engine));
    if (progress.isCancelled())
        return Cancelled;
    if (!cleaned)
        return output.error(cleaned.error());
    output.text(cleaned->text());
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                            {QStringLiteral("containers"), left.size()},
                                            {QStringLiteral("images"), cleaned->images},
                                            {QStringLiteral("bytes"), cleaned->bytes}});
    return Done;
}

} // namespace spacewright::cli
