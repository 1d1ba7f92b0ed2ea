// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/output.h>

#include <core/hub/space/spaceinfo.h>

namespace spacewright::cli
{

/// A Space as one line, or as a `space` event.
void printSpace(const Output &output, const hub::SpaceInfo &space);

/// How a Space runs, as some lines, or as a `stage` event.
void printRuntime(const Output &output, const hub::SpaceId &space, const hub::Runtime &runtime);

/// For people: where the app answers, and whether a newer commit waits.
void printPlace(const Output &output, const hub::SpaceInfo &space, const hub::Runtime &runtime);

} // namespace spacewright::cli
