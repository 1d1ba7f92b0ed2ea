// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <thread>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;

namespace
{

/// Says what it is, tries what it may not do, then serves.
constexpr auto lookingApp = R"(import ctypes, http.server, json, os, socket, subprocess

libc = ctypes.CDLL(None, use_errno=True)

def tried(what):
    try:
        what()
        return "allowed"
    except (OSError, subprocess.SubprocessError) as error:
        return type(error).__name__

def call(name, *arguments):
    def what():
        if getattr(libc, name)(*arguments) < 0:
            raise OSError(ctypes.get_errno(), name)
    return tried(what)

def connect(address, port):
    return tried(lambda: socket.create_connection((address, int(port)), 2).close())

def gateway():
    for line in open("/proc/net/route").read().splitlines()[1:]:
        fields = line.split()
        if fields[1] == "00000000":
            return socket.inet_ntoa(int(fields[2], 16).to_bytes(4, "little"))
    return "127.0.0.1"

status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines() if ":\t" in line)
def read(*paths):
    for path in paths:
        if os.path.exists(path):
            return open(path).read().strip()

print("SEEN " + json.dumps({
    "uid": os.getuid(),
    "capabilities": int(status["CapEff"], 16) | int(status["CapBnd"], 16),
    "noNewPrivileges": status["NoNewPrivs"],
    "seccomp": status["Seccomp"],
    "memory": read("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"),
    "pids": read("/sys/fs/cgroup/pids.max", "/sys/fs/cgroup/pids/pids.max"),
    "home": os.path.exists("/root/.cache") and os.access("/root", os.R_OK),
    "sockets": [p for p in ("/run/docker.sock", "/var/run/docker.sock", "/run/podman/podman.sock") if os.path.exists(p)],
    "data": tried(lambda: open("/data/x", "w")),
    "sysctl": tried(lambda: open("/proc/sys/kernel/hostname", "w").write("x")),
    "raw": tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)),
    "chown": tried(lambda: os.chown("/home/user/app/app.py", 0, 0)),
    "mount": call("mount", b"none", b"/mnt", b"tmpfs", 0, None),
    "ptrace": call("ptrace", 16, 1, None, None) if os.getpid() != 1 else call("ptrace", 16, os.getppid(), None, None),
    "module": call("syscall", 175, None, 0, b""),
    "root": tried(lambda: os.setuid(0)),
    "setuid": subprocess.run(["/suid", "-p", "-c", "id -u"], capture_output=True, text=True).stdout.strip(),
    "devices": [d for d in os.listdir("/dev") if d.startswith(("sd", "vd", "kvm", "mem", "loop"))],
    "hostLoopback": connect(gateway(), os.environ["HOST_PORT"]),
    "ownPort": connect(gateway(), os.environ["OWN_PORT"]),
    "environment": len(os.environ["HUGE"]),
    "volume": tried(lambda: open("/volume/x", "w")),
    "title": os.environ.get("SPACE_TITLE"),
    "token": [name for name in os.environ if "TOKEN" in name],
}), flush=True)
http.server.HTTPServer(("0.0.0.0", 7860), http.server.SimpleHTTPRequestHandler).serve_forever()
)";

/// What an image may bring that would like to have more.
QByteArray wantingDockerfile()
{
    return Spaces::dockerfile("RUN cp /bin/sh /suid && chmod 4755 /suid && mkdir /volume && chmod 777 /volume\n"
                              "VOLUME /volume\nEXPOSE 22\nUSER root\nENV HUGE=" +
                              QByteArray(60'000, 'x') + '\n');
}

} // namespace

/// What an app in a container is, may do and can reach, seen from inside.
class TestContainerProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_spaces.removeImages(); }

    void holdsWhateverTheImageWants_data() { tests::addEngineRowsAndFar(); }
    void holdsWhateverTheImageWants()
    {
        OPEN_TEST_ENGINE(test);
        QTcpServer hostService;
        QVERIFY(hostService.listen(QHostAddress::LocalHost));
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        m_spaces.options.port = free.serverPort();
        free.close();
        m_spaces.options.variables = {{QStringLiteral("HOST_PORT"), QString::number(hostService.serverPort())},
                                      {QStringLiteral("OWN_PORT"), QString::number(m_spaces.options.port)}};
        const auto outcome =
            m_spaces.execute(variable, m_spaces.make(wantingDockerfile(), lookingApp), Spaces::stopWhenRunning());
        QVERIFY2(outcome->listener.stages.contains(QStringLiteral("RUNNING")), outcome->listener.log.right(3000));
        const QByteArray seen = Spaces::lineWith(outcome->listener.log, "SEEN ");
        const QJsonObject found = QJsonDocument::fromJson(seen.sliced(5)).object();
        QCOMPARE(found[u"uid"], 1000);
        QCOMPARE(found[u"capabilities"], 0);
        QCOMPARE(found[u"noNewPrivileges"], QStringLiteral("1"));
        QCOMPARE(found[u"seccomp"], QStringLiteral("2"));
        // Rootless engines cannot limit anything with the first version of control groups, which the run says.
        if (!outcome->listener.log.contains("cannot limit memory")) {
            QCOMPARE(found[u"memory"], QString::number(256LL * 1024 * 1024));
            QCOMPARE(found[u"pids"], QStringLiteral("512"));
        }
        QCOMPARE(found[u"home"], false);
        QCOMPARE(found[u"sockets"].toArray(), QJsonArray());
        QCOMPARE(found[u"devices"].toArray(), QJsonArray());
        QCOMPARE(found[u"setuid"], QStringLiteral("1000"));
        QCOMPARE(found[u"environment"], 60'000);
        for (const QString &what : {QStringLiteral("data"), QStringLiteral("volume")})
            QCOMPARE(found[what], QStringLiteral("allowed"));
        for (const char *what :
             {"sysctl", "raw", "chown", "mount", "ptrace", "module", "root", "hostLoopback", "ownPort"}) {
            const QString said = found[QLatin1StringView(what)].toString();
            QVERIFY2(!said.isEmpty() && said != QStringLiteral("allowed"), what);
        }
        QCOMPARE(found[u"token"].toArray(), QJsonArray());
        QVERIFY(!outcome->record.facts.value(QStringLiteral("engine")).isEmpty());
        QVERIFY(outcome->record.facts.value(QStringLiteral("image")).startsWith(QStringLiteral("sha256:")));
    }

    void aHogOfProcessorsStaysWithinItsFlavor_data() { tests::addEngineRowsAndFar(); }
    void aHogOfProcessorsStaysWithinItsFlavor()
    {
        OPEN_TEST_ENGINE(test);
        m_spaces.options = {.cpus = 1, .memory = 256LL * 1024 * 1024};
        QList<double> used;
        std::atomic<qint64> longest = 0;
        tests::ContainerOutcome outcome;
        std::atomic_bool isOver = false;
        // Somebody else on this machine, who wants to do a little now and then.
        const std::jthread bystander([&] {
            QElapsedTimer clock;
            for (clock.start(); !isOver; clock.restart()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                longest = std::max(longest.load(), clock.elapsed());
            }
        });
        Progress progress;
        outcome.listener.atStats = [&](const run::Stats &stats) {
            used += stats.cpu;
            if (used.size() == 4)
                progress.cancel();
        };
        const auto stopUnmeasured = [&](run::Stage stage, Progress &) {
            if (stage == run::Stage::Running && outcome.listener.log.contains("cannot limit"))
                progress.cancel();
        };
        m_spaces.execute(outcome, variable,
                         m_spaces.make(Spaces::dockerfile(), "import os\nfor i in range(4):\n"
                                                             "    if os.fork() == 0:\n        while True: pass\n" +
                                                                 QByteArray(tests::servingApp)),
                         stopUnmeasured, run::Session::Until::Ended, &progress);
        isOver = true;
        m_spaces.options = {.memory = 256LL * 1024 * 1024};
        QVERIFY2(outcome.listener.stages.contains(QStringLiteral("RUNNING")), outcome.listener.log.right(3000));
        QVERIFY(Spaces::isClean(*test));
        if (outcome.listener.log.contains("cannot limit"))
            QSKIP("this engine cannot limit processors here, which the run says");
        // The first is of the start.
        QCOMPARE(used.size(), 4);
        used.removeFirst();
        const double most = *std::ranges::max_element(used);
        qInfo("%.2f of 1 processor; others waited at most %lld ms", most, static_cast<long long>(longest));
        QVERIFY2(most <= 1.2, QByteArray::number(most));
        QVERIFY2(longest < 1000, QByteArray::number(longest));
    }

private:
    tests::ContainerSpaces m_spaces;
};

QTEST_GUILESS_MAIN(TestContainerProfile)
#include "tst_containerprofile.moc"
