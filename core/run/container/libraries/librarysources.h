// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QString>

namespace spacewright::run
{

struct RunningContainer;

/// Copies the Python code of what is installed in the container of the Space in @p folder to the cache folder, for
/// whoever reads that code to complete the Space's: the packages themselves lie in an image. Nothing but text of
/// modules is taken, nothing of it is run here, and an image is read once. A container without Python, or of another
/// machine, leaves what is kept as it is. Takes some seconds for large packages; once cancelled nothing half-done
/// stays.
[[nodiscard]] Result<> keepLibrarySources(const RunningContainer &container, const QString &folder, Progress &progress);

/// The folder with the packages of the container that the Space ran in last; empty if none is kept.
[[nodiscard]] QString librarySources(const QString &folder);

/// Where that of all Spaces lies.
[[nodiscard]] QString librarySourcesFolder();

} // namespace spacewright::run
