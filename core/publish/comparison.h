// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishplan.h"
#include <core/publish/local/syncedfiles.h>

#include <core/hub/files/tree.h>

namespace spacewright::publish
{

/// What there is, here, on the Hub, and when both were last the same.
struct ComparedFiles {
    QList<LocalFile> local = {};
    /// Of files in @ref local, by path.
    QHash<QString, ContentName> names = {};
    QMap<QString, hub::RemoteEntry> remote = {};
    /// None if it is not known: then every difference counts as made here.
    std::optional<SyncedFiles> synced = {};
    /// Without @ref synced: whether what is on the Hub came from this folder, so that what is missing was removed here.
    bool wasHere = false;
};

struct Comparison {
    QList<PublishFile> files = {};
    QStringList strangers = {};
    QStringList theirs = {};
};

/// Tells apart what was changed here, what on the Hub, and what in both places.
[[nodiscard]] Comparison compareFiles(const ComparedFiles &files);

/// What both will have in common once all of @p comparison but what is theirs was sent.
[[nodiscard]] SyncedFiles syncedAfter(const ComparedFiles &files, const QStringList &theirs);

} // namespace spacewright::publish
