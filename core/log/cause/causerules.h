// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "causerule.h"

namespace spacewright::log
{

/// All rules; of several that fit a line the first counts.
const CauseRules &causeRules();

/// What a rule makes of the text it fits.
struct CauseMatch {
    const CauseRule *rule = nullptr;
    QRegularExpressionMatch match;

    /// What the group @p name holds, cut to a length that fits a sentence.
    [[nodiscard]] QString captured(const QString &name) const;
};

/// Where a line stands.
enum class Speaker {
    /// Somewhere in the log.
    Anyone,
    /// An exception of the app: not of the tools that build packages.
    App,
};

/// The rule for line @p at of @p lines; none if the line is no known message.
[[nodiscard]] CauseMatch matchRules(const QStringList &lines, qsizetype at, Speaker speaker = Speaker::Anyone);

/// The sentence of a rule with its groups filled in.
[[nodiscard]] QString causeText(const CauseMatch &match);

} // namespace spacewright::log
