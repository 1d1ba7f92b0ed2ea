// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/space.h>
#include <core/space/spacefiles.h>

namespace spacewright::space
{

/// The rules over a Space's whole folder, @p files: files that the card needs, files that the Hub ignores or refuses.
/// @p repository is null if the folder is no repository.
[[nodiscard]] QList<manifest::Diagnostic> checkFolder(const Space &space, const QList<SpaceFile> &files,
                                                      const git::Repository *repository);

} // namespace spacewright::space
