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

CauseRules indexRules()
{
    return {
        {.id = "pip.index"_L1,
         .needle = "Retrying (Retry("_L1,
         .pattern = expression(
             R"(Retrying \(Retry\(.*(?:NewConnection|NameResolution|ConnectTimeout|SSL|Proxy|ReadTimeout|ProtocolError))"),
         .family = Connection,
         .weight = Hint,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package index could not be reached. Is this machine online?")},
        {.id = "pip.read-timeout"_L1,
         .needle = "ReadTimeoutError"_L1,
         .pattern = expression(R"(ReadTimeoutError: HTTPS?ConnectionPool\(host='(?<what>[^']+)')"),
         .family = Connection,
         .verdict = Network,
         //: The cause of a failed build. %1 is the name of a host
         .text = QT_TRANSLATE_NOOP("CauseRules", "The connection to %1 failed. Try again later.")},
        {.id = "pip.broken-download"_L1,
         .needle = "IncompleteRead"_L1,
         .pattern = expression(R"(IncompleteRead\()"),
         .family = Connection,
         .verdict = Network,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A download broke off. Try again.")},
        {.id = "pip.python"_L1,
         .needle = "Ignored the following versions that require a different python version"_L1,
         .pattern = expression(
             R"(Ignored the following versions.*Could not find a version that satisfies the requirement (?<what>\S+))"),
         .moreLines = 3,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "%1 is not made for this Python. Change python_version in README.md or "
                                             "the version in the requirements."),
         .file = requirementsFile},
        {.id = "pip.windows"_L1,
         .needle = "Could not find a version that satisfies"_L1,
         .pattern = expression(
             R"((?i)satisfies the requirement (?<what>(?:pywin32|pypiwin32|pywinpty|wmi|winshell|windows-curses|pywin32-ctypes)\b\S*))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "%1 is only for Windows; a Space runs on Linux. Remove it from the "
                                                 "requirements."),
         .file = requirementsFile},
        {.id = "pip.missing"_L1,
         .needle = "Could not find a version that satisfies"_L1,
         .pattern = expression(R"(satisfies the requirement (?<what>\S+).*\(from versions: none\))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the package index. Check its name in the "
                                                 "requirements."),
         .file = requirementsFile,
         .mayBeNetwork = true},
        {.id = "pip.sdk-version"_L1,
         .needle = "Could not find a version that satisfies"_L1,
         .pattern = expression(R"(satisfies the requirement gradio\[[\w,]*oauth[\w,]*\]==(?<what>\S+) \()"),
         .family = Packages,
         //: The cause of a failed build. %1 is a version
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no Gradio %1. Check sdk_version in README.md."),
         .file = cardFile},
        {.id = "pip.version"_L1,
         .needle = "Could not find a version that satisfies"_L1,
         .pattern = expression(R"(satisfies the requirement (?<what>.+?) \()"),
         .family = Packages,
         //: The cause of a failed build. %1 is a package with a version, e.g. numpy==99.1
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no version of %1. Check it in the requirements."),
         .file = requirementsFile},
        {.id = "pip.no-match"_L1,
         .needle = "No matching distribution found for"_L1,
         .pattern = expression(R"(No matching distribution found for (?<what>\S+))"),
         .family = Packages,
         .weight = Echo,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no fitting package %1."),
         .file = requirementsFile},
    };
}

CauseRules conflictRules()
{
    return {
        {.id = "pip.gradio-clash"_L1,
         .needle = "have conflicting dependencies"_L1,
         .pattern =
             expression(R"(Cannot install .*(?:The user requested (?<what>gradio(?:\[\S+\])?[=<>!~]\S+).*){2,})"),
         .moreLines = 8,
         .family = Packages,
         //: The cause of a failed build. %1 is a requirement, e.g. gradio==5.0.0
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The requirements ask for another gradio than sdk_version in README.md "
                                             "(%1). Name it in one place only."),
         .file = requirementsFile},
        {.id = "pip.conflict"_L1,
         .needle = "have conflicting dependencies"_L1,
         .pattern =
             expression(R"(Cannot install (?<what>.+?) because these package versions have conflicting dependencies)"),
         .family = Packages,
         //: The cause of a failed build. %1 names several Python packages
         .text = QT_TRANSLATE_NOOP("CauseRules", "These requirements contradict each other: %1."),
         .file = requirementsFile},
        {.id = "pip.too-deep"_L1,
         .needle = "esolution-too-deep"_L1,
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "pip gave up looking for versions that fit together. Pin the versions in "
                                             "the requirements more narrowly."),
         .file = requirementsFile},
        {.id = "pip.unreadable"_L1,
         .needle = "ERROR: Invalid requirement:"_L1,
         .pattern =
             expression(R"(Invalid requirement: '?(?<what>[^':]+).*\(from line (?<line>\d+) of (?<file>[^)]+)\))"),
         .moreLines = 2,
         .family = Packages,
         //: The cause of a failed build. %1 is a line of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "This requirement cannot be read: %1"),
         .file = requirementsFile},
        {.id = "pip.unreadable"_L1,
         .needle = "ERROR: Invalid requirement:"_L1,
         .pattern = expression(R"(Invalid requirement: '?(?<what>[^']+)'?)"),
         .family = Packages,
         //: The cause of a failed build. %1 is a line of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "This requirement cannot be read: %1"),
         .file = requirementsFile},
        {.id = "pip.other-python"_L1,
         .needle = "requires a different Python"_L1,
         .pattern = expression(R"(Package '(?<what>[^']+)' requires a different Python: (?<why>.*))"),
         .family = Packages,
         //: The cause of a failed build. %1 is a Python package, %2 e.g. "3.13.5 not in '<3.11'"
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 needs another Python: %2."),
         .file = requirementsFile},
        {.id = "pip.wheel"_L1,
         .needle = "is not a supported wheel on this platform"_L1,
         .pattern = expression(R"(ERROR: (?<what>\S+\.whl) is not a supported wheel)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "The wheel %1 is made for another Python or platform."),
         .file = requirementsFile},
        {.id = "pip.hash"_L1,
         .needle = "DO NOT MATCH THE HASHES"_L1,
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A package differs from the hash in the requirements."),
         .file = requirementsFile},
        {.id = "pip.hash-missing"_L1,
         .needle = "Hashes are required in --require-hashes mode"_L1,
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "Some requirements have a hash and some have none. Give all of them one, "
                                             "or none."),
         .file = requirementsFile},
    };
}

CauseRules sourceRules()
{
    return {
        {.id = "pip.file"_L1,
         .needle = "Could not open requirements file"_L1,
         .pattern = expression(R"(Could not open requirements file: .*'(?<what>[^']+)')"),
         .family = Packages,
         //: The cause of a failed build. %1 is the path of a file
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "There is no file %1 where pip looks for it. Add it, or copy it before "
                                             "pip runs."),
         .file = requirementsFile},
        {.id = "pip.git"_L1,
         .needle = "Cannot find command 'git'"_L1,
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A requirement comes from a git repository, but git is not installed. "
                                                 "Install it before."),
         .file = containerFile},
        {.id = "git.private"_L1,
         .needle = "fatal: could not read Username for"_L1,
         .pattern = expression(R"(could not read Username for '(?<what>[^']+)')"),
         .family = Packages,
         //: The cause of a failed build. %1 is the address of a host
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A git repository of the requirements at %1 does not exist or is private."),
         .file = requirementsFile},
        {.id = "git.private"_L1,
         .needle = "epository"_L1,
         .pattern = expression(R"((?:fatal: repository '(?<what>[^']+)/?' not found|remote: Repository not found))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the address of a host
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A git repository of the requirements at %1 does not exist or is private."),
         .file = requirementsFile},
        {.id = "git.lfs"_L1,
         .needle = "mudge error"_L1,
         .pattern = expression(R"(Smudge error:|smudge filter lfs failed)"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A large file of a git repository could not be fetched with git LFS. Check "
                                   "that it was uploaded.")},
        {.id = "conda.missing"_L1,
         .needle = "PackagesNotFoundError"_L1,
         .pattern = expression(R"(PackagesNotFoundError: .*?- (?<what>[\w.=-]+))"),
         .moreLines = 4,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a package of conda
         .text = QT_TRANSLATE_NOOP("CauseRules", "The channels of conda have no package %1."),
         .file = containerFile},
        {.id = "git.revision"_L1,
         .needle = "pathspec"_L1,
         .pattern = expression(R"(error: pathspec '(?<what>[^']+)' did not match)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a branch, tag or commit
         .text = QT_TRANSLATE_NOOP("CauseRules", "The git repository of a requirement has no revision %1."),
         .file = requirementsFile},
        {.id = "pip.not-a-project"_L1,
         .needle = "does not appear to be a Python project"_L1,
         .pattern = expression(R"((?<what>\S+) does not appear to be a Python project)"),
         .family = Packages,
         //: The cause of a failed build. %1 is an address or folder
         .text = QT_TRANSLATE_NOOP("CauseRules", "%1 holds no Python package."),
         .file = requirementsFile},
        {.id = "pip.managed"_L1,
         .needle = "externally-managed-environment"_L1,
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "pip cannot install into the system's Python. Make a virtual "
                                                 "environment in the Dockerfile, or take the official Python image."),
         .file = containerFile},
        {.id = "pip.permission"_L1,
         .needle = "Could not install packages due to an OSError"_L1,
         .pattern = expression(R"(due to an OSError: \[Errno 13\] Permission denied: '(?<what>[^']+)')"),
         .family = Packages,
         //: The cause of a failed build. %1 is a folder
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "pip cannot write to %1. Install before USER in the Dockerfile, or with "
                                             "--user."),
         .file = containerFile},
    };
}

} // namespace

// pip (https://pip.pypa.io/en/stable/topics/).
CauseRules pipRules()
{
    return indexRules() + conflictRules() + sourceRules();
}

} // namespace spacewright::log
