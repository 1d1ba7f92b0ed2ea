// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimerEvent>

namespace spacewright::views
{

namespace
{

constexpr int tickMs = 100;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StepModel)
};

QString stateText(log::StepState state)
{
    switch (state) {
    case log::StepState::Started:
        return Tr::tr("running");
    case log::StepState::Cached:
        return Tr::tr("cached");
    case log::StepState::Done:
        return Tr::tr("done");
    case log::StepState::Failed:
        return Tr::tr("failed");
    }
    return {};
}

} // namespace

QString formatSeconds(double seconds)
{
    const QLocale locale;
    if (seconds < 10)
        //: A duration, %1 is a number of seconds
        return Tr::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    const auto whole = qRound64(seconds);
    if (whole < 60)
        return Tr::tr("%1 s").arg(locale.toString(whole));
    //: A duration, %1 is a number of minutes, %2 of seconds
    return Tr::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

StepModel::StepModel(QObject *parent) : QAbstractListModel(parent) {}

void StepModel::setSteps(const QList<log::Step> &steps)
{
    // Steps are only ever added to one build, so rows stay where they are and a selection with them.
    const bool isOther = steps.size() < m_steps.size();
    if (isOther) {
        beginResetModel();
        m_steps = steps;
        endResetModel();
    } else {
        const auto known = int(m_steps.size());
        std::ranges::copy(steps.first(known), m_steps.begin());
        if (known > 0)
            Q_EMIT dataChanged(index(0), index(known - 1));
        if (steps.size() > known) {
            beginInsertRows({}, known, int(steps.size()) - 1);
            m_steps = steps;
            endInsertRows();
        }
    }
    noteLongest();
    const bool isRunning =
        std::ranges::any_of(m_steps, [](const log::Step &step) { return step.state == log::StepState::Started; });
    if (isRunning && !m_ticks.isActive())
        m_ticks.start(tickMs, this);
    else if (!isRunning)
        m_ticks.stop();
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const log::Step &step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return step.name;
    case Qt::ToolTipRole:
        // As plain text: a step's name may hold anything.
        return step.name.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return accessibleText(step);
    case StateRole:
        return int(step.state);
    case DurationRole:
        return durationOf(step);
    case DurationTextRole:
        return durationText(step);
    case ShareRole:
        return m_longest > 0 ? qBound(0.0, durationOf(step) / m_longest, 1.0) : 0.0;
    case FirstLineRole:
        return step.firstLine;
    default:
        return {};
    }
}

double StepModel::durationOf(const log::Step &step) const
{
    if (step.state != log::StepState::Started || !step.started.isValid())
        return step.duration;
    return qMax(0.0, double(step.started.msecsTo(QDateTime::currentDateTimeUtc())) / 1000);
}

QString StepModel::durationText(const log::Step &step) const
{
    return step.state == log::StepState::Cached ? stateText(step.state) : formatSeconds(durationOf(step));
}

QString StepModel::accessibleText(const log::Step &step) const
{
    if (step.state == log::StepState::Cached)
        //: A step of a build as a screen reader says it: %1 is its name, %2 its state
        return tr("%1, %2").arg(step.name, stateText(step.state));
    //: A step of a build as a screen reader says it: %1 is its name, %2 its state, %3 how long it took
    return tr("%1, %2, %3").arg(step.name, stateText(step.state), durationText(step));
}

void StepModel::noteLongest()
{
    m_longest = 0;
    for (const log::Step &step : std::as_const(m_steps))
        m_longest = qMax(m_longest, durationOf(step));
}

void StepModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_ticks.timerId())
        return;
    noteLongest();
    // Bars of all rows are shares of the longest one.
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_steps.size()) - 1), {DurationRole, DurationTextRole, ShareRole});
}

} // namespace spacewright::views
