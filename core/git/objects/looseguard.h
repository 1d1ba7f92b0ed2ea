// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

struct git_odb;

namespace spacewright::git
{

/// Lets @p odb read the objects that have files of their own, in @p folder ("objects" of a repository), through us: of
/// one that was cut short, by a crash say, libgit2 would wait for the rest for ever.
void guardLooseObjects(git_odb *odb, const QByteArray &folder);

} // namespace spacewright::git
