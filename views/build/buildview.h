// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/cause/failurecause.h>
#include <core/run/records/buildestimate.h>

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace spacewright::views
{

class CauseBanner;
class TimelineTree;
class UsageView;

/// The timeline of a build as it happens: its steps with what went on inside of them, what they used of the machine,
/// and the cause on top when it failed.
class BuildView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildView)

public:
    explicit BuildView(QWidget *parent = nullptr);

    void setSteps(const QList<log::Step> &steps);
    /// What the build is likely to take.
    void setEstimate(const run::BuildEstimate &estimate);
    /// What the build uses just now.
    void addStats(const run::Stats &stats);
    /// What a build used that began at @p started, or why that is not known.
    void setUsage(const run::UsageCurve &usage, const QDateTime &started, const QString &unmeasured = {});
    /// An unknown cause hides the banner. @p fixTitle says what would mend it; empty if nothing is known to.
    void setCause(const log::FailureCause &cause, const QString &fixTitle = {});
    void clear();

Q_SIGNALS:
    /// A bar was clicked: the line of the build log where it starts, from 0.
    void stepActivated(qint64 firstLine);
    void causeActivated(const QString &file, int line);
    /// The change that was named shall be made.
    void fixRequested();

private:
    QWidget *makeHead();
    QWidget *makePage();
    void showSummary();
    void placeUsage();
    /// When the first step began.
    QDateTime firstStart() const;

    QList<log::Step> m_steps;
    run::BuildEstimate m_estimate;
    run::UsageCurve m_live;
    CauseBanner *m_banner;
    TimelineTree *m_tree;
    UsageView *m_usage;
    QLabel *m_summary;
    QStackedWidget *m_stack;
};

} // namespace spacewright::views
