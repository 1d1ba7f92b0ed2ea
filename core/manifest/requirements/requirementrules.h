// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements.h"

namespace spacewright::manifest
{

/// What of the Space decides whether a requirement can be installed.
struct RequirementContext {
    /// The file's path, relative to the Space's folder.
    QString file;
    /// "3.12"; empty if the card does not say.
    QString pythonVersion;
    /// Whether the card asks for ZeroGPU, which has some releases of torch only.
    bool isZeroGpu = false;
};

/// Says which requirements the Hub cannot install: names of no package, modules that Python brings, two pins of one
/// package, releases without a wheel for this Python, what only Windows has, and paths of the author's own machine.
[[nodiscard]] QList<Diagnostic> checkInstallable(const QByteArray &text, const QList<Requirement> &requirements,
                                                 const RequirementContext &context);

} // namespace spacewright::manifest
