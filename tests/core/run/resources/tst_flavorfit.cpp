// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/resources/flavorfit.h>

#include <QLocale>
#include <QTest>

using namespace spacewright::run;

namespace
{

constexpr double gigabyte = 1024.0 * 1024 * 1024;

} // namespace

class TestFlavorFit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysWhetherItFits_data()
    {
        QTest::addColumn<QString>("flavor");
        QTest::addColumn<double>("peak");
        QTest::addColumn<Fit>("fit");
        QTest::addColumn<QString>("text");
        QTest::newRow("fits") << "cpu-basic" << 3.1 << Fit::Fits << "Fits CPU basic: peak 3.1 of 16 GB";
        QTest::newRow("little") << "cpu-basic" << 0.25 << Fit::Fits << "Fits CPU basic: peak 0.25 of 16 GB";
        QTest::newRow("just fits") << "cpu-basic" << 12.7 << Fit::Fits << "Fits CPU basic: peak 12.7 of 16 GB";
        QTest::newRow("tight") << "cpu-basic" << 13.0 << Fit::Tight
                               << "Fits CPU basic with little room: peak 13 of 16 GB";
        QTest::newRow("at the wall") << "cpu-basic" << 16.0 << Fit::TooSmall
                                     << "Too much for CPU basic: peak 16 of 16 GB";
        QTest::newRow("larger") << "t4-medium" << 16.0 << Fit::Fits << "Fits T4 medium: peak 16 of 30 GB";
        QTest::newRow("never run") << "cpu-basic" << 0.0 << Fit::Unknown
                                   << "Nobody knows yet whether it fits CPU basic: run it here once.";
        QTest::newRow("no limit told") << "zero-a10g" << 3.0 << Fit::Unknown
                                       << "Nobody knows yet whether it fits ZeroGPU: run it here once.";
    }
    void saysWhetherItFits()
    {
        QFETCH(QString, flavor);
        QFETCH(double, peak);
        const qint64 bytes = qint64(peak * gigabyte);
        const FlavorFit fit = fitOf(flavorNamed(flavor), {.memory = bytes}, {});
        QTEST(fit.fit, "fit");
        QTEST(fitText(fit), "text");
    }

    void costsWhatItIsAwake_data()
    {
        QTest::addColumn<qint64>("sleepTime");
        QTest::addColumn<int>("visits");
        QTest::addColumn<double>("hours");
        QTest::newRow("never sleeps") << qint64(-1) << 1 << 24.0;
        QTest::newRow("an hour") << qint64(3600) << 1 << 1.0;
        QTest::newRow("an hour, three visits") << qint64(3600) << 3 << 3.0;
        QTest::newRow("a day has 24") << qint64(3600) << 100 << 24.0;
        QTest::newRow("five minutes") << qint64(300) << 6 << 0.5;
    }
    void costsWhatItIsAwake()
    {
        QFETCH(qint64, sleepTime);
        QFETCH(int, visits);
        QFETCH(double, hours);
        const Waking waking{.sleepTime = sleepTime, .visitsPerDay = visits};
        QCOMPARE(waking.hoursPerDay(), hours);
        QCOMPARE(fitOf(flavorNamed(QStringLiteral("t4-small")), {}, waking).pricePerDay, hours * 0.40);
        QCOMPARE(fitOf(flavorNamed(QStringLiteral("cpu-basic")), {}, waking).pricePerDay, 0.0);
    }

    /// With 4 GB of memory and so much of a graphics processor.
    void theGpuCountsToo_data()
    {
        QTest::addColumn<QString>("flavor");
        QTest::addColumn<double>("peak");
        QTest::addColumn<Fit>("fit");
        QTest::addColumn<QString>("text");
        QTest::newRow("fits") << "t4-small" << 9.1 << Fit::Fits << "Fits T4 small: peak 4 of 15 GB";
        QTest::newRow("tight") << "t4-small" << 14.5 << Fit::Tight
                               << "Fits T4 small with little room: GPU memory peak 14.5 of 16 GB";
        QTest::newRow("too much") << "t4-small" << 20.0 << Fit::TooSmall
                                  << "Too much for T4 small: GPU memory peak 20 of 16 GB";
        QTest::newRow("several have more") << "l4x4" << 60.0 << Fit::Fits << "Fits 4x L4: peak 4 of 186 GB";
        QTest::newRow("none there") << "cpu-upgrade" << 1.0 << Fit::NoGpu
                                    << "The app had a GPU here, and CPU upgrade has none.";
        QTest::newRow("none had") << "cpu-upgrade" << 0.0 << Fit::Fits << "Fits CPU upgrade: peak 4 of 32 GB";
    }
    void theGpuCountsToo()
    {
        QFETCH(QString, flavor);
        QFETCH(double, peak);
        const Peaks peaks{.memory = qint64(4 * gigabyte), .gpuMemory = qint64(peak * gigabyte)};
        const FlavorFit fit = fitOf(flavorNamed(flavor), peaks, {});
        QTEST(fit.fit, "fit");
        QTEST(fitText(fit), "text");
    }

    void saysWhatOfTheGpuWasTaken()
    {
        QCOMPARE(gpuMemoryText(qint64(9.1 * gigabyte), qint64(24 * gigabyte)),
                 QStringLiteral("GPU memory peak 9.1 of 24 GB"));
        QVERIFY(gpuMemoryText(0, 0).isEmpty());
    }

    void costsNothingKnown()
    {
        Flavor flavor = flavorNamed(QStringLiteral("t4-small"));
        flavor.pricePerHour = -1;
        QVERIFY(fitOf(flavor, {}, {}).pricePerDay < 0);
    }
};

QTEST_GUILESS_MAIN(TestFlavorFit)
#include "tst_flavorfit.moc"
