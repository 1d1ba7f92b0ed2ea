// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// The Hub's builder and its machines (https://huggingface.co/docs/hub/spaces-overview and what its logs show).
CauseRules hubRules()
{
    return {
        {.id = "hub.storage"_L1,
         .needle = "vict"_L1,
         .pattern = expression(R"((?i)(?:storage|workload|pod)\b.*evicted.*?(?<what>\d+\s?G[iB]*)?\)?$)"),
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Space used more disk than its hardware has. Load less at a time, "
                                                 "or choose a larger flavor.")},
        {.id = "hub.memory"_L1,
         .needle = "emory limit exceeded"_L1,
         .pattern = expression(R"(emory limit exceeded(?: \((?<what>[^)]+)\))?)"),
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app needed more memory than its hardware has. Choose a larger "
                                                 "flavor, or a smaller model.")},
        {.id = "hub.unhealthy"_L1,
         .needle = "was not healthy after"_L1,
         .pattern = expression(R"(not healthy after (?<what>[^.,]+))"),
         //: The cause of a failed run. %1 is a duration, e.g. "30 min"
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app did not answer within %1. Let it listen on 0.0.0.0 and on the "
                                             "port of the card, or raise startup_duration_timeout in README.md."),
         .file = cardFile},
        {.id = "hub.scheduling"_L1,
         .needle = "cheduling failure"_L1,
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub has no free machine of this hardware now. Try again later, or "
                                             "choose another flavor.")},
        {.id = "hub.job-error"_L1,
         .needle = "nexpected job error"_L1,
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub's builder failed by itself. Build again; nothing in the Space "
                                             "has to change.")},
        {.id = "hub.push"_L1,
         .needle = "ailed to push"_L1,
         .pattern = expression(R"(ailed to push (?<what>\S*?)(?::.*?(?<why>40[13]|5\d\d)[^:]*)?(?:$|:|\s))"),
         .family = Engine,
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub could not store the image that it built. Build again; nothing "
                                             "in the Space has to change.")},
        {.id = "hub.push"_L1,
         .needle = "unexpected status from"_L1,
         .pattern = expression(R"(unexpected status from (?:HEAD|PUT|POST|PATCH) request)"),
         .family = Engine,
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub could not store the image that it built. Build again; nothing "
                                             "in the Space has to change.")},
        {.id = "hub.cache-export"_L1,
         .needle = "xporting cache"_L1,
         .pattern = expression(R"((?i)exporting cache.*(?:exit code:? 137|killed))"),
         .moreLines = 6,
         .verdict = Hub,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Hub's builder ran out of memory while it saved its cache. Build "
                                                 "again, or make the image smaller.")},
        {.id = "hub.health-silence"_L1,
         .needle = "ealth check"_L1,
         .pattern = expression(R"((?i)health check(?:er)?\b.*(?:stopped answering|no response|unavailable|lost))"),
         .verdict = Hub,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The Hub lost sight of the app. Restart the Space; nothing in it has to "
                                             "change.")},
        {.id = "hub.no-app-file"_L1,
         .needle = "o application file"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The Space has no app file. Add app.py, or name it as app_file in "
                                                 "README.md."),
         .file = cardFile},
        {.id = "hub.card"_L1,
         .needle = "onfiguration in README"_L1,
         .pattern = expression(R"((?i)(?:missing|invalid) configuration in README\b)"),
         .text = QT_TRANSLATE_NOOP("CauseRules", "The block at the top of README.md is missing or cannot be read."),
         .file = cardFile},
        {.id = "hub.preload"_L1,
         .needle = "preload"_L1,
         .pattern =
             expression(R"((?i)preload\S*.*(?:RepositoryNotFound|404|401|not found).*?(?<what>[\w.-]+/[\w.-]+)?)"),
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "preload_from_hub names a repository that does not exist or is private. "
                                             "Correct it in README.md."),
         .file = cardFile},
        {.id = "hub.exit"_L1,
         .needle = "xit code: 137"_L1,
         .pattern = expression(R"(xit code: 137\b)"),
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory: the process was killed (137). Install or "
                                             "load less, or choose a larger flavor.")},
        {.id = "hub.exit-segfault"_L1,
         .needle = "xit code: 139"_L1,
         .pattern = expression(R"(xit code: 139\b)"),
         .text = QT_TRANSLATE_NOOP("CauseRules", "A library crashed (segmentation fault). Pin the versions of compiled "
                                                 "packages that fit each other."),
         .file = requirementsFile},
        {.id = "hub.exit-instruction"_L1,
         .needle = "xit code: 132"_L1,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "A library uses instructions that this processor does not have. Take a "
                                             "build for older processors."),
         .file = requirementsFile},
    };
}

} // namespace spacewright::log
