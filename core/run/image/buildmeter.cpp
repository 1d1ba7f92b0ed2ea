// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildmeter.h"

#include <core/run/process/processtree.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildMeter)
};

constexpr qint64 pauseMs = 500;
/// A process begins within a tick of the clock, and so does a build.
constexpr qint64 tickMargin = 2;

bool isEngine(qint64 process)
{
    const QByteArray name = processName(process);
    return name == "podman" || name == "dockerd";
}

/// What engines start to hold a command, besides the command itself.
bool isHelper(const QByteArray &name)
{
    static const QByteArrayList names = {"podman",       "dockerd",        "docker-proxy", "containerd", "conmon",
                                         "runc",         "crun",           "exe",          "buildah",    "netavark",
                                         "aardvark-dns", "slirp4netns",    "pasta.avx2",   "pasta",      "iptables",
                                         "ip6tables",    "fuse-overlayfs", "unpigz",       "newuidmap"};
    return name.isEmpty() || names.contains(name) || name.startsWith("runc:[") || name.startsWith("containerd-shim");
}

qint64 ticksSinceBoot()
{
    timespec now = {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const qint64 ticks = ::sysconf(_SC_CLK_TCK);
    return now.tv_sec * ticks + now.tv_nsec * ticks / 1'000'000'000;
}

/// Who listens at a socket, as the kernel has noted it.
qint64 listener(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || size_t(name.size()) >= sizeof address.sun_path)
        return 0;
    memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ucred peer = {};
    socklen_t size = sizeof peer;
    const bool isKnown = ::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                         ::getsockopt(handle, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    ::close(handle);
    return isKnown ? peer.pid : 0;
}

} // namespace

qint64 engineProcess(const QString &socket)
{
    const qint64 process = listener(socket);
    if (process <= 0 || isEngine(process))
        return qMax<qint64>(process, 0);
    // The system listens in its place and has started it for the first question.
    const QList<qint64> children = childProcesses(process);
    const auto engine = std::ranges::find_if(children, isEngine);
    return engine == children.end() ? 0 : *engine;
}

BuildMeter::BuildMeter(const container::EngineAddress &engine, RunObserver &observer)
    : m_observer(observer), m_begun(ticksSinceBoot() - tickMargin)
{
    const QString socket = engine.socket();
    if (!socket.isEmpty())
        m_engine = engineProcess(socket);
    if (m_engine == 0)
        m_observer.onUnmeasured(socket.isEmpty()
                                    ? Tr::tr("Not measured: the engine is on another machine.")
                                    : Tr::tr("Not measured: the processes of the engine cannot be seen from here."));
}

/// Whether it is the engine or has come from it.
bool BuildMeter::isOfBuild(qint64 process)
{
    if (process <= 1 || process == m_engine)
        return process == m_engine;
    if (const auto known = m_known.constFind(process); known != m_known.constEnd())
        return known->isOfBuild;
    // Before the question for its parent: parents of parents never come back to it.
    m_known.insert(process, {});
    const bool isOf = isOfBuild(parentOf(process));
    m_known[process].isOfBuild = isOf;
    return isOf;
}

void BuildMeter::look()
{
    if (m_engine == 0 || (m_clock.isValid() && m_clock.elapsed() < pauseMs))
        return;
    const double seconds = m_clock.isValid() ? double(m_clock.elapsed()) / 1000 : 0;
    m_clock.start();
    QHash<qint64, Known> present;
    for (const QString &name :
         QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::NoSort)) {
        bool isNumber = false;
        const qint64 process = name.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        isOfBuild(process);
        present.insert(process, m_known.value(process));
    }
    // A number that is free comes back as somebody else's.
    m_known = present;
    tell(seconds);
}

void BuildMeter::tell(double seconds)
{
    Stats stats;
    bool isBusy = false;
    for (auto [process, known] : m_known.asKeyValueRange()) {
        if (!known.isOfBuild || isHelper(processName(process)) || startTime(process) < m_begun)
            continue;
        const Usage usage = usageOf({process});
        isBusy = true;
        stats.memory += usage.memory;
        if (seconds > 0)
            stats.cpu += qMax(0.0, usage.cpuSeconds - known.cpuSeconds) / seconds;
        known.cpuSeconds = usage.cpuSeconds;
    }
    // Once more when the last has ended: a curve goes down there.
    if (isBusy || m_wasBusy)
        m_observer.onStats(stats);
    m_wasBusy = isBusy;
}

} // namespace spacewright::run
