// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/common/emptystate.h>
#include <views/common/usage/usageview.h>
#include <views/resources/flavorsmodel.h>
#include <views/resources/resourcesview.h>

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace spacewright;
using views::FlavorsModel;
using views::ResourcesView;

namespace
{

constexpr qint64 gigabyte = 1024LL * 1024 * 1024;

template <typename T> T *find(const QWidget &view, const char *name)
{
    return view.findChild<T *>(QLatin1StringView(name));
}

QString cell(const ResourcesView &view, const QString &flavor, int column)
{
    const QAbstractItemModel *model = find<QTableView>(view, "resources_flavors")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, FlavorsModel::Name).data() == flavor)
            return model->index(row, column).data().toString();
    }
    return {};
}

} // namespace

class TestResourcesView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// A click at the curve, or Enter at its mark, asks for what was said then.
    void leadsFromTheCurveToTheLog()
    {
        run::BuildRecord record;
        record.started = QDateTime(QDate(2026, 6, 1), QTime(12, 0), QTimeZone::UTC);
        record.flavor = QStringLiteral("cpu-basic");
        for (int second = 10; second <= 20; ++second)
            record.runUsage.append(second, {.cpu = 0.5, .memory = gigabyte});
        ResourcesView view;
        view.resize(1000, 260);
        view.setRecord(record);
        view.show();
        QSignalSpy asked(&view, &ResourcesView::momentRequested);
        auto *usage = find<views::UsageView>(view, "resources_usage");
        usage->setFocus();
        QTest::keyClick(usage, Qt::Key_End);
        QTest::keyClick(usage, Qt::Key_Return);
        QCOMPARE(asked.last().first().toDateTime(), record.started.addSecs(20));
        QTest::mouseClick(usage, Qt::LeftButton, {}, {usage->width() * 2 / 3, usage->height() / 2});
        QCOMPARE(asked.size(), 2);
        const QDateTime clicked = asked.last().first().toDateTime();
        QVERIFY(clicked > record.started.addSecs(10) && clicked < record.started.addSecs(20));
    }

    void saysHowNearTheWallIs()
    {
        ResourcesView view;
        view.resize(1000, 260);
        view.show();
        const auto *empty = view.findChild<views::EmptyState *>();
        QVERIFY(empty->isVisible());
        view.begin(run::flavorNamed(QStringLiteral("cpu-basic")));
        QVERIFY(empty->isVisible());
        view.addStats({.cpu = 1.5, .memory = 4 * gigabyte, .memoryLimit = 16 * gigabyte, .network = 2e6, .disk = 0});
        view.addStats({.cpu = 0.5, .memory = 2 * gigabyte, .memoryLimit = 16 * gigabyte, .network = 1e6, .disk = 0});
        QVERIFY(!empty->isVisible());
        QCOMPARE(find<QLabel>(view, "resources_verdict")->text(), QStringLiteral("Fits CPU basic: peak 4 of 16 GB"));
        const auto *memory = find<QProgressBar>(view, "resources_memory");
        QCOMPARE(memory->value(), 13);
        QCOMPARE(memory->text(), QStringLiteral("2.0 GB of 16.0 GB, peak 4.0 GB"));
        const auto *cpu = find<QProgressBar>(view, "resources_cpu");
        QCOMPARE(cpu->value(), 25);
        QCOMPARE(cpu->text(), QStringLiteral("0.5 of 2 cores, peak 1.5"));
        const auto *usage = find<views::UsageView>(view, "resources_usage");
        QVERIFY(usage->isVisible());
        QVERIFY2(usage->accessibleDescription().contains(QStringLiteral("Network, peak 2 MB/s")),
                 qPrintable(usage->accessibleDescription()));
        // What came and went between two measurements, the engine knows.
        view.addStats({.cpu = 0.5, .memory = 2 * gigabyte, .memoryPeak = 5 * gigabyte});
        QVERIFY2(usage->accessibleDescription().contains(QStringLiteral("Memory, peak 5.0 GB")),
                 qPrintable(usage->accessibleDescription()));
        view.clear();
        QVERIFY(empty->isVisible());
    }

    void saysHowFullTheDiskIsWhereThatIsKnown()
    {
        ResourcesView view;
        view.resize(1000, 400);
        view.show();
        const auto *disk = find<QProgressBar>(view, "resources_disk");
        view.begin(run::flavorNamed(QStringLiteral("cpu-basic")));
        view.addStats({.cpu = 1, .memory = gigabyte});
        QVERIFY(!disk->isVisible());
        view.addStats({.cpu = 1, .memory = gigabyte, .written = 5 * gigabyte, .writtenLimit = 50 * gigabyte});
        QVERIFY(disk->isVisible());
        QCOMPARE(disk->value(), 10);
        QCOMPARE(disk->text(), QStringLiteral("5.0 GB of 50.0 GB written"));
        view.clear();
        QVERIFY(!disk->isVisibleTo(&view));
    }

    void showsGraphicsProcessorsWhereThereAreAny()
    {
        ResourcesView view;
        view.resize(1000, 400);
        view.show();
        const auto *gpu = find<QProgressBar>(view, "resources_gpu");
        const auto *usage = find<views::UsageView>(view, "resources_usage");
        view.begin(run::flavorNamed(QStringLiteral("t4-small")));
        view.addStats({.cpu = 1, .memory = gigabyte});
        view.addStats({.cpu = 1, .memory = gigabyte});
        QVERIFY(!gpu->isVisible());
        QVERIFY(!usage->accessibleDescription().contains(QStringLiteral("GPU")));
        const int height = usage->sizeHint().height();
        view.addStats({.cpu = 1,
                       .memory = gigabyte,
                       .gpu = {.use = 0.87, .memory = qint64(9.1 * gigabyte), .memoryLimit = 24 * gigabyte}});
        view.addStats(
            {.cpu = 1, .memory = gigabyte, .gpu = {.use = 0.1, .memory = 6 * gigabyte, .memoryLimit = 24 * gigabyte}});
        QVERIFY(gpu->isVisible());
        QCOMPARE(gpu->value(), 25);
        QCOMPARE(gpu->text(), QStringLiteral("6.0 GB of 24.0 GB, peak 9.1 GB; 10 % busy"));
        QVERIFY2(find<QLabel>(view, "resources_verdict")->text().endsWith(u"GPU memory peak 9.1 of 24 GB"),
                 qPrintable(find<QLabel>(view, "resources_verdict")->text()));
        QVERIFY2(usage->accessibleDescription().contains(QStringLiteral("GPU, peak 87 %; GPU memory, peak 9.1 GB")),
                 qPrintable(usage->accessibleDescription()));
        QVERIFY(usage->sizeHint().height() > height);
        QCOMPARE(cell(view, QStringLiteral("CPU basic"), FlavorsModel::Fits), QStringLiteral("No GPU"));
        QCOMPARE(cell(view, QStringLiteral("T4 small"), FlavorsModel::Fits), QStringLiteral("Fits"));
        view.clear();
        view.addStats({.cpu = 1, .memory = gigabyte});
        QVERIFY(!gpu->isVisible());
    }

    void showsRequestsAndErrorsAtTheirTime()
    {
        run::BuildRecord record;
        record.flavor = QStringLiteral("cpu-basic");
        record.peakGpuMemory = 3 * gigabyte;
        record.gpuMemory = 16 * gigabyte;
        record.runUsage.append(4, {.cpu = 1, .memory = gigabyte, .requests = 0});
        record.runUsage.append(6, {.cpu = 2, .memory = gigabyte, .requests = 12, .errors = 2});
        ResourcesView view;
        view.resize(1000, 400);
        view.setRecord(record);
        view.show();
        const auto *usage = find<views::UsageView>(view, "resources_usage");
        QVERIFY(usage->accessibleDescription().contains(QStringLiteral("Requests, peak 12 per second")));
        QCOMPARE(usage->textAt(2),
                 QStringLiteral("After 2.0 s: 2.0 cores, 1.0 GB, requests 12 per second, 2 error(s) in the log"));
        QVERIFY(!usage->textAt(0).contains(QStringLiteral("error")));
        QVERIFY(find<QLabel>(view, "resources_verdict")->text().contains(u"GPU memory peak 3 of 16 GB"));
    }

    void aLimitOfTheRunCounts()
    {
        ResourcesView view;
        view.begin(run::flavorNamed(QStringLiteral("cpu-basic")));
        view.addStats({.cpu = 1, .memory = 2 * gigabyte, .memoryLimit = 2 * gigabyte});
        QCOMPARE(find<QLabel>(view, "resources_verdict")->text(),
                 QStringLiteral("Too much for CPU basic: peak 2 of 2 GB"));
        QCOMPARE(find<QProgressBar>(view, "resources_memory")->value(), 100);
    }

    void tellsWhatFlavorsCost()
    {
        ResourcesView view;
        view.begin(run::flavorNamed(QStringLiteral("cpu-basic")));
        view.addStats({.cpu = 1, .memory = 20 * gigabyte});
        QCOMPARE(cell(view, QStringLiteral("CPU basic"), FlavorsModel::Fits), QStringLiteral("Too small"));
        QCOMPARE(cell(view, QStringLiteral("CPU upgrade"), FlavorsModel::Fits), QStringLiteral("Fits"));
        QCOMPARE(cell(view, QStringLiteral("T4 small"), FlavorsModel::PerHour), QStringLiteral("$0.40"));
        QCOMPARE(cell(view, QStringLiteral("T4 small"), FlavorsModel::PerDay), QStringLiteral("$9.60"));
        auto *sleep = find<QComboBox>(view, "resources_sleep");
        auto *visits = find<QSpinBox>(view, "resources_visits");
        QVERIFY(!visits->isEnabled());
        sleep->setCurrentIndex(sleep->findData(3600));
        QVERIFY(visits->isEnabled());
        visits->setValue(5);
        QCOMPARE(cell(view, QStringLiteral("T4 small"), FlavorsModel::PerDay), QStringLiteral("$2.00"));
        QCOMPARE(cell(view, QStringLiteral("CPU basic"), FlavorsModel::PerDay), QStringLiteral("Free"));
    }

    void takesTheHubsOwnTable()
    {
        ResourcesView view;
        int asked = 0;
        connect(&view, &ResourcesView::hardwareWanted, this, [&asked] { ++asked; });
        view.show();
        QCOMPARE(asked, 0);
        view.begin(run::flavorNamed(QStringLiteral("cpu-basic")));
        view.addStats({.cpu = 1, .memory = 3 * gigabyte});
        view.addStats({.cpu = 1, .memory = 3 * gigabyte});
        QCOMPARE(asked, 1);
        view.setHardware({});
        QCOMPARE(cell(view, QStringLiteral("T4 small"), FlavorsModel::PerHour), QStringLiteral("$0.40"));
        QVERIFY(find<QLabel>(view, "resources_prices")->text().contains(u"could not be asked"));
        view.setHardware({{.name = QStringLiteral("t4-small"),
                           .prettyName = QStringLiteral("Nvidia T4"),
                           .cpu = QStringLiteral("6 vCPU"),
                           .memory = QStringLiteral("20 GB"),
                           .dollarsPerHour = 0.5},
                          {.name = QStringLiteral("h200"),
                           .prettyName = QStringLiteral("Nvidia H200"),
                           .cpu = QStringLiteral("23 vCPU"),
                           .memory = QStringLiteral("0.25 TB"),
                           .accelerator = QStringLiteral("2 x H200, 282 GB"),
                           .dollarsPerHour = 5}});
        QCOMPARE(cell(view, QStringLiteral("Nvidia T4"), FlavorsModel::PerDay), QStringLiteral("$12.00"));
        QCOMPARE(cell(view, QStringLiteral("Nvidia T4"), FlavorsModel::Hardware), QStringLiteral("6 CPU 20 GB T4"));
        QCOMPARE(cell(view, QStringLiteral("Nvidia H200"), FlavorsModel::Hardware),
                 QStringLiteral("23 CPU 256 GB 2×H200"));
        QCOMPARE(cell(view, QStringLiteral("Nvidia H200"), FlavorsModel::Fits), QStringLiteral("Fits"));
        QVERIFY(find<QLabel>(view, "resources_prices")->text().contains(u"Hub's own table"));
    }

    void countsCallsOfZeroGpu()
    {
        ResourcesView view;
        const auto *calls = find<QLabel>(view, "resources_gpu_calls");
        view.begin(run::flavorNamed(QStringLiteral("zero-a10g")));
        view.addStats({.cpu = 1, .memory = gigabyte});
        QVERIFY(!calls->isVisibleTo(&view));
        view.addStats({.cpu = 1, .memory = gigabyte, .gpuCalls = {.count = 3, .seconds = 6}});
        QVERIFY(calls->isVisibleTo(&view));
        QVERIFY2(calls->text().contains(u"150 calls"), qPrintable(calls->text()));
        view.begin(run::flavorNamed(QStringLiteral("zero-a10g")));
        view.addStats({.cpu = 1, .memory = gigabyte, .gpuCalls = {.isUndecorated = true}});
        QVERIFY(calls->isVisibleTo(&view));
        QVERIFY2(calls->text().contains(u"@spaces.GPU"), qPrintable(calls->text()));
    }

    void showsARunOfBefore()
    {
        run::BuildRecord record;
        record.flavor = QStringLiteral("cpu-basic");
        record.peakMemory = 3 * gigabyte;
        ResourcesView view;
        view.setRecord(record);
        QVERIFY(!find<views::UsageView>(view, "resources_usage")->isVisibleTo(&view));
        record.runUsage.append(4, {.cpu = 1, .memory = gigabyte});
        record.runUsage.append(6, {.cpu = 2, .memory = 3 * gigabyte});
        view.setRecord(record);
        QCOMPARE(find<QLabel>(view, "resources_verdict")->text(), QStringLiteral("Fits CPU basic: peak 3 of 16 GB"));
        const auto *usage = find<views::UsageView>(view, "resources_usage");
        QVERIFY(usage->isVisibleTo(&view));
        QCOMPARE(usage->textAt(2), QStringLiteral("After 2.0 s: 2.0 cores, 3.0 GB"));
    }
};

QTEST_MAIN(TestResourcesView)
#include "tst_resourcesview.moc"
