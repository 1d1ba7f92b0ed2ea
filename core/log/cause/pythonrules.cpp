// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// Python itself (https://docs.python.org/3/library/exceptions.html).
CauseRules pythonRules()
{
    return {
        {.id = "python.submodule"_L1,
         .needle = "ModuleNotFoundError"_L1,
         .pattern = expression(R"(No module named '(?<what>\w+(?:\.\w+)+)'(?!; '))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python module inside another one
         .text = QT_TRANSLATE_NOOP("CauseRules", "The installed packages have no module %1. Require the version that "
                                                 "the code was written for, or the package that has it.")},
        {.id = "python.module"_L1,
         .needle = "ModuleNotFoundError"_L1,
         .pattern = expression(R"(No module named '(?<what>[^'.]+))"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python module
         .text = QT_TRANSLATE_NOOP("CauseRules", "The module %1 is not installed. Add the package that has it to "
                                                 "requirements.txt.")},
        {.id = "python.extra"_L1,
         .needle = "to be installed"_L1,
         .pattern = expression(R"rx([Rr]equires "(?<what>[\w.-]+)" to be installed)rx"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 is missing. Add it to requirements.txt.")},
        {.id = "python.extra"_L1,
         .needle = "Missing optional dependency"_L1,
         .pattern = expression(R"(Missing optional dependency '(?<what>[\w.-]+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python package
         .text = QT_TRANSLATE_NOOP("CauseRules", "The package %1 is missing. Add it to requirements.txt.")},
        {.id = "python.database"_L1,
         .needle = "sqlite3.OperationalError"_L1,
         .pattern = expression(R"((?:unable to open database file|attempt to write a readonly database))"),
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app cannot write its database there: it runs as user 1000. Keep it "
                                             "below its home folder, /tmp or /data.")},
        {.id = "python.no-file"_L1,
         .needle = "can't open file"_L1,
         .pattern = expression(R"(can't open file '(?:/home/user/app/|/app/)?(?<what>[^']+)': \[Errno 2\])"),
         .family = Python,
         //: The cause of a failed run. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no file %1. Check app_file in README.md."),
         .file = cardFile},
        {.id = "python.permission"_L1,
         .needle = "PermissionError"_L1,
         .pattern = expression(R"(PermissionError: \[Errno 13\] Permission denied: '(?<what>[^']+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is a path
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app cannot write to %1: it runs as user 1000. Write below its home "
                                             "folder or /tmp, or give the folder to that user in the Dockerfile.")},
        {.id = "python.read-only"_L1,
         .needle = "Read-only file system"_L1,
         .pattern = expression(R"(\[Errno 30\] Read-only file system: '(?<what>[^']+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is a path
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app cannot write to %1. Write below its home folder or /tmp.")},
        {.id = "python.threads"_L1,
         .needle = "can't start new thread"_L1,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app started more processes or threads than it may. Start fewer.")},
        {.id = "python.argument"_L1,
         .needle = "got an unexpected keyword argument"_L1,
         .pattern = expression(R"((?<why>[\w.]+)\(\) got an unexpected keyword argument '(?<what>\w+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of an argument, %2 of a Python function
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "%2 takes no argument %1 in the installed version. Leave it out, or take "
                                             "the version that the code was written for.")},
    };
}

} // namespace spacewright::log
