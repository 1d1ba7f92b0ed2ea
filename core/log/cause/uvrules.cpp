// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

namespace
{

constexpr int explanation = 14;

CauseRules resolutionRules()
{
    return {
        {.id = "uv.offline"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(R"(unavailable because the network was disabled)"),
         .moreLines = explanation,
         .family = Connection,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The packages are not in the cache and the network is off.")},
        {.id = "uv.missing"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(R"(Because (?<what>\S+) was not found in the package registry)"),
         .moreLines = explanation,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the package index. Check its name in the "
                                                 "requirements."),
         .file = requirementsFile,
         .mayBeNetwork = true},
        {.id = "uv.python"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(R"(the current Python version \((?<why>\S+)\) does not satisfy (?<what>\S+?),? )"),
         .moreLines = explanation,
         .family = Packages,
         //: The cause of a failed build. %1 is a condition like Python>=3.11, %2 the Python in use
         .text = QT_TRANSLATE_NOOP("CauseRules", "A requirement needs %1, but this Space uses Python %2. Change "
                                                 "python_version in README.md or the requirement."),
         .file = requirementsFile},
        {.id = "uv.wheel"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(
             R"rx(Because (?:only )?(?<what>\S+?)(?:<=?\S+)? has no (?:wheels|usable wheels)\b.*?(?<why>(?:matching|compatible) \S+ (?:ABI|tag|platform)\S*)?)rx"),
         .moreLines = explanation,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no wheel of %1 for this Python or platform. Change "
                                                 "python_version in README.md or the version."),
         .file = requirementsFile},
        {.id = "uv.version"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(R"(Because there (?:is|are) no versions? of (?<what>.+?) and )"),
         .moreLines = explanation,
         .family = Packages,
         //: The cause of a failed build. %1 is a package with a version, e.g. numpy==99.1
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no version of %1. Check it in the requirements."),
         .file = requirementsFile},
        {.id = "uv.conflict"_L1,
         .needle = "No solution found"_L1,
         .pattern = expression(R"((?<what>Because .*unsatisfiable))"),
         .moreLines = explanation,
         .family = Packages,
         //: The cause of a failed build. %1 is an English explanation by the tool uv
         .text = QT_TRANSLATE_NOOP("CauseRules", "The requirements contradict each other: %1."),
         .file = requirementsFile},
        {.id = "uv.unsatisfiable"_L1,
         .needle = "No solution found"_L1,
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The requirements cannot be fulfilled together."),
         .file = requirementsFile},
    };
}

CauseRules inputRules()
{
    //: The cause of a failed build. %1 is an English explanation by the tool uv
    constexpr auto unreadable = QT_TRANSLATE_NOOP("CauseRules", "A line of the requirements cannot be read: %1");
    return {
        {.id = "uv.unreadable"_L1,
         .needle = "Couldn't parse requirement in"_L1,
         .pattern =
             expression(R"(Couldn't parse requirement in `(?<file>[^`]*)` at position \d+ (?:cause: )?(?<what>.*))"),
         .moreLines = 3,
         .family = Packages,
         .text = unreadable,
         .file = requirementsFile},
        {.id = "uv.unreadable"_L1,
         .needle = "or the start of a requirement"_L1,
         .pattern = expression(R"(error: (?<what>.*start of a requirement): (?<file>\S+):(?<line>\d+):\d+)"),
         .family = Packages,
         .text = unreadable,
         .file = requirementsFile},
        {.id = "uv.include"_L1,
         .needle = "Error parsing included file in"_L1,
         .pattern = expression(R"(Error parsing included file in `(?<file>[^`]*)`.*file `(?<what>[^`]*)`)"),
         .moreLines = 1,
         .family = Packages,
         //: The cause of a failed build. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "The requirements include %1, which cannot be read."),
         .file = requirementsFile},
        {.id = "uv.location"_L1,
         .needle = "Distribution not found at:"_L1,
         .pattern = expression(R"(Distribution not found at: (?<what>\S+))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the address of a file or folder
         .text = QT_TRANSLATE_NOOP("CauseRules", "The requirements name %1, where there is nothing."),
         .file = requirementsFile},
        {.id = "uv.build"_L1,
         .needle = "Failed to build `"_L1,
         .pattern = expression(R"(Failed to build `(?<what>[^`]+)`)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."),
         .file = requirementsFile,
         .isPackageBuild = true},
        {.id = "uv.build"_L1,
         .needle = "The build backend returned an error"_L1,
         .family = Packages,
         .weight = Echo,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A package of the requirements could not be built."),
         .file = requirementsFile,
         .isPackageBuild = true},
        {.id = "uv.hash"_L1,
         .needle = "Hash mismatch for"_L1,
         .pattern = expression(R"(Hash mismatch for `(?<what>[^`]+)`)"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A package differs from the hash in the requirements."),
         .file = requirementsFile},
        {.id = "uv.interpreter"_L1,
         .needle = "No interpreter found for Python"_L1,
         .pattern = expression(R"(No interpreter found for Python (?<what>[\d.]+))"),
         .family = Packages,
         //: The cause of a failed build. %1 is a version of Python
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no Python %1 here. Change python_version in README.md, or "
                                                 "install it."),
         .file = cardFile},
        {.id = "uv.interpreter"_L1,
         .needle = "Invalid version request: Python"_L1,
         .pattern = expression(R"(Invalid version request: (?<what>Python .*)$)"),
         .family = Packages,
         //: The cause of a failed build. %1 is an English explanation by the tool uv
         .text = QT_TRANSLATE_NOOP("CauseRules", "python_version in README.md cannot be used: %1"),
         .file = cardFile},
    };
}

CauseRules fetchRules()
{
    constexpr int reasons = 6;
    return {
        {.id = "uv.dns"_L1,
         .needle = "Failed to fetch"_L1,
         .pattern = expression(R"(Failed to fetch:? `?(?:https?://)(?<what>[^/`\s]+).*(?:dns error|resolving DNS))"),
         .moreLines = reasons,
         .family = Connection,
         .verdict = Network,
         //: The cause of a failed build. %1 is the name of a host
         .text = QT_TRANSLATE_NOOP("CauseRules", "The host %1 was not found. Is this machine online?")},
        {.id = "uv.certificate"_L1,
         .needle = "Failed to fetch"_L1,
         .pattern = expression(R"(Failed to fetch:? `?https?://(?<what>[^/`\s]+).*(?i:certificate|UnknownIssuer))"),
         .moreLines = reasons,
         .family = Connection,
         .verdict = Network,
         //: The cause of a failed build. %1 is the name of a host
         .text = QT_TRANSLATE_NOOP("CauseRules", "The certificate of %1 was not accepted. Does a proxy stand in "
                                                 "between?")},
        {.id = "uv.refused"_L1,
         .needle = "Failed to fetch"_L1,
         .pattern = expression(R"(Failed to fetch:? `?https?://(?<what>[^/`\s]+).*\((?<why>40[134] [A-Za-z ]+))"),
         .moreLines = reasons,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a host, %2 e.g. "404 Not Found"
         .text = QT_TRANSLATE_NOOP("CauseRules", "%1 refused what the requirements ask for: %2."),
         .file = requirementsFile},
        {.id = "uv.connection"_L1,
         .needle = "Failed to fetch"_L1,
         .pattern = expression(R"(Failed to fetch:? `?https?://(?<what>[^/`\s]+))"),
         .moreLines = reasons,
         .family = Connection,
         .verdict = Network,
         //: The cause of a failed build. %1 is the name of a host
         .text = QT_TRANSLATE_NOOP("CauseRules", "The connection to %1 failed. Try again later.")},
        {.id = "uv.timeout"_L1,
         .needle = "due to network timeout"_L1,
         .pattern = expression(R"(Failed to download (?:distribution )?due to network timeout)"),
         .family = Connection,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A connection took too long. Try again later.")},
    };
}

} // namespace

// uv (https://docs.astral.sh/uv/reference/troubleshooting/).
CauseRules uvRules()
{
    return resolutionRules() + inputRules() + fetchRules();
}

} // namespace spacewright::log
