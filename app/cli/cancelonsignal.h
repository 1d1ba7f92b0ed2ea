// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/run/process/stoprequest.h>

namespace spacewright::cli
{

/// Ctrl-C and its like cancel @p progress, from now to the end of the program.
void cancelOnSignal(Progress &progress);
/// The same; the second time they end an app at once that has not ended by itself yet.
void cancelOnSignal(Progress &progress, run::StopRequest &stop);

} // namespace spacewright::cli
