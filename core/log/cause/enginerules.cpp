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

/// BuildKit and what reads a Dockerfile (https://docs.docker.com/reference/dockerfile/).
CauseRules dockerfileRules()
{
    return {
        {.id = "dockerfile.syntax"_L1,
         .needle = "parse error"_L1,
         .pattern = expression(R"([Dd]ockerfile parse error (?:on )?line (?<line>\d+): (?<what>.*))"),
         .family = Engine,
         //: The cause of a failed build. %1 is an English explanation by a container engine
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile cannot be read: %1"),
         .file = containerFile},
        {.id = "dockerfile.instruction"_L1,
         .needle = "nknown instruction"_L1,
         .pattern = expression(R"([Uu]nknown instruction:? "?(?<what>[^\s"]+))"),
         .family = Engine,
         //: The cause of a failed build. %1 is a word of a Dockerfile
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile has no instruction %1. Correct the line."),
         .file = containerFile},
        {.id = "dockerfile.missing"_L1,
         .needle = "ockerfile"_L1,
         .pattern = expression(
             R"((?:failed to read dockerfile|unable to evaluate symlinks in Dockerfile path|no such file or directory.*Dockerfile$|open \S*Dockerfile: no such file))"),
         .family = Engine,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Space has no Dockerfile, but its sdk is docker. Add one."),
         .file = containerFile},
        {.id = "dockerfile.no-from"_L1,
         .needle = "no build stage in current context"_L1,
         .family = Engine,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile has to begin with FROM."),
         .file = containerFile},
        {.id = "dockerfile.copy"_L1,
         .needle = "failed to calculate checksum"_L1,
         .pattern =
             expression(R"rx(failed to calculate checksum of ref [^:]*(?:::\S*)?: "?(?<what>[^":]+)"?: not found)rx"),
         .family = Engine,
         //: The cause of a failed build. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile copies %1, which is not in the Space (or in "
                                                 ".dockerignore)."),
         .file = containerFile},
        {.id = "dockerfile.copy"_L1,
         .needle = "COPY failed"_L1,
         .pattern = expression(R"(COPY failed:.*(?:stat|forbidden path outside the build context:) (?<what>[^\s:]+))"),
         .family = Engine,
         //: The cause of a failed build. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile copies %1, which is not in the Space (or in "
                                                 ".dockerignore)."),
         .file = containerFile},
        {.id = "dockerfile.copy"_L1,
         .needle = "copier: stat:"_L1,
         .pattern = expression(R"rx(copier: stat: "(?<what>[^"]+)": no such file)rx"),
         .family = Engine,
         //: The cause of a failed build. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile copies %1, which is not in the Space (or in "
                                                 ".dockerignore)."),
         .file = containerFile},
        {.id = "dockerfile.stage"_L1,
         .needle = "invalid from flag value"_L1,
         .pattern = expression(R"(invalid from flag value (?<what>[^\s:]+))"),
         .family = Engine,
         //: The cause of a failed build. %1 is the name of a stage of a Dockerfile
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Dockerfile copies from %1, which is neither a stage nor an image."),
         .file = containerFile},
        {.id = "dockerfile.user"_L1,
         .needle = "unable to find user"_L1,
         .pattern = expression(R"(unable to find user (?<what>[^\s:]+))"),
         .family = Engine,
         //: The cause of a failed build or run. %1 is the name of a user
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The image has no user %1. Add it in the Dockerfile (useradd -m -u 1000)."),
         .file = containerFile},
        {.id = "dockerfile.user-taken"_L1,
         .needle = "is not unique"_L1,
         .pattern = expression(R"(useradd: UID (?<what>\d+) is not unique)"),
         .family = Engine,
         //: The cause of a failed build. %1 is the number of a user
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The image has a user %1 already. Use that one, and leave useradd out."),
         .file = containerFile},
        {.id = "dockerfile.secret"_L1,
         .needle = "/run/secrets/"_L1,
         .pattern = expression(R"(/run/secrets/(?<what>\w+): No such file)"),
         .family = Engine,
         //: The cause of a failed build. %1 is the name of a secret
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build reads the secret %1, which is not set. Set it, and mount it "
                                             "with RUN --mount=type=secret,id=%1."),
         .file = containerFile},
    };
}

CauseRules imageRules()
{
    //: The cause of a failed build. %1 is the name of an image
    constexpr auto absent =
        QT_TRANSLATE_NOOP("CauseRules", "There is no image %1, or it is private. Check its name and tag.");
    return {
        {.id = "image.rate-limit"_L1,
         .needle = "toomanyrequests"_L1,
         .family = Engine,
         .verdict = Network,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The image registry refused because of too many downloads. Wait, or sign "
                                             "in to it."),
         .file = containerFile},
        {.id = "image.missing"_L1,
         .needle = "failed to resolve source metadata"_L1,
         .pattern =
             expression(R"(failed to resolve source metadata for (?<what>\S+):.*(?:not found|denied|does not exist))"),
         .family = Engine,
         .text = absent,
         .file = containerFile},
        {.id = "image.missing"_L1,
         .needle = "manifest"_L1,
         .pattern = expression(
             R"(manifest for (?<what>\S+) not found|reading manifest \S+ in (?<what2>\S+): manifest unknown|manifest unknown)"),
         .family = Engine,
         .text = absent,
         .file = containerFile},
        {.id = "image.missing"_L1,
         .needle = "pull access denied"_L1,
         .pattern = expression(R"(pull access denied for (?<what>[^\s,]+))"),
         .family = Engine,
         .text = absent,
         .file = containerFile},
        {.id = "image.missing"_L1,
         .needle = "requested access to the resource is denied"_L1,
         .pattern = expression(
             R"((?:initializing source docker://(?<what>\S+?):? )?.*requested access to the resource is denied)"),
         .family = Engine,
         .text = absent,
         .file = containerFile},
        {.id = "image.platform"_L1,
         .needle = "no match"_L1,
         .pattern = expression(R"(no match(?:ing manifest)? for (?:platform in manifest|linux/\S+))"),
         .family = Engine,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The base image is not made for this processor (linux/amd64)."),
         .file = containerFile},
        {.id = "image.platform"_L1,
         .needle = "xec format error"_L1,
         .family = Engine,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The image or a program in it is made for another processor, or a script "
                                             "lacks its first line (#!)."),
         .file = containerFile},
    };
}

CauseRules startRules()
{
    return {
        {.id = "start.program"_L1,
         .needle = "executable file not found"_L1,
         .pattern = expression(
             R"rx("?(?<what>[^\s":]+)"?: executable file not found|executable file `?(?<what2>[^`\s]+)`? not found)rx"),
         .family = Engine,
         //: The cause of a failed run. %1 is the name of a program
         .text = QT_TRANSLATE_NOOP("CauseRules", "The image has no program %1. Install it, or correct CMD in the "
                                                 "Dockerfile."),
         .file = containerFile},
        {.id = "start.permission"_L1,
         .needle = "ermission denied"_L1,
         .pattern = expression(
             R"rx(exec(?:: "| )(?<what>[^\s":]+)"?: permission denied|(?:sh|bash|env): (?:\d+: |line \d+: )?(?<what2>\S+\.sh): Permission denied)rx"),
         .family = Engine,
         //: The cause of a failed run. %1 is the path of a script
         .text = QT_TRANSLATE_NOOP("CauseRules", "The script %1 is not executable. Change that (chmod +x, and "
                                                 "commit the mode)."),
         .file = containerFile},
        {.id = "start.line-ends"_L1,
         .needle = "no such file or directory"_L1,
         .pattern = expression(R"(exec (?<what>/?\S+\.(?:sh|py)): no such file or directory)"),
         .family = Engine,
         //: The cause of a failed run. %1 is the path of a script
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The script %1 is not there, or its first line ends in a carriage return. "
                                             "Save it with Unix line ends.")},
        {.id = "start.line-ends"_L1,
         .needle = "exec user process caused"_L1,
         .pattern = expression(R"(exec user process caused:? "?no such file or directory)"),
         .family = Engine,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The first line of a script names a program that is not there, or ends in "
                                             "a carriage return.")},
        {.id = "start.line-ends"_L1,
         .needle = "\\r"_L1,
         .pattern = expression(R"(env: [‘'"]?(?<what>\w+)\\r)"),
         .family = Engine,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A script has Windows line ends. Save it with Unix line ends.")},
        {.id = "start.line-ends"_L1,
         .needle = "bad interpreter"_L1,
         .family = Engine,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The first line of a script names a program that is not there, or ends in "
                                             "a carriage return.")},
        {.id = "dockerfile.run"_L1,
         .needle = "exit"_L1,
         .pattern = expression(
             R"rx(process "(?<what>.*)" did not complete successfully: exit code: (?<why>\d+)|building at STEP "RUN (?<what2>.*)": while running runtime: exit status)rx"),
         .family = Engine,
         .weight = Echo,
         //: The cause of a failed build. %1 is a command
         .text = QT_TRANSLATE_NOOP("CauseRules", "A command of the build failed: %1"),
         .file = containerFile},
        {.id = "dockerfile.run"_L1,
         .needle = "cache miss:"_L1,
         .pattern = expression(R"(Reason: cache miss: (?:\[[^\]]*\] )?(?<what>.*))"),
         .family = Engine,
         .weight = Echo,
         //: The cause of a failed build. %1 is a command
         .text = QT_TRANSLATE_NOOP("CauseRules", "A command of the build failed: %1"),
         .file = containerFile},
        {.id = "dockerfile.run"_L1,
         .needle = "returned a non-zero code"_L1,
         .pattern = expression(R"(The command '(?<what>.*)' returned a non-zero code: (?<why>\d+))"),
         .family = Engine,
         .weight = Echo,
         //: The cause of a failed build. %1 is a command
         .text = QT_TRANSLATE_NOOP("CauseRules", "A command of the build failed: %1"),
         .file = containerFile},
    };
}

} // namespace

/// Container engines: Docker, BuildKit and Podman word the same faults differently.
CauseRules engineRules()
{
    return dockerfileRules() + imageRules() + startRules();
}

} // namespace spacewright::log
