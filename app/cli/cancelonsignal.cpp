// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cancelonsignal.h"

#include <csignal>

namespace spacewright::cli
{

namespace
{

Progress *currentProgress = nullptr;

void cancelCurrent(int)
{
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

} // namespace spacewright::cli
