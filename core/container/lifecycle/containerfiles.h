// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

namespace spacewright::container
{

/// A regular file in a container, on its way out.
struct ContainerFile {
    /// Relative to the folder that was asked for.
    QString path;
    qint64 size = 0;
    /// Seconds since 1970: engines say no more.
    qint64 modified = 0;
    bool isExecutable = false;
    /// Reads what it holds; to be called at once or not at all.
    std::function<QByteArray()> read;
};

/// Shows @p visitor each regular file below @p folder of container @p id, running or not, in one stream. Nothing is
/// kept of what the visitor does not read.
[[nodiscard]] Result<> visitFiles(const Engine &engine, const QString &id, const QString &folder,
                                  const std::function<void(const ContainerFile &)> &visitor, Progress &progress);

} // namespace spacewright::container
