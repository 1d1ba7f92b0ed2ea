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

/// Tools that refuse to install what their lock file does not say (Poetry, uv, Pipenv).
CauseRules lockRules()
{
    return {
        {.id = "lock.poetry"_L1,
         .needle = "poetry.lock"_L1,
         .pattern = expression(
             R"((?:changed significantly since poetry\.lock was last generated|poetry\.lock is not up to date with pyproject\.toml))"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "poetry.lock does not fit pyproject.toml. Run poetry lock and commit both."),
         .file = "pyproject.toml"_L1},
        {.id = "lock.uv"_L1,
         .needle = "lockfile"_L1,
         .pattern =
             expression(R"(The lockfile at `uv\.lock` needs to be updated|Unable to find lockfile at `uv\.lock`)"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "uv.lock does not fit pyproject.toml. Run uv lock and commit both."),
         .file = "pyproject.toml"_L1},
        {.id = "lock.pipenv"_L1,
         .needle = "Pipfile.lock"_L1,
         .pattern = expression(R"(Your Pipfile\.lock \(\w+\) is out of date)"),
         .family = Packages,
         .text = QT_TRANSLATE_NOOP("CauseRules", "Pipfile.lock does not fit Pipfile. Run pipenv lock and commit both."),
         .file = "Pipfile"_L1},
    };
}

} // namespace

// Compilers and package managers of other languages than Python and JavaScript: Go (https://go.dev/doc/toolchain), Rust
// (https://doc.rust-lang.org/cargo), R (https://cran.r-project.org/manuals.html).
CauseRules languageRules()
{
    return lockRules() +
           CauseRules{
               {.id = "go.version"_L1,
                .needle = "requires go"_L1,
                .pattern = expression(R"(requires go >= (?<what>[\d.]+) \(running go (?<why>[\d.]+))"),
                //: The cause of a failed build. %1 and %2 are versions
                .text = QT_TRANSLATE_NOOP("CauseRules",
                                          "The code needs Go %1, and the image has Go %2. Take a newer image."),
                .file = containerFile},
               {.id = "go.module"_L1,
                .needle = "go: "_L1,
                .pattern = expression(R"(go: (?:cannot find main module|go\.mod file not found))"),
                .text =
                    QT_TRANSLATE_NOOP("CauseRules", "There is no go.mod where Go is asked to build. Copy it before."),
                .file = containerFile},
               {.id = "go.package"_L1,
                .needle = "go get"_L1,
                .pattern = expression(R"(no required module provides package (?<what>[^\s;]+))"),
                //: The cause of a failed build. %1 is the name of a Go package
                .text = QT_TRANSLATE_NOOP("CauseRules", "go.mod does not require %1. Add it (go mod tidy)."),
                .file = "go.mod"_L1},
               {.id = "go.code"_L1,
                .needle = ".go:"_L1,
                .pattern = expression(R"(^(?:#\d+ [\d.]+ )?\./?(?<file>[\w./-]+\.go):(?<line>\d+):\d+: (?<what>.+))"),
                //: The cause of a failed build. %1 is an English message of a compiler
                .text = QT_TRANSLATE_NOOP("CauseRules", "The compiler refuses the code: %1")},
               {.id = "rust.version"_L1,
                .needle = "rustc"_L1,
                .pattern = expression(
                    R"(requires rustc (?<what>[\d.]+) or newer.*(?:active rustc version is|rustc) (?<why>[\d.]+\d))"),
                //: The cause of a failed build. %1 and %2 are versions
                .text = QT_TRANSLATE_NOOP("CauseRules",
                                          "The code needs Rust %1, and the image has Rust %2. Take a newer image."),
                .file = containerFile},
               {.id = "rust.code"_L1,
                .needle = "error[E"_L1,
                .pattern = expression(R"(error\[E\d+\]: (?<what>.*?) --> (?<file>[\w./-]+\.rs):(?<line>\d+):\d+)"),
                .moreLines = 1,
                //: The cause of a failed build. %1 is an English message of a compiler
                .text = QT_TRANSLATE_NOOP("CauseRules", "The compiler refuses the code: %1")},
               {.id = "r.package"_L1,
                .needle = "there is no package called"_L1,
                .pattern = expression(R"(there is no package called [‘'"](?<what>[\w.]+))"),
                //: The cause of a failed run. %1 is the name of a package of the language R
                .text =
                    QT_TRANSLATE_NOOP("CauseRules", "The R package %1 is not installed. Install it in the Dockerfile."),
                .file = containerFile},
           };
}

} // namespace spacewright::log
