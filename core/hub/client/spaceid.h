// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

namespace spacewright::hub
{

/// The name of a Space on the Hub, "owner/name".
struct SpaceId {
    QString owner = {};
    QString name = {};

    /// Refuses what the Hub would refuse (huggingface_hub, utils/_validators), so that no request is made for it. Takes
    /// the address of a Space's page too.
    [[nodiscard]] static Result<SpaceId> parse(const QString &text);

    QString text() const { return owner + u'/' + name; }
    /// "/api/spaces/owner/name", with @p rest behind it.
    QString apiPath(const QString &rest = {}) const;
    /// "/spaces/owner/name", with @p rest behind it: pages, files, git.
    QString webPath(const QString &rest = {}) const;

    bool operator==(const SpaceId &) const = default;
};

/// A part of a path with everything in it encoded, slashes too: how revisions go into addresses.
QString encodedPart(const QString &part);
/// The path of a file, encoded but for its slashes.
QString encodedPath(const QString &path);

} // namespace spacewright::hub
