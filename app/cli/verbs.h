// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spacewright::cli
{

/// Exit codes of every verb.
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2, Cancelled = 130 };

/// Each takes the arguments after the verb's name and returns the exit code. One source file for each.
int runCheck(const QStringList &arguments);
int runCard(const QStringList &arguments);
int runRequirements(const QStringList &arguments);
int runLock(const QStringList &arguments);
int runTree(const QStringList &arguments);
int runKubernetes(const QStringList &arguments);
int runRecipe(const QStringList &arguments);
int runFidelity(const QStringList &arguments);
int runBuild(const QStringList &arguments);
int runRun(const QStringList &arguments);
int runBuilds(const QStringList &arguments);
int runLog(const QStringList &arguments);
int runNew(const QStringList &arguments);
int runStatus(const QStringList &arguments);
int runDiff(const QStringList &arguments);
int runHistory(const QStringList &arguments);
int runCommit(const QStringList &arguments);
int runPush(const QStringList &arguments);
int runPull(const QStringList &arguments);
int runClone(const QStringList &arguments);
int runBranch(const QStringList &arguments);
int runMerge(const QStringList &arguments);
int runRebase(const QStringList &arguments);
int runFetch(const QStringList &arguments);
int runStash(const QStringList &arguments);
int runBlame(const QStringList &arguments);
int runRepair(const QStringList &arguments);
int runUndo(const QStringList &arguments);
int runWorktree(const QStringList &arguments);
int runLfs(const QStringList &arguments);
int runPublish(const QStringList &arguments);
int runHub(const QStringList &arguments);
int runSearch(const QStringList &arguments);
int runRunning(const QStringList &arguments);
int runClean(const QStringList &arguments);
int runDoctor(const QStringList &arguments);

} // namespace spacewright::cli
