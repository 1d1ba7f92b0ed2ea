// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::cli
{

class Output;

/// `builds export`: writes the build with that id into a file. Returns the exit code.
int exportBuild(const Output &output, const QString &id, const QString &path);
/// `builds import`: keeps the build of such a file as one of the Space in @p folder. Returns the exit code.
int importBuild(const Output &output, const QString &path, const QString &folder);
/// `builds compare`: says what differs between two kept builds, by their ids. Returns the exit code.
int compareBuilds(const Output &output, const QString &id, const QString &otherId);

} // namespace spacewright::cli
