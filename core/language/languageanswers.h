// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "languageclient.h"

namespace spacewright::language
{

// What servers answer, in all the forms that the protocol allows; whatever else comes means nothing.

[[nodiscard]] QList<Completion> readCompletions(const QJsonValue &answer);
/// Plain text, of some thousand characters at most.
[[nodiscard]] QString readHover(const QJsonValue &answer);
/// The paths are still addresses.
[[nodiscard]] QList<Place> readPlaces(const QJsonValue &answer);

} // namespace spacewright::language
