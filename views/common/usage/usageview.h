// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/timescale.h>
#include <core/run/usagecurve.h>

#include <QWidget>

namespace spacewright::views
{

/// What a build or an app used of the processors, the memory and, where it is known, of graphics processors, network
/// and disk, as curves, with its requests and a tick wherever its log told of errors. The arrow keys move a mark whose
/// values are shown and said.
class UsageView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UsageView)

public:
    /// @p scale outlives it.
    explicit UsageView(const log::TimeScale &scale, QWidget *parent = nullptr);

    /// @p offset: seconds from the start of the record to that of the scale.
    void setSamples(const QList<run::UsageSample> &samples, double offset);
    /// What the memory was at most, where that is known better than by the samples; 0 if it is not.
    void setPeakMemory(qint64 bytes) { m_peakMemory = bytes; }
    /// Stands in place of the curves as long as there are none; empty: nothing does.
    void setNote(const QString &note);
    /// Where the curves are, from the left; their labels stand before that.
    void setColumn(int left, int width);

    /// "After 2.0 s: 1.9 cores, 212 MB", with what of the network and the disk if that is known.
    QString textAt(double seconds) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A moment was clicked, or Enter pressed at the mark: seconds on the scale.
    void momentActivated(double seconds);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Curve;

    bool hasCurves() const { return m_samples.size() > 1; } // one point makes none
    void showWhatThereIs();
    void mark(qsizetype sample);
    qsizetype nearest(double seconds) const;
    QList<Curve> curves() const;
    QString peaksText() const;
    void paintErrors(QPainter &painter) const;
    void paintCurve(QPainter &painter, const QRectF &place, const Curve &curve) const;

    const log::TimeScale &m_scale;
    QList<run::UsageSample> m_samples;
    qint64 m_peakMemory = 0;
    QString m_note;
    int m_left = 0;
    int m_width = 0;
    qsizetype m_marked = -1;
};

} // namespace spacewright::views
