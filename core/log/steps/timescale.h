// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace spacewright::log
{

/// Which part of a build's time is in view: a window that is moved and zoomed, and the ticks that suit it.
class TimeScale final
{
public:
    /// Seconds of the whole; what is in view stays, unless that was everything.
    void setLength(double seconds);
    double length() const { return m_length; }
    double from() const { return m_from; }
    double to() const { return m_to; }
    bool isWhole() const { return m_from <= 0 && m_to >= m_length; }

    /// Shows a stretch that is @p factor times as long, so that @p anchor (seconds) stays where it is.
    void zoom(double factor, double anchor);
    /// Moves by a share of what is in view.
    void move(double share);
    void showAll();

    /// Where a moment is on a stretch of @p width pixels; may lie outside.
    double position(double seconds, double width) const;
    double secondsAt(double position, double width) const;
    /// Round moments in view, @p most of them or fewer.
    QList<double> ticks(int most) const;

private:
    double m_length = 1;
    double m_from = 0;
    double m_to = 1;
};

} // namespace spacewright::log
