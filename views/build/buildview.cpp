// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildview.h"

#include "causebanner.h"
#include "timelinedelegate.h"
#include "timelinemodel.h"
#include "timelinetext.h"
#include "timelinetree.h"

#include <views/common/emptystate.h>
#include <views/common/usage/usageview.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

QToolButton *headButton(const QString &name, const QString &icon, const QString &text, const QString &keys)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(text);
    //: %1 is what a button does, %2 the keys that do the same
    button->setToolTip(BuildView::tr("%1 (%2)").arg(text, keys));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

BuildView::BuildView(QWidget *parent)
    : QWidget(parent), m_banner(new CauseBanner(this)), m_tree(new TimelineTree(this)),
      m_usage(new UsageView(m_tree->scale(), this)), m_summary(new QLabel), m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("panel_build"));
    m_usage->setObjectName(QStringLiteral("build_usage"));
    m_usage->setAccessibleName(tr("Processors and memory of the build"));
    setAccessibleName(tr("Build"));
    m_tree->timelineDelegate()->setEstimate(
        [this](const QString &step) { return m_estimate.durationOf(step).value_or(-1); });
    connect(m_tree, &TimelineTree::lineRequested, this, &BuildView::stepActivated);
    connect(m_tree, &TimelineTree::scaleChanged, this, &BuildView::placeUsage);
    connect(m_tree->timelineModel(), &TimelineModel::changed, this, &BuildView::showSummary);
    connect(m_banner, &CauseBanner::activated, this, &BuildView::causeActivated);
    connect(m_banner, &CauseBanner::fixRequested, this, &BuildView::fixRequested);

    m_stack->addWidget(new EmptyState(QStringLiteral("run-build"), tr("Nothing was built"),
                                      tr("Run the Space: each step of its build appears here with its time. A static "
                                         "page without a build command has none.")));
    m_stack->addWidget(makePage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_tree);
}

QWidget *BuildView::makePage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_usage);
    return page;
}

QWidget *BuildView::makeHead()
{
    m_summary->setObjectName(QStringLiteral("build_summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long line must not keep the panel wide.
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QToolButton *const out =
        headButton(QStringLiteral("build_zoom_out"), QStringLiteral("zoom-out"), tr("Zoom Out"), tr("Ctrl+-"));
    QToolButton *const in =
        headButton(QStringLiteral("build_zoom_in"), QStringLiteral("zoom-in"), tr("Zoom In"), tr("Ctrl++"));
    QToolButton *const all =
        headButton(QStringLiteral("build_zoom_all"), QStringLiteral("zoom-fit-best"), tr("Show All"), tr("Ctrl+0"));
    connect(out, &QToolButton::clicked, this, [this] { m_tree->zoom(2); });
    connect(in, &QToolButton::clicked, this, [this] { m_tree->zoom(0.5); });
    connect(all, &QToolButton::clicked, m_tree, &TimelineTree::showAll);
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->addWidget(m_summary, 1);
    for (QToolButton *button : {out, in, all})
        layout->addWidget(button);
    return head;
}

QDateTime BuildView::firstStart() const
{
    QDateTime first;
    for (const log::Step &step : m_steps) {
        if (step.started.isValid() && (!first.isValid() || step.started < first))
            first = step.started;
    }
    return first;
}

void BuildView::setSteps(const QList<log::Step> &steps)
{
    m_steps = steps;
    m_tree->setSteps(steps);
    m_stack->setCurrentIndex(steps.isEmpty() ? 0 : 1);
}

void BuildView::setEstimate(const run::BuildEstimate &estimate)
{
    m_estimate = estimate;
    showSummary();
}

void BuildView::addStats(const run::Stats &stats)
{
    const QDateTime first = firstStart();
    if (!first.isValid())
        return;
    m_live.append(double(first.msecsTo(QDateTime::currentDateTimeUtc())) / 1000, stats);
    m_usage->setSamples(m_live.samples(), 0);
}

void BuildView::setUsage(const run::UsageCurve &usage, const QDateTime &started, const QString &unmeasured)
{
    const QDateTime first = firstStart();
    m_usage->setNote(unmeasured);
    m_usage->setSamples(usage.samples(),
                        first.isValid() && started.isValid() ? double(started.msecsTo(first)) / 1000 : 0);
    placeUsage();
}

void BuildView::setCause(const log::FailureCause &cause, const QString &fixTitle)
{
    m_banner->setCause(cause, fixTitle);
}

void BuildView::clear()
{
    m_estimate = {};
    m_live = {};
    m_usage->setSamples({}, 0);
    m_usage->setNote({});
    setSteps({});
    setCause({});
}

void BuildView::showSummary()
{
    const log::Timeline &timeline = m_tree->timelineModel()->timeline();
    if (timeline.steps.isEmpty())
        return;
    const double left = m_estimate.left(m_steps, QDateTime::currentDateTimeUtc()).value_or(-1);
    const QString text = timelineSummary(timeline, left);
    m_summary->setText(text);
    m_summary->setToolTip(text.toHtmlEscaped());
}

void BuildView::placeUsage()
{
    m_usage->setColumn(m_tree->barLeft(), m_tree->barWidth());
}

} // namespace spacewright::views
