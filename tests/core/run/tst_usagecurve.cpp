// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/processmeter.h>
#include <core/run/usagecurve.h>

#include <core/base/process.h>
#include <tests/support/runlistener.h>

#include <QTest>

using namespace spacewright;

class TestUsageCurve final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysBoundedAndKeepsPeaks()
    {
        run::UsageCurve curve;
        for (int i = 0; i < 10'000; ++i)
            curve.append(i, {.cpu = 1, .memory = i == 5000 ? 1000 : 10});
        const QList<run::UsageSample> &samples = curve.samples();
        QVERIFY(samples.size() <= run::UsageCurve::mostSamples);
        QCOMPARE(samples.last().at, 9999);
        QVERIFY(std::ranges::is_sorted(samples, {}, &run::UsageSample::at));
        QCOMPARE(std::ranges::max(samples, {}, &run::UsageSample::memory).memory, 1000);
        QVERIFY(std::ranges::all_of(samples, [](const run::UsageSample &sample) { return sample.cpu == 1; }));
    }

    void keepsWhatElseIsKnown()
    {
        run::UsageCurve curve;
        curve.append(1, {.cpu = 1, .memory = 10, .gpu = {.use = 0.25, .memory = 500, .memoryLimit = 900}});
        curve.append(2, {.cpu = 1, .memory = 10, .requests = 2.5, .errors = 3});
        const run::UsageCurve read = run::UsageCurve::fromJson(curve.toJson());
        QCOMPARE(read.samples().size(), 2);
        QCOMPARE(read.samples()[0].gpu, 0.25);
        QCOMPARE(read.samples()[0].gpuMemory, 500);
        QCOMPARE(read.samples()[0].requests, -1);
        QCOMPARE(read.samples()[1].gpuMemory, -1);
        QCOMPARE(read.samples()[1].requests, 2.5);
        QCOMPARE(read.samples()[1].errors, 3);
        QCOMPARE(read.peak().gpuMemory, 500);
        QCOMPARE(read.peak().requests, 2.5);
        // A record says nothing of what its run had not.
        run::UsageCurve plain;
        plain.append(1, {.cpu = 1, .memory = 10});
        QCOMPARE(plain.toJson()[0].toArray().size(), 5);
        QCOMPARE(run::UsageCurve::fromJson(plain.toJson()).samples().first().gpu, -1);
    }

    void losesNoErrorWhenSamplesAreJoined()
    {
        run::UsageCurve curve;
        for (int i = 0; i < 5000; ++i)
            curve.append(i, {.cpu = 1, .memory = 10, .errors = i % 100 == 0 ? 1 : 0});
        int errors = 0;
        for (const run::UsageSample &sample : curve.samples())
            errors += sample.errors;
        QCOMPARE(errors, 50);
    }

    void readsNonsense()
    {
        const run::UsageCurve curve = run::UsageCurve::fromJson({QStringLiteral("x"), QJsonArray{1, 2}, 5});
        QCOMPARE(curve.samples().size(), 3);
        QCOMPARE(curve.samples()[1].cpu, 2);
    }

    /// A busy child of a process counts as that process.
    void measuresProcesses()
    {
        tests::RunListener listener;
        double most = 0;
        listener.atStats = [&most](const run::Stats &stats) {
            if (stats.memory > 0)
                most = qMax(most, stats.cpu);
        };
        run::ProcessMeter meter(listener);
        Progress progress;
        const ProcessCall call{
            .program = QStringLiteral("/bin/sh"),
            .arguments = {QStringLiteral("-c"), QStringLiteral("timeout 2 sh -c 'while :; do :; done'; true")},
            .environment = minimalEnvironment()};
        const auto ended =
            runProcess(call, progress, [](const QByteArray &) {}, [&meter](qint64 id) { meter.look(id); });
        QVERIFY(ended);
        QVERIFY(listener.measurements >= 2);
        QVERIFY2(most > 0.05, qPrintable(QString::number(most)));
    }
};

QTEST_GUILESS_MAIN(TestUsageCurve)
#include "tst_usagecurve.moc"
