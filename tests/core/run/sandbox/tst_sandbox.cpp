// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/http/client.h>
#include <core/run/process/portlease.h>
#include <core/run/sandbox/sandbox.h>
#include <core/run/sandbox/sandboxnetwork.h>

#include <tests/support/outside.h>
#include <tests/support/temporaryhome.h>

#include <QTcpServer>
#include <QTest>

using namespace spacewright;

/// What can be seen and done from inside, with the real bubblewrap and the real forwarder.
class TestSandbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.write(QStringLiteral("space/app.py"), "print('hi')\n");
        m_home.write(QStringLiteral("private.txt"), "private");
        QVERIFY2(run::sandboxAbilities().isUsable(), qPrintable(run::sandboxAbilities().problem));
    }

    void insideLooksAsItShould_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QByteArray>("output");
        const auto row = [](const char *name, const QString &script, const QByteArray &output) {
            QTest::newRow(name) << script << output;
        };
        row("user", QStringLiteral("id -u; id -un; echo $HOME"), "1000\nuser\n/home/user\n");
        row("place", QStringLiteral("pwd; ls; ls /app"), "/home/user/app\napp.py\napp.py\n");
        row("no capabilities", QStringLiteral("grep -E 'CapEff|CapBnd' /proc/self/status | cut -f2"),
            "0000000000000000\n0000000000000000\n");
        row("no new privileges", QStringLiteral("grep NoNewPrivs /proc/self/status | cut -f2"), "1\n");
        row("own processes only", QStringLiteral("ls /proc | grep -cE '^[0-9]+$' | awk '{print ($1 < 8)}'"), "1\n");
        row("system is read-only", QStringLiteral("touch /usr/x 2>/dev/null || echo refused"), "refused\n");
        row("own tmp", QStringLiteral("ls -A /tmp; touch /tmp/x && echo good"), "good\n");
        row("no files of the user",
            QStringLiteral("cat %1 2>/dev/null || echo none").arg(m_home.path(QStringLiteral("private.txt"))),
            "none\n");
        row("no environment of ours", QStringLiteral("echo ${SECRET_OF_OURS:-none}"), "none\n");
        row("devices",
            QStringLiteral("echo x > /dev/null && head -c 2 /dev/zero | wc -c && ls /dev/mem 2>/dev/null || echo none"),
            "2\nnone\n");
        row("space is writable", QStringLiteral("echo made > made.txt && cat made.txt && rm made.txt"), "made\n");
        row("host name", QStringLiteral("cat /proc/sys/kernel/hostname"), "space\n");
    }
    void insideLooksAsItShould()
    {
        QFETCH(QString, script);
        qputenv("SECRET_OF_OURS", "1");
        run::SandboxSpec spec = makeSpec({QStringLiteral("/bin/sh"), QStringLiteral("-c"), script});
        const Result<ProcessCall> call = run::sandboxCall(spec);
        QVERIFY(call);
        Progress progress;
        const Result<ProcessEnd> end = runProcess(*call, progress);
        QVERIFY(end);
        QTEST(end->output, "output");
    }

    void whatAsksNobodySeesLess()
    {
        run::SandboxSpec spec = makeSpec({QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                          QStringLiteral("ls /etc 2>/dev/null; ls /home /dev | xargs; id -u; pwd; "
                                                         "python3 -c 'print(6 * 7)' && echo made > made.txt && rm "
                                                         "made.txt; cat %1 2>/dev/null || echo none")
                                              .arg(m_home.path(QStringLiteral("private.txt")))});
        spec.isBare = true;
        const Result<ProcessCall> call = run::sandboxCall(spec);
        QVERIFY(call);
        Progress progress;
        const Result<ProcessEnd> end = runProcess(*call, progress);
        QVERIFY(end);
        QCOMPARE(end->output,
                 "/dev: fd null stderr stdin stdout urandom /home: user\n1000\n/home/user/app\n42\nnone\n");
        QVERIFY2(call->arguments.count(QStringLiteral("--ro-bind")) < 4, "each mount takes its time");
    }

    /// As an app gets a graphics processor.
    void aDeviceIsSeenWhereItIsGiven()
    {
        const QString script = QStringLiteral("test -c /dev/full -a -c /dev/tty && echo seen || echo none");
        for (const bool isGiven : {false, true}) {
            run::SandboxSpec spec = makeSpec({QStringLiteral("/bin/sh"), QStringLiteral("-c"), script});
            // One that is not there keeps nobody from starting.
            if (isGiven)
                spec.devices = {QStringLiteral("/dev/tty"), QStringLiteral("/dev/nvidia-none")};
            const Result<ProcessCall> call = run::sandboxCall(spec);
            QVERIFY(call);
            Progress progress;
            const Result<ProcessEnd> end = runProcess(*call, progress);
            QVERIFY(end);
            QCOMPARE(end->output, QByteArray(isGiven ? "seen\n" : "none\n"));
        }
    }

    void onlyTheAppsPortIsReachedAndNothingOfTheHostFromInside()
    {
        if (run::sandboxAbilities().forwarder.isEmpty())
            QSKIP("this machine cannot give a sandbox a network of its own");
        QTcpServer neighbour;
        QVERIFY(neighbour.listen(QHostAddress::LocalHost));
        const QString script =
            QStringLiteral("import socket, http.server\n"
                           "try:\n    socket.create_connection(('127.0.0.1', %1), 1); seen = 'host'\n"
                           "except OSError:\n    seen = 'nothing'\n"
                           "class Page(http.server.BaseHTTPRequestHandler):\n"
                           "    def do_GET(self):\n        self.send_response(200); self.end_headers(); "
                           "self.wfile.write(seen.encode())\n"
                           "http.server.HTTPServer(('0.0.0.0', 7860), Page).serve_forever()\n")
                .arg(neighbour.serverPort());
        run::SandboxSpec spec = makeSpec({QStringLiteral("/usr/bin/python3"), QStringLiteral("-c"), script});
        spec.ownNetwork = true;
        const Result<ProcessCall> call = run::sandboxCall(spec);
        QVERIFY(call);
        Process process;
        QVERIFY(process.start(*call));
        Progress progress;
        const quint16 port = run::PortLease::take().port();
        {
            const Result<run::SandboxNetwork> network =
                run::SandboxNetwork::attach(run::sandboxAbilities().forwarder, process.pid(), port, 7860, progress);
            QVERIFY2(network, network ? "" : qPrintable(network.error().detail));
            process.finishInput("go\n");
            const http::Request request{.url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port))};
            Result<http::Response> answer = http::perform(request, progress);
            QTRY_VERIFY_WITH_TIMEOUT((answer = http::perform(request, progress)).has_value(), 10'000);
            QCOMPARE(answer->body, "nothing");
            QVERIFY(!neighbour.waitForNewConnection(0));
            QCOMPARE(tests::answersOutside(port), QStringList());
            process.stop(std::chrono::milliseconds(0));
        }
        // The port is free again as soon as the network is gone.
        QTRY_COMPARE_WITH_TIMEOUT(run::PortLease::take(port).port(), port, 5'000);
    }

private:
    run::SandboxSpec makeSpec(const QStringList &command) const
    {
        run::SandboxSpec spec{
            .spaceFolder = m_home.path(QStringLiteral("space")), .spaceWritable = true, .command = command};
        spec.environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")},
                            {QStringLiteral("HOME"), QStringLiteral("/home/user")}};
        return spec;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
