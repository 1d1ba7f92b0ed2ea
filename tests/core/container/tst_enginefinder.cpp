// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/container/engine/dockercontexts.h>
#include <core/container/engine/enginefinder.h>
#include <core/container/engine/engineremedy.h>
#include <core/container/engine/heldprocess.h>
#include <core/container/engine/podmanconnections.h>

#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <unistd.h>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

using State = EngineCandidate::State;

static const EngineCandidate *find(const QList<EngineCandidate> &list, const QString &id)
{
    for (const EngineCandidate &candidate : list) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

class TestEngineFinder final : public QObject
{
    Q_OBJECT

    Progress m_progress;

    /// A user with nothing but a home, and a machine with nothing at all.
    QProcessEnvironment emptyEnvironment(const TemporaryHome &home) const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), home.path(QString()));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path(QStringLiteral("runtime")));
        environment.insert(QStringLiteral("PATH"), home.path(QStringLiteral("bin")));
        return environment;
    }

    void addProgram(const TemporaryHome &home, const QString &name) const
    {
        const QString path = home.write(QStringLiteral("bin/") + name, "#!/bin/sh\n");
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

private Q_SLOTS:
    void addressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        const auto row = [](const char *text, const char *url) {
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << QString::fromLatin1(url);
        };
        row("unix:///run/docker.sock", "unix:///run/docker.sock");
        row(" /run/docker.sock\n", "unix:///run/docker.sock");
        row("tcp://host:2375", "http://host:2375");
        row("tcp://host:2376", "https://host:2376");
        row("https://host:1", "https://host:1");
        row("ssh://me@host:22/run/podman/podman.sock", "ssh://me@host:22/run/podman/podman.sock");
        row("", "");
        row("tcp://", "");
        row("unix://run/docker.sock", "");
        row("npipe:////./pipe/docker_engine", "");
        row("file:///etc/passwd", "");
        row("fd://", "");
    }
    void addressesAreUnderstood()
    {
        QFETCH(QString, text);
        const Result<EngineAddress> address = parseEngineAddress(text);
        QTEST(address ? address->url.toString() : QString(), "url");
        if (!address)
            QCOMPARE(address.error().code, ErrorCode::Usage);
    }

    /// What the clients keep for an address counts wherever the address comes from.
    void certificatesAreFound()
    {
        TemporaryHome home;
        home.write(QStringLiteral(".docker/contexts/meta/bb/meta.json"),
                   "{\"Name\":\"far\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://far:2376\"}}}");
        home.write(QStringLiteral(".docker/contexts/tls/bb/docker/ca.pem"), "x");
        home.write(QStringLiteral("config/containers/containers.conf"),
                   "[engine.service_destinations.box]\nuri = \"ssh://me@box:22/p.sock\"\nidentity = \"/id\"\n");
        QProcessEnvironment environment = emptyEnvironment(home);
        const auto understood = [&](const char *text) {
            return EngineFinder(environment, home.path(QStringLiteral("root"))).understand(QLatin1StringView(text));
        };
        QVERIFY(understood("tcp://far:2376")->tls.authorities.endsWith(QStringLiteral("tls/bb/docker/ca.pem")));
        QCOMPARE(understood("ssh://me@box:22/p.sock")->identityFile, QStringLiteral("/id"));
        QCOMPARE(understood("tcp://other:2375")->url.scheme(), QStringLiteral("http"));
        QVERIFY(!understood("nonsense"));
        environment.insert(QStringLiteral("DOCKER_CERT_PATH"), QStringLiteral("/certs"));
        QCOMPARE(understood("tcp://other:2375")->tls.key, QStringLiteral("/certs/key.pem"));
        QCOMPARE(understood("tcp://other:2375")->url.scheme(), QStringLiteral("https"));
        QCOMPARE(understood("unix:///run/docker.sock")->tls.key, QString());
        // What the user chose is looked at beside what is found.
        const QList<EngineCandidate> list = EngineFinder(environment, home.path(QStringLiteral("root")))
                                                .find(m_progress, QStringLiteral("tcp://127.0.0.1:1"));
        const EngineCandidate *chosen = find(list, QStringLiteral("tcp://127.0.0.1:1"));
        QVERIFY(chosen);
        QCOMPARE(chosen->state, State::Absent);
    }

    void certificatesMeanTls()
    {
        const Result<EngineAddress> address =
            parseEngineAddress(QStringLiteral("tcp://host:4000"), QStringLiteral("/certs"));
        QVERIFY(address);
        QCOMPARE(address->url.toString(), QStringLiteral("https://host:4000"));
        QCOMPARE(address->tls.authorities, QStringLiteral("/certs/ca.pem"));
    }

    void contextsAreRead()
    {
        TemporaryHome home;
        home.write(QStringLiteral(".docker/config.json"), "{\"currentContext\":\"colima\"}");
        home.write(QStringLiteral(".docker/contexts/meta/aa/meta.json"),
                   "{\"Name\":\"colima\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///c.sock\"}}}");
        home.write(QStringLiteral(".docker/contexts/meta/bb/meta.json"),
                   "{\"Name\":\"far\",\"Endpoints\":{\"docker\":{\"Host\":\"tcp://far:2376\"}}}");
        home.write(QStringLiteral(".docker/contexts/tls/bb/docker/ca.pem"), "x");
        home.write(QStringLiteral(".docker/contexts/meta/cc/meta.json"), "{\"Name\":\"broken\"");
        home.write(QStringLiteral(".docker/contexts/meta/dd/meta.json"),
                   "{\"Name\":\"kubernetes\",\"Endpoints\":{\"kubernetes\":{}}}");
        const QList<NamedEngine> contexts = dockerContexts(home.path(QStringLiteral(".docker")));
        QCOMPARE(contexts.size(), 2);
        QCOMPARE(contexts[0].name, QStringLiteral("colima"));
        QVERIFY(contexts[0].isCurrent);
        QVERIFY(!contexts[1].isCurrent);
        QVERIFY(contexts[1].address.tls.authorities.endsWith(QStringLiteral("contexts/tls/bb/docker/ca.pem")));
        QVERIFY(dockerContexts(home.path(QStringLiteral(".docker")), QStringLiteral("far"))[1].isCurrent);
        QVERIFY(dockerContexts(home.path(QStringLiteral("nowhere"))).isEmpty());
    }

    void connectionsAreRead()
    {
        TemporaryHome home;
        home.write(QStringLiteral("four/containers.conf"), "[engine]\nactive_service = \"box\"\n"
                                                           "[engine.service_destinations.box]\n"
                                                           "uri = \"ssh://me@box:22/run/podman/podman.sock\"\n"
                                                           "identity = \"/home/me/.ssh/id\"\n");
        home.write(QStringLiteral("five/podman-connections.json"),
                   "{\"Connection\":{\"Default\":\"vm\",\"Connections\":{\"vm\":{\"URI\":\"unix:///vm.sock\"},"
                   "\"odd\":{\"URI\":\"gopher://x\"}}}}");
        home.write(QStringLiteral("broken/containers.conf"), "[engine\n");
        const QList<NamedEngine> four = podmanConnections(home.path(QStringLiteral("four")));
        QCOMPARE(four.size(), 1);
        QCOMPARE(four[0].address.identityFile, QStringLiteral("/home/me/.ssh/id"));
        QVERIFY(four[0].isCurrent);
        const QList<NamedEngine> five = podmanConnections(home.path(QStringLiteral("five")));
        QCOMPARE(five.size(), 1);
        QCOMPARE(five[0].name, QStringLiteral("vm"));
        QVERIFY(podmanConnections(home.path(QStringLiteral("broken"))).isEmpty());
    }

    void nothingIsThere()
    {
        TemporaryHome home;
        addProgram(home, QStringLiteral("apt-get"));
        const EngineFinder finder(emptyEnvironment(home), home.path(QStringLiteral("root")));
        const QList<EngineCandidate> list = finder.find(m_progress);
        QVERIFY(list.size() >= 2);
        for (const EngineCandidate &candidate : list) {
            QCOMPARE(candidate.state, State::Absent);
            QVERIFY(!candidate.problem.isEmpty());
            QVERIFY2(candidate.remedy.contains(QStringLiteral("apt-get install ")), qPrintable(candidate.remedy));
        }
        const Result<EngineCandidate> chosen = chooseEngine(list);
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().code, ErrorCode::EngineAbsent);
        QVERIFY(chosen.error().message.contains(list.first().remedy));
    }

    void podmanIsStartedOnDemand()
    {
        TemporaryHome home;
        addProgram(home, QStringLiteral("podman"));
        const EngineFinder finder(emptyEnvironment(home), home.path(QStringLiteral("root")));
        const Result<EngineCandidate> chosen = chooseEngine(finder.find(m_progress));
        QVERIFY(chosen);
        QCOMPARE(chosen->state, State::OnDemand);
        QVERIFY(chosen->remedy.isEmpty());
    }

    void whatTheEnvironmentNamesComesFirst()
    {
        TemporaryHome home;
        ScriptedEngine mine([](const Question &) { return Script(); });
        ScriptedEngine other([](const Question &) { return versionAnswer("5.0.0", "1.41", "1.24", true); });
        home.write(QStringLiteral(".docker/config.json"), "{\"currentContext\":\"other\"}");
        home.write(QStringLiteral(".docker/contexts/meta/aa/meta.json"),
                   "{\"Name\":\"other\",\"Endpoints\":{\"docker\":{\"Host\":\"unix://" + other.socket().toUtf8() +
                       "\"}}}");
        QProcessEnvironment environment = emptyEnvironment(home);
        environment.insert(QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + mine.socket());
        environment.insert(QStringLiteral("CONTAINER_HOST"), QStringLiteral("gopher://x"));
        const EngineFinder finder(environment, home.path(QStringLiteral("root")));
        const QList<EngineCandidate> list = finder.find(m_progress);
        QCOMPARE(list[0].id, QStringLiteral("env:DOCKER_HOST"));
        QCOMPARE(list[0].state, State::Works);
        QCOMPARE(list[0].identity->text(), QStringLiteral("Docker 24.0.7"));
        QCOMPARE(list[1].id, QStringLiteral("env:CONTAINER_HOST"));
        QCOMPARE(list[1].state, State::Broken);
        QCOMPARE(list[1].remedy, QStringLiteral("unset CONTAINER_HOST"));
        QCOMPARE(list[2].id, QStringLiteral("context:other"));
        QCOMPARE(list[2].identity->text(), QStringLiteral("Podman 5.0.0"));
        QCOMPARE(chooseEngine(list)->id, QStringLiteral("env:DOCKER_HOST"));
        QCOMPARE(chooseEngine(list, QStringLiteral("context:other"))->id, QStringLiteral("context:other"));
        QCOMPARE(chooseEngine(list, other.socket())->id, QStringLiteral("context:other"));
        QCOMPARE(chooseEngine(list, QStringLiteral("tcp://new:2375"))->address.url.host(), QStringLiteral("new"));
        QCOMPARE(chooseEngine(list, QStringLiteral("nonsense")).error().code, ErrorCode::Usage);
        QVERIFY(openEngine(*chooseEngine(list), m_progress));

        environment.remove(QStringLiteral("CONTAINER_HOST"));
        environment.insert(QStringLiteral("DOCKER_HOST"), QStringLiteral("unix://") + other.socket());
        const QList<EngineCandidate> merged = EngineFinder(environment, home.path(QStringLiteral("root"))).places();
        QVERIFY2(!find(merged, QStringLiteral("context:other")), "one engine is shown once");
    }

    void eachStateHasItsRemedy_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<State>("state");
        QTest::addColumn<QStringList>("programs");
        QTest::addColumn<QString>("remedy");
        const QString docker = QStringLiteral("docker");
        const QString user = QStringLiteral("podman-user");
        QTest::newRow("no Docker, Debian") << docker << State::Absent << QStringList{QStringLiteral("apt-get")}
                                           << QStringLiteral("sudo apt-get install docker.io");
        QTest::newRow("no Docker, Fedora") << docker << State::Absent << QStringList{QStringLiteral("dnf")}
                                           << QStringLiteral("sudo dnf install moby-engine");
        QTest::newRow("no Podman, Arch") << user << State::Absent << QStringList{QStringLiteral("pacman")}
                                         << QStringLiteral("sudo pacman -S podman");
        QTest::newRow("Docker stopped") << docker << State::Absent
                                        << QStringList{QStringLiteral("apt-get"), QStringLiteral("dockerd")}
                                        << QStringLiteral("sudo systemctl start docker");
        QTest::newRow("not in the group")
            << docker << State::Refused << QStringList{}
            << QStringLiteral("sudo usermod --append --groups docker \"$USER\" && newgrp docker");
        QTest::newRow("Podman of root") << QStringLiteral("podman") << State::Refused << QStringList{}
                                        << QStringLiteral("systemctl --user start podman.socket");
        QTest::newRow("old Podman") << user << State::TooOld << QStringList{QStringLiteral("zypper")}
                                    << QStringLiteral("sudo zypper install podman");
        QTest::newRow("hanging Podman") << user << State::Broken << QStringList{}
                                        << QStringLiteral("systemctl --user restart podman.socket");
        QTest::newRow("too new")
            << docker << State::TooNew << QStringList{QStringLiteral("apt-get")}
            << QStringLiteral("sudo sh -c 'mkdir -p /etc/systemd/system/docker.service.d && printf "
                              "\"[Service]\\nEnvironment=DOCKER_MIN_API_VERSION=1.52\\n\" > "
                              "/etc/systemd/system/docker.service.d/interface.conf && systemctl daemon-reload && "
                              "systemctl restart docker'");
        // Nobody knows a way for these.
        QTest::newRow("too new, Podman") << user << State::TooNew << QStringList{} << QString();
        QTest::newRow("works") << docker << State::Works << QStringList{QStringLiteral("apt-get")} << QString();
        QTest::newRow("context") << QStringLiteral("context:far") << State::Absent << QStringList{}
                                 << QStringLiteral("docker --context far version");
    }
    void eachStateHasItsRemedy()
    {
        QFETCH(QString, id);
        QFETCH(State, state);
        QFETCH(QStringList, programs);
        const Machine machine{.findProgram = [programs](const QString &name) {
            return programs.contains(name) ? QStringLiteral("/usr/bin/") + name : QString();
        }};
        QTEST(remedyFor({.id = id, .title = id, .state = state}, machine), "remedy");
    }

    void anotherMachineIsReachedThroughSsh()
    {
        TemporaryHome home;
        ScriptedEngine far([](const Question &) { return Script(); });
        // Stands for ssh: notes how it was called, and leads our end of the tunnel to the other one.
        const QString program = home.write(QStringLiteral("bin/ssh"), "#!/usr/bin/env python3\n"
                                                                      "import os, signal, sys\n"
                                                                      "print(*sys.argv[1:], sep='\\n', "
                                                                      "file=open(sys.argv[0] + '.called', 'w'))\n"
                                                                      "ours, theirs = sys.argv[sys.argv.index('-L') + "
                                                                      "1].split(':')\n"
                                                                      "os.symlink(theirs, ours)\n"
                                                                      "signal.pause()\n");
        QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(home.path(QStringLiteral("bin"))) + ':' + path);
        const Result<EngineAddress> address =
            parseEngineAddress(QStringLiteral("ssh://-oProxyCommand=x@far:2222") + far.socket());
        QVERIFY(address);
        {
            const Result<Engine> engine = Engine::connect(*address, m_progress);
            qputenv("PATH", path);
            QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
            QCOMPARE(engine->identity().text(), QStringLiteral("Docker 24.0.7"));
            QVERIFY(engine->address().isRemote());
        }
        const QByteArrayList called = TemporaryHome::read(program + QStringLiteral(".called")).trimmed().split('\n');
        QVERIFY(called.contains("BatchMode=yes"));
        QCOMPARE(called.last(), "far");
        QCOMPARE(called.at(called.size() - 2), "--");
        // What looks like an option is only ever the value of one.
        QCOMPARE(called.at(called.indexOf("-oProxyCommand=x") - 1), "-l");
        const QString ours = QString::fromUtf8(called.at(called.indexOf("-L") + 1)).section(QLatin1Char(':'), 0, 0);
        QVERIFY2(!QFileInfo(ours).isSymLink(), "the tunnel is closed with its engine");
    }

    /// A tunnel ends when the network is gone for a while.
    void aHelperThatEndsIsStartedAgain()
    {
        const TemporaryHome home;
        const QString starts = home.path(QStringLiteral("starts"));
        const QString socket = home.path(QStringLiteral("socket"));
        const HeldProcess helper(
            {.program = QStringLiteral("/bin/sh"),
             .arguments = {QStringLiteral("-c"), QStringLiteral("echo x >> \"$1\"; exec python3 -c \"$3\" \"$2\""),
                           QStringLiteral("sh"), starts, socket,
                           QStringLiteral("import socket, sys, time\n"
                                          "s = socket.socket(socket.AF_UNIX)\n"
                                          "s.bind(sys.argv[1])\n"
                                          "s.listen()\n"
                                          "time.sleep(0.5)\n")}},
            {.socket = socket});
        QTRY_VERIFY(TemporaryHome::read(starts).count('x') >= 2);
        QTRY_VERIFY(QFileInfo::exists(socket));
    }

    void aServiceOfOurOwnLivesWithItsEngine()
    {
        TemporaryHome home;
        // Stands for Podman: makes the socket that it is asked for and waits to be ended.
        const QString program =
            home.write(QStringLiteral("bin/podman"),
                       "#!/usr/bin/env python3\n"
                       "import http.server, os, socketserver, sys\n"
                       "path = sys.argv[-1].removeprefix('unix://')\n"
                       "class Handler(http.server.BaseHTTPRequestHandler):\n"
                       "    def do_GET(self):\n"
                       "        body = b'{\"Version\":\"4.3.1\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.24\"}'\n"
                       "        self.send_response(200)\n"
                       "        self.send_header('Content-Type', 'application/json')\n"
                       "        self.send_header('Content-Length', str(len(body)))\n"
                       "        self.end_headers()\n"
                       "        self.wfile.write(body)\n"
                       "    def address_string(self):\n"
                       "        return 'unix'\n"
                       "socketserver.UnixStreamServer(path, Handler).serve_forever()\n");
        QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(home.path(QStringLiteral("bin"))) + ':' + path);
        QString socket;
        {
            const Result<Engine> engine =
                openEngine({.id = QStringLiteral("podman-user"), .title = {}, .state = State::OnDemand}, m_progress);
            QVERIFY2(engine, engine ? "" : qPrintable(engine.error().message));
            socket = engine->address().socket();
            QVERIFY(QFile::exists(socket));
        }
        QVERIFY(!QFile::exists(socket));
        {
            // What a process of before had there is found by another one.
            const Result<Engine> again = reopenEngine(
                {.url = QUrl(QStringLiteral("unix://") + paths::runtimeFolder() + QStringLiteral("/podman-7-1.sock"))},
                m_progress);
            QVERIFY2(again, again ? "" : qPrintable(again.error().message));
            QVERIFY(QFile::exists(again->address().socket()));
            const Result<Engine> foreign =
                reopenEngine({.url = QUrl(QStringLiteral("unix:///nowhere/podman-7-1.sock"))}, m_progress);
            QVERIFY(!foreign);
            QCOMPARE(foreign.error().code, ErrorCode::EngineAbsent);
        }

        home.write(QStringLiteral("bin/podman"), "#!/bin/sh\necho it is broken\nexit 1\n");
        const Result<Engine> none =
            openEngine({.id = QStringLiteral("podman-user"), .title = {}, .state = State::OnDemand}, m_progress);
        qputenv("PATH", path);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::ToolFailed);
        QVERIFY(none.error().message.contains(QStringLiteral("it is broken")));
    }
};

QTEST_GUILESS_MAIN(TestEngineFinder)
#include "tst_enginefinder.moc"
