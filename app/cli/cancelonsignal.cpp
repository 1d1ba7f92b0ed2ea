// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cancelonsignal.h"

#include <csignal>

namespace spacewright::cli
{

namespace
{

Progress *currentProgress = nullptr;
run::StopRequest *currentStop = nullptr;

void cancelCurrent(int)
{
    if (currentStop != nullptr && currentProgress->isCancelled())
        currentStop->endAtOnce();
    currentProgress->cancel();
}

} // namespace

void cancelOnSignal(Progress &progress)
{
    currentProgress = &progress;
    std::signal(SIGINT, cancelCurrent);
    std::signal(SIGTERM, cancelCurrent);
    std::signal(SIGHUP, cancelCurrent);
}

void cancelOnSignal(Progress &progress, run::StopRequest &stop)
{
    currentStop = &stop;
    cancelOnSignal(progress);
}

} // namespace spacewright::cli
