// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/gpu/gpumeter.h>
#include <core/run/process/processtree.h>
#include <core/run/session.h>
#include <core/space/space.h>
#include <tests/core/run/gpu/gpumachines.h>
#include <tests/support/packagecache.h>
#include <tests/support/runlistener.h>

#include <QTest>

using namespace spacewright;

namespace
{

constexpr qint64 mebibyte = 1024LL * 1024;

/// What the driver's tool would say of two cards: once, or again and again, with more and more memory until 9100 MiB.
constexpr auto tool = R"(#!/bin/sh
used=2100
while :; do
    echo "0, NVIDIA L4, 24576, $used, 40"
    echo "1, NVIDIA L4, 24576, 20000, 90"
    case "$*" in
    *--loop=1*) ;;
    *) exit 0 ;;
    esac
    if [ $used -lt 9100 ]; then used=$((used + 3500)); else used=2100; fi
    sleep 0.2
done
)";

bool isGone(qint64 process)
{
    return process > 0 && run::startTime(process) == 0;
}

} // namespace

/// What graphics processors do while an app has them: machines that are made up, and programs that really run.
class TestGpuMeter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }
    void init()
    {
        m_home = std::make_unique<tests::TemporaryHome>();
        m_machine = std::make_unique<tests::GpuMachines>(*m_home);
        m_places = {.root = m_machine->root()};
    }

    void measuresNothingWithoutAny() { QVERIFY(!run::GpuMeter({}, m_places).look().isKnown()); }

    void followsTheKernel()
    {
        m_machine->addAmd();
        run::GpuMeter meter(find(), m_places);
        run::GpuUse now = meter.look();
        QCOMPARE(now.memory, 1073741824);
        QCOMPARE(now.memoryLimit, 68702699520);
        QCOMPARE(now.use, 0.4);
        m_machine->write("sys/class/drm/renderD128/device/mem_info_vram_used", "4294967296\n");
        m_machine->write("sys/class/drm/renderD128/device/gpu_busy_percent", "97\n");
        now = meter.look();
        QCOMPARE(now.memory, 4294967296);
        QCOMPARE(now.use, 0.97);
        // A card that has gone to sleep answers nothing.
        QVERIFY(QFile::remove(m_machine->root() + QStringLiteral("/sys/class/drm/renderD128/device/gpu_busy_percent")));
        now = meter.look();
        QCOMPARE(now.use, -1.0);
        QCOMPARE(now.memory, 4294967296);
    }

    void followsTheDriversTool()
    {
        m_machine->addNvidia(2);
        m_places.nvidiaSmi = program(tool);
        // The app got one of them: the other one is nobody's business.
        std::optional<run::GpuMeter> meter(std::in_place, find().first(1), m_places);
        QTRY_COMPARE(meter->look().memory, 5600 * mebibyte);
        QTRY_COMPARE(meter->look().memory, 9100 * mebibyte);
        QCOMPARE(meter->look().memoryLimit, 24576 * mebibyte);
        QCOMPARE(meter->look().use, 0.4);
        const QList<qint64> children = run::childProcesses(QCoreApplication::applicationPid());
        QCOMPARE(children.size(), 1);
        meter.reset();
        QVERIFY(isGone(children.first()));
    }

    void takesSeveralTogether()
    {
        m_machine->addNvidia(2);
        m_places.nvidiaSmi = program(tool);
        run::GpuMeter meter(find(), m_places);
        QTRY_COMPARE(meter.look().memory, (20000 + 9100) * mebibyte);
        QCOMPARE(meter.look().memoryLimit, 2 * 24576 * mebibyte);
        QCOMPARE(meter.look().use, 0.65);
    }

    void whatToolsMaySay_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<qint64>("memory");
        QTest::addColumn<double>("use");
        QTest::newRow("no such tool") << QByteArray() << qint64(-1) << -1.0;
        QTest::newRow("no utilisation") << QByteArray("echo '0, NVIDIA L4, 24576, 12, [N/A]'; sleep 99")
                                        << 12 * mebibyte << -1.0;
        QTest::newRow("nothing known") << QByteArray("echo '0, NVIDIA L4, [N/A], [N/A], [N/A]'; sleep 99") << qint64(-1)
                                       << -1.0;
        QTest::newRow("another card") << QByteArray("echo '7, NVIDIA L4, 24576, 12, 3'; sleep 99") << qint64(-1)
                                      << -1.0;
        QTest::newRow("a complaint") << QByteArray("echo 'Unable to determine the device handle, 1, 2, 3, 4'; sleep 99")
                                     << qint64(-1) << -1.0;
        QTest::newRow("it has died") << QByteArray("echo '0, NVIDIA L4, 24576, 12, 3'; exit 9") << qint64(-1) << -1.0;
    }
    void whatToolsMaySay()
    {
        QFETCH(QByteArray, script);
        QFETCH(qint64, memory);
        QFETCH(double, use);
        m_machine->addNvidia(1);
        const QList<run::Gpu> gpus = find();
        if (!script.isEmpty())
            m_places.nvidiaSmi = program("#!/bin/sh\n" + script + " >&2\n");
        run::GpuMeter meter(gpus, m_places);
        std::ignore = meter.look();
        const qint64 self = QCoreApplication::applicationPid();
        if (script.contains("exit"))
            QTRY_VERIFY((std::ignore = meter.look(), run::childProcesses(self).isEmpty()));
        QTRY_COMPARE(meter.look().memory, memory);
        QCOMPARE(meter.look().use, use);
    }

    /// From an app that runs with one of two cards to its record: the curve, the peaks, and what listeners are told.
    void theRecordKeepsCurveAndPeaks()
    {
        m_machine->addNvidia(2);
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFileInfo(program(tool)).absolutePath().toLocal8Bit() + ':' + path);
        run::RunOptions options;
        options.gpus = QStringLiteral("1");
        options.machineRoot = m_machine->root();
        options.stop = std::make_shared<run::StopRequest>();
        tests::RunListener listener;
        Progress progress;
        run::Stats last;
        listener.atStats = [&](const run::Stats &stats) {
            last = stats;
            if (stats.gpu.isKnown() && listener.measurements > 3)
                options.stop->endAtOnce();
        };
        const Result<std::unique_ptr<run::Session>> session = run::Session::create(space(), options);
        const Result<run::BuildRecord> record =
            session ? (*session)->execute(run::Session::Until::Ended, listener, progress)
                    : Result<run::BuildRecord>(failure(session));
        qputenv("PATH", path);
        QVERIFY2(record, qPrintable(record ? QString() : record.error().message));
        QCOMPARE(record->stage, run::Stage::Stopped);
        QCOMPARE(last.gpu.memoryLimit, 24576 * mebibyte);
        QCOMPARE(last.gpu.use, 0.4);
        const Result<run::BuildRecord> kept = run::loadRecord(record->folder);
        QVERIFY(kept);
        QCOMPARE(kept->gpuMemory, 24576 * mebibyte);
        QCOMPARE(kept->peakGpuMemory, kept->runUsage.peak().gpuMemory);
        QVERIFY(kept->peakGpuMemory >= 2100 * mebibyte && kept->peakGpuMemory <= 9100 * mebibyte);
        QCOMPARE(kept->runUsage.peak().gpu, 0.4);
        // Its own server notes its requests, of which the look whether it answers is one.
        QVERIFY(kept->runUsage.peak().requests > 0);
        QVERIFY(run::childProcesses(QCoreApplication::applicationPid()).isEmpty());
    }

private:
    QList<run::Gpu> find() const
    {
        Progress progress;
        return run::findGpus(m_places, progress).gpus;
    }
    QString program(const QByteArray &script) const
    {
        m_home->write(QStringLiteral("programs/nvidia-smi"), script);
        const QString path = m_home->path(QStringLiteral("programs/nvidia-smi"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    run::RecipeInput space() const
    {
        m_home->write(QStringLiteral("space/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home->write(QStringLiteral("space/app.py"),
                      "import http.server as h\n"
                      "h.ThreadingHTTPServer(('0.0.0.0', 7860), h.SimpleHTTPRequestHandler).serve_forever()\n");
        const Result<space::Space> space = space::readSpace(m_home->path(QStringLiteral("space")));
        return space ? run::RecipeInput{space->folder, space->card, space->manifests} : run::RecipeInput();
    }

    std::unique_ptr<tests::TemporaryHome> m_home;
    std::unique_ptr<tests::GpuMachines> m_machine;
    run::GpuPlaces m_places;
};

QTEST_GUILESS_MAIN(TestGpuMeter)
#include "tst_gpumeter.moc"
