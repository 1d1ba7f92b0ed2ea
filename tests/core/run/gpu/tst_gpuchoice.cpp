// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/lifecycle/podmanspec.h>
#include <core/run/gpu/gpuchoice.h>
#include <core/run/runoptions.h>
#include <core/run/sandbox/sandbox.h>
#include <tests/core/run/gpu/gpumachines.h>
#include <tests/support/scriptedengine.h>

#include <QJsonArray>
#include <QTest>

using namespace spacewright;

class TestGpuChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choices()
    {
        for (const auto *good : {"", "all", "none", "0", "1", "16"})
            QVERIFY2(run::isGpuChoice(QString::fromLatin1(good)), good);
        for (const auto *bad : {"-1", "some", "1.5", "99", "all ", "nvidia.com/gpu=0"})
            QVERIFY2(!run::isGpuChoice(QString::fromLatin1(bad)), bad);
        QVERIFY(!run::wantsGpus({}, run::flavorNamed(QStringLiteral("cpu-basic"))));
        QVERIFY(run::wantsGpus({}, run::flavorNamed(QStringLiteral("t4-small"))));
        QVERIFY(!run::wantsGpus(QStringLiteral("none"), run::flavorNamed(QStringLiteral("t4-small"))));
        QVERIFY(run::wantsGpus(QStringLiteral("2"), run::flavorNamed(QStringLiteral("cpu-basic"))));
    }

    void grants_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("flavor");
        QTest::addColumn<int>("there");
        QTest::addColumn<int>("given");
        QTest::addColumn<QString>("said");
        const QString basic = QStringLiteral("cpu-basic");
        const QString small = QStringLiteral("t4-small");
        QTest::newRow("nothing asked for") << QString() << basic << 2 << 0 << QString();
        QTest::newRow("all") << QStringLiteral("all") << basic << 3 << 3 << QString();
        QTest::newRow("some") << QStringLiteral("2") << basic << 3 << 2 << QString();
        QTest::newRow("none") << QStringLiteral("none") << small << 3 << 0 << QString();
        QTest::newRow("as the flavor") << QString() << small << 3 << 1 << QStringLiteral("this machine's NVIDIA L4");
        QTest::newRow("the flavor's is not there")
            << QString() << small << 0 << 0 << QStringLiteral("no GPU that programs can compute on. The app runs on");
        QTest::newRow("too many") << QStringLiteral("4") << basic << 3 << -1 << QStringLiteral("only 3 GPU");
        QTest::newRow("all of none") << QStringLiteral("all") << basic << 0 << -1 << QStringLiteral("--gpus none");
    }
    void grants()
    {
        QFETCH(QString, choice);
        QFETCH(QString, flavor);
        QFETCH(int, there);
        QFETCH(int, given);
        QFETCH(QString, said);
        const Result<run::GpuGrant> grant =
            run::grantGpus(choice, run::flavorNamed(flavor), machineWith(there), run::GpuGiver::Sandbox);
        QCOMPARE(grant.has_value(), given >= 0);
        if (!grant) {
            QCOMPARE(grant.error().code, ErrorCode::GpuUnavailable);
            QVERIFY2(grant.error().message.contains(said), qPrintable(grant.error().message));
            QVERIFY(grant.error().message.contains(QStringLiteral("processor")));
            return;
        }
        QCOMPARE(grant->gpus.size(), given);
        QVERIFY2(grant->note.contains(said) && grant->note.isEmpty() == said.isEmpty(), qPrintable(grant->note));
    }

    void whatIsWrongIsSaidWithItsRemedy()
    {
        run::GpuMachine machine;
        machine.problems = {{.kind = run::GpuProblem::Kind::Mismatch,
                             .text = QStringLiteral("Two drivers."),
                             .remedy = QStringLiteral("sudo systemctl reboot")}};
        const auto grant = run::grantGpus(QStringLiteral("1"), run::flavorNamed(QStringLiteral("cpu-basic")), machine,
                                          run::GpuGiver::Container);
        QVERIFY(!grant);
        QCOMPARE(grant.error().message,
                 QStringLiteral("Two drivers. This mends it: sudo systemctl reboot Without GPUs (--gpus none) the app "
                                "runs on the processor."));
    }

    void podmanTakesNames()
    {
        const auto podman = engine(true);
        run::GpuMachine machine = machineWith(2);
        const QList<run::Gpu> second = {machine.gpus.last()};
        const auto missing = run::gpuRequest(*podman, {}, machine, second);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::GpuUnavailable);
        machine.cdi.names = {QStringLiteral("nvidia.com/gpu=0"), QStringLiteral("nvidia.com/gpu=1"),
                             QStringLiteral("nvidia.com/gpu=all")};
        const auto request = run::gpuRequest(*podman, {}, machine, second);
        QVERIFY(request);
        QCOMPARE(request->cdiNames, QStringList{QStringLiteral("nvidia.com/gpu=1")});
        machine.problems = {{.kind = run::GpuProblem::Kind::StaleSpecification, .text = QStringLiteral("Old.")}};
        const auto stale = run::gpuRequest(*podman, {}, machine, second);
        QVERIFY(!stale && stale.error().message.startsWith(QStringLiteral("Old.")));
        QCOMPARE(run::remoteGpuRequest(*podman, QStringLiteral("all")).cdiNames,
                 QStringList{QStringLiteral("nvidia.com/gpu=all")});
    }

    void dockerTakesNamesOrItsDriver()
    {
        const auto docker = engine(false);
        run::GpuMachine machine = machineWith(2);
        machine.cdi.names = {QStringLiteral("nvidia.com/gpu=0"), QStringLiteral("nvidia.com/gpu=1")};
        container::EngineInfo info;
        info.knowsCdi = true;
        const auto named = run::gpuRequest(*docker, info, machine, machine.gpus);
        QVERIFY(named);
        QCOMPARE(named->cdiNames, machine.cdi.names);
        QCOMPARE(deviceRequests(*named), QByteArray(R"([{"DeviceIDs":["nvidia.com/gpu=0","nvidia.com/gpu=1"],)"
                                                    R"("Driver":"cdi"}])"));
        info.knowsCdi = false;
        QVERIFY(!run::gpuRequest(*docker, info, machine, machine.gpus));
        machine.hasToolkit = true;
        const auto driven = run::gpuRequest(*docker, info, machine, {machine.gpus.last()});
        QVERIFY(driven);
        QCOMPARE(deviceRequests(*driven),
                 QByteArray(R"([{"Capabilities":[["gpu"]],"DeviceIDs":["1"],"Driver":"nvidia"}])"));
        QCOMPARE(deviceRequests(run::remoteGpuRequest(*docker, QStringLiteral("all"))),
                 QByteArray(R"([{"Capabilities":[["gpu"]],"Count":-1,"Driver":"nvidia"}])"));
    }

    void amdGoesByItsNodesWithoutNames()
    {
        const auto docker = engine(false);
        const run::Gpu gpu{.maker = run::Gpu::Maker::Amd, .devices = {QStringLiteral("/dev/dri/renderD128")}};
        const auto request = run::gpuRequest(*docker, {}, {.gpus = {gpu}}, {gpu});
        QVERIFY(request);
        QCOMPARE(request->devices, QStringList({QStringLiteral("/dev/kfd"), QStringLiteral("/dev/dri/renderD128")}));
        const QJsonObject host =
            container::toJson({.image = QStringLiteral("x"), .gpus = *request})[u"HostConfig"].toObject();
        QCOMPARE(host[u"Devices"].toArray().size(), 2);
        QCOMPARE(host[u"Devices"][0][u"PathOnHost"].toString(), QStringLiteral("/dev/kfd"));
        QVERIFY(!host[u"GroupAdd"].toArray().isEmpty());
        QVERIFY(!host.contains(u"DeviceRequests"));
    }

    /// Everything that the other body says stands in Podman's own, too.
    void podmansOwnBody()
    {
        using container::Mount;
        const container::ContainerSpec spec{
            .image = QStringLiteral("image"),
            .name = QStringLiteral("name"),
            .entrypoint = {QStringLiteral("python3")},
            .command = {QStringLiteral("app.py")},
            .environment = {{QStringLiteral("A"), QStringLiteral("1")}},
            .user = QStringLiteral("1000:1000"),
            .workingFolder = QStringLiteral("/home/user/app"),
            .labels = {{QStringLiteral("l"), QStringLiteral("2")}},
            .mounts = {{.source = QStringLiteral("/here"), .target = QStringLiteral("/there"), .isReadOnly = true},
                       {.kind = Mount::Kind::Volume, .source = QStringLiteral("v"), .target = QStringLiteral("/data")},
                       {.kind = Mount::Kind::Memory, .target = QStringLiteral("/tmp"), .size = 4096}},
            .port = container::PublishedPort{.inside = 7860, .host = 41000},
            .network = QStringLiteral("none"),
            .userNamespace = QStringLiteral("keep-id:uid=1000,gid=1000"),
            .extraHosts = {QStringLiteral("a:127.0.0.1")},
            .limits = {.memory = 1 << 30,
                       .cpus = 1.5,
                       .processes = 64,
                       .sharedMemory = 1024,
                       .resources = {{QStringLiteral("nofile"), {1024, 20000}}}},
            .confinement = {.securityOptions = {QStringLiteral("label=disable"),
                                                QStringLiteral("seccomp=/profile.json")}},
            .gpus = {.cdiNames = {QStringLiteral("vendor.com/gpu=0")}, .groups = {QStringLiteral("44")}}};
        const QByteArray body = QJsonDocument(container::toPodmanJson(spec)).toJson(QJsonDocument::Compact);
        for (const QByteArray part :
             {R"("image":"image")",
              R"("name":"name")",
              R"("entrypoint":["python3"])",
              R"("command":["app.py"])",
              R"("env":{"A":"1"})",
              R"("user":"1000:1000")",
              R"("work_dir":"/home/user/app")",
              R"("labels":{"l":"2"})",
              R"({"destination":"/there","options":["rbind","ro"],"source":"/here","type":"bind"})",
              R"({"Dest":"/data","Name":"v","Options":["rw"]})",
              R"("options":["rw","nosuid","nodev","exec","mode=1777","size=4096"],"source":"tmpfs","type":"tmpfs")",
              R"("portmappings":[{"container_port":7860,"host_ip":"127.0.0.1","host_port":41000,"protocol":"tcp"}])",
              R"("netns":{"nsmode":"none"})",
              R"("userns":{"nsmode":"keep-id","value":"uid=1000,gid=1000"})",
              R"("hostadd":["a:127.0.0.1"])",
              R"("cpu":{"period":100000,"quota":150000})",
              R"("memory":{"limit":1073741824,"swap":1073741824})",
              R"("pids":{"limit":64})",
              R"("shm_size":1024)",
              R"("r_limits":[{"hard":20000,"soft":1024,"type":"nofile"}])",
              R"("cap_drop":["ALL"])",
              R"("no_new_privileges":true)",
              R"("selinux_opts":["disable"])",
              R"("seccomp_profile_path":"/profile.json")",
              R"("devices":[{"path":"vendor.com/gpu=0"}])",
              R"("groups":["44"])"})
            QVERIFY2(body.contains(part), part + "\n" + body);
    }

    void theSandboxSeesJustThose()
    {
        run::SandboxSpec spec;
        run::addGpus(spec, {machineWith(2).gpus.last()});
        QVERIFY(spec.devices.contains(QStringLiteral("/dev/nvidia1")));
        QVERIFY(!spec.devices.contains(QStringLiteral("/dev/nvidia0")));
        QVERIFY(spec.devices.contains(QStringLiteral("/dev/nvidiactl")));
        QCOMPARE(spec.environment.value(QStringLiteral("CUDA_VISIBLE_DEVICES")), QStringLiteral("1"));
        QCOMPARE(spec.environment.value(QStringLiteral("HIP_VISIBLE_DEVICES")), QString());
        run::SandboxSpec without;
        run::addGpus(without, {});
        QVERIFY(without.devices.isEmpty());
        QVERIFY(without.environment.contains(QStringLiteral("CUDA_VISIBLE_DEVICES")));
    }

    void theAcceleratorIsNamedAsOnTheHub()
    {
        const auto named = [](const char *flavor, const QMap<QString, QString> &variables = {}) {
            QMap<QString, QString> environment{{QStringLiteral("ACCELERATOR"), QStringLiteral("none")}};
            run::RunOptions options;
            options.variables = variables;
            run::nameAccelerator(environment, run::flavorNamed(QLatin1StringView(flavor)), options);
            return environment.value(QStringLiteral("ACCELERATOR"));
        };
        QCOMPARE(named("t4-small"), QStringLiteral("t4-small"));
        QCOMPARE(named("cpu-basic"), QStringLiteral("none"));
        QCOMPARE(named("t4-small", {{QStringLiteral("ACCELERATOR"), QStringLiteral("mine")}}), QStringLiteral("none"));
    }

private:
    static run::GpuMachine machineWith(int count)
    {
        run::GpuMachine machine{.cards = count};
        for (int i = 0; i < count; ++i)
            machine.gpus +=
                {.index = i, .name = QStringLiteral("NVIDIA L4"), .devices = {QStringLiteral("/dev/nvidia%1").arg(i)}};
        return machine;
    }

    static std::optional<container::Engine> engine(bool isPodman)
    {
        const tests::ScriptedEngine script([isPodman](const tests::Question &) {
            return isPodman ? tests::versionAnswer("4.3.1", "1.41", "1.24", true) : tests::Script();
        });
        Progress progress;
        const Result<container::Engine> engine = container::Engine::connect(script.address(), progress);
        return engine ? std::optional(*engine) : std::nullopt;
    }

    static QByteArray deviceRequests(const container::GpuRequest &gpus)
    {
        const QJsonObject body = container::toJson({.image = QStringLiteral("x"), .gpus = gpus});
        return QJsonDocument(body[u"HostConfig"][u"DeviceRequests"].toArray()).toJson(QJsonDocument::Compact);
    }
};

QTEST_GUILESS_MAIN(TestGpuChoice)
#include "tst_gpuchoice.moc"
