// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// Debian's package manager (apt-get(8)).
CauseRules aptRules()
{
    //: The cause of a failed build. %1 is the name of a Debian package
    constexpr auto absent = QT_TRANSLATE_NOOP("CauseRules", "Debian has no package %1 here. Check its name.");
    return {
        {.id = "apt.comment"_L1,
         .needle = "Unable to locate package"_L1,
         .pattern = expression(R"(E: Unable to locate package (?<what>#\S*))"),
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "packages.txt holds a comment, which the builder takes for package names. "
                                             "Only names may stand there."),
         .file = systemPackagesFile},
        {.id = "apt.missing"_L1,
         .needle = "Unable to locate package"_L1,
         .pattern = expression(R"(E: Unable to locate package (?<what>\S+))"),
         .family = Packages,
         .text = absent,
         .file = systemPackagesFile,
         .mayBeNetwork = true},
        {.id = "apt.missing"_L1,
         .needle = "find any package by"_L1,
         .pattern = expression(R"(E: Couldn't find any package by (?:glob|regex) '(?<what>[^']+)')"),
         .family = Packages,
         .text = absent,
         .file = systemPackagesFile},
        {.id = "apt.no-candidate"_L1,
         .needle = "no installation candidate"_L1,
         .pattern = expression(R"(Package '(?<what>[^']+)' has no installation candidate)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Debian package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 is known but no longer there. Take what replaces it."),
         .file = systemPackagesFile},
        {.id = "apt.version"_L1,
         .needle = "was not found"_L1,
         .pattern = expression(R"(E: Version '(?<why>[^']+)' for '(?<what>[^']+)' was not found)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Debian package, %2 a version
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 is not there in version %2. Leave the version out."),
         .file = systemPackagesFile},
        {.id = "apt.option"_L1,
         .needle = "Command line option"_L1,
         .pattern = expression(R"(E: Command line option (?<what>.+?) is not understood)"),
         .family = Packages,
         //: The cause of a failed build. %1 is a word
         .text = QT_TRANSLATE_NOOP("CauseRules", "packages.txt holds %1, which apt takes for an option. Only names of "
                                                 "packages may stand there."),
         .file = systemPackagesFile},
        {.id = "apt.broken"_L1,
         .needle = "held broken packages"_L1,
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The system packages contradict each other. Leave out the one that the "
                                             "lines above name."),
         .file = systemPackagesFile},
        {.id = "apt.release"_L1,
         .needle = "does not have a Release file"_L1,
         .pattern = expression(R"(repository '[^']*?(?<what>\S+) Release' does(?: not|n't))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Debian release
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The system of the base image (%1) is too old: its packages are gone. Take "
                                   "a newer image."),
         .file = containerFile},
        {.id = "apt.release"_L1,
         .needle = "no longer has a Release file"_L1,
         .pattern = expression(R"(repository '[^']*?(?<what>\S+) Release' no longer)"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Debian release
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The system of the base image (%1) is too old: its packages are gone. Take "
                                   "a newer image."),
         .file = containerFile},
        {.id = "apt.signature"_L1,
         .needle = "NO_PUBKEY"_L1,
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The signature of a package source cannot be checked: its key is missing. "
                                             "Add the key, or leave the source out."),
         .file = containerFile},
        {.id = "apt.signature"_L1,
         .needle = "is not signed"_L1,
         .pattern = expression(R"(repository '[^']*' is not signed)"),
         .family = Packages,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The signature of a package source cannot be checked: its key is missing. "
                                             "Add the key, or leave the source out."),
         .file = containerFile},
        {.id = "apt.dns"_L1,
         .needle = "emporary failure resolving"_L1,
         .pattern = expression(R"(emporary failure resolving '(?<what>[^']+)')"),
         .family = Connection,
         .weight = Hint,
         .verdict = Network,
         //: The cause of a failed build. %1 is the name of a host
         .text = QT_TRANSLATE_NOOP("CauseRules", "The host %1 was not found. Is this machine online?")},
        {.id = "apt.stale"_L1,
         .needle = "Unable to fetch some archives"_L1,
         .family = Packages,
         .verdict = Network,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "Some system packages could not be downloaded. Build again without the "
                                             "cache (apt-get update in the same step as install)."),
         .mayBeNetwork = true},
        {.id = "apt.root"_L1,
         .needle = "are you root?"_L1,
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "apt-get needs root. Put its step before USER in the Dockerfile."),
         .file = containerFile},
        {.id = "apt.root"_L1,
         .needle = "/var/lib/apt/lists"_L1,
         .pattern = expression(R"(/var/lib/apt/lists/\S* .*Permission denied)"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "apt-get needs root. Put its step before USER in the Dockerfile."),
         .file = containerFile},
        {.id = "apt.configure"_L1,
         .needle = "returned an error code (1)"_L1,
         .pattern = expression(R"(Sub-process /usr/bin/dpkg returned an error code)"),
         .family = Packages,
         .weight = Echo,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A system package could not be set up. The lines above say why."),
         .file = systemPackagesFile},
    };
}

} // namespace spacewright::log
