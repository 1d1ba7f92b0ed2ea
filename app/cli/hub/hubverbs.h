// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubcall.h"

namespace spacewright::cli
{

/// The verbs behind `hub`. Each adds what it takes to the call, parses, and returns the exit code.
int runLogin(HubCall &call, const QStringList &arguments);
int runLogout(HubCall &call, const QStringList &arguments);
int runWhoami(HubCall &call, const QStringList &arguments);
int runList(HubCall &call, const QStringList &arguments);
int runSearch(HubCall &call, const QStringList &arguments);
int runHubStatus(HubCall &call, const QStringList &arguments);
int runLogs(HubCall &call, const QStringList &arguments);
int runRestart(HubCall &call, const QStringList &arguments);
int runPause(HubCall &call, const QStringList &arguments);
int runHardware(HubCall &call, const QStringList &arguments);
int runSleep(HubCall &call, const QStringList &arguments);
int runSecrets(HubCall &call, const QStringList &arguments);
int runVariables(HubCall &call, const QStringList &arguments);
int runStaging(HubCall &call, const QStringList &arguments);
int runDuplicate(HubCall &call, const QStringList &arguments);
int runDiscussions(HubCall &call, const QStringList &arguments);

} // namespace spacewright::cli
