// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trendview.h"

#include "recordtext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace spacewright::views
{

namespace
{

constexpr int padding = 12;
constexpr int rowHeight = 64;
constexpr double dot = 3.5;

double durationOf(const run::TrendPoint &point)
{
    return point.duration;
}

double sizeOf(const run::TrendPoint &point)
{
    return double(point.size);
}

double packagesOf(const run::TrendPoint &point)
{
    return double(point.packages);
}

QString sizeText(double bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeSIFormat);
}

QString countText(double count)
{
    return QLocale().toString(qint64(count));
}

} // namespace

/// One of the curves.
struct TrendView::Row {
    QString title;
    double (*value)(const run::TrendPoint &);
    QString (*text)(double);
    QColor colour;
};

TrendView::TrendView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("builds_trend"));
    setAccessibleName(tr("Trend of the builds"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void TrendView::setPoints(const QList<run::TrendPoint> &points)
{
    m_points = points;
    m_marked = -1;
    mark(points.size() - 1);
}

QSize TrendView::minimumSizeHint() const
{
    return {280, 3 * rowHeight + 2 * padding};
}

QString TrendView::textOf(qsizetype point) const
{
    if (point < 0 || point >= m_points.size())
        return {};
    const run::TrendPoint &shown = m_points[point];
    QStringList facts = {durationText(shown.duration)};
    if (shown.size > 0)
        facts += sizeText(sizeOf(shown));
    if (shown.packages > 0)
        facts += tr("%n package(s)", nullptr, int(shown.packages));
    if (shown.hasFailed)
        facts += tr("failed");
    facts.removeAll(QString());
    //: %1 is the time of a build, %2 its runner, %3 what is known of it
    return tr("%1, %2: %3")
        .arg(QLocale().toString(shown.started.toLocalTime(), QLocale::ShortFormat), shown.runner,
             facts.join(QStringLiteral(", ")));
}

void TrendView::mark(qsizetype point)
{
    m_marked = m_points.isEmpty() ? -1 : qBound<qsizetype>(0, point, m_points.size() - 1);
    setAccessibleDescription(textOf(m_marked));
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
    update();
}

double TrendView::position(qsizetype point) const
{
    const int labels = fontMetrics().averageCharWidth() * 22;
    const double room = width() - labels - 3.0 * padding;
    return labels + 2.0 * padding +
           (m_points.size() < 2 ? room / 2 : room * double(point) / double(m_points.size() - 1));
}

qsizetype TrendView::pointAt(double x) const
{
    qsizetype nearest = -1;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (nearest < 0 || qAbs(position(i) - x) < qAbs(position(nearest) - x))
            nearest = i;
    }
    return nearest;
}

bool TrendView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textOf(pointAt(help->pos().x())).toHtmlEscaped(), this);
    return true;
}

void TrendView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        mark(m_marked - 1);
        break;
    case Qt::Key_Right:
        mark(m_marked + 1);
        break;
    case Qt::Key_Home:
        mark(0);
        break;
    case Qt::Key_End:
        mark(m_points.size() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_marked >= 0)
            Q_EMIT opened(m_points[m_marked].id);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrendView::mouseMoveEvent(QMouseEvent *event)
{
    mark(pointAt(event->position().x()));
}

void TrendView::mousePressEvent(QMouseEvent *event)
{
    mark(pointAt(event->position().x()));
    if (event->button() == Qt::LeftButton && m_marked >= 0)
        Q_EMIT opened(m_points[m_marked].id);
}

void TrendView::paintRow(QPainter &painter, const QRectF &place, const Row &row) const
{
    double peak = 0;
    for (const run::TrendPoint &point : m_points)
        peak = qMax(peak, row.value(point));
    painter.setPen(palette().color(QPalette::Text));
    const QRectF label(padding, place.top(), fontMetrics().averageCharWidth() * 22, place.height());
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, row.title);
    QColor ground = palette().color(QPalette::Text);
    ground.setAlphaF(0.15F);
    painter.setPen(ground);
    painter.drawLine(QPointF(position(0) - padding, place.bottom()), QPointF(place.right(), place.bottom()));
    if (peak <= 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place.adjusted(position(0), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("Nothing is known"));
        return;
    }
    const auto point = [&](qsizetype i) {
        return QPointF(position(i), place.bottom() - row.value(m_points[i]) / peak * (place.height() - 4 * dot) - dot);
    };
    // What nobody knows of a build leaves a gap, no zero.
    const auto isKnown = [&](qsizetype i) { return row.value(m_points[i]) > 0; };
    painter.setPen(QPen(row.colour, 1.6));
    for (qsizetype i = 0, last = -1; i < m_points.size(); ++i) {
        if (!isKnown(i))
            continue;
        if (last >= 0)
            painter.drawLine(point(last), point(i));
        last = i;
    }
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    const QColor red = isDark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28);
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (!isKnown(i))
            continue;
        const bool hasFailed = m_points[i].hasFailed;
        painter.setPen(QPen(hasFailed ? red : row.colour, 1.6));
        painter.setBrush(hasFailed ? palette().color(QPalette::Base) : row.colour);
        const double radius = i == m_marked ? dot + 2 : dot;
        painter.drawEllipse(point(i), radius, radius);
    }
    if (m_marked < 0 || !isKnown(m_marked))
        return;
    painter.setPen(palette().color(QPalette::Text));
    const bool isLeft = m_marked > m_points.size() / 2;
    const QRectF said(point(m_marked).x() + (isLeft ? -110 : 10), place.top(), 100, fontMetrics().height());
    painter.drawText(said, isLeft ? Qt::AlignRight : Qt::AlignLeft, row.text(row.value(m_points[m_marked])));
}

void TrendView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_points.isEmpty())
        return;
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    const QList<Row> rows = {
        //: Title of a curve
        {tr("Duration of the build"), durationOf, durationText,
         isDark ? QColor(0x6c, 0xb6, 0xff) : QColor(0x0b, 0x5c, 0xad)},
        //: Title of a curve
        {tr("Size"), sizeOf, sizeText, isDark ? QColor(0xd2, 0xa8, 0xff) : QColor(0x7a, 0x3e, 0xb1)},
        //: Title of a curve
        {tr("Packages"), packagesOf, countText, isDark ? QColor(0x57, 0xc2, 0x7a) : QColor(0x1a, 0x7f, 0x37)}};
    const double height = (this->height() - 2.0 * padding - fontMetrics().height()) / double(rows.size());
    if (m_marked >= 0) {
        QColor line = palette().color(QPalette::Text);
        line.setAlphaF(0.3F);
        painter.setPen(line);
        painter.drawLine(QPointF(position(m_marked), padding), QPointF(position(m_marked), padding + height * 3));
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        paintRow(painter, QRectF(0, padding + height * double(i), width() - padding, height - 6), rows[i]);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRectF(padding, this->height() - padding - fontMetrics().height() + 4, width() - 2 * padding,
                            fontMetrics().height()),
                     Qt::AlignRight | Qt::AlignVCenter, textOf(m_marked));
}

} // namespace spacewright::views
