// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/gpu/gpuchoice.h>
#include <core/run/gpu/gpurefusal.h>

#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;

class TestGpuRefusal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatMendsIt_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("mismatch")
            << u"OCI runtime create failed: error running prestart hook #0: exit status 1, stderr: "
               "nvidia-container-cli: initialization error: nvml error: driver/library version mismatch: unknown"_s
            << u"The NVIDIA driver in the kernel of %1 is not"_s << u"sudo systemctl reboot"_s;
        QTest::newRow("no driver") << u"nvidia-container-cli: initialization error: load library failed: "
                                      "libnvidia-ml.so.1: cannot open shared object file: no such file or directory"_s
                                   << u"The NVIDIA driver of %1 is not"_s << u"sudo apt-get install nvidia-driver"_s;
        QTest::newRow("driver not loaded")
            << u"nvidia-container-cli: initialization error: nvml error: driver not loaded: unknown"_s
            << u"The NVIDIA driver of %1 is not"_s << u"sudo apt-get install nvidia-driver"_s;
        QTest::newRow("stale specification")
            << u"crun: cannot stat `/usr/lib/x86_64-linux-gnu/libcuda.so.550.54.15`: No such file or directory"_s
            << u"The CDI file that describes the NVIDIA GPUs of %1"_s << u"sudo nvidia-ctk cdi generate"_s;
        QTest::newRow("no specification")
            << u"setting up CDI devices: unresolvable CDI devices nvidia.com/gpu=0"_s
            << u"No CDI file describes such NVIDIA GPUs of %1"_s << u"sudo nvidia-ctk cdi generate"_s;
        QTest::newRow("no toolkit")
            << u"could not select device driver \"nvidia\" with capabilities: [[gpu]]"_s
            << u"The NVIDIA Container Toolkit, which gives GPUs to containers, is not installed on %1"_s
            << u"apt-get install nvidia-container-toolkit"_s;
    }
    void saysWhatMendsIt()
    {
        QFETCH(const QString, said);
        QFETCH(const QString, sentence);
        QFETCH(const QString, remedy);
        const Error error{ErrorCode::EngineFailed, u"The container engine refused: "_s + said, said};
        for (const auto &[address, name] : {std::pair(u"ssh://ada@gpu.example/run/docker.sock"_s, u"gpu.example"_s),
                                            std::pair(u"tcp://10.0.0.7:2376"_s, u"10.0.0.7"_s),
                                            std::pair(u"unix:///run/docker.sock"_s, u"this machine"_s)}) {
            const Error refusal = run::gpuRefusal(*container::parseEngineAddress(address), error);
            QCOMPARE(refusal.code, ErrorCode::GpuUnavailable);
            QVERIFY2(refusal.message.startsWith(sentence.arg(name)), qPrintable(refusal.message));
            QVERIFY2(refusal.message.contains(u"This mends it on %1: %2"_s.arg(name, remedy)) ||
                         refusal.message.contains(remedy),
                     qPrintable(refusal.message));
            QVERIFY(refusal.message.endsWith(u"Without GPUs (--gpus none) the app runs on the processor."));
            QVERIFY(refusal.detail.contains(said));
        }
    }

    void leavesOtherFailuresAlone_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("port") << u"Another program has the port: 41000"_s;
        QTest::newRow("a file of the app") << u"exec: \"/app/start.sh\": no such file or directory"_s;
        QTest::newRow("unknown") << u"nvidia-container-cli: device error: 7: unknown device"_s;
    }
    void leavesOtherFailuresAlone()
    {
        QFETCH(const QString, said);
        const Error error{ErrorCode::GpuUnavailable, said, {}};
        const Error same = run::gpuRefusal(*container::parseEngineAddress(u"ssh://gpu.example"_s), error);
        QCOMPARE(same.message, said);
        QCOMPARE(same.code, error.code);
    }

    void ofAnotherMachineNothingIsMadeUp()
    {
        const QString note = run::remoteGpuNote(u"gpu.example"_s, run::flavorNamed(u"t4-small"_s));
        QVERIFY2(note.startsWith(u"t4-small has a T4. Which GPUs gpu.example has"), qPrintable(note));
        QVERIFY(note.contains(u"--gpus all"));
    }
};

QTEST_GUILESS_MAIN(TestGpuRefusal)
#include "tst_gpurefusal.moc"
