// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// What compilers and build tools of a Python package say: https://pip.pypa.io/en/stable/reference/build-system/ and
// each tool's own messages.
CauseRules wheelRules()
{
    return {
        {.id = "build.torch"_L1,
         .needle = "No module named 'torch'"_L1,
         .family = Packages,
         .weight = Reason,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build needs torch. Put torch into pre-requirements.txt, or take a "
                                             "ready wheel of the package."),
         .file = requirementsFile},
        {.id = "build.cuda"_L1,
         .needle = "CUDA_HOME"_L1,
         .pattern = expression(R"(CUDA_HOME environment variable is not set)"),
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The build needs CUDA's compiler, which is not there. Take a ready wheel of "
                                   "the package."),
         .file = requirementsFile},
        {.id = "build.nvcc"_L1,
         .needle = "nvcc"_L1,
         .pattern = expression(R"((?:nvcc (?:was|were)? ?not found|No CUDA toolset found|Failed to find nvcc))"),
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The build needs CUDA's compiler, which is not there. Take a ready wheel of "
                                   "the package."),
         .file = requirementsFile},
        {.id = "build.header"_L1,
         .needle = "No such file or directory"_L1,
         .pattern = expression(
             R"(fatal error: '?(?<what>[\w./+-]+\.(?:h|hpp|hh))'?(?:: No such file or directory| file not found))"),
         .family = Packages,
         .weight = Reason,
         //: The cause of a failed build. %1 is the name of a C header, e.g. portaudio.h
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The build lacks %1. Add the system package that has it to packages.txt, or "
                                   "take a version with a wheel."),
         .file = systemPackagesFile},
        {.id = "build.compiler"_L1,
         .needle = "error: "_L1,
         .pattern = expression(
             R"(error: (?:command|\[Errno 2\] No such file or directory:) '(?<what>(?:x86_64-linux-gnu-)?(?:gcc|g\+\+|cc|c\+\+|clang))'(?: failed: No such file|$))"),
         .family = Packages,
         .weight = Reason,
         //: The cause of a failed build. %1 is the name of a compiler, e.g. gcc
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build needs a compiler (%1). Add build-essential to packages.txt, or "
                                             "take a version with a wheel."),
         .file = systemPackagesFile},
        {.id = "build.compiler"_L1,
         .needle = "CMAKE_C"_L1,
         .pattern = expression(R"(No (?<what>CMAKE_C(?:XX)?_COMPILER) could be found)"),
         .family = Packages,
         .weight = Reason,
         //: The cause of a failed build. %1 is the name of a compiler, e.g. gcc
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build needs a compiler (%1). Add build-essential to packages.txt, or "
                                             "take a version with a wheel."),
         .file = systemPackagesFile},
        {.id = "build.rust"_L1,
         .needle = "ust"_L1,
         .pattern = expression(
             R"((?:can't find Rust compiler|error: rustup could not choose a version|Rust not found, installing into a temporary directory))"),
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The build needs Rust. Take a version that has a wheel for this Python, or "
                                   "change python_version in README.md."),
         .file = requirementsFile},
        {.id = "build.cmake"_L1,
         .needle = "CMake"_L1,
         .pattern =
             expression(R"(CMake must be installed|Problem with the CMake installation|Missing CMake executable)"),
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The build needs CMake. Add cmake to packages.txt."),
         .file = systemPackagesFile},
        {.id = "build.pg-config"_L1,
         .needle = "pg_config executable not found"_L1,
         .family = Packages,
         .weight = Reason,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build lacks PostgreSQL's headers. Require psycopg2-binary, or add "
                                             "libpq-dev to packages.txt."),
         .file = requirementsFile},
        {.id = "build.mysql-config"_L1,
         .needle = "mysql_config"_L1,
         .pattern = expression(R"(mysql_config: (?:command )?not found|mysql_config not found)"),
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The build lacks MySQL's headers. Add default-libmysqlclient-dev and "
                                                 "pkg-config to packages.txt."),
         .file = systemPackagesFile},
        {.id = "build.pkg-config"_L1,
         .needle = "pkg-config"_L1,
         .pattern = expression(R"(Package (?<what>[\w.+-]+) was not found in the pkg-config search path)"),
         .family = Packages,
         .weight = Reason,
         //: The cause of a failed build. %1 is the name of a C library
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The build lacks the library %1. Add its -dev package to packages.txt."),
         .file = systemPackagesFile},
        {.id = "build.sklearn"_L1,
         .needle = "'sklearn' PyPI package is deprecated"_L1,
         .family = Packages,
         .weight = Reason,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package sklearn is only a name. Require scikit-learn instead."),
         .file = requirementsFile},
        {.id = "build.backend"_L1,
         .needle = "subprocess-exited-with-error"_L1,
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."),
         .file = requirementsFile,
         .isPackageBuild = true},
        {.id = "build.wheel"_L1,
         .needle = "Could not build wheels for"_L1,
         .pattern = expression(R"(Could not build wheels for (?<what>[^\s,]+))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."),
         .file = requirementsFile,
         .isPackageBuild = true},
        {.id = "build.wheel"_L1,
         .needle = "Failed building wheel for"_L1,
         .pattern = expression(R"(Failed building wheel for (?<what>\S+))"),
         .family = Packages,
         //: The cause of a failed build. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."),
         .file = requirementsFile,
         .isPackageBuild = true},
    };
}

} // namespace spacewright::log
