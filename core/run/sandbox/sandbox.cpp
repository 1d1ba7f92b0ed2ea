// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox.h"

#include "sandboxnetwork.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <mutex>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Sandbox)
};

constexpr std::chrono::seconds probePatience{10};

/// Files of /etc that programs need; the rest of it is nobody's business inside.
const QStringList systemFiles = {
    QStringLiteral("/etc/ssl"),          QStringLiteral("/etc/pki"),           QStringLiteral("/etc/ca-certificates"),
    QStringLiteral("/etc/alternatives"), QStringLiteral("/etc/fonts"),         QStringLiteral("/etc/ld.so.cache"),
    QStringLiteral("/etc/ld.so.conf"),   QStringLiteral("/etc/ld.so.conf.d"),  QStringLiteral("/etc/localtime"),
    QStringLiteral("/etc/mime.types"),   QStringLiteral("/etc/nsswitch.conf"), QStringLiteral("/etc/services"),
    QStringLiteral("/etc/protocols"),    QStringLiteral("/etc/gai.conf"),      QStringLiteral("/etc/python3.13"),
};

/// A small file that appears inside in place of the host's.
QString insideFile(const QString &name, const QByteArray &content)
{
    const QString folder = paths::cacheFolder() + QStringLiteral("/sandbox");
    QDir().mkpath(folder);
    const QString path = folder + QLatin1Char('/') + name;
    const Result<QByteArray> old = readFile(path, 4096);
    if (!old || *old != content) {
        if (const Result<> written = writeFile(path, content); !written)
            qCWarning(logRun) << "Failed to write" << path << written.error().detail;
    }
    return path;
}

/// The programs and libraries of the system, and places to write to.
void addSystem(QStringList &arguments)
{
    arguments += {QStringLiteral("--ro-bind"), QStringLiteral("/usr"), QStringLiteral("/usr")};
    for (const QString &name :
         {QStringLiteral("bin"), QStringLiteral("sbin"), QStringLiteral("lib"), QStringLiteral("lib64")}) {
        const QFileInfo entry(QLatin1Char('/') + name);
        if (entry.isSymLink())
            arguments += {QStringLiteral("--symlink"), QStringLiteral("usr/") + name, QLatin1Char('/') + name};
        else if (entry.isDir())
            arguments += {QStringLiteral("--ro-bind"), entry.filePath(), entry.filePath()};
    }
    arguments +=
        {QStringLiteral("--proc"),    QStringLiteral("/proc"),  QStringLiteral("--perms"), QStringLiteral("1777"),
         QStringLiteral("--tmpfs"),   QStringLiteral("/tmp"),   QStringLiteral("--dir"),   QStringLiteral("/var"),
         QStringLiteral("--symlink"), QStringLiteral("../tmp"), QStringLiteral("/var/tmp")};
}

/// What is known about users, machines, certificates and the like.
void addFacts(QStringList &arguments)
{
    for (const QString &file : systemFiles) {
        if (QFileInfo::exists(file))
            arguments += {QStringLiteral("--ro-bind"), file, file};
    }
    arguments += {QStringLiteral("--tmpfs"), QStringLiteral("/home")};
    arguments += {QStringLiteral("--ro-bind"),
                  insideFile(QStringLiteral("passwd"), "user:x:1000:1000:user:/home/user:/bin/sh\n"),
                  QStringLiteral("/etc/passwd")};
    arguments += {QStringLiteral("--ro-bind"), insideFile(QStringLiteral("group"), "user:x:1000:\n"),
                  QStringLiteral("/etc/group")};
    arguments +=
        {QStringLiteral("--ro-bind"), insideFile(QStringLiteral("hosts"), "127.0.0.1 localhost space\n::1 localhost\n"),
         QStringLiteral("/etc/hosts")};
}

/// The harmless devices one by one: bubblewrap's own /dev would need a second user namespace around it, whose network
/// nobody outside could set up.
void addDevices(QStringList &arguments, const QStringList &names)
{
    arguments += {QStringLiteral("--tmpfs"), QStringLiteral("/dev")};
    for (const QString &name : names)
        arguments += {QStringLiteral("--dev-bind"), QStringLiteral("/dev/") + name, QStringLiteral("/dev/") + name};
    const QList<std::pair<QString, QString>> links = {
        {QStringLiteral("/proc/self/fd"), QStringLiteral("/dev/fd")},
        {QStringLiteral("/proc/self/fd/0"), QStringLiteral("/dev/stdin")},
        {QStringLiteral("/proc/self/fd/1"), QStringLiteral("/dev/stdout")},
        {QStringLiteral("/proc/self/fd/2"), QStringLiteral("/dev/stderr")}};
    for (const auto &[target, name] : links)
        arguments += {QStringLiteral("--symlink"), target, name};
}

/// Certificates that the environment names may lie anywhere.
void addCertificates(QStringList &arguments, const QMap<QString, QString> &environment)
{
    for (const QString &name :
         {QStringLiteral("SSL_CERT_FILE"), QStringLiteral("REQUESTS_CA_BUNDLE"), QStringLiteral("CURL_CA_BUNDLE"),
          QStringLiteral("PIP_CERT"), QStringLiteral("NODE_EXTRA_CA_CERTS"), QStringLiteral("SSL_CERT_DIR")}) {
        const QString path = environment.value(name);
        if (path.startsWith(QLatin1Char('/')) && !path.startsWith(QLatin1StringView("/etc/ssl")) &&
            QFileInfo::exists(path))
            arguments += {QStringLiteral("--ro-bind"), path, path};
    }
}

/// What most programs expect around them.
void addSurroundings(QStringList &arguments, const QMap<QString, QString> &environment, bool ownNetwork)
{
    addFacts(arguments);
    addDevices(arguments, {QStringLiteral("null"), QStringLiteral("zero"), QStringLiteral("full"),
                           QStringLiteral("random"), QStringLiteral("urandom")});
    arguments +=
        {QStringLiteral("--perms"), QStringLiteral("1777"), QStringLiteral("--tmpfs"), QStringLiteral("/dev/shm")};
    const QString resolver =
        ownNetwork ? insideFile(QStringLiteral("resolv.conf"), QByteArray("nameserver ") + sandboxResolver + '\n')
                   : QFileInfo(QStringLiteral("/etc/resolv.conf")).canonicalFilePath();
    if (!resolver.isEmpty())
        arguments += {QStringLiteral("--ro-bind"), resolver, QStringLiteral("/etc/resolv.conf")};
    addCertificates(arguments, environment);
}

QStringList bubblewrapArguments(const SandboxSpec &spec, bool ownNetwork)
{
    QStringList arguments = {QStringLiteral("--unshare-user"),
                             QStringLiteral("--unshare-pid"),
                             QStringLiteral("--unshare-ipc"),
                             QStringLiteral("--unshare-uts"),
                             QStringLiteral("--unshare-cgroup-try"),
                             QStringLiteral("--die-with-parent"),
                             QStringLiteral("--hostname"),
                             QStringLiteral("space"),
                             QStringLiteral("--uid"),
                             QStringLiteral("1000"),
                             QStringLiteral("--gid"),
                             QStringLiteral("1000"),
                             QStringLiteral("--cap-drop"),
                             QStringLiteral("ALL")};
    addSystem(arguments);
    if (spec.isBare)
        addDevices(arguments, {QStringLiteral("null"), QStringLiteral("urandom")});
    else
        addSurroundings(arguments, spec.environment, ownNetwork);
    arguments += {QStringLiteral("--dir"), QStringLiteral("/home/user")};
    arguments +=
        {spec.spaceWritable ? QStringLiteral("--bind") : QStringLiteral("--ro-bind"), spec.spaceFolder, appFolder};
    arguments += {QStringLiteral("--symlink"), appFolder, QStringLiteral("/app")};
    for (const QString &path : spec.readOnly)
        arguments += {QStringLiteral("--ro-bind"), path, path};
    for (const QString &path : spec.writable)
        arguments += {QStringLiteral("--bind"), path, path};
    for (const auto &[path, place] : spec.mounted.asKeyValueRange())
        arguments += {QStringLiteral("--bind"), path, place};
    for (const auto &[path, place] : spec.mountedReadOnly.asKeyValueRange())
        arguments += {QStringLiteral("--ro-bind"), path, place};
    for (const QString &device : spec.devices)
        arguments += {QStringLiteral("--dev-bind-try"), device, device};
    arguments += {QStringLiteral("--chdir"), appFolder};
    if (!ownNetwork)
        return arguments + QStringList{QStringLiteral("--")} + spec.command;
    // The network is set up from outside once the namespaces are there; until then the command waits.
    arguments += {QStringLiteral("--unshare-net"),
                  QStringLiteral("--"),
                  QStringLiteral("/bin/sh"),
                  QStringLiteral("-c"),
                  QStringLiteral("read -r go && exec \"$@\" </dev/null"),
                  QStringLiteral("sh")};
    return arguments + spec.command;
}

bool bubblewrapWorks(const QString &bubblewrap, QString &why)
{
    const QStringList trial = {QStringLiteral("--unshare-user"),
                               QStringLiteral("--unshare-pid"),
                               QStringLiteral("--ro-bind"),
                               QStringLiteral("/"),
                               QStringLiteral("/"),
                               QStringLiteral("--proc"),
                               QStringLiteral("/proc"),
                               QStringLiteral("--"),
                               QStringLiteral("/usr/bin/true")};
    Progress progress;
    const Result<ProcessEnd> end = runProcess(
        {.program = bubblewrap, .arguments = trial, .environment = minimalEnvironment(), .timeout = probePatience},
        progress);
    if (end && end->isSuccess())
        return true;
    why = end ? QString::fromUtf8(end->errors).trimmed().section(QLatin1Char('\n'), 0, 0) : end.error().message;
    return false;
}

bool networkWorks(const QString &bubblewrap, const QString &forwarder, QString &why)
{
    SandboxSpec spec{.spaceFolder = paths::cacheFolder(), .command = {QStringLiteral("/bin/true")}};
    Process process;
    const ProcessCall call{.program = bubblewrap,
                           .arguments = bubblewrapArguments(spec, true),
                           .environment = minimalEnvironment(),
                           .keepInputOpen = true};
    if (const Result<> started = process.start(call); !started) {
        why = started.error().message;
        return false;
    }
    Progress progress;
    const Result<SandboxNetwork> attached = SandboxNetwork::attach(forwarder, process.pid(), 0, 0, progress);
    if (!attached)
        why = attached.error().detail;
    return attached.has_value();
}

SandboxAbilities probe()
{
    SandboxAbilities abilities;
    const QString bubblewrap = paths::findProgram(QStringLiteral("bwrap"));
    if (bubblewrap.isEmpty()) {
        abilities.problem =
            Tr::tr("bubblewrap was not found. Install it with `sudo apt-get install bubblewrap` and run again.");
        return abilities;
    }
    const QString forwarder = paths::findProgram(QStringLiteral("pasta"));
    QString noNetwork;
    // The whole sandbox first: where it works, as nearly everywhere, a smaller trial would only cost time.
    if (!forwarder.isEmpty() && networkWorks(bubblewrap, forwarder, noNetwork)) {
        abilities.bubblewrap = bubblewrap;
        abilities.forwarder = forwarder;
        return abilities;
    }
    if (QString why; !bubblewrapWorks(bubblewrap, why)) {
        //: %1 is what bubblewrap said, in English
        abilities.problem =
            Tr::tr("bubblewrap does not work here (%1). Allow unprivileged user namespaces and run again.").arg(why);
        return abilities;
    }
    abilities.bubblewrap = bubblewrap;
    if (forwarder.isEmpty())
        abilities.problem = Tr::tr("Apps share this machine's network, because pasta was not found. `sudo apt-get "
                                   "install passt` separates them.");
    else
        //: %1 is what pasta said, in English
        abilities.problem =
            Tr::tr("Apps share this machine's network, because pasta does not work here (%1).").arg(noNetwork);
    return abilities;
}

} // namespace

const SandboxAbilities &sandboxAbilities()
{
    static std::once_flag once;
    static SandboxAbilities abilities;
    std::call_once(once, [] { abilities = probe(); });
    return abilities;
}

Result<ProcessCall> sandboxCall(const SandboxSpec &spec)
{
    // What needs no network of its own needs no trial either, which takes longer than most of it: whether the machine
    // can do it shows when it is run.
    if (const QString bubblewrap = paths::findProgram(QStringLiteral("bwrap"));
        !spec.ownNetwork && !bubblewrap.isEmpty())
        return ProcessCall{
            .program = bubblewrap, .arguments = bubblewrapArguments(spec, false), .environment = spec.environment};
    const SandboxAbilities &abilities = sandboxAbilities();
    if (!abilities.isUsable())
        return fail(ErrorCode::RunnerUnavailable, abilities.problem);
    const bool ownNetwork = spec.ownNetwork && !abilities.forwarder.isEmpty();
    return ProcessCall{.program = abilities.bubblewrap,
                       .arguments = bubblewrapArguments(spec, ownNetwork),
                       .environment = spec.environment,
                       .keepInputOpen = ownNetwork};
}

} // namespace spacewright::run
