// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/objectid.h>

#include <QString>

namespace spacewright::git
{

class Repository;

/// Gives a commit a name that stays; with a @p message as a tag of its own, signed by the user's name. labels() lists
/// them.
[[nodiscard]] Result<> createTag(const Repository &repository, const QString &name, const ObjectId &commit,
                                 const QString &message = {});
[[nodiscard]] Result<> deleteTag(const Repository &repository, const QString &name);

} // namespace spacewright::git
