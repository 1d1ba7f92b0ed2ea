// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace spacewright::git
{

class Repository;

/// What settings would have git do with a remote that Spacewright does not do: for showing, so nothing secret is in it.
struct Detours {
    /// Where `insteadOf` or `pushurl` would send git to instead, and `lfs.url` git LFS.
    QStringList addresses = {};
    /// Settings of the repository itself by which git would go through somebody else, send more or run a program:
    /// "http.proxy = http://proxy.example". Those of the user are the user's own affair.
    QStringList settings = {};

    bool isEmpty() const { return addresses.isEmpty() && settings.isEmpty(); }
    bool operator==(const Detours &) const = default;
};

/// Those of the remote called @p remote, whose address is @p written in the settings. Used on the repository's thread.
Detours readDetours(const Repository &repository, const QString &remote, const QString &written);

} // namespace spacewright::git
