// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linestaging.h"

#include <optional>

namespace spacewright::git
{

/// Which part of a patch is wanted: the picked lines, all but those, or everything.
enum class PatchPart { Picked, Others, All };

/// What @p patch makes of @p before when only a part of it is taken; nothing if the patch was not made from that text.
std::optional<QByteArray> patchedText(const QByteArray &before, const FilePatch &patch,
                                      const QList<PickedLines> &picked, PatchPart part);

} // namespace spacewright::git
