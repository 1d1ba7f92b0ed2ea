// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/timescale.h>

#include <QStyledItemDelegate>

#include <functional>

namespace spacewright::views
{

/// Paints a row of the timeline: the sign of its state and its name, or its bar where it lies in the time of the build.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineDelegate)

public:
    /// How long a step will take; negative if nobody knows.
    using Estimate = std::function<double(const QString &)>;

    /// @p scale outlives it.
    TimelineDelegate(const log::TimeScale &scale, QObject *parent);

    void setEstimate(const Estimate &estimate) { m_estimate = estimate; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const log::TimeScale &m_scale;
    Estimate m_estimate;
};

} // namespace spacewright::views
