// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/hardware.h>
#include <core/log/steps/timescale.h>
#include <core/run/buildrecord.h>
#include <core/run/recipe/flavor.h>

#include <QDateTime>
#include <QWidget>

class QFormLayout;
class QLabel;
class QProgressBar;
class QStackedWidget;

namespace spacewright::views
{

class FlavorsModel;
class SleepChoice;
class UsageView;

/// What the running app takes of processors, memory, network and disk: how near it is to the limits of its flavor, its
/// curves, on which flavors it would fit and what they cost.
class ResourcesView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourcesView)

public:
    explicit ResourcesView(QWidget *parent = nullptr);

    /// A run begins on @p flavor.
    void begin(const run::Flavor &flavor);
    /// It goes on: what it has taken so far, in seconds since @p began.
    void resume(const run::UsageCurve &curve, const QDateTime &began);
    void addStats(const run::Stats &stats);
    /// What a run that is over took.
    void setRecord(const run::BuildRecord &record);
    void clear();
    /// The Hub's own table of hardware, in place of the documented one; that it did not answer, if it is empty.
    void setHardware(const QList<hub::Hardware> &table);

Q_SIGNALS:
    /// Somebody looks at the prices for the first time: the Hub knows today's.
    void hardwareWanted();

Q_SIGNALS:
    /// What was said at that time shall be shown beside the curve that was clicked.
    void momentRequested(const QDateTime &time);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeRun();
    QWidget *makeCosts();
    void showPeaks();
    void showDisk(qint64 written);
    void showGpu(const run::UsageSample &now);
    void showGpuCalls(const run::GpuCalls &calls);
    void showNow(const run::UsageSample &now);
    void showCurve();
    void askForHardware();

    run::Flavor m_flavor;
    run::UsageCurve m_curve;
    log::TimeScale m_scale;
    /// When the curve's seconds begin.
    QDateTime m_began;
    qint64 m_peakMemory = 0;
    qint64 m_peakGpuMemory = 0;
    qint64 m_gpuMemory = 0;
    QStackedWidget *m_stack;
    QLabel *m_verdict;
    QLabel *m_gpuCalls;
    QProgressBar *m_memory;
    QProgressBar *m_cpu;
    QProgressBar *m_disk;
    QProgressBar *m_gpu;
    QFormLayout *m_gauges;
    UsageView *m_usage;
    FlavorsModel *m_flavors;
    SleepChoice *m_sleep;
    QLabel *m_source;
    bool m_isAsked = false;
};

} // namespace spacewright::views
