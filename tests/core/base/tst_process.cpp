// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/process.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace spacewright;
using namespace std::chrono_literals;

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItEnded_data();
    void tellsHowItEnded();
    void givesOutputAndErrors();
    void streamsToAListener();
    void passesInput();
    void capsWhatItKeeps();
    void takesArgumentsAsTheyAre();
    void givesExactlyTheEnvironment();
    void minimalEnvironmentHoldsNoSecrets();
    void cancelEndsTheWholeGroup();
    void stubbornChildrenAreKilled();
    void timeIsLimited();
    void leavesNoDescriptorOpen();
    void limitsCores();
    void failsWithoutTheProgram();
    void destructionEndsTheChild();

private:
    Result<ProcessEnd> shell(const QString &script, ProcessCall call = {})
    {
        call.program = QStringLiteral("/bin/sh");
        call.arguments = {QStringLiteral("-c"), script};
        if (call.environment.isEmpty())
            call.environment = minimalEnvironment();
        return runProcess(call, m_progress);
    }

    Progress m_progress;
    QTemporaryDir m_folder;
};

namespace
{

bool isAlive(qint64 pid)
{
    // One that is dead but not yet taken note of counts as dead.
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

/// Collects what a child says and cancels it as soon as that is a whole line.
OutputListener cancelAfterALine(QByteArray &said, Progress &progress)
{
    return [&said, &progress](const QByteArray &bytes) {
        said += bytes;
        if (said.endsWith('\n'))
            progress.cancel();
    };
}

} // namespace

void TestProcess::tellsHowItEnded_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("isSuccess");
    QTest::newRow("well") << QStringLiteral("exit 0") << 0 << 0 << true;
    QTest::newRow("exit code") << QStringLiteral("exit 37") << 37 << 0 << false;
    QTest::newRow("signal") << QStringLiteral("kill -SEGV $$") << -1 << SIGSEGV << false;
    QTest::newRow("killed") << QStringLiteral("kill -9 $$") << -1 << SIGKILL << false;
}

void TestProcess::tellsHowItEnded()
{
    QFETCH(QString, script);
    const Result<ProcessEnd> end = shell(script);
    QVERIFY(end.has_value());
    QTEST(end->exitCode, "exitCode");
    QTEST(end->signal, "signal");
    QTEST(end->isSuccess(), "isSuccess");
    QVERIFY(!end->cancelled && !end->timedOut);
}

void TestProcess::givesOutputAndErrors()
{
    const Result<ProcessEnd> end = shell(QStringLiteral("echo out; echo err >&2; printf last"));
    QCOMPARE(end->output, "out\nlast");
    QCOMPARE(end->errors, "err\n");
}

void TestProcess::streamsToAListener()
{
    QByteArray all;
    ProcessCall call{
        .program = QStringLiteral("/bin/sh"),
        .arguments = {QStringLiteral("-c"), QStringLiteral("for i in 1 2 3; do echo $i; echo e$i >&2; done")},
        .environment = minimalEnvironment()};
    const Result<ProcessEnd> end = runProcess(call, m_progress, [&all](const QByteArray &bytes) { all += bytes; });
    QVERIFY(end->isSuccess());
    QCOMPARE(all, "1\ne1\n2\ne2\n3\ne3\n");
    QVERIFY(end->output.isEmpty());
}

void TestProcess::passesInput()
{
    QByteArray input(300'000, 'x');
    const Result<ProcessEnd> end = shell(QStringLiteral("wc -c"), {.program = {}, .input = input});
    QCOMPARE(end->output.trimmed(), "300000");
    QCOMPARE(shell(QStringLiteral("cat"))->output, "");
}

void TestProcess::capsWhatItKeeps()
{
    const Result<ProcessEnd> end = shell(QStringLiteral("head -c 20000000 /dev/zero"));
    QVERIFY(end->isSuccess());
    QCOMPARE(end->output.size(), 16 * 1024 * 1024);
}

void TestProcess::takesArgumentsAsTheyAre()
{
    const ProcessCall call{
        .program = QStringLiteral("/usr/bin/printf"),
        .arguments = {QStringLiteral("%s|"), QStringLiteral("$(id)"), QStringLiteral("a b"), QStringLiteral("*")},
        .environment = minimalEnvironment()};
    QCOMPARE(runProcess(call, m_progress)->output, "$(id)|a b|*|");
}

void TestProcess::givesExactlyTheEnvironment()
{
    qputenv("HF_TOKEN", "hf_abcdefghijkl");
    const ProcessCall call{.program = QStringLiteral("/usr/bin/env"),
                           .environment = {{QStringLiteral("ONLY"), QStringLiteral("this")}}};
    const QByteArray output = runProcess(call, m_progress)->output;
    const ProcessCall none{.program = QStringLiteral("/usr/bin/env")};
    const QByteArray empty = runProcess(none, m_progress)->output;
    qunsetenv("HF_TOKEN");
    QVERIFY(output.contains("ONLY=this\n"));
    for (const QByteArray &line : output.trimmed().split('\n') + empty.trimmed().split('\n'))
        QVERIFY2(line == "ONLY=this" || line.startsWith("SPACEWRIGHT"), line.constData());
}

void TestProcess::minimalEnvironmentHoldsNoSecrets()
{
    for (const char *const name : {"HF_TOKEN", "PYTHONPATH", "LD_PRELOAD", "GIT_DIR", "VIRTUAL_ENV", "SSH_AUTH_SOCK"})
        qputenv(name, "x");
    qputenv("HTTPS_PROXY", "http://proxy.invalid");
    const QMap<QString, QString> environment = minimalEnvironment();
    for (const char *const name : {"HF_TOKEN", "PYTHONPATH", "LD_PRELOAD", "GIT_DIR", "VIRTUAL_ENV", "SSH_AUTH_SOCK"}) {
        QVERIFY2(!environment.contains(QString::fromLatin1(name)), name);
        qunsetenv(name);
    }
    QCOMPARE(environment.value(QStringLiteral("HTTPS_PROXY")), QStringLiteral("http://proxy.invalid"));
    QVERIFY(environment.contains(QStringLiteral("PATH")));
    qunsetenv("HTTPS_PROXY");
}

void TestProcess::cancelEndsTheWholeGroup()
{
    Progress progress;
    QByteArray grandchild;
    const ProcessCall call{.program = QStringLiteral("/bin/sh"),
                           .arguments = {QStringLiteral("-c"), QStringLiteral("sleep 60 & echo $!; wait")},
                           .environment = minimalEnvironment()};
    QElapsedTimer clock;
    clock.start();
    const Result<ProcessEnd> end = runProcess(call, progress, cancelAfterALine(grandchild, progress));
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(end->cancelled);
    QVERIFY(!end->isSuccess());
    QVERIFY(grandchild.trimmed().toLongLong() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(grandchild.trimmed().toLongLong()), 1000);
}

void TestProcess::stubbornChildrenAreKilled()
{
    Progress progress;
    QByteArray child;
    const ProcessCall call{
        .program = QStringLiteral("/bin/sh"),
        .arguments = {QStringLiteral("-c"), QStringLiteral("trap '' TERM; echo $$; while :; do sleep 0.1; done")},
        .environment = minimalEnvironment()};
    const Result<ProcessEnd> end = runProcess(call, progress, cancelAfterALine(child, progress));
    QVERIFY(end->cancelled);
    QCOMPARE(end->signal, SIGKILL);
    QVERIFY(child.trimmed().toLongLong() > 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child.trimmed().toLongLong()), 1000);
}

void TestProcess::timeIsLimited()
{
    QElapsedTimer clock;
    clock.start();
    const Result<ProcessEnd> end = shell(QStringLiteral("echo started; sleep 60"), {.program = {}, .timeout = 300ms});
    QVERIFY(end->timedOut);
    QVERIFY(!end->isSuccess());
    QCOMPARE(end->output, "started\n");
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TestProcess::leavesNoDescriptorOpen()
{
    QFile secret(m_folder.filePath(QStringLiteral("secret")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    const int inherited = ::dup(secret.handle()); // Without close-on-exec.
    const Result<ProcessEnd> end = shell(QStringLiteral("ls /proc/self/fd"));
    ::close(inherited);
    QVERIFY2(!end->output.split('\n').contains(QByteArray::number(inherited)), end->output.constData());
}

void TestProcess::limitsCores()
{
    QCOMPARE(shell(QStringLiteral("nproc"), {.program = {}, .cpus = 1})->output.trimmed(), "1");
}

void TestProcess::failsWithoutTheProgram()
{
    const Result<ProcessEnd> end = runProcess({.program = QStringLiteral("/no/such/program")}, m_progress);
    QVERIFY(!end.has_value());
    QCOMPARE(end.error().code, ErrorCode::ToolMissing);
    QVERIFY(end.error().message.contains(QStringLiteral("/no/such/program")));
}

void TestProcess::destructionEndsTheChild()
{
    qint64 pid = 0;
    {
        Process process;
        QVERIFY(
            process.start({.program = QStringLiteral("/bin/sleep"), .arguments = {QStringLiteral("60")}}).has_value());
        pid = process.pid();
        QVERIFY(isAlive(pid));
    }
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 1000);
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
