// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerules.h"

#include <QCoreApplication>

namespace spacewright::log
{

namespace
{

constexpr const char *requirements = "requirements.txt";
constexpr const char *packageJson = "package.json";
constexpr const char *card = "README.md";

CauseRule rule(const char *needle, const char *pattern, CauseFamily family, Verdict verdict, const char *text,
               const char *file = nullptr)
{
    return {.needle = QLatin1StringView(needle),
            .pattern = QRegularExpression(QString::fromLatin1(pattern)),
            .family = family,
            .verdict = verdict,
            .text = text,
            .file = file};
}

CauseRule over(int moreLines, CauseRule base)
{
    base.moreLines = moreLines;
    return base;
}

CauseRule weighing(CauseWeight weight, CauseRule base)
{
    base.weight = weight;
    return base;
}

CauseRule packageBuild(CauseRule base)
{
    base.isPackageBuild = true;
    return base;
}

CauseRule maybeNetwork(CauseRule base)
{
    base.mayBeNetwork = true;
    return base;
}

/// uv (https://docs.astral.sh/uv/reference/troubleshooting/).
QList<CauseRule> uvRules()
{
    using enum CauseFamily;
    constexpr int explanation = 14;
    return {
        over(explanation,
             rule("No solution found", "unavailable because the network was disabled", Network, Verdict::Network,
                  //: The cause of a failed build
                  QT_TRANSLATE_NOOP("CauseRules", "The packages are not in the cache and the network is off."))),
        over(explanation, maybeNetwork(rule("No solution found",
                                            "Because (?<what>\\S+) was not found in the package "
                                            "registry",
                                            Packages, Verdict::Yours,
                                            //: The cause of a failed build. %1 is the name of a Python package
                                            QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the package "
                                                                            "index. Check its name in the "
                                                                            "requirements."),
                                            requirements))),
        over(explanation,
             rule("No solution found", "Because there (?:is|are) no versions? of (?<what>.+?) and ", Packages,
                  Verdict::Yours,
                  //: The cause of a failed build. %1 is a package with a version, e.g. numpy==99.1
                  QT_TRANSLATE_NOOP("CauseRules", "There is no version of %1. Check it in the requirements."),
                  requirements)),
        over(explanation,
             rule("No solution found",
                  "the current Python version \\((?<why>\\S+)\\) does not satisfy (?<what>\\S+?),? ", Packages,
                  Verdict::Yours,
                  //: The cause of a failed build. %1 is a condition like Python>=3.11, %2 the Python in use
                  QT_TRANSLATE_NOOP("CauseRules", "A requirement needs %1, but this Space uses Python %2. Change "
                                                  "python_version in README.md or the requirement."),
                  requirements)),
        over(explanation,
             rule("No solution found", "(?<what>Because .*unsatisfiable)", Packages, Verdict::Yours,
                  //: The cause of a failed build. %1 is an English explanation by the tool uv
                  QT_TRANSLATE_NOOP("CauseRules", "The requirements contradict each other: %1."), requirements)),
        rule("No solution found", "No solution found", Packages, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "The requirements cannot be fulfilled together."), requirements),
        over(3, rule("Couldn't parse requirement in",
                     "Couldn't parse requirement in `(?<file>[^`]*)` at position \\d+ (?:cause: )?(?<what>.*)",
                     Packages, Verdict::Yours,
                     //: The cause of a failed build. %1 is an English explanation by the tool uv
                     QT_TRANSLATE_NOOP("CauseRules", "A line of the requirements cannot be read: %1"), requirements)),
        rule("or the start of a requirement",
             "error: (?<what>.*start of a requirement): (?<file>\\S+):(?<line>\\d+):\\d+", Packages, Verdict::Yours,
             //: The cause of a failed build. %1 is an English explanation by the tool uv
             QT_TRANSLATE_NOOP("CauseRules", "A line of the requirements cannot be read: %1"), requirements),
        over(1,
             rule("Error parsing included file in",
                  "Error parsing included file in `(?<file>[^`]*)`.*file `(?<what>[^`]*)`", Packages, Verdict::Yours,
                  //: The cause of a failed build. %1 is the path of a file
                  QT_TRANSLATE_NOOP("CauseRules", "The requirements include %1, which cannot be read."), requirements)),
        rule("Distribution not found at:", "Distribution not found at: (?<what>\\S+)", Packages, Verdict::Yours,
             //: The cause of a failed build. %1 is the address of a file or folder
             QT_TRANSLATE_NOOP("CauseRules", "The requirements name %1, where there is nothing."), requirements),
        packageBuild(rule("Failed to build `", "Failed to build `(?<what>[^`]+)`", Packages, Verdict::Yours,
                          //: The cause of a failed build. %1 is the name of a Python package
                          QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."), requirements)),
        packageBuild(weighing(
            CauseWeight::Echo,
            rule("The build backend returned an error", "The build backend returned an error", Packages, Verdict::Yours,
                 QT_TRANSLATE_NOOP("CauseRules", "A package of the requirements could not be built."), requirements))),
        rule("No interpreter found for Python", "No interpreter found for Python (?<what>[\\d.]+)", Packages,
             Verdict::Yours,
             //: The cause of a failed build. %1 is a version of Python
             QT_TRANSLATE_NOOP("CauseRules", "There is no Python %1 here. Change python_version in README.md, or "
                                             "install it."),
             card),
        rule("Invalid version request: Python", "Invalid version request: (?<what>Python .*)$", Packages,
             Verdict::Yours,
             //: The cause of a failed build. %1 is an English explanation by the tool uv
             QT_TRANSLATE_NOOP("CauseRules", "python_version in README.md cannot be used: %1"), card),
        over(6,
             rule("Failed to fetch", "Failed to fetch:? `?(?:https?://)(?<what>[^/`\\s]+).*(?:dns error|resolving DNS)",
                  Network, Verdict::Network,
                  //: The cause of a failed build. %1 is the name of a host
                  QT_TRANSLATE_NOOP("CauseRules", "The host %1 was not found. Is this machine online?"))),
        over(6,
             rule("Failed to fetch", "Failed to fetch:? `?https?://(?<what>[^/`\\s]+).*(?i:certificate|UnknownIssuer)",
                  Network, Verdict::Network,
                  //: The cause of a failed build. %1 is the name of a host
                  QT_TRANSLATE_NOOP("CauseRules", "The certificate of %1 was not accepted. Does a proxy stand in "
                                                  "between?"))),
        over(6,
             rule("Failed to fetch", "Failed to fetch:? `?https?://(?<what>[^/`\\s]+).*\\((?<why>40[134] [A-Za-z ]+)",
                  Packages, Verdict::Yours,
                  //: The cause of a failed build. %1 is the name of a host, %2 e.g. "404 Not Found"
                  QT_TRANSLATE_NOOP("CauseRules", "%1 refused what the requirements ask for: %2."), requirements)),
        over(6, rule("Failed to fetch", "Failed to fetch:? `?https?://(?<what>[^/`\\s]+)", Network, Verdict::Network,
                     //: The cause of a failed build. %1 is the name of a host
                     QT_TRANSLATE_NOOP("CauseRules", "The connection to %1 failed. Try again later."))),
    };
}

/// pip (https://pip.pypa.io/en/stable/topics/).
QList<CauseRule> pipRules()
{
    using enum CauseFamily;
    return {
        weighing(CauseWeight::Hint,
                 rule("Retrying (Retry(",
                      "Retrying \\(Retry\\(.*(?:NewConnection|NameResolution|ConnectTimeout|SSL|Proxy|"
                      "ReadTimeout|ProtocolError)",
                      Network, Verdict::Network,
                      QT_TRANSLATE_NOOP("CauseRules", "The package index could not be reached. Is this machine "
                                                      "online?"))),
        maybeNetwork(rule("Could not find a version that satisfies",
                          "satisfies the requirement (?<what>\\S+).*\\(from versions: none\\)", Packages,
                          Verdict::Yours,
                          //: The cause of a failed build. %1 is the name of a Python package
                          QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the package index. Check its name "
                                                          "in the requirements."),
                          requirements)),
        rule("Could not find a version that satisfies", "satisfies the requirement (?<what>.+?) \\(", Packages,
             Verdict::Yours,
             //: The cause of a failed build. %1 is a package with a version, e.g. numpy==99.1
             QT_TRANSLATE_NOOP("CauseRules", "There is no version of %1. Check it in the requirements."), requirements),
        weighing(CauseWeight::Echo,
                 rule("No matching distribution found for", "No matching distribution found for (?<what>\\S+)",
                      Packages, Verdict::Yours,
                      //: The cause of a failed build. %1 is the name of a Python package
                      QT_TRANSLATE_NOOP("CauseRules", "There is no fitting package %1."), requirements)),
        rule("have conflicting dependencies",
             "Cannot install (?<what>.+?) because these package versions have conflicting dependencies", Packages,
             Verdict::Yours,
             //: The cause of a failed build. %1 names several Python packages
             QT_TRANSLATE_NOOP("CauseRules", "These requirements contradict each other: %1."), requirements),
        over(2, rule("ERROR: Invalid requirement:",
                     "Invalid requirement: '?(?<what>[^':]+).*\\(from line (?<line>\\d+) of (?<file>[^)]+)\\)",
                     Packages, Verdict::Yours,
                     //: The cause of a failed build. %1 is a line of a file
                     QT_TRANSLATE_NOOP("CauseRules", "This requirement cannot be read: %1"), requirements)),
        rule("requires a different Python", "Package '(?<what>[^']+)' requires a different Python: (?<why>.*)",
             Packages, Verdict::Yours,
             //: The cause of a failed build. %1 is a Python package, %2 e.g. "3.13.5 not in '<3.11'"
             QT_TRANSLATE_NOOP("CauseRules", "The package %1 needs another Python: %2."), requirements),
        rule("DO NOT MATCH THE HASHES", "DO NOT MATCH THE HASHES", Packages, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "A package differs from the hash in the requirements."), requirements),
        packageBuild(rule("subprocess-exited-with-error", "subprocess-exited-with-error", Packages, Verdict::Yours,
                          //: The cause of a failed build. %1 is the name of a Python package
                          QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."), requirements)),
        packageBuild(rule("Failed building wheel for", "Failed building wheel for (?<what>\\S+)", Packages,
                          Verdict::Yours,
                          //: The cause of a failed build. %1 is the name of a Python package
                          QT_TRANSLATE_NOOP("CauseRules", "The package %1 could not be built."), requirements)),
    };
}

QList<CauseRule> pythonRules()
{
    using enum CauseFamily;
    return {
        rule("ModuleNotFoundError", "No module named '(?<what>[^'.]+)", Python, Verdict::Yours,
             //: The cause of a failed run. %1 is the name of a Python module
             QT_TRANSLATE_NOOP("CauseRules", "The module %1 is not installed. Add the package that has it to "
                                             "requirements.txt.")),
        rule("can't open file", "can't open file '(?<what>[^']+)': \\[Errno 2\\]", Python, Verdict::Yours,
             //: The cause of a failed run. %1 is the path of a file
             QT_TRANSLATE_NOOP("CauseRules", "There is no file %1. Check app_file in README.md."), card),
        rule("File does not exist:", "Invalid value: File does not exist: (?<what>\\S+)", Python, Verdict::Yours,
             //: The cause of a failed run. %1 is the path of a file
             QT_TRANSLATE_NOOP("CauseRules", "There is no file %1. Check app_file in README.md."), card),
        rule("GatedRepoError", "GatedRepoError", Python, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules",
                               "The app asks for a gated repository. Accept its conditions on the Hub and "
                               "set a token as a secret.")),
        rule("RepositoryNotFoundError", "RepositoryNotFoundError", Python, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "The app asks for a repository that does not exist or is private. Check "
                                             "its name, or set a token as a secret.")),
        rule("Error", "\\b(?<what>50[0-4]) Server Error.*https://huggingface\\.co", Python, Verdict::Hub,
             //: The cause of a failed run. %1 is an HTTP status like 503
             QT_TRANSLATE_NOOP("CauseRules", "The Hub answered with an error (%1). Try again later.")),
        rule("Error", "\\b429 (?:Client Error|Too Many Requests).*huggingface\\.co", Python, Verdict::Hub,
             QT_TRANSLATE_NOOP("CauseRules", "The Hub refused because of too many requests. Wait, or set a token as a "
                                             "secret.")),
    };
}

QList<CauseRule> nodeRules()
{
    using enum CauseFamily;
    return {
        rule("404 Not Found", "npm (?:ERR!|error) 404 Not Found - GET https?://[^/]+/(?<what>\\S+)", Node,
             Verdict::Yours,
             //: The cause of a failed build. %1 is the name of a package of npm
             QT_TRANSLATE_NOOP("CauseRules", "There is no package %1 in the registry of npm. Check package.json."),
             packageJson),
        rule("code ERESOLVE", "npm (?:ERR!|error) code ERESOLVE", Node, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "The dependencies in package.json contradict each other."), packageJson),
        rule("code EJSONPARSE", "npm (?:ERR!|error) code EJSONPARSE", Node, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "package.json cannot be read."), packageJson),
        rule("Missing script:", "Missing script: \"(?<what>[^\"]+)\"", Node, Verdict::Yours,
             //: The cause of a failed build. %1 is the name of a script of npm
             QT_TRANSLATE_NOOP("CauseRules", "package.json has no script %1."), packageJson),
        rule("ENOENT", "npm (?:ERR!|error).*(?:open|Could not read package\\.json).*package\\.json", Node,
             Verdict::Yours, QT_TRANSLATE_NOOP("CauseRules", "There is no package.json."), packageJson),
        rule("Cannot find module", "Error: Cannot find module '(?<what>[^']+)'", Node, Verdict::Yours,
             //: The cause of a failed build or run. %1 is the name of a JavaScript module
             QT_TRANSLATE_NOOP("CauseRules", "The module %1 is not installed. Add it to package.json."), packageJson),
        rule("JavaScript heap out of memory", "JavaScript heap out of memory", System, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory. Choose a larger flavor.")),
        weighing(CauseWeight::Echo, rule(": not found",
                                         "(?:sh|bash): (?:\\d+: |line \\d+: )?(?<what>[\\w./-]+): "
                                         "(?:command )?not found",
                                         Node, Verdict::Yours,
                                         //: The cause of a failed build or run. %1 is the name of a program
                                         QT_TRANSLATE_NOOP("CauseRules", "There is no program %1."))),
    };
}

/// Errors of the operating system, however a program words them.
QList<CauseRule> systemRules()
{
    using enum CauseFamily;
    const auto network = [](const char *needle, const char *pattern) {
        //: The cause of a failed build or run. %1 is the name of a host
        return rule(needle, pattern, Network, Verdict::Network,
                    QT_TRANSLATE_NOOP("CauseRules", "A host could not be found. Is this machine online?"));
    };
    const char *const memory =
        QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory. Choose a larger flavor, or a smaller model.");
    const char *const port =
        QT_TRANSLATE_NOOP("CauseRules", "The port that the app listens on is taken. Stop what uses it.");
    const char *const disk = QT_TRANSLATE_NOOP("CauseRules", "The disk is full. Free some space and run again.");
    const char *const certificate =
        QT_TRANSLATE_NOOP("CauseRules", "A certificate was not accepted. Does a proxy stand in between?");
    return {
        rule("o space left on device", "", System, Verdict::Yours, disk),
        rule("ENOSPC", "\\bENOSPC\\b", System, Verdict::Yours, disk),
        rule("ddress already in use", "", System, Verdict::Yours, port),
        rule("EADDRINUSE", "\\bEADDRINUSE\\b", System, Verdict::Yours, port),
        rule("Cannot find empty port in range", "", System, Verdict::Yours, port),
        rule("is already in use", "^Port \\d+ is already in use", System, Verdict::Yours, port),
        rule("MemoryError", "^(?:numpy\\S*\\.)?_?(?:Array)?MemoryError\\b", System, Verdict::Yours, memory),
        rule("CUDA out of memory", "", System, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory on the GPU. Choose a larger flavor, or a "
                                             "smaller model.")),
        rule("Out of memory", "", System, Verdict::Yours, memory),
        rule("Killed", "^(?:.*: line \\d+: +\\d+ )?Killed\\b", System, Verdict::Yours,
             QT_TRANSLATE_NOOP("CauseRules", "The process was killed, probably because it needed too much memory.")),
        network("Name or service not known", ""),
        network("emporary failure in name resolution", ""),
        network("ailed to lookup address information", ""),
        network("getaddrinfo", "getaddrinfo (?:ENOTFOUND|EAI_AGAIN)"),
        network("Could not resolve host", ""),
        rule("CERTIFICATE_VERIFY_FAILED", "", Network, Verdict::Network, certificate),
        rule("SELF_SIGNED_CERT_IN_CHAIN", "", Network, Verdict::Network, certificate),
        rule("etwork is unreachable", "", Network, Verdict::Network,
             QT_TRANSLATE_NOOP("CauseRules", "There is no network.")),
        rule("timed out", "(?i)(?:connection|connect|read) (?:to \\S+ )?timed out", Network, Verdict::Network,
             QT_TRANSLATE_NOOP("CauseRules", "A connection took too long. Try again later.")),
        rule("ETIMEDOUT", "\\bETIMEDOUT\\b", Network, Verdict::Network,
             QT_TRANSLATE_NOOP("CauseRules", "A connection took too long. Try again later.")),
    };
}

QString joined(const QStringList &lines, qsizetype at, int moreLines)
{
    if (moreLines == 0)
        return lines[at];
    static const QRegularExpression frame(QStringLiteral("^[\\s│╰├─▶×]*(?:cause: )?"));
    QString text = lines[at].trimmed();
    for (qsizetype i = at + 1; i < qMin(at + 1 + moreLines, lines.size()); ++i) {
        QString line = lines[i];
        text += QLatin1Char(' ') + line.remove(frame).trimmed();
    }
    return text.simplified();
}

QString captured(const QRegularExpressionMatch &match, const QString &group)
{
    return match.hasCaptured(group) ? match.captured(group).left(300) : QString();
}

} // namespace

const QList<CauseRule> &causeRules()
{
    static const QList<CauseRule> rules = uvRules() + pipRules() + pythonRules() + nodeRules() + systemRules();
    return rules;
}

CauseMatch matchRules(const QStringList &lines, qsizetype at)
{
    for (const CauseRule &rule : causeRules()) {
        if (!lines[at].contains(rule.needle))
            continue;
        const auto match = rule.pattern.match(joined(lines, at, rule.moreLines));
        if (match.hasMatch())
            return {&rule, match};
    }
    return {};
}

QString causeText(const CauseMatch &match)
{
    QString text = QCoreApplication::translate("CauseRules", match.rule->text);
    // Both at once: what the log says may hold a %2 itself.
    if (text.contains(QLatin1StringView("%2")))
        return text.arg(captured(match.match, QStringLiteral("what")), captured(match.match, QStringLiteral("why")));
    return text.contains(QLatin1StringView("%1")) ? text.arg(captured(match.match, QStringLiteral("what"))) : text;
}

} // namespace spacewright::log
