// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process.h"

#include "log.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>
#include <unistd.h>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Process)
};

constexpr qsizetype outputCap = 16 * 1024 * 1024;
constexpr int tickMs = 50;
constexpr int graceMs = 500;

void take(QByteArray &kept, const QByteArray &bytes)
{
    kept += bytes.first(qMin(bytes.size(), outputCap - kept.size()));
}

void drain(QProcess &process, const OutputListener &listener, ProcessEnd &end)
{
    const QByteArray output = process.readAllStandardOutput();
    if (listener) {
        if (!output.isEmpty())
            listener(output);
        return;
    }
    take(end.output, output);
    take(end.errors, process.readAllStandardError());
}

void endGroup(QProcess &process)
{
    const auto group = pid_t(process.processId());
    if (group <= 0)
        return;
    ::kill(-group, SIGTERM);
    if (!process.waitForFinished(graceMs)) {
        ::kill(-group, SIGKILL);
        process.waitForFinished(graceMs);
    }
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

Result<ProcessEnd> runProcess(const ProcessCall &call, Progress &progress, const OutputListener &listener)
{
    QProcess process;
    QProcessEnvironment environment;
    for (const auto &[name, value] : call.environment.asKeyValueRange())
        environment.insert(name, value);
    // An empty QProcessEnvironment would mean ours.
    environment.insert(QStringLiteral("SPACEWRIGHT"), QStringLiteral(SPACEWRIGHT_VERSION));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(call.workingFolder);
    process.setProcessChannelMode(listener ? QProcess::MergedChannels : QProcess::SeparateChannels);
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CloseFileDescriptors |
                                     QProcess::UnixProcessFlag::ResetSignalHandlers);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });

    qCDebug(logRun) << "Starting" << call.program << call.arguments;
    process.start(call.program, call.arguments, QIODevice::ReadWrite | QIODevice::Unbuffered);
    if (!process.waitForStarted()) {
        //: %1 is the path of a program, %2 the reason from the operating system
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("%1 could not be started: %2.").arg(call.program, process.errorString()));
    }
    process.write(call.input);
    process.closeWriteChannel();

    ProcessEnd end;
    QElapsedTimer clock;
    clock.start();
    while (process.state() != QProcess::NotRunning) {
        if (process.waitForReadyRead(tickMs))
            drain(process, listener, end);
        if (!listener)
            take(end.errors, process.readAllStandardError());
        end.cancelled = progress.isCancelled();
        end.timedOut = call.timeout.count() > 0 && clock.durationElapsed() > call.timeout;
        if (end.cancelled || end.timedOut) {
            endGroup(process);
            break;
        }
    }
    process.waitForFinished(graceMs);
    drain(process, listener, end);
    if (process.exitStatus() == QProcess::CrashExit)
        end.signal = process.exitCode();
    else
        end.exitCode = process.exitCode();
    qCDebug(logRun) << "Ended" << call.program << "exit" << end.exitCode << "signal" << end.signal;
    return end;
}

} // namespace spacewright
