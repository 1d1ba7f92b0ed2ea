// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failurecause.h"

#include <QRegularExpression>

namespace spacewright::log
{

/// Who says it: causes of one family that stand together in a log have one root, the first of them.
enum class CauseFamily { Python, Packages, Node, System, Network };

enum class CauseWeight {
    /// Ends the build or run.
    Cause,
    /// Repeats that something failed; the cause itself only if nothing else is known.
    Echo,
    /// A cause only if the next one could come of it: a lookup that was tried again.
    Hint,
};

/// One message that is known. A new cause is a new row of the table in causerules.cpp.
struct CauseRule {
    /// A part of the line that is looked for first, since it is cheap.
    QLatin1StringView needle;
    /// Named groups: "what" is %1 of the text, "why" is %2, "file" and "line" are the place.
    QRegularExpression pattern;
    /// How many further lines belong to the message: they are joined with spaces before the pattern is tried.
    int moreLines = 0;
    CauseFamily family = CauseFamily::System;
    CauseWeight weight = CauseWeight::Cause;
    Verdict verdict = Verdict::Unknown;
    /// Untranslated, for QCoreApplication::translate("CauseRules", ...).
    const char *text = nullptr;
    /// The file to look into, unless the log names one.
    const char *file = nullptr;
    /// A package failed to build: what its own tools said before is the reason, and no cause beside it.
    bool isPackageBuild = false;
    /// May be the result of a failing network.
    bool mayBeNetwork = false;
};

/// All rules; of several that fit a line the first counts.
const QList<CauseRule> &causeRules();

/// What a rule makes of the text it fits.
struct CauseMatch {
    const CauseRule *rule = nullptr;
    QRegularExpressionMatch match;
};

/// The rule for line @p at of @p lines; none if the line is no known message.
[[nodiscard]] CauseMatch matchRules(const QStringList &lines, qsizetype at);

/// The sentence of a rule with its groups filled in.
[[nodiscard]] QString causeText(const CauseMatch &match);

} // namespace spacewright::log
