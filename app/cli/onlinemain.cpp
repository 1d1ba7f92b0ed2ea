// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// spacewright-cli-online: what spacewright-cli becomes for the verbs that speak to somebody.
#include "program.h"
#include "verbs.h"

#include <array>
#include <cstdio>

using namespace spacewright::cli;

namespace
{

struct Verb {
    QLatin1StringView name;
    int (*run)(const QStringList &);
};

constexpr auto verbs = std::to_array<Verb>({
    {QLatin1StringView("build"), runBuild},
    {QLatin1StringView("run"), runRun},
    {QLatin1StringView("kubernetes"), runKubernetes},
    {QLatin1StringView("running"), runRunning},
    {QLatin1StringView("fidelity"), runFidelity},
    {QLatin1StringView("push"), runPush},
    {QLatin1StringView("pull"), runPull},
    {QLatin1StringView("clone"), runClone},
    {QLatin1StringView("fetch"), runFetch},
    {QLatin1StringView("lfs"), runLfs},
    {QLatin1StringView("publish"), runPublish},
    {QLatin1StringView("hub"), runHub},
    {QLatin1StringView("repair"), runRepair},
    {QLatin1StringView("worktree"), runWorktree},
    {QLatin1StringView("clean"), runClean},
    {QLatin1StringView("doctor"), runDoctor},
});

} // namespace

int main(int argc, char **argv)
{
    return runProgram(argc, argv, [](const QStringList &arguments) {
        const auto verb = std::ranges::find(verbs, arguments.value(0), &Verb::name);
        if (verb != verbs.end())
            return verb->run(arguments.sliced(1));
        std::fputs("spacewright-cli-online is a part of spacewright-cli.\n", stderr);
        return int(WrongUsage);
    });
}
