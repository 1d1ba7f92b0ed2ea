// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process.h"

#include "log.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Process)
};

constexpr qsizetype outputCap = qsizetype(16) * 1024 * 1024;
constexpr std::chrono::milliseconds tick{50};
constexpr std::chrono::milliseconds grace{500};

void take(QByteArray &kept, const QByteArray &bytes)
{
    kept += bytes.first(qMin(bytes.size(), outputCap - kept.size()));
}

/// Runs in the child between vfork and exec, in the memory of the parent: only calls that are safe there.
void prepareChild(int cpus, bool background)
{
    ::setpgid(0, 0);
    // A crash of ours must not leave it behind.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    // Marked, not closed: through one of them the parent learns that the program could not be started. QProcess's own
    // CloseFileDescriptors closes that too, and a missing program would look like one that ended with 255.
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    // When memory runs out the kernel shall end it, not us, who can say what happened.
    if (const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); file >= 0) {
        [[maybe_unused]] const ssize_t written = ::write(file, "500", 3);
        ::close(file);
    }
    if (background)
        ::setpriority(PRIO_PROCESS, 0, 19);
    if (cpus <= 0)
        return;
    cpu_set_t all;
    cpu_set_t chosen;
    CPU_ZERO(&all);
    CPU_ZERO(&chosen);
    ::sched_getaffinity(0, sizeof all, &all);
    for (int cpu = 0, left = cpus; cpu < CPU_SETSIZE && left > 0; ++cpu) {
        if (CPU_ISSET(cpu, &all)) {
            CPU_SET(cpu, &chosen);
            --left;
        }
    }
    ::sched_setaffinity(0, sizeof chosen, &chosen);
}

/// Our process id and start time: an id alone is used again one day.
QString ownerMark()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    const QByteArray text = stat.open(QIODevice::ReadOnly) ? stat.readAll() : QByteArray();
    const QList<QByteArray> fields = text.sliced(qMax<qsizetype>(text.lastIndexOf(')') + 2, 0)).split(' ');
    const QByteArray started = fields.size() > 19 ? fields[19] : QByteArray("0");
    return QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(QLatin1StringView(started));
}

} // namespace

QMap<QString, QString> minimalEnvironment()
{
    static const QStringList kept = {
        QStringLiteral("PATH"),
        QStringLiteral("HOME"),
        QStringLiteral("LANG"),
        QStringLiteral("LC_ALL"),
        QStringLiteral("TZ"),
        QStringLiteral("http_proxy"),
        QStringLiteral("https_proxy"),
        QStringLiteral("no_proxy"),
        QStringLiteral("all_proxy"),
        QStringLiteral("HTTP_PROXY"),
        QStringLiteral("HTTPS_PROXY"),
        QStringLiteral("NO_PROXY"),
        QStringLiteral("ALL_PROXY"),
        QStringLiteral("SSL_CERT_FILE"),
        QStringLiteral("SSL_CERT_DIR"),
        QStringLiteral("REQUESTS_CA_BUNDLE"),
        QStringLiteral("CURL_CA_BUNDLE"),
        QStringLiteral("PIP_CERT"),
        QStringLiteral("NODE_EXTRA_CA_CERTS"),
        QStringLiteral("PIP_INDEX_URL"),
        QStringLiteral("PIP_EXTRA_INDEX_URL"),
        QStringLiteral("PIP_FIND_LINKS"),
        QStringLiteral("UV_DEFAULT_INDEX"),
        QStringLiteral("UV_INDEX_URL"),
        QStringLiteral("UV_INDEX"),
        QStringLiteral("UV_EXTRA_INDEX_URL"),
        QStringLiteral("UV_FIND_LINKS"),
        QStringLiteral("UV_PYTHON_DOWNLOADS"),
        QStringLiteral("UV_PYTHON_DOWNLOADS_JSON_URL"),
        QStringLiteral("UV_PYTHON_INSTALL_MIRROR"),
        QStringLiteral("npm_config_registry"),
    };
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QMap<QString, QString> environment;
    for (const QString &name : kept) {
        if (all.contains(name))
            environment.insert(name, all.value(name));
    }
    return environment;
}

Process::Process() = default;

Process::~Process()
{
    if (isRunning())
        stop(std::chrono::milliseconds(0));
}

Result<> Process::start(const ProcessCall &call, Channels channels)
{
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment;
    for (const auto &[name, value] : call.environment.asKeyValueRange())
        environment.insert(name, value);
    // Names its owner, so that what a crash left behind can be told apart from everybody else's.
    environment.insert(QStringLiteral("SPACEWRIGHT_OWNER"), ownerMark());
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(call.workingFolder);
    m_process->setProcessChannelMode(channels == Channels::Merged ? QProcess::MergedChannels
                                                                  : QProcess::SeparateChannels);
    // The window's memory is not to be copied for a moment: prepareChild() changes none of it.
    m_process->setUnixProcessParameters(QProcess::UnixProcessFlag::ResetSignalHandlers |
                                        QProcess::UnixProcessFlag::UseVFork);
    m_process->setChildProcessModifier(
        [cpus = call.cpus, background = call.background] { prepareChild(cpus, background); });

    qCDebug(logRun) << "Starting" << call.program << call.arguments;
    m_process->start(call.program, call.arguments, QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (!m_process->waitForStarted()) {
        //: %1 is the path of a program, %2 the reason from the operating system
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("%1 could not be started: %2.").arg(call.program, m_process->errorString()));
    }
    if (!call.keepInputOpen)
        finishInput(call.input);
    return {};
}

bool Process::writeInput(const QByteArray &bytes, const Progress &progress)
{
    if (m_process->write(bytes) != bytes.size())
        return false;
    while (m_process->bytesToWrite() > 0 && isRunning() && !progress.isCancelled())
        m_process->waitForBytesWritten(int(tick.count()));
    return m_process->bytesToWrite() == 0;
}

void Process::finishInput(const QByteArray &bytes)
{
    m_process->write(bytes);
    m_process->waitForBytesWritten(int(grace.count()));
    m_process->closeWriteChannel();
}

bool Process::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

qint64 Process::pid() const
{
    return m_process ? m_process->processId() : 0;
}

QByteArray Process::waitForOutput(std::chrono::milliseconds time)
{
    if (!m_process)
        return {};
    if (m_process->bytesAvailable() == 0 && isRunning())
        m_process->waitForReadyRead(int(time.count()));
    return m_process->readAllStandardOutput();
}

QByteArray Process::takeErrors()
{
    return m_process && m_process->processChannelMode() == QProcess::SeparateChannels
               ? m_process->readAllStandardError()
               : QByteArray();
}

void Process::stop(std::chrono::milliseconds time)
{
    const auto group = pid_t(pid());
    if (group <= 0)
        return;
    ::kill(-group, SIGTERM);
    if (!m_process->waitForFinished(int(time.count()))) {
        ::kill(-group, SIGKILL);
        m_process->waitForFinished(int(grace.count()));
    }
    // What outlived its leader.
    ::kill(-group, SIGKILL);
}

ProcessEnd Process::end() const
{
    ProcessEnd end;
    if (!m_process)
        return end;
    if (m_process->exitStatus() == QProcess::CrashExit)
        end.signal = m_process->exitCode();
    else
        end.exitCode = m_process->exitCode();
    return end;
}

Result<ProcessEnd> runProcess(const ProcessCall &call, Progress &progress, const OutputListener &listener,
                              const ProcessWatch &watch)
{
    Process process;
    const Result<> started = process.start(call, listener ? Process::Channels::Merged : Process::Channels::Separate);
    if (!started)
        return failure(started);

    QByteArray output;
    QByteArray errors;
    const auto drain = [&] {
        const QByteArray bytes = process.waitForOutput(tick);
        if (!listener)
            take(output, bytes);
        else if (!bytes.isEmpty())
            listener(bytes);
        take(errors, process.takeErrors());
        return !bytes.isEmpty();
    };

    QElapsedTimer clock;
    clock.start();
    bool cancelled = false;
    bool timedOut = false;
    while (process.isRunning() && !cancelled && !timedOut) {
        drain();
        if (watch)
            watch(process.pid());
        cancelled = progress.isCancelled();
        timedOut = call.timeout.count() > 0 && clock.durationElapsed() > call.timeout;
    }
    if (cancelled || timedOut)
        process.stop(grace);
    while (drain()) {
    }

    ProcessEnd end = process.end();
    end.cancelled = cancelled;
    end.timedOut = timedOut;
    end.output = output;
    end.errors = errors;
    qCDebug(logRun) << "Ended" << call.program << "exit" << end.exitCode << "signal" << end.signal;
    return end;
}

} // namespace spacewright
