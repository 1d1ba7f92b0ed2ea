// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phasebook.h"

namespace spacewright::log
{

/// One for each tool: whether @p line is one of its lines, which is then noted in @p book. What they do not know says
/// nothing about them.
/// @{
/// uv (https://docs.astral.sh/uv/reference/cli/), when its output is no terminal.
bool readUvLine(PhaseBook &book, const PhaseLine &line);
/// pip (https://pip.pypa.io/en/stable/cli/pip_install/).
bool readPipLine(PhaseBook &book, const PhaseLine &line);
/// apt-get, as its manual page apt-get(8) says.
bool readAptLine(PhaseBook &book, const PhaseLine &line);
/// npm, as `npm help install` says, and yarn of the first generation.
bool readNodeLine(PhaseBook &book, const PhaseLine &line);
/// Layers of an image: BuildKit in plain progress, Docker's and Podman's pull.
bool readImageLine(PhaseBook &book, const PhaseLine &line);
/// @}

} // namespace spacewright::log
