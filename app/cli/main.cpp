// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// spacewright-cli: the verbs that need nothing but files. Those that speak to the Hub, to a remote or to an engine are
// in spacewright-cli-online beside it: what they link takes four times as long to load as the rest of a check.
#include "program.h"
#include "verbs.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>
#include <filesystem>
#include <unistd.h>

using namespace spacewright::cli;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Verb {
    const char *name;
    const char *summary;
    /// None: the other program has it.
    int (*run)(const QStringList &);
};

constexpr auto verbs = std::to_array<Verb>({
    {"check", QT_TRANSLATE_NOOP("CommandLine", "say what is wrong with a Space"), runCheck},
    {"card", QT_TRANSLATE_NOOP("CommandLine", "print and change the card of a Space"), runCard},
    {"requirements", QT_TRANSLATE_NOOP("CommandLine", "add, remove, upgrade and explain packages"), runRequirements},
    {"lock", QT_TRANSLATE_NOOP("CommandLine", "resolve the packages for the Hub and write pylock.toml"), runLock},
    {"tree", QT_TRANSLATE_NOOP("CommandLine", "show which package brings which"), runTree},
    {"recipe", QT_TRANSLATE_NOOP("CommandLine", "print how a Space is built"), runRecipe},
    {"kubernetes", QT_TRANSLATE_NOOP("CommandLine", "print what a Kubernetes cluster runs a Space with"), nullptr},
    {"build", QT_TRANSLATE_NOOP("CommandLine", "build a Space"), nullptr},
    {"run", QT_TRANSLATE_NOOP("CommandLine", "build and run a Space until Ctrl-C"), nullptr},
    {"running", QT_TRANSLATE_NOOP("CommandLine", "list, stop, put to sleep and wake the Spaces that run here"),
     nullptr},
    {"fidelity", QT_TRANSLATE_NOOP("CommandLine", "say what differs between the last run here and the Hub"), nullptr},
    {"builds", QT_TRANSLATE_NOOP("CommandLine", "list, show and explain kept builds"), runBuilds},
    {"log", QT_TRANSLATE_NOOP("CommandLine", "read and search a log of any size"), runLog},
    {"new", QT_TRANSLATE_NOOP("CommandLine", "make a new Space from a template"), runNew},
    {"status", QT_TRANSLATE_NOOP("CommandLine", "list the changed files of a repository"), runStatus},
    {"diff", QT_TRANSLATE_NOOP("CommandLine", "show what has changed"), runDiff},
    {"history", QT_TRANSLATE_NOOP("CommandLine", "list commits"), runHistory},
    {"commit", QT_TRANSLATE_NOOP("CommandLine", "commit what is staged"), runCommit},
    {"push", QT_TRANSLATE_NOOP("CommandLine", "send commits to the remote"), nullptr},
    {"pull", QT_TRANSLATE_NOOP("CommandLine", "bring the remote's commits in"), nullptr},
    {"clone", QT_TRANSLATE_NOOP("CommandLine", "get a Space from the Hub, or any repository"), nullptr},
    {"branch", QT_TRANSLATE_NOOP("CommandLine", "list, make, switch and delete branches"), runBranch},
    {"merge", QT_TRANSLATE_NOOP("CommandLine", "bring a branch into the checked out one"), runMerge},
    {"rebase", QT_TRANSLATE_NOOP("CommandLine", "put commits on top of another branch"), runRebase},
    {"fetch", QT_TRANSLATE_NOOP("CommandLine", "learn what the remote has"), nullptr},
    {"stash", QT_TRANSLATE_NOOP("CommandLine", "put changes aside and bring them back"), runStash},
    {"blame", QT_TRANSLATE_NOOP("CommandLine", "say which commit each line came with"), runBlame},
    {"undo", QT_TRANSLATE_NOOP("CommandLine", "undo what was done last in a repository"), runUndo},
    {"repair", QT_TRANSLATE_NOOP("CommandLine", "remove left-over locks and a damaged index"), nullptr},
    {"worktree", QT_TRANSLATE_NOOP("CommandLine", "check branches out side by side"), nullptr},
    {"lfs", QT_TRANSLATE_NOOP("CommandLine", "list, get, track and check large files"), nullptr},
    {"publish", QT_TRANSLATE_NOOP("CommandLine", "send the Space to the Hub and follow its build"), nullptr},
    {"hub", QT_TRANSLATE_NOOP("CommandLine", "sign in at the Hub, find, follow and operate Spaces there"), nullptr},
    {"search", QT_TRANSLATE_NOOP("CommandLine", "find and replace in the files of a Space"), runSearch},
    {"clean", QT_TRANSLATE_NOOP("CommandLine", "remove the images of Spaces from a container engine"), nullptr},
    {"doctor", QT_TRANSLATE_NOOP("CommandLine", "say what works on this machine"), nullptr},
});

QString usage()
{
    QString text = Tr::tr("Usage: spacewright-cli VERB [options]") + QLatin1Char('\n');
    for (const Verb &verb : verbs)
        text += QStringLiteral("  %1 %2\n").arg(QLatin1StringView(verb.name), -12).arg(Tr::tr(verb.summary));
    return text + Tr::tr("`spacewright-cli VERB --help` says more.") + QLatin1Char('\n');
}

/// Becomes the other program; returns only if that is not there.
int becomeOnlineProgram(char **argv)
{
    std::error_code problem;
    const std::string path = std::filesystem::read_symlink("/proc/self/exe", problem).string() + "-online";
    ::execv(path.c_str(), argv);
    std::fprintf(
        stderr, "%s\n",
        //: %1 is the path of a program
        qUtf8Printable(Tr::tr("%1 cannot be started. Install Spacewright again.").arg(QString::fromStdString(path))));
    return Failed;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view name = argc > 1 ? argv[1] : "";
    const auto verb = std::ranges::find(verbs, name, [](const Verb &one) { return std::string_view(one.name); });
    if (verb != verbs.end() && !verb->run)
        return becomeOnlineProgram(argv);
    if (name == "--version") {
        std::printf("spacewright-cli %s\n", SPACEWRIGHT_VERSION);
        return Done;
    }
    return runProgram(argc, argv, [&](const QStringList &arguments) -> int {
        if (verb != verbs.end())
            return verb->run(arguments.sliced(1));
        const bool asked = name == "--help" || name == "-h";
        std::fputs(qUtf8Printable(usage()), asked ? stdout : stderr);
        return asked ? Done : WrongUsage;
    });
}
