// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resourcesview.h"

#include "flavorsmodel.h"
#include "hubflavors.h"
#include "sleepchoice.h"

#include <views/common/emptystate.h>
#include <views/common/usage/usageview.h>

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace spacewright::views
{

namespace
{

constexpr int hundred = 100;

QProgressBar *gauge(const QString &name, const QString &accessible)
{
    auto *bar = new QProgressBar;
    bar->setObjectName(name);
    bar->setAccessibleName(accessible);
    bar->setRange(0, hundred);
    bar->setAlignment(Qt::AlignCenter);
    return bar;
}

/// Over its end it stays full; its text says more.
void setShare(QProgressBar *bar, double share, const QString &text)
{
    bar->setValue(qBound(0, qRound(share * hundred), hundred));
    bar->setFormat(text);
    bar->setAccessibleDescription(text);
}

/// In the units in which the Hub counts memory: a gigabyte has 1024 megabytes.
QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

ResourcesView::ResourcesView(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_verdict(new QLabel), m_gpuCalls(new QLabel),
      m_memory(gauge(QStringLiteral("resources_memory"), tr("Memory"))),
      m_cpu(gauge(QStringLiteral("resources_cpu"), tr("Processors"))),
      m_disk(gauge(QStringLiteral("resources_disk"), tr("Disk"))),
      m_gpu(gauge(QStringLiteral("resources_gpu"), tr("GPU memory"))), m_gauges(new QFormLayout),
      m_usage(new UsageView(m_scale)), m_flavors(new FlavorsModel(this)), m_sleep(new SleepChoice), m_source(new QLabel)
{
    setObjectName(QStringLiteral("panel_resources"));
    setAccessibleName(tr("Resources"));
    m_stack->addWidget(new EmptyState(QStringLiteral("speedometer"), tr("Nothing has run yet"),
                                      tr("Run the Space: what it takes of processors and memory appears here, and on "
                                         "which flavors of the Hub it would fit.")));
    auto *split = new QSplitter;
    split->addWidget(makeRun());
    split->addWidget(makeCosts());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(split);
    m_usage->installEventFilter(this);
    connect(m_usage, &UsageView::momentActivated, this, [this](double seconds) {
        // The curve shows its first sample as its start.
        const double at = m_curve.samples().first().at + seconds;
        Q_EMIT momentRequested(m_began.addMSecs(qint64(at * 1000)));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
}

QWidget *ResourcesView::makeRun()
{
    auto *page = new QWidget;
    m_verdict->setObjectName(QStringLiteral("resources_verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    QFont font = m_verdict->font();
    font.setBold(true);
    m_verdict->setFont(font);
    m_usage->setObjectName(QStringLiteral("resources_usage"));
    m_usage->setAccessibleName(tr("What the app uses over time"));
    m_usage->setCursor(Qt::PointingHandCursor);
    m_gauges->addRow(tr("Memory:"), m_memory);
    m_gauges->addRow(tr("Processors:"), m_cpu);
    m_gauges->addRow(tr("Disk:"), m_disk);
    m_gauges->setRowVisible(m_disk, false);
    m_gauges->addRow(tr("GPU memory:"), m_gpu);
    m_gauges->setRowVisible(m_gpu, false);
    auto *layout = new QVBoxLayout(page);
    m_gpuCalls->setObjectName(QStringLiteral("resources_gpu_calls"));
    m_gpuCalls->setTextFormat(Qt::PlainText);
    m_gpuCalls->setWordWrap(true);
    m_gpuCalls->hide();
    layout->addWidget(m_verdict);
    layout->addWidget(m_gpuCalls);
    layout->addLayout(m_gauges);
    layout->addWidget(m_usage);
    layout->addStretch();
    // All curves together may be higher than the window can give.
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

QWidget *ResourcesView::makeCosts()
{
    auto *page = new QWidget;
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("resources_flavors"));
    table->setAccessibleName(tr("Flavors of the Hub"));
    table->setModel(m_flavors);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(FlavorsModel::Hardware, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_sleep);
    layout->addWidget(table, 1);
    m_source->setObjectName(QStringLiteral("resources_prices"));
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_source->setText(tr("Prices as documented in August 2026."));
    layout->addWidget(m_source);
    connect(m_sleep, &SleepChoice::changed, this, [this] { m_flavors->setWaking(m_sleep->waking()); });
    return page;
}

void ResourcesView::setHardware(const QList<hub::Hardware> &table)
{
    const QList<run::Flavor> flavors = flavorsOf(table);
    if (flavors.isEmpty()) {
        m_source->setText(tr("Prices as documented in August 2026: the Hub could not be asked for today's."));
        return;
    }
    m_flavors->setFlavors(flavors);
    //: %1 is a date
    m_source->setText(tr("Prices of the Hub's own table, asked on %1.")
                          .arg(QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)));
}

void ResourcesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askForHardware();
}

void ResourcesView::askForHardware()
{
    const bool isSeen = isVisible() && m_stack->currentIndex() > 0;
    if (isSeen && !std::exchange(m_isAsked, true))
        Q_EMIT hardwareWanted();
}

void ResourcesView::begin(const run::Flavor &flavor)
{
    clear();
    m_flavor = flavor;
}

void ResourcesView::resume(const run::UsageCurve &curve, const QDateTime &began)
{
    if (curve.samples().isEmpty())
        return;
    m_curve = curve;
    m_began = began;
    m_peakMemory = curve.peak().memory;
    m_peakGpuMemory = qMax<qint64>(0, curve.peak().gpuMemory);
    showNow(m_curve.samples().last());
    showPeaks();
}

void ResourcesView::addStats(const run::Stats &stats)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_began.isValid())
        m_began = now;
    m_curve.append(double(m_began.msecsTo(now)) / 1000, stats);
    m_peakMemory = std::max({m_peakMemory, stats.memory, stats.memoryPeak});
    m_peakGpuMemory = std::max(m_peakGpuMemory, stats.gpu.memory);
    m_gpuMemory = std::max(m_gpuMemory, stats.gpu.memoryLimit);
    if (stats.memoryLimit > 0)
        m_flavor.memory = stats.memoryLimit;
    if (stats.writtenLimit > 0)
        m_flavor.disk = stats.writtenLimit;
    showDisk(stats.written);
    showNow(m_curve.samples().last());
    showPeaks();
    showGpuCalls(stats.gpuCalls);
}

void ResourcesView::setRecord(const run::BuildRecord &record)
{
    clear();
    if (record.runUsage.samples().isEmpty())
        return;
    m_flavor = run::flavorNamed(record.flavor);
    m_curve = record.runUsage;
    m_began = record.started;
    m_peakMemory = record.peakMemory;
    showDisk(record.peakDisk > 0 ? record.peakDisk : -1);
    m_peakGpuMemory = record.peakGpuMemory;
    m_gpuMemory = record.gpuMemory;
    showNow(m_curve.samples().last());
    showPeaks();
    showGpuCalls({.count = record.facts.value(QStringLiteral("gpuCalls")).toInt(),
                  .seconds = record.facts.value(QStringLiteral("gpuSeconds")).toDouble(),
                  .tooLong = record.facts.value(QStringLiteral("gpuCallsTooLong")).toInt(),
                  .isUndecorated = record.facts.contains(QStringLiteral("gpuUndecorated")),
                  .isCudaEarly = record.facts.contains(QStringLiteral("gpuCudaEarly"))});
}

void ResourcesView::showGpuCalls(const run::GpuCalls &calls)
{
    m_gpuCalls->setText(run::gpuCallsText(calls));
    m_gpuCalls->setVisible(!m_gpuCalls->text().isEmpty());
}

void ResourcesView::clear()
{
    showGpuCalls({});
    m_curve = {};
    m_peakMemory = 0;
    m_peakGpuMemory = 0;
    m_gpuMemory = 0;
    m_gauges->setRowVisible(m_gpu, false);
    showDisk(-1);
    m_began = {};
    m_flavors->setPeaks({});
    m_usage->setSamples({}, 0);
    m_stack->setCurrentIndex(0);
}

void ResourcesView::showPeaks()
{
    m_stack->setCurrentIndex(1);
    askForHardware();
    QStringList verdict = {run::fitText(run::fitOf(m_flavor, {.memory = m_peakMemory}, {})),
                           run::gpuMemoryText(m_peakGpuMemory, m_gpuMemory)};
    verdict.removeAll(QString());
    m_verdict->setText(verdict.join(QStringLiteral(" · ")));
    m_flavors->setPeaks({.memory = m_peakMemory, .gpuMemory = m_peakGpuMemory});
    showCurve();
}

void ResourcesView::showNow(const run::UsageSample &now)
{
    showGpu(now);
    const qint64 limit = m_flavor.memory;
    if (limit > 0)
        //: %1, %2 and %3 are amounts of memory
        setShare(m_memory, double(now.memory) / double(limit),
                 tr("%1 of %2, peak %3").arg(sizeText(now.memory), sizeText(limit), sizeText(m_peakMemory)));
    else
        //: %1 and %2 are amounts of memory
        setShare(m_memory, 0, tr("%1, peak %2").arg(sizeText(now.memory), sizeText(m_peakMemory)));
    const QString cores = QLocale().toString(now.cpu, 'f', 1);
    const QString peak = QLocale().toString(m_curve.peak().cpu, 'f', 1);
    if (m_flavor.cpus > 0)
        //: %1 and %3 are numbers of cores in use, %2 is how many there are
        setShare(m_cpu, now.cpu / m_flavor.cpus, tr("%1 of %2 cores, peak %3").arg(cores).arg(m_flavor.cpus).arg(peak));
    else
        //: %1 and %2 are numbers of cores in use
        setShare(m_cpu, 0, tr("%1 cores, peak %2").arg(cores, peak));
}

/// What only containers have: their own layer on the disk.
void ResourcesView::showDisk(qint64 written)
{
    m_gauges->setRowVisible(m_disk, written >= 0 && m_flavor.disk > 0);
    if (written < 0 || m_flavor.disk <= 0)
        return;
    //: %1 and %2 are amounts of disk space: what was written, and what may be
    setShare(m_disk, double(written) / double(m_flavor.disk),
             tr("%1 of %2 written").arg(sizeText(written), sizeText(m_flavor.disk)));
}

/// Drivers tell of a processor as a whole, so that is what is shown.
void ResourcesView::showGpu(const run::UsageSample &now)
{
    m_gauges->setRowVisible(m_gpu, m_gpuMemory > 0 && now.gpuMemory >= 0);
    if (m_gpuMemory <= 0)
        return;
    //: %1, %2 and %3 are amounts of memory
    QString text = tr("%1 of %2, peak %3")
                       .arg(sizeText(qMax<qint64>(0, now.gpuMemory)), sizeText(m_gpuMemory), sizeText(m_peakGpuMemory));
    if (now.gpu >= 0)
        //: %1 says how much memory of a graphics processor is used, %2 is how much of its time it works
        text = tr("%1; %2 % busy").arg(text).arg(qRound(now.gpu * hundred));
    setShare(m_gpu, double(now.gpuMemory) / double(m_gpuMemory), text);
}

void ResourcesView::showCurve()
{
    const QList<run::UsageSample> &samples = m_curve.samples();
    if (samples.isEmpty())
        return;
    const double start = samples.first().at;
    m_scale.setLength(qMax(1.0, samples.last().at - start));
    m_scale.showAll();
    m_usage->setPeakMemory(m_peakMemory);
    m_usage->setSamples(samples, start);
    const int labels = m_usage->fontMetrics().averageCharWidth() * 28;
    m_usage->setColumn(labels, qMax(0, m_usage->width() - labels - 8));
}

/// The curve's room changes with the window, the splitter and the bar that scrolls it.
bool ResourcesView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_usage && event->type() == QEvent::Resize)
        showCurve();
    return QWidget::eventFilter(watched, event);
}

} // namespace spacewright::views
