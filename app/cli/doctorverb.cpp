// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "verbs.h"

#include <core/run/doctor.h>
#include <core/settings/settings.h>

#include <QCommandLineParser>
#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DoctorVerb)
};

QString healthName(run::Health health)
{
    switch (health) {
    case run::Health::Good:
        return QStringLiteral("good");
    case run::Health::Limited:
        return QStringLiteral("limited");
    case run::Health::Missing:
        break;
    }
    return QStringLiteral("missing");
}

int colour(run::Health health)
{
    return health == run::Health::Good ? 32 : health == run::Health::Limited ? 33 : 31;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli doctor")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed || !parser.positionalArguments().isEmpty())
        return output.error({ErrorCode::Usage, parsed ? Tr::tr("doctor takes no arguments.") : parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    Progress progress;
    output.text(QStringLiteral("Spacewright " SPACEWRIGHT_VERSION ", Qt ") + QString::fromLatin1(qVersion()));
    for (const run::Finding &finding : run::examine(progress, settings::Settings().run.engine.get())) {
        output.event(
            QStringLiteral("finding"),
            {{QStringLiteral("id"), finding.id},
             {QStringLiteral("title"), finding.title},
             {QStringLiteral("health"), healthName(finding.health)},
             {QStringLiteral("detail"), finding.detail},
             {QStringLiteral("remedy"), finding.remedy.isEmpty() ? QJsonValue() : QJsonValue(finding.remedy)}});
        output.text(QStringLiteral("%1  %2: %3").arg(healthName(finding.health), -7).arg(finding.title, finding.detail),
                    colour(finding.health));
        if (finding.health != run::Health::Good && !finding.remedy.isEmpty())
            output.text(QStringLiteral("         %1").arg(finding.remedy));
    }
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                            {QStringLiteral("version"), QStringLiteral(SPACEWRIGHT_VERSION)},
                                            {QStringLiteral("qt"), QString::fromLatin1(qVersion())}});
    return Done;
}

} // namespace spacewright::cli
