// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/buildsteps.h>
#include <core/log/steps/timescale.h>

#include <QTreeView>

namespace spacewright::views
{

class TimelineDelegate;
class TimelineModel;

/// The bars of a build with their names, to be opened, zoomed (Ctrl and wheel, + or -; 0 shows all) and moved (Ctrl and
/// the arrows). A click or Enter on a bar asks for its lines.
class TimelineTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineTree)

public:
    explicit TimelineTree(QWidget *parent);

    void setSteps(const QList<log::Step> &steps);
    TimelineModel *timelineModel() const { return m_model; }
    TimelineDelegate *timelineDelegate() const { return m_delegate; }
    const log::TimeScale &scale() const { return m_scale; }
    /// Makes what is in view @p factor times as long.
    void zoom(double factor);
    void showAll();
    /// From the left edge of the view to that of the bars.
    int barLeft() const;
    int barWidth() const;

Q_SIGNALS:
    void lineRequested(qint64 line);
    /// The bars stand elsewhere, or other seconds are in view.
    void scaleChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeColumns();
    void showFailure();
    void followLength();
    void tellScale();
    void activate(const QModelIndex &index);
    void copyText();
    bool handleKey(const QKeyEvent &event);

    log::TimeScale m_scale;
    TimelineModel *m_model;
    TimelineDelegate *m_delegate;
};

} // namespace spacewright::views
