// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace spacewright::views
{

/// How one number went over the last minutes, with its name and what it is now.
class Curve final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Curve)

public:
    Curve(const QString &title, const QColor &colour, QWidget *parent = nullptr);

    /// @p most is the upper end of the scale; 0 takes the highest value so far. @p text says the value in words.
    void add(double value, double most, const QString &text);
    void clear();
    qsizetype count() const { return m_values.size(); }

    QSize sizeHint() const override { return {240, 90}; }
    QSize minimumSizeHint() const override { return {120, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter &painter, const QRectF &area) const;

    QString m_title;
    QColor m_colour;
    QList<double> m_values;
    double m_most = 0;
    QString m_text;
};

} // namespace spacewright::views
