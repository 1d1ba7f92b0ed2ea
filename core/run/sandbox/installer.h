// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/process.h>
#include <core/base/result.h>

namespace spacewright::run
{

/// A run of uv in a cage: it sees the system, its package cache and what is named here, and nothing else of the user's.
struct InstallerCall {
    /// What follows "uv".
    QStringList arguments;
    /// Where it runs.
    QString folder;
    bool isFolderWritable = false;
    QStringList readOnly = {};
    QByteArray input = {};
    /// Whether it asks nobody and builds nothing, and so needs less of the system.
    bool isBare = false;
    /// Beyond what every run of uv finds.
    QMap<QString, QString> environment = {};
    /// 0 means no limit.
    std::chrono::milliseconds timeout{0};
};

/// Where environments and the package cache lie. Packages are hard links from uv's cache, which only works within one
/// mount: so both lie in one folder.
[[nodiscard]] QString pythonFolder();
[[nodiscard]] QString packageCache();

/// Runs it to its end, on any thread but the GUI's. No configuration of the user's or of a Space's is read, no Python
/// is downloaded. Fails if there is no uv or no cage.
[[nodiscard]] Result<ProcessEnd> runInstaller(const InstallerCall &call, Progress &progress,
                                              const OutputListener &listener = {}, const ProcessWatch &watch = {});

} // namespace spacewright::run
