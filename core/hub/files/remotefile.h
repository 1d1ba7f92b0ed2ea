// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/hubclient.h>
#include <core/hub/client/spaceid.h>

namespace spacewright::hub
{

/// A file of a Space at one commit, and where its content is.
struct RemoteFile {
    /// The commit that the revision stood for.
    QString commit = {};
    /// What names the content: sha256 of a large file, git's hash of others.
    QString contentId = {};
    qint64 size = -1;
    /// Signed and good for a short time only, if it is at another origin.
    QUrl content = {};
};

/// Where the content of @p path is to be had; HubMissing if there is no such file. @p contentId is what it is known to
/// be, for a Hub that does not say so here.
[[nodiscard]] Result<RemoteFile> findFile(const HubClient &hub, const SpaceId &space, const QString &revision,
                                          const QString &path, Progress &progress, const QString &contentId = {});

/// Keeps contents of files in a folder, each under the name of its content, so that nothing is fetched twice.
class FileCache final
{
public:
    /// The one in the user's cache folder.
    FileCache();
    explicit FileCache(QString folder) : m_folder(std::move(folder)) {}

    /// The path of a file with the content, got from the Hub if it is not here. A download that was cut is gone on with
    /// where it ended, now or the next time; what does not match its name in the end is thrown away.
    /// @p contentId: if the caller knows it, the Hub is not asked for what is here.
    [[nodiscard]] Result<QString> fetch(const HubClient &hub, const SpaceId &space, const QString &revision,
                                        const QString &path, Progress &progress, const QString &contentId = {}) const;

private:
    QString pathOf(const QString &contentId) const;

    QString m_folder;
};

} // namespace spacewright::hub
