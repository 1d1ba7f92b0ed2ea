// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "verbs.h"

#include <core/base/log.h>
#include <core/secrets/coredump.h>

#include <QCoreApplication>

#include <array>
#include <csignal>
#include <cstdio>

using namespace spacewright::cli;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Verb {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &);
};

constexpr auto verbs = std::to_array<Verb>({
    {"check", QT_TRANSLATE_NOOP("CommandLine", "say what is wrong with a Space"), runCheck},
    {"card", QT_TRANSLATE_NOOP("CommandLine", "print and change the card of a Space"), runCard},
    {"requirements", QT_TRANSLATE_NOOP("CommandLine", "add, remove, upgrade and explain packages"), runRequirements},
    {"lock", QT_TRANSLATE_NOOP("CommandLine", "resolve the packages for the Hub and write pylock.toml"), runLock},
    {"tree", QT_TRANSLATE_NOOP("CommandLine", "show which package brings which"), runTree},
    {"recipe", QT_TRANSLATE_NOOP("CommandLine", "print how a Space is built"), runRecipe},
    {"build", QT_TRANSLATE_NOOP("CommandLine", "build a Space"), runBuild},
    {"run", QT_TRANSLATE_NOOP("CommandLine", "build and run a Space until Ctrl-C"), runRun},
    {"running", QT_TRANSLATE_NOOP("CommandLine", "list, stop, put to sleep and wake the Spaces that run here"),
     runRunning},
    {"fidelity", QT_TRANSLATE_NOOP("CommandLine", "say what differs between the last run here and the Hub"),
     runFidelity},
    {"builds", QT_TRANSLATE_NOOP("CommandLine", "list, show and explain kept builds"), runBuilds},
    {"log", QT_TRANSLATE_NOOP("CommandLine", "read and search a log of any size"), runLog},
    {"new", QT_TRANSLATE_NOOP("CommandLine", "make a new Space from a template"), runNew},
    {"status", QT_TRANSLATE_NOOP("CommandLine", "list the changed files of a repository"), runStatus},
    {"diff", QT_TRANSLATE_NOOP("CommandLine", "show what has changed"), runDiff},
    {"history", QT_TRANSLATE_NOOP("CommandLine", "list commits"), runHistory},
    {"commit", QT_TRANSLATE_NOOP("CommandLine", "commit what is staged"), runCommit},
    {"push", QT_TRANSLATE_NOOP("CommandLine", "send commits to the remote"), runPush},
    {"pull", QT_TRANSLATE_NOOP("CommandLine", "bring the remote's commits in"), runPull},
    {"clone", QT_TRANSLATE_NOOP("CommandLine", "get a Space from the Hub, or any repository"), runClone},
    {"branch", QT_TRANSLATE_NOOP("CommandLine", "list, make, switch and delete branches"), runBranch},
    {"merge", QT_TRANSLATE_NOOP("CommandLine", "bring a branch into the checked out one"), runMerge},
    {"rebase", QT_TRANSLATE_NOOP("CommandLine", "put commits on top of another branch"), runRebase},
    {"fetch", QT_TRANSLATE_NOOP("CommandLine", "learn what the remote has"), runFetch},
    {"stash", QT_TRANSLATE_NOOP("CommandLine", "put changes aside and bring them back"), runStash},
    {"blame", QT_TRANSLATE_NOOP("CommandLine", "say which commit each line came with"), runBlame},
    {"undo", QT_TRANSLATE_NOOP("CommandLine", "undo what was done last in a repository"), runUndo},
    {"repair", QT_TRANSLATE_NOOP("CommandLine", "remove left-over locks and a damaged index"), runRepair},
    {"worktree", QT_TRANSLATE_NOOP("CommandLine", "check branches out side by side"), runWorktree},
    {"lfs", QT_TRANSLATE_NOOP("CommandLine", "list, get, track and check large files"), runLfs},
    {"publish", QT_TRANSLATE_NOOP("CommandLine", "send the Space to the Hub and follow its build"), runPublish},
    {"hub", QT_TRANSLATE_NOOP("CommandLine", "sign in at the Hub, find, follow and operate Spaces there"), runHub},
    {"search", QT_TRANSLATE_NOOP("CommandLine", "find and replace in the files of a Space"), runSearch},
    {"clean", QT_TRANSLATE_NOOP("CommandLine", "remove the images of Spaces from a container engine"), runClean},
    {"doctor", QT_TRANSLATE_NOOP("CommandLine", "say what works on this machine"), runDoctor},
});

QString usage()
{
    QString text = Tr::tr("Usage: spacewright-cli VERB [options]") + QLatin1Char('\n');
    for (const Verb &verb : verbs)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1StringView(verb.name), -12).arg(Tr::tr(verb.summary));
    return text + Tr::tr("`spacewright-cli VERB --help` says more.") + QLatin1Char('\n');
}

} // namespace

int main(int argc, char **argv)
{
    spacewright::keepNoCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("spacewright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SPACEWRIGHT_VERSION));
    spacewright::installLogRedaction();
    // A reader that goes away (`| head`) must end us by a failed write, not by a signal in the middle of cleaning up.
    std::signal(SIGPIPE, SIG_IGN);

    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    const QString name = arguments.value(0);
    for (const Verb &verb : verbs) {
        if (name == QLatin1StringView(verb.name))
            return verb.run(arguments.sliced(1));
    }
    if (name == QLatin1StringView("--version")) {
        std::printf("spacewright-cli %s\n", SPACEWRIGHT_VERSION);
        return Done;
    }
    const bool asked = name == QLatin1StringView("--help") || name == QLatin1StringView("-h");
    std::fputs(qUtf8Printable(usage()), asked ? stdout : stderr);
    return asked ? Done : WrongUsage;
}
