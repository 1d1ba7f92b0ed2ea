// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writtenfiles.h"

#include <core/run/process/sourcewatch.h>

#include <core/container/engine/engine.h>

#include <QDateTime>

#include <optional>

namespace spacewright::run
{

/// Keeps the Space's folder and its copy in a container alike, both ways.
class LiveSource final
{
public:
    /// @p target is the folder in container @p id; empty where the folder is mounted and there is nothing to bring.
    /// What was saved while nobody looked, which is @p since then, counts as changed now.
    LiveSource(const container::Engine &engine, const QString &id, const QString &folder, const QString &target,
               const std::function<bool(const QString &)> &isIgnored, const QDateTime &since = {});

    /// Paths that the user changed since the last call and that are in the container now.
    [[nodiscard]] QStringList takeChanges(Progress &progress);

private:
    Result<> bring(const QStringList &paths, Progress &progress) const;

    container::Engine m_engine;
    QString m_id;
    QString m_folder;
    QString m_target;
    SourceWatch m_watch;
    QStringList m_missed;
    std::optional<WrittenFiles> m_written;
};

} // namespace spacewright::run
