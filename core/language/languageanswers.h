// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "languagevalues.h"

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::language
{

// What servers answer, in all the forms that the protocol allows; whatever else comes means nothing.

[[nodiscard]] QList<Completion> readCompletions(const QJsonValue &answer);
/// Plain text, of some thousand characters at most.
[[nodiscard]] QString readHover(const QJsonValue &answer);
/// The paths are still addresses.
[[nodiscard]] QList<Place> readPlaces(const QJsonValue &answer);
/// Of a WorkspaceEdit; the paths are still addresses.
[[nodiscard]] QList<FileChange> readChanges(const QJsonValue &answer);
/// Some thousand at most.
[[nodiscard]] QList<Symbol> readSymbols(const QJsonValue &answer);
[[nodiscard]] QList<Finding> readFindings(const QJsonValue &diagnostics);

} // namespace spacewright::language
