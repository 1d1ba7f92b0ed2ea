// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

/// What each kind of manifest says; see readFacts(). Comments, blanks, and how a value is quoted say nothing.

/// By key, items and pairs beneath it. A README.md without a card says nothing; a broken one cannot be read.
[[nodiscard]] Result<ManifestFacts> cardFacts(const QByteArray &text);
/// One for each logical line; the path is "line", the value the line with all its options and without its comment.
[[nodiscard]] Result<ManifestFacts> requirementFacts(const QByteArray &text);
/// One for each word that apt-get would get, those of comments too.
[[nodiscard]] Result<ManifestFacts> packageFacts(const QByteArray &text);
/// One for each value that is neither table nor array, and one for each empty one, in the order of their paths.
[[nodiscard]] Result<ManifestFacts> pyprojectFacts(const QByteArray &text);
/// One for each instruction; the path is its keyword.
[[nodiscard]] Result<ManifestFacts> dockerfileFacts(const QByteArray &text);

/// For the readers: the failure at a place of a file.
[[nodiscard]] std::unexpected<Error> unreadable(const QString &file, const TextRange &range, const QString &reason);

} // namespace spacewright::manifest
