// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/gpu/gpufindings.h>
#include <tests/core/run/gpu/gpumachines.h>

#include <QTest>

using namespace spacewright;
using Kind = run::GpuProblem::Kind;

class TestGpuFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<tests::TemporaryHome>();
        m_machine = std::make_unique<tests::GpuMachines>(*m_home);
        m_places = {.root = m_machine->root()};
    }

    void aMachineWithoutAny()
    {
        m_machine->addCard("0000:00:02.0", "0x8086");
        const run::GpuMachine machine = find();
        QCOMPARE(machine.cards, 0);
        QVERIFY(machine.gpus.isEmpty() && machine.problems.isEmpty());
        const QList<run::Finding> findings = run::gpuFindings(machine);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().health, run::Health::Good);
    }

    void nvidia()
    {
        m_machine->addNvidia(2);
        m_machine->addNvidiaCdi(2);
        m_places.nvidiaSmi =
            smi("#!/bin/sh\necho '0, NVIDIA L4, 23034, 4, 0'\necho '1, NVIDIA L40S, 46068, [N/A], [N/A]'\n");
        m_places.nvidiaCtk = QStringLiteral("/usr/bin/nvidia-ctk");
        const run::GpuMachine machine = find();
        QVERIFY2(machine.problems.isEmpty(), qPrintable(machine.problems.value(0).text));
        QCOMPARE(machine.cards, 2);
        QCOMPARE(machine.nvidiaDriver, QStringLiteral("550.54.15"));
        QVERIFY(machine.hasToolkit);
        QCOMPARE(machine.gpus.size(), 2);
        const run::Gpu &gpu = machine.gpus.first();
        QCOMPARE(gpu.devices, QStringList{QStringLiteral("/dev/nvidia0")});
        QCOMPARE(gpu.memory, 23034LL * 1024 * 1024);
        QCOMPARE(gpu.usedMemory, 4LL * 1024 * 1024);
        QCOMPARE(gpu.use, 0.0);
        QCOMPARE(gpu.text(), QStringLiteral("NVIDIA L4, 22 GB, 4 MB in use, 0 % busy"));
        QCOMPARE(machine.gpus.last().name, QStringLiteral("NVIDIA L40S"));
        QCOMPARE(machine.gpus.last().usedMemory, -1);
        QCOMPARE(machine.gpus.last().use, -1.0);
        QCOMPARE(machine.cdi.names, QStringList({QStringLiteral("nvidia.com/gpu=0"), QStringLiteral("nvidia.com/gpu=1"),
                                                 QStringLiteral("nvidia.com/gpu=all")}));
        QStringList rows;
        for (const run::Finding &finding : run::gpuFindings(machine)) {
            QCOMPARE(finding.health, run::Health::Good);
            rows += finding.id;
        }
        QCOMPARE(rows, QStringList({QStringLiteral("gpu.nvidia.0"), QStringLiteral("gpu.nvidia.1"),
                                    QStringLiteral("gpu.nvidia.driver"), QStringLiteral("gpu.cdi")}));
    }

    void amd()
    {
        m_machine->addAmd();
        m_machine->write("var/run/cdi/amd.json", R"({"cdiVersion": "0.6.0", "kind": "amd.com/gpu", "devices": [)"
                                                 R"({"name": "0", "containerEdits": {}}]})");
        const run::GpuMachine machine = find();
        QVERIFY2(machine.problems.isEmpty(), qPrintable(machine.problems.value(0).text));
        QCOMPARE(machine.amdDriver, QStringLiteral("6.3.6"));
        QCOMPARE(machine.gpus.size(), 1);
        const run::Gpu &gpu = machine.gpus.first();
        QCOMPARE(gpu.maker, run::Gpu::Maker::Amd);
        QCOMPARE(gpu.devices, QStringList{QStringLiteral("/dev/dri/renderD128")});
        QCOMPARE(gpu.text(), QStringLiteral("AMD Instinct MI210, 64 GB, 1 GB in use, 40 % busy"));
        QCOMPARE(machine.cdi.ofVendor(QStringLiteral("amd.com")), QStringList{QStringLiteral("amd.com/gpu=0")});
    }

    /// Each thing that may be wrong, with the one command that mends it.
    void whatIsWrong_data()
    {
        QTest::addColumn<std::function<void(const tests::GpuMachines &)>>("make");
        QTest::addColumn<QString>("said");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("remedy");
        QTest::addColumn<int>("usable");
        using Machine = tests::GpuMachines;
        const auto add = [](const char *name, const std::function<void(const Machine &)> &make, const QString &said,
                            Kind kind, const char *words, const char *remedy, int usable) {
            QTest::newRow(name) << make << said << kind << QString::fromUtf8(words) << QString::fromUtf8(remedy)
                                << usable;
        };
        add(
            "NVIDIA without driver", [](const Machine &made) { made.addCard("0000:01:00.0", "0x10de"); }, {},
            Kind::NoDriver, "driver is not installed", "sudo apt-get install nvidia-driver", 0);
        add(
            "AMD without driver", [](const Machine &made) { made.addCard("0000:01:00.0", "0x1002"); }, {},
            Kind::NoDriver, "driver is not installed", "sudo modprobe amdgpu", 0);
        add(
            "updated while it runs",
            [](const Machine &made) {
                made.addNvidia(1);
                QFile::rename(made.root() + QStringLiteral("/usr/lib/x86_64-linux-gnu/libcuda.so.550.54.15"),
                              made.root() + QStringLiteral("/usr/lib/x86_64-linux-gnu/libcuda.so.560.35.03"));
            },
            {}, Kind::Mismatch, "(550.54.15) is not the one that programs use (560.35.03)", "reboot", 0);
        add(
            "said by the driver's tool", [](const Machine &made) { made.addNvidia(1); },
            QStringLiteral("#!/bin/sh\necho 'Failed to initialize NVML: Driver/library version mismatch'\nexit 18\n"),
            Kind::Mismatch, "until the machine is started again", "reboot", 0);
        add(
            "no device nodes",
            [](const Machine &made) {
                made.addNvidia(2);
                QFile::remove(made.root() + QStringLiteral("/dev/nvidia1"));
            },
            {}, Kind::NoDeviceNodes, "/dev/nvidia1", "sudo nvidia-modprobe -u -c=0", 0);
        add(
            "AMD without its node",
            [](const Machine &made) {
                made.addAmd();
                QFile::remove(made.root() + QStringLiteral("/dev/kfd"));
            },
            {}, Kind::NoDeviceNodes, "/dev/kfd", "sudo modprobe amdgpu", 0);
        add(
            "AMD for others",
            [](const Machine &made) {
                made.addAmd();
                QFile(made.root() + QStringLiteral("/dev/kfd")).setPermissions({});
            },
            {}, Kind::NotAllowed, "group render", "sudo usermod -aG render,video $USER", 0);
        add(
            "no toolkit", [](const Machine &made) { made.addNvidia(1); }, {}, Kind::NoToolkit, "Container Toolkit",
            "sudo apt-get install nvidia-container-toolkit && sudo nvidia-ctk cdi generate "
            "--output=/etc/cdi/nvidia.yaml",
            1);
        add(
            "no specification", [](const Machine &made) { made.addNvidia(1); }, QStringLiteral("toolkit"),
            Kind::NoSpecification, "No CDI file", "sudo nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml", 1);
        add(
            "of another driver",
            [](const Machine &made) {
                made.addNvidia(1);
                made.addNvidiaCdi(1, "535.104.05");
            },
            {}, Kind::StaleSpecification, "libcuda.so.535.104.05",
            "sudo nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml", 1);
    }
    void whatIsWrong()
    {
        QFETCH(std::function<void(const tests::GpuMachines &)>, make);
        QFETCH(QString, said);
        QFETCH(Kind, kind);
        QFETCH(QString, words);
        QFETCH(QString, remedy);
        QFETCH(int, usable);
        make(*m_machine);
        if (said.startsWith(QLatin1Char('#')))
            m_places.nvidiaSmi = smi(said.toUtf8());
        else if (!said.isEmpty())
            m_places.nvidiaCtk = QStringLiteral("/usr/bin/nvidia-ctk");
        // Nobody is kept from a file who may everything.
        if (kind == Kind::NotAllowed && QFileInfo(m_machine->root() + QStringLiteral("/dev/kfd")).isReadable())
            QSKIP("this user may read everything");
        const run::GpuMachine machine = find();
        QCOMPARE(machine.problems.size(), 1);
        QCOMPARE(machine.problems.first().kind, kind);
        QVERIFY2(machine.problems.first().text.contains(words), qPrintable(machine.problems.first().text));
        QVERIFY2(machine.problems.first().remedy.contains(remedy), qPrintable(machine.problems.first().remedy));
        QCOMPARE(machine.gpus.size(), usable);
        QCOMPARE(machine.problem(false) == nullptr, usable > 0);
        QVERIFY(machine.problem(true));
        // The doctor has a row for it, with the command.
        const QList<run::Finding> findings = run::gpuFindings(machine);
        QCOMPARE(std::ranges::count_if(findings,
                                       [&machine](const run::Finding &finding) {
                                           return finding.health != run::Health::Good &&
                                                  finding.remedy == machine.problems.first().remedy;
                                       }),
                 1);
    }

    void brokenSpecifications()
    {
        m_machine->write("etc/cdi/a.yaml", "kind: [\n");
        m_machine->write("etc/cdi/b.json", "{}");
        m_machine->write("etc/cdi/c.json", QByteArray(5 * 1024 * 1024, ' '));
        m_machine->write("etc/cdi/d.yaml", "kind: vendor.com/thing\ndevices: nothing\n");
        m_machine->write("etc/cdi/e.txt", "no matter");
        const run::CdiDevices devices = run::readCdiDevices(m_machine->root());
        QVERIFY(devices.names.isEmpty());
        QCOMPARE(devices.brokenFiles.size(), 3);
        QCOMPARE(run::gpuFindings({.cards = 1, .cdi = devices, .problems = {{}}}).size(), 4);
    }

private:
    run::GpuMachine find() const
    {
        Progress progress;
        return run::findGpus(m_places, progress);
    }
    QString smi(const QByteArray &script) const
    {
        m_home->write(QStringLiteral("nvidia-smi"), script);
        const QString path = m_home->path(QStringLiteral("nvidia-smi"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    std::unique_ptr<tests::TemporaryHome> m_home;
    std::unique_ptr<tests::GpuMachines> m_machine;
    run::GpuPlaces m_places;
};

QTEST_GUILESS_MAIN(TestGpuFinder)
#include "tst_gpufinder.moc"
