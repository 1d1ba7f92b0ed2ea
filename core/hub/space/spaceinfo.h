// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime.h"

#include <QDateTime>

namespace spacewright::hub
{

/// A Space as the Hub describes it. Which parts are there depends on where it was asked for.
struct SpaceInfo {
    SpaceId id = {};
    /// From the card.
    QString title = {};
    QString emoji = {};
    QString colorFrom = {};
    QString colorTo = {};
    QString description = {};
    QString sdk = {};
    QStringList tags = {};
    /// Newest commit of the revision that was asked for.
    QString commit = {};
    QDateTime lastModified = {};
    int likes = 0;
    bool isPrivate = false;
    bool isDisabled = false;
    /// Where the app answers: "https://owner-name.hf.space".
    QString host = {};
    QString subdomain = {};
    /// What it was duplicated from.
    QString origin = {};
    qint64 usedStorage = 0;
    Runtime runtime = {};
};

/// Reads what the Hub says, however little it is.
SpaceInfo spaceInfoFrom(const QJsonObject &told);

[[nodiscard]] Result<SpaceInfo> readSpace(const HubClient &hub, const SpaceId &space, Progress &progress,
                                          const QString &revision = {});

/// The order of a list; always the highest first.
enum class SpaceOrder { Trending, Likes, LastModified, Created };

struct SpaceQuery {
    /// A user or an organisation.
    QString owner = {};
    /// A part of the name.
    QString text = {};
    /// Tags that all must be there; an SDK is one too.
    QStringList tags = {};
    SpaceOrder order = SpaceOrder::Trending;
    int limit = 0;
};

/// Hands pages of a list to @p take as they come, until it returns false, the limit is reached, or all is there.
[[nodiscard]] Result<> listSpaces(const HubClient &hub, const SpaceQuery &query,
                                  const std::function<bool(const QList<SpaceInfo> &page)> &take, Progress &progress);
/// All of a list.
[[nodiscard]] Result<QList<SpaceInfo>> listSpaces(const HubClient &hub, const SpaceQuery &query, Progress &progress);

/// Search by meaning, the best first, or by name where the Hub knows no meanings. @p sdk may be empty. What does not
/// run is left out unless wanted.
[[nodiscard]] Result<QList<SpaceInfo>> searchSpaces(const HubClient &hub, const QString &text, const QString &sdk,
                                                    bool includeNotRunning, Progress &progress);

} // namespace spacewright::hub
