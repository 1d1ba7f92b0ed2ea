// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubverbs.h"

#include <app/cli/verbs.h>

#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubVerb)
};

struct HubVerb {
    const char *name;
    const char *summary;
    int (*run)(HubCall &, const QStringList &);
};

constexpr auto hubVerbs = std::to_array<HubVerb>({
    {"login", QT_TRANSLATE_NOOP("HubVerb", "sign in with a token, which is read from standard input"), runLogin},
    {"logout", QT_TRANSLATE_NOOP("HubVerb", "forget an account and its token"), runLogout},
    {"whoami", QT_TRANSLATE_NOOP("HubVerb", "say who is signed in"), runWhoami},
    {"list", QT_TRANSLATE_NOOP("HubVerb", "list Spaces of yours, or of others"), runList},
    {"search", QT_TRANSLATE_NOOP("HubVerb", "find Spaces by what they do"), runSearch},
    {"status", QT_TRANSLATE_NOOP("HubVerb", "say how a Space runs"), runHubStatus},
    {"logs", QT_TRANSLATE_NOOP("HubVerb", "print the log of a build or a run"), runLogs},
    {"restart", QT_TRANSLATE_NOOP("HubVerb", "start a Space again"), runRestart},
    {"pause", QT_TRANSLATE_NOOP("HubVerb", "stop a Space until it is restarted"), runPause},
    {"hardware", QT_TRANSLATE_NOOP("HubVerb", "list hardware, or give a Space another"), runHardware},
    {"sleep", QT_TRANSLATE_NOOP("HubVerb", "set when a Space falls asleep"), runSleep},
    {"secrets", QT_TRANSLATE_NOOP("HubVerb", "list, set and remove secrets"), runSecrets},
    {"variables", QT_TRANSLATE_NOOP("HubVerb", "list, set and remove variables"), runVariables},
    {"duplicate", QT_TRANSLATE_NOOP("HubVerb", "copy a Space on the Hub"), runDuplicate},
    {"staging", QT_TRANSLATE_NOOP("HubVerb", "list or remove what runs on the Hub's hardware have left"), runStaging},
    {"discussions", QT_TRANSLATE_NOOP("HubVerb", "read and write discussions and pull requests"), runDiscussions},
});

QString usage()
{
    QString text = Tr::tr("Usage: spacewright-cli hub VERB [options]") + u'\n';
    for (const HubVerb &verb : hubVerbs)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1StringView(verb.name), -12).arg(Tr::tr(verb.summary));
    return text;
}

} // namespace

int runHub(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    for (const HubVerb &verb : hubVerbs) {
        if (name == QLatin1StringView(verb.name)) {
            HubCall call(QStringLiteral("hub ") + name);
            return verb.run(call, arguments.sliced(1));
        }
    }
    const bool isAsked = name == QLatin1StringView("--help") || name == QLatin1StringView("-h");
    std::fputs(qUtf8Printable(usage()), isAsked ? stdout : stderr);
    return isAsked ? Done : WrongUsage;
}

} // namespace spacewright::cli
