// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/timescale.h>

#include <QHeaderView>

namespace spacewright::views
{

/// The head of the timeline: over the bars it has the seconds instead of a title.
class TimeAxis final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeAxis)

public:
    /// @p scale outlives it.
    TimeAxis(const log::TimeScale &scale, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const log::TimeScale &m_scale;
};

} // namespace spacewright::views
