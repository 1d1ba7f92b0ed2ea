// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/textpattern.h>

#include <QByteArray>

#include <span>

namespace spacewright::log
{

/// What can be told of a query by its text alone, where it cannot be wrong.
struct RuleTraits {
    /// No match goes over the end of a line, nor does what is around a line change whether it matches: a block of lines
    /// can be searched as one text.
    bool staysInLine = false;
    /// It means the same over bytes as over letters.
    bool isByteExact = false;
};

[[nodiscard]] RuleTraits traitsOf(const TextQuery &query);

/// The query as Vectorscan takes it, for text of ASCII; empty if it has other letters and means more than their bytes.
[[nodiscard]] QByteArray expressionOf(const TextQuery &query);

/// Words that a line with a level has one of (see levelOf), for Vectorscan, case-blind.
[[nodiscard]] std::span<const char *const> levelExpressions();

/// The start of a line that stands further in; tabs are spaces by then.
[[nodiscard]] const char *innerExpression();

} // namespace spacewright::log
