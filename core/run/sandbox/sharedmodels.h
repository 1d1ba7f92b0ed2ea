// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::run
{

/// Where an app sees the user's own model cache, read-only.
inline const QString sharedModelsPlace = QStringLiteral("/home/user/.cache/huggingface-user");

/// The cache that the user's own Hugging Face libraries fill; empty if there is none
/// (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables).
[[nodiscard]] QString userModelCache();

/// Makes what lies in @p userCache appear in @p ownCache, repository by repository, unless it is there already: folders
/// of our own whose files are links to the ones at sharedModelsPlace. A repository mounted read-only as a whole would
/// end every app that asks for a newer revision; beside links the newer files simply join. Not for the GUI thread.
void linkSharedModels(const QString &userCache, const QString &ownCache);

} // namespace spacewright::run
