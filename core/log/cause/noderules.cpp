// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// npm (its documentation, "Common errors"), Node.js and the builders of pages.
CauseRules nodeRules()
{
    //: The cause of a failed build or run. %1 is the name of a JavaScript module
    constexpr auto noModule =
        QT_TRANSLATE_NOOP("CauseRules", "The module %1 is not installed. Add it to package.json.");
    return {
        {.id = "npm.missing"_L1,
         .needle = "404 Not Found"_L1,
         .pattern = expression(R"(npm (?:ERR!|error) 404 Not Found - GET https?://[^/]+/(?<what>\S+))"),
         .family = Node,
         //: The cause of a failed build. %1 is the name of a package of npm
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the registry of npm. Check package.json."),
         .file = packageJsonFile},
        {.id = "npm.version"_L1,
         .needle = "notarget"_L1,
         .pattern = expression(R"(npm (?:ERR!|error) notarget No matching version found for (?<what>\S+?)\.?$)"),
         .family = Node,
         //: The cause of a failed build. %1 is a package of npm with its version
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no version %1 in the registry of npm. Check package.json."),
         .file = packageJsonFile},
        {.id = "npm.conflict"_L1,
         .needle = "code ERESOLVE"_L1,
         .pattern = expression(R"(npm (?:ERR!|error) code ERESOLVE)"),
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The dependencies in package.json contradict each other."),
         .file = packageJsonFile},
        {.id = "npm.lock"_L1,
         .needle = "are in sync"_L1,
         .pattern = expression(R"(can only install packages (?:when|with))"),
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "package-lock.json does not fit package.json. Run npm install and commit both."),
         .file = packageJsonFile},
        {.id = "node.lock"_L1,
         .needle = "ockfile"_L1,
         .pattern = expression(R"(Your lockfile needs to be updated|YN0028: .*lockfile would have been modified)"),
         .family = Node,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "yarn.lock does not fit package.json. Run yarn install and commit both."),
         .file = packageJsonFile},
        {.id = "npm.no-lock"_L1,
         .needle = "can only install with an existing package-lock.json"_L1,
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules", "npm ci needs a package-lock.json. Commit it, or use npm install."),
         .file = packageJsonFile},
        {.id = "npm.json"_L1,
         .needle = "code EJSONPARSE"_L1,
         .pattern = expression(R"(npm (?:ERR!|error) code EJSONPARSE)"),
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules", "package.json cannot be read."),
         .file = packageJsonFile},
        {.id = "npm.script"_L1,
         .needle = "Missing script:"_L1,
         .pattern = expression(R"rx(Missing script: "(?<what>[^"]+)")rx"),
         .family = Node,
         //: The cause of a failed build. %1 is the name of a script of npm
         .text = QT_TRANSLATE_NOOP("CauseRules", "package.json has no script %1."),
         .file = packageJsonFile},
        {.id = "npm.script"_L1,
         .needle = "error Command"_L1,
         .pattern = expression(R"rx(error Command "(?<what>[^"]+)" not found)rx"),
         .family = Node,
         //: The cause of a failed build. %1 is the name of a script of npm
         .text = QT_TRANSLATE_NOOP("CauseRules", "package.json has no script %1."),
         .file = packageJsonFile},
        {.id = "npm.no-file"_L1,
         .needle = "ENOENT"_L1,
         .pattern = expression(R"(npm (?:ERR!|error).*(?:open|Could not read package\.json).*package\.json)"),
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no package.json."),
         .file = packageJsonFile},
        {.id = "npm.engine"_L1,
         .needle = "ngine"_L1,
         .pattern = expression(
             R"((?:npm (?:ERR!|error) (?:code EBADENGINE|notsup .*Not compatible)|requires Node\.js (?<what>[^.]+)|engine "node" is incompatible))"),
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A package needs another version of Node.js. Take a base image that has it."),
         .file = packageJsonFile},
        {.id = "npm.permission"_L1,
         .needle = "code EACCES"_L1,
         .pattern = expression(R"(npm (?:ERR!|error) code EACCES)"),
         .family = Node,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "npm cannot write there. Give the folder to user 1000 in the Dockerfile "
                                             "(COPY --chown)."),
         .file = containerFile},
        {.id = "node.openssl"_L1,
         .needle = "ERR_OSSL_EVP_UNSUPPORTED"_L1,
         .family = Node,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The page's builder is too old for this Node.js. Raise it, or set "
                                                 "NODE_OPTIONS=--openssl-legacy-provider."),
         .file = packageJsonFile},
        {.id = "node.import"_L1,
         .needle = "ailed to resolve import"_L1,
         .pattern = expression(R"rx(ailed to resolve import "(?<what>[^"]+)")rx"),
         .family = Node,
         .text = noModule,
         .file = packageJsonFile},
        {.id = "node.file"_L1,
         .needle = "resolve"_L1,
         .pattern = expression(
             R"rx((?:Can't resolve '(?<what>(?:\.|@/|~/)[^']*)'|Could not resolve "(?<what2>\.[^"]*)" from "(?<file>[^"]+)"))rx"),
         .family = Node,
         //: The cause of a failed build. %1 is the path of a file, as JavaScript code names it
         .text = QT_TRANSLATE_NOOP("CauseRules", "The code imports %1, which is not there. Is it committed, and "
                                                 "written in the same letters?")},
        {.id = "node.import"_L1,
         .needle = "Can't resolve"_L1,
         .pattern = expression(R"(Can't resolve '(?<what>[^']+)')"),
         .family = Node,
         .text = noModule,
         .file = packageJsonFile},
        {.id = "node.types"_L1,
         .needle = "error TS"_L1,
         .pattern = expression(R"((?<file>[\w./-]+\.tsx?)[(:](?<line>\d+)[,:]\d+\)?(?: -|:) error (?<what>TS\d+: .*))"),
         .family = Node,
         //: The cause of a failed build. %1 is an English message of the TypeScript compiler
         .text = QT_TRANSLATE_NOOP("CauseRules", "TypeScript refuses the code: %1")},
        {.id = "node.module"_L1,
         .needle = "Cannot find module"_L1,
         .pattern = expression(R"(Error: Cannot find module '(?<what>[^']+)')"),
         .family = Node,
         .text = noModule,
         .file = packageJsonFile},
        {.id = "node.module"_L1,
         .needle = "Cannot find package"_L1,
         .pattern = expression(R"(Cannot find package '(?<what>[^']+)' imported from)"),
         .family = Node,
         .text = noModule,
         .file = packageJsonFile},
        {.id = "node.memory"_L1,
         .needle = "JavaScript heap out of memory"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory. Choose a larger flavor.")},
        {.id = "shell.program"_L1,
         .needle = "not found"_L1,
         .pattern = expression(R"((?:sh|bash): (?:\d+: |line \d+: )?(?<what>[\w./-]+): (?:command )?not found)"),
         .family = Node,
         .weight = Echo,
         //: The cause of a failed build or run. %1 is the name of a program
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no program %1.")},
    };
}

} // namespace spacewright::log
