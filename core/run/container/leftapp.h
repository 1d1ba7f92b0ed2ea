// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appcontainer.h"
#include <core/run/buildrecord.h>

#include <QSet>

namespace spacewright::run
{

/// An app in a container that runs on although the process that ran it is gone: all that it takes to take it over.
struct LeftApp {
    /// The file that tells of it.
    QString mark;
    QString engine;
    QString container;
    /// Of its spec only the limits of memory and processors are known.
    AppContainer app;
    BuildRecord record;

    /// Where its page is.
    QUrl url() const;
    /// When something was written into its log last.
    QDateTime lastHeard() const;
};

/// A mark on disk that this process runs an app in a container. Removed when it does no more.
class AppMark final
{
public:
    AppMark(const container::Engine &engine, const QString &container, const AppContainer &app,
            const QString &recordFolder);
    AppMark(const AppMark &) = delete;
    AppMark &operator=(const AppMark &) = delete;
    ~AppMark();

private:
    QString m_path;
};

/// Apps of processes that are gone which still run, the oldest first. Asks the engines: not for the GUI thread.
[[nodiscard]] QList<LeftApp> leftApps();

/// The ids of containers whose apps living processes run, whoever made the container.
[[nodiscard]] QSet<QString> attendedContainers();

/// Asks the app to end and gives it ten seconds, as Stop does; what it printed meanwhile goes into its log, and what it
/// wrote into its folder. Then its container is removed.
[[nodiscard]] Result<> stopLeftApp(const LeftApp &left, Progress &progress);

/// Ends it by force, and removes its container with all that is in it.
[[nodiscard]] Result<> removeLeftApp(const LeftApp &left, Progress &progress);

/// Removes the containers that marks of processes that are gone tell of, running or not, but for those that are
/// @p kept. Where an engine does not answer, the next start tries again.
void removeLeftApps(const QSet<QString> &kept);

} // namespace spacewright::run
