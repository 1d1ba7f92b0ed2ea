// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/lifecycle/containers.h>
#include <tests/core/run/gpu/gpumachines.h>
#include <tests/support/containerspaces.h>
#include <tests/support/farhost.h>

#include <QTest>

using namespace spacewright;
using Spaces = tests::ContainerSpaces;

/// A made-up GPU: its specification is where engines look for them, and the machine around it in a folder.
class TestRealGpu final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_machine.addNvidia(1); }
    void cleanup()
    {
        m_spaces.removeImages();
        for (const QString &file : std::exchange(m_files, {}))
            QFile::remove(file);
    }

    void podmanPutsItIntoTheContainer_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN");
        QTest::newRow("rootless Podman") << QByteArray("SPACEWRIGHT_TEST_PODMAN_ROOTLESS");
    }
    void podmanPutsItIntoTheContainer()
    {
        OPEN_TEST_ENGINE(test);
        if (!describe())
            QSKIP("this user may not describe devices to engines");
        m_spaces.options.gpus = QStringLiteral("all");
        m_spaces.options.machineRoot = m_machine.root();
        const auto outcome =
            m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), profileApp), Spaces::stopWhenRunning());
        QVERIFY2(outcome->record.stage == run::Stage::Stopped, qPrintable(outcome->record.reason));
        const QByteArray &log = outcome->listener.log;
        QVERIFY2(log.contains("gpu: made up, device True"), log);
        // And nothing else is different from other runs.
        QVERIFY2(log.contains("user 1000 capabilities 0000000000000000 privileges 1"), log);
        QVERIFY(Spaces::isClean(*test));
    }

    void whatDockerIsAskedItCannotGive()
    {
        const QByteArray variable = "SPACEWRIGHT_TEST_DOCKER";
        const auto test = tests::TestEngine::open(variable);
        if (!test)
            QSKIP("no such engine: run the tests through packaging/engine");
        Progress progress;
        const container::Containers containers(test->engine);
        const Result<QString> made = containers.create({.image = tests::baseImage(),
                                                        .command = {QStringLiteral("true")},
                                                        .labels = {{QStringLiteral("spacewright.test"), {}}},
                                                        .gpus = {.nvidiaIds = {QStringLiteral("0")}}},
                                                       progress);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        const Result<QJsonDocument> seen =
            test->engine.askJson({.path = QStringLiteral("/containers/%1/json").arg(*made)}, progress);
        const Result<> started = containers.start(*made, progress);
        std::ignore = containers.remove(*made, progress);
        QVERIFY(seen);
        const QJsonValue request = (*seen)[u"HostConfig"][u"DeviceRequests"][0];
        QCOMPARE(request[u"Driver"].toString(), QStringLiteral("nvidia"));
        QCOMPARE(request[u"DeviceIDs"][0].toString(), QStringLiteral("0"));
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::GpuUnavailable);
        QVERIFY2(started.error().message.contains(QStringLiteral("doctor")), qPrintable(started.error().message));
    }

    /// Before anything is built, and with what mends it.
    void withoutASpecificationNothingIsBuilt()
    {
        const QByteArray variable = "SPACEWRIGHT_TEST_PODMAN";
        if (!tests::TestEngine::open(variable))
            QSKIP("no such engine: run the tests through packaging/engine");
        m_spaces.options.gpus = QStringLiteral("1");
        m_spaces.options.machineRoot = m_machine.root();
        const auto outcome = m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), profileApp));
        QVERIFY(outcome->error);
        QCOMPARE(outcome->error->code, ErrorCode::GpuUnavailable);
        QVERIFY2(outcome->error->message.contains(QStringLiteral("nvidia-container-toolkit")),
                 qPrintable(outcome->error->message));
        QVERIFY(outcome->record.steps.isEmpty());
    }

    void anotherHostIsMendedThere_data()
    {
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("Podman without a specification")
            << QByteArray("start") << QStringLiteral("podman") << QStringLiteral("No CDI file describes such NVIDIA ")
            << QStringLiteral("sudo nvidia-ctk cdi generate");
        QTest::newRow("Docker without the toolkit")
            << QByteArray("start-docker") << QStringLiteral("docker") << QStringLiteral("The NVIDIA Container Toolkit")
            << QStringLiteral("nvidia-container-toolkit");
        QTest::newRow("a driver that mismatches")
            << QByteArray("docker-mismatched") << QStringLiteral("docker")
            << QStringLiteral("is not the one that programs there use") << QStringLiteral("sudo systemctl reboot");
    }
    void anotherHostIsMendedThere()
    {
        NEED_FAR_HOST();
        QFETCH(const QByteArray, order);
        QFETCH(const QString, engine);
        static const tests::FarHost far;
        QVERIFY(tests::FarHost::order(order));
        qputenv("SPACEWRIGHT_TEST_FAR_GPU", far.address(engine).toUtf8());
        m_spaces.options.gpus = QStringLiteral("1");
        const auto outcome = m_spaces.execute("SPACEWRIGHT_TEST_FAR_GPU", m_spaces.make(Spaces::dockerfile(), ""));
        if (order == "docker-mismatched")
            QVERIFY(tests::FarHost::order("docker-as-server"));
        QVERIFY(outcome->error);
        const QString &message = outcome->error->message;
        QCOMPARE(outcome->error->code, ErrorCode::GpuUnavailable);
        QFETCH(const QString, sentence);
        QVERIFY2(message.contains(sentence), qPrintable(message + outcome->error->detail));
        QFETCH(const QString, remedy);
        QVERIFY2(message.contains(QStringLiteral("This mends it on %1: ").arg(far.host())) &&
                     message.contains(remedy) && message.contains(QStringLiteral("processor")),
                 qPrintable(message));
        QCOMPARE(outcome->record.stage, run::Stage::RuntimeError);
        QVERIFY(Spaces::isClean(*tests::TestEngine::open("SPACEWRIGHT_TEST_FAR_GPU")));
    }

    /// What only the flavor has the app is without there, and the log says how to ask.
    void anotherHostIsNotThisMachine()
    {
        NEED_FAR_HOST();
        const QByteArray variable = tests::farVariable();
        m_spaces.options.gpus.clear();
        m_spaces.options.flavor = QStringLiteral("t4-small");
        const auto outcome =
            m_spaces.execute(variable, m_spaces.make(Spaces::dockerfile(), ""), {}, run::Session::Until::Built);
        m_spaces.options.flavor = QStringLiteral("cpu-basic");
        QVERIFY2(!outcome->error, qPrintable(outcome->error ? outcome->error->message : QString()));
        const QByteArray &log = outcome->listener.log;
        QVERIFY2(log.contains("t4-small has a T4. Which GPUs 10.215.") && !log.contains("This machine"), log);
    }

private:
    static constexpr auto profileApp =
        "import os, stat\n"
        "made = os.path.exists('/dev/net/tun') and stat.S_ISCHR(os.stat('/dev/net/tun').st_mode)\n"
        "print('gpu:', os.environ.get('MADE_UP_GPU'), 'device', made, flush=True)\n"
        "facts = dict(line.split(':', 1) for line in open('/proc/self/status') if ':' in line)\n"
        "print('user', os.getuid(), 'capabilities', facts['CapEff'].strip(), 'privileges', "
        "facts['NoNewPrivs'].strip(), flush=True)\n"
        "import http.server\n"
        "http.server.HTTPServer(('0.0.0.0', 7860), http.server.SimpleHTTPRequestHandler).serve_forever()\n";

    /// For the engine, which knows only its own machine, and for the search. False if this user may not.
    bool describe()
    {
        // A name that no real driver has, and a device that every machine has and no container: an engine of a user
        // makes none, it passes on what is there.
        const QByteArray text =
            R"({"cdiVersion": "0.3.0", "kind": "nvidia.com/spacewright-test", "devices": [)"
            R"({"name": "0", "containerEdits": {"env": ["MADE_UP_GPU=made up,"],)"
            R"( "deviceNodes": [{"path": "/dev/net/tun", "type": "c", "major": 10, "minor": 200}]}}]})";
        m_machine.write("etc/cdi/made-up.json", QByteArray(text).replace("/dev/net/tun", "/dev/nvidia0"));
        m_files += m_machine.root() + QStringLiteral("/etc/cdi/made-up.json");
        QDir().mkpath(QStringLiteral("/run/cdi"));
        QFile file(QStringLiteral("/run/cdi/spacewright-test-%1.json").arg(QCoreApplication::applicationPid()));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return false;
        m_files += file.fileName();
        file.close();
        return file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }

    tests::TemporaryHome m_home;
    tests::GpuMachines m_machine{m_home};
    Spaces m_spaces;
    QStringList m_files;
};

QTEST_GUILESS_MAIN(TestRealGpu)
#include "tst_realgpu.moc"
