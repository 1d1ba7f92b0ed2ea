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

CauseRules resourceRules()
{
    //: The cause of a failed build or run
    constexpr auto memory =
        QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory. Choose a larger flavor, or a smaller model.");
    constexpr auto port =
        QT_TRANSLATE_NOOP("CauseRules", "The port that the app listens on is taken. Stop what uses it.");
    constexpr auto disk = QT_TRANSLATE_NOOP("CauseRules", "The disk is full. Free some space and run again.");
    return {
        {.id = "disk.full"_L1, .needle = "o space left on device"_L1, .text = disk},
        {.id = "disk.full"_L1, .needle = "ENOSPC"_L1, .pattern = expression(R"(\bENOSPC\b)"), .text = disk},
        {.id = "disk.full"_L1, .needle = "isk quota exceeded"_L1, .text = disk},
        {.id = "port.taken"_L1, .needle = "ddress already in use"_L1, .text = port},
        {.id = "port.taken"_L1, .needle = "EADDRINUSE"_L1, .pattern = expression(R"(\bEADDRINUSE\b)"), .text = port},
        {.id = "port.taken"_L1, .needle = "Cannot find empty port in range"_L1, .text = port},
        {.id = "port.taken"_L1, .needle = "Connection in use: ("_L1, .text = port},
        {.id = "port.taken"_L1,
         .needle = "is already in use"_L1,
         .pattern = expression(R"(^Port \d+ is already in use)"),
         .text = port},
        {.id = "port.low"_L1,
         .needle = "ermission denied"_L1,
         .pattern = expression(
             R"((?:bind\(\) to \S+:(?<what>\d+) failed|listen EACCES: permission denied \S+:(?<what2>\d+)))"),
         //: The cause of a failed run. %1 is the number of a port
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app cannot listen on port %1: user 1000 may use ports from 1024. "
                                                 "Take 7860.")},
        {.id = "memory.python"_L1,
         .needle = "MemoryError"_L1,
         .pattern = expression(R"(^(?:numpy\S*\.)?_?(?:Array)?MemoryError\b)"),
         .text = memory},
        {.id = "memory.torch"_L1,
         .needle = "DefaultCPUAllocator"_L1,
         .pattern = expression(R"(DefaultCPUAllocator: (?:can't allocate|not enough) memory)"),
         .text = memory},
        {.id = "memory.system"_L1, .needle = "Cannot allocate memory"_L1, .text = memory},
        {.id = "memory.system"_L1, .needle = "Out of memory"_L1, .text = memory},
        {.id = "memory.shared"_L1,
         .needle = "hared memory"_L1,
         .pattern = expression(R"((?:insufficient shared memory \(shm\)|Bus error.*shared memory))"),
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The shared memory of the container is too small. Use fewer workers of the "
                                   "data loader.")},
        {.id = "memory.killed"_L1,
         .needle = "Killed"_L1,
         .pattern = expression(R"(^(?:.*: line \d+: +\d+ )?Killed\b)"),
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The process was killed, probably because it needed too much memory.")},
        {.id = "files.permission"_L1,
         .needle = "ermission denied"_L1,
         .pattern = expression(
             R"((?:mkdir|touch|cp|mv|ln|tee|install): (?:cannot [\w ]+|target )?[‘'"]?(?<what>[^’'":]+)[’'"]?: Permission denied|cannot create (?<what2>\S+): Permission denied)"),
         //: The cause of a failed run. %1 is the path of a file or folder
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app cannot write to %1: it runs as user 1000. Write below its home "
                                             "folder or /tmp, or give the folder to that user in the Dockerfile.")},
        {.id = "process.limit"_L1,
         .needle = "esource temporarily unavailable"_L1,
         .pattern = expression(R"((?:fork|clone|pthread_create)\b.*Resource temporarily unavailable)"),
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app started more processes or threads than it may. Start fewer.")},
        {.id = "files.limit"_L1,
         .needle = "oo many open files"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The app keeps too many files open. Close them after use.")},
        {.id = "process.crash"_L1,
         .needle = "egmentation fault"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "A library crashed (segmentation fault). Pin the versions of compiled "
                                                 "packages that fit each other."),
         .file = requirementsFile},
        {.id = "process.instruction"_L1,
         .needle = "llegal instruction"_L1,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "A library uses instructions that this processor does not have. Take a "
                                             "build for older processors."),
         .file = requirementsFile},
    };
}

CauseRules connectionRules()
{
    //: The cause of a failed build or run
    constexpr auto host = QT_TRANSLATE_NOOP("CauseRules", "A host could not be found. Is this machine online?");
    constexpr auto certificate =
        QT_TRANSLATE_NOOP("CauseRules", "A certificate was not accepted. Does a proxy stand in between?");
    constexpr auto timeout = QT_TRANSLATE_NOOP("CauseRules", "A connection took too long. Try again later.");
    const auto row = [](QLatin1StringView id, QLatin1StringView needle, const char *pattern, const char *text) {
        return CauseRule{.id = id,
                         .needle = needle,
                         .pattern = expression(pattern),
                         .family = Connection,
                         .verdict = Network,
                         .text = text};
    };
    //: The cause of a failed run. %1 is the number of a port
    constexpr auto closedPort =
        QT_TRANSLATE_NOOP("CauseRules", "A server on port %1 could not be reached. On the Hub apps reach "
                                        "only the ports 80, 443 and 8080 of others.");
    return {
        row("network.port"_L1, "port"_L1,
            R"rx((?:Is the server running on|connection to server at) .*port (?<what>(?!80\b|443\b|8080\b)\d+))rx",
            closedPort),
        row("network.host"_L1, "Name or service not known"_L1, "", host),
        row("network.host"_L1, "emporary failure in name resolution"_L1, "", host),
        row("network.host"_L1, "ailed to lookup address information"_L1, "", host),
        row("network.host"_L1, "getaddrinfo"_L1, "getaddrinfo (?:ENOTFOUND|EAI_AGAIN)", host),
        row("network.host"_L1, "Could not resolve host"_L1, "", host),
        row("network.host"_L1, "no such host"_L1, "lookup \\S+.*: no such host", host),
        row("network.certificate"_L1, "CERTIFICATE_VERIFY_FAILED"_L1, "", certificate),
        row("network.certificate"_L1, "SELF_SIGNED_CERT_IN_CHAIN"_L1, "", certificate),
        row("network.certificate"_L1, "certificate signed by unknown authority"_L1, "", certificate),
        row("network.certificate"_L1, "SSL certificate problem"_L1, "", certificate),
        row("network.none"_L1, "etwork is unreachable"_L1, "", QT_TRANSLATE_NOOP("CauseRules", "There is no network.")),
        row("network.timeout"_L1, "timed out"_L1, "(?i)(?:connection|connect|read) (?:to \\S+ )?timed out", timeout),
        row("network.timeout"_L1, "ETIMEDOUT"_L1, "\\bETIMEDOUT\\b", timeout),
        row("network.timeout"_L1, "TLS handshake timeout"_L1, "", timeout),
        row("network.timeout"_L1, "i/o timeout"_L1, "", timeout),
        row("network.refused"_L1, "Max retries exceeded with url"_L1,
            R"(Pool\(host='(?!localhost|127\.)(?<what>[^']+)')",
            //: The cause of a failed build or run. %1 is the name of a host
            QT_TRANSLATE_NOOP("CauseRules", "The connection to %1 failed. Try again later.")),
        row("network.reset"_L1, "ECONNRESET"_L1, "\\bECONNRESET\\b",
            QT_TRANSLATE_NOOP("CauseRules", "A connection broke off. Try again later.")),
        row("network.reset"_L1, "early EOF"_L1, "fetch-pack|early EOF",
            QT_TRANSLATE_NOOP("CauseRules", "A connection broke off. Try again later.")),
    };
}

} // namespace

// Errors of the operating system, however a program words them (errno(3)).
CauseRules systemRules()
{
    return resourceRules() + connectionRules();
}

} // namespace spacewright::log
