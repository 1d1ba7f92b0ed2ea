// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "splice.h"

namespace spacewright::manifest
{

// Changes of the text of a Dockerfile. Instructions are counted as dockerfileInstructions() does.

/// Gives an instruction other arguments, e.g. "7860" to EXPOSE. One that went on over several lines becomes one line.
[[nodiscard]] Result<Splice> setArguments(const QByteArray &text, qsizetype index, const QString &arguments);

/// Puts a new instruction, e.g. "USER 1000", before the one of that index; at the end if there is none.
[[nodiscard]] Result<Splice> insertInstruction(const QByteArray &text, qsizetype index, const QString &instruction);

/// Removes an instruction with its lines.
[[nodiscard]] Result<Splice> removeInstruction(const QByteArray &text, qsizetype index);

} // namespace spacewright::manifest
