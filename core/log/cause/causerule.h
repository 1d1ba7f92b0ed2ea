// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failurecause.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::log
{

/// Who says it: causes of one family that stand together in a log have one root, the first of them.
enum class CauseFamily { Python, Packages, Node, Engine, System, Connection };

enum class CauseWeight {
    /// Ends the build or run.
    Cause,
    /// Repeats that something failed; the cause itself only if nothing else is known.
    Echo,
    /// A cause only if the next one could come of it: a lookup that was tried again.
    Hint,
    /// Why a package could not be built; the cause itself only if none is named.
    Reason,
};

/// One message that is known. A new cause is a new row in the table of the tool that says it.
struct CauseRule {
    /// Stable: the tool and the fault, e.g. "pip.conflict".
    QLatin1StringView id;
    /// A part of the line that is looked for first, since it is cheap.
    QLatin1StringView needle;
    /// Named groups: "what" is %1 of the text, "why" is %2, "file" and "line" are the place. Empty: the needle is
    /// enough.
    QRegularExpression pattern = {};
    /// How many further lines belong to the message: they are joined with spaces before the pattern is tried.
    int moreLines = 0;
    CauseFamily family = CauseFamily::System;
    CauseWeight weight = CauseWeight::Cause;
    Verdict verdict = Verdict::Yours;
    /// Untranslated, for QCoreApplication::translate("CauseRules", ...).
    const char *text;
    /// The file to look into, unless the log names one.
    QLatin1StringView file = {};
    /// A package failed to build: what its own tools said before is the reason, and no cause beside it.
    bool isPackageBuild = false;
    /// May be the result of a failing network.
    bool mayBeNetwork = false;
};

using CauseRules = QList<CauseRule>;

inline constexpr QLatin1StringView requirementsFile("requirements.txt");
inline constexpr QLatin1StringView systemPackagesFile("packages.txt");
inline constexpr QLatin1StringView packageJsonFile("package.json");
inline constexpr QLatin1StringView cardFile("README.md");
inline constexpr QLatin1StringView containerFile("Dockerfile");

/// A table for each tool; each file names the tool's documentation.
/// @{
CauseRules hubRules();
CauseRules engineRules();
CauseRules aptRules();
CauseRules uvRules();
CauseRules pipRules();
CauseRules wheelRules();
CauseRules pythonRules();
CauseRules libraryRules();
CauseRules modelRules();
CauseRules gpuRules();
CauseRules appRules();
CauseRules nodeRules();
CauseRules languageRules();
CauseRules systemRules();
/// @}

inline QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern));
}

} // namespace spacewright::log
