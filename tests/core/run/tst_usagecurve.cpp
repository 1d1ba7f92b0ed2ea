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
