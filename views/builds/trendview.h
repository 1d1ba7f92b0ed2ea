// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/records/buildtrend.h>

#include <QWidget>

namespace spacewright::views
{

/// How the builds of a Space have become: how long they took, how large they are, how many packages they have, one
/// above the other, the oldest on the left. The arrow keys go from build to build; Enter or a click opens one.
class TrendView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendView)

public:
    explicit TrendView(QWidget *parent = nullptr);

    void setPoints(const QList<run::TrendPoint> &points);
    const QList<run::TrendPoint> &points() const { return m_points; }
    qsizetype marked() const { return m_marked; }
    /// "21.11.26 10:00, sandbox: 75 s, 412 MB, 54 packages, failed"
    QString textOf(qsizetype point) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QString &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Row;

    void mark(qsizetype point);
    /// The place of a build from the left.
    double position(qsizetype point) const;
    qsizetype pointAt(double x) const;
    void paintRow(QPainter &painter, const QRectF &place, const Row &row) const;

    QList<run::TrendPoint> m_points;
    qsizetype m_marked = -1;
};

} // namespace spacewright::views
