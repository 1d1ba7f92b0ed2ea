// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsendpoint.h"

#include <core/git/lfs/lfsstore.h>
#include <core/git/objectid.h>

namespace spacewright::git
{

/// A content that is in a file of its own, which must not change until it is sent.
struct LfsContentFile {
    LfsPointer pointer = {};
    QString path = {};
    /// fileState() of it when it was named: no other file is sent, whatever is put in its place. Empty for any.
    QByteArray state = {};
};

/// Sends these contents to the remote as far as it lacks them; each file is sent once, however many names it has there.
[[nodiscard]] Result<> uploadFiles(const LfsEndpoint &endpoint, const QList<LfsContentFile> &files, Progress &progress);

/// Sends these contents to the remote as far as it lacks them. Each is checked before it is sent.
[[nodiscard]] Result<> upload(const LfsEndpoint &endpoint, const LfsStore &store, const QList<LfsPointer> &pointers,
                              Progress &progress);

/// The large files of every commit that leads to @p tip and that @p remote does not have yet.
[[nodiscard]] Result<QList<LfsPointer>> unpushedPointers(const Repository &repository, const ObjectId &tip,
                                                         const QString &remote, Progress &progress);

} // namespace spacewright::git
