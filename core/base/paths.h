// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where Spacewright keeps things, by the XDG Base Directory Specification. Folders are made when first asked for,
/// readable by their owner only. An unset or relative XDG variable falls back to its default.
namespace spacewright::paths
{

/// Settings: $XDG_CONFIG_HOME/spacewright.
QString configFolder();
/// Build records, trust, recents: $XDG_DATA_HOME/spacewright.
QString dataFolder();
/// Python environments, package and model caches, everything that can be made again: $XDG_CACHE_HOME/spacewright.
QString cacheFolder();
/// Marks of running sessions, gone after a reboot: $XDG_RUNTIME_DIR/spacewright, or a folder in the cache without one.
QString runtimeFolder();

/// Finds an installed program: beside our own, then on PATH. Never in the current folder. Empty when there is none.
QString findProgram(const QString &name);

} // namespace spacewright::paths
