// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usageview.h"

#include "timelinetext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace spacewright::views
{

namespace
{

constexpr int curveHeight = 34;
constexpr int padding = 6;

double cpuOf(const run::UsageSample &sample)
{
    return sample.cpu;
}

double memoryOf(const run::UsageSample &sample)
{
    return double(sample.memory);
}

QString coresText(double cores)
{
    //: Use of processors, %1 is a number such as 1.9
    return UsageView::tr("%1 cores").arg(QLocale().toString(cores, 'f', 1));
}

QString memoryText(double bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeSIFormat);
}

} // namespace

UsageView::UsageView(const log::TimeScale &scale, QWidget *parent) : QWidget(parent), m_scale(scale)
{
    setObjectName(QStringLiteral("build_usage"));
    setAccessibleName(tr("Processors and memory of the build"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    hide();
}

void UsageView::setSamples(const QList<run::UsageSample> &samples, double offset)
{
    m_samples = samples;
    for (run::UsageSample &sample : m_samples)
        sample.at -= offset;
    m_marked = qMin(m_marked, m_samples.size() - 1);
    // One point makes no curve.
    setVisible(m_samples.size() > 1);
    if (!m_samples.isEmpty())
        //: %1 is a number of processor cores, %2 an amount of memory
        setAccessibleDescription(tr("Peaks: %1, %2").arg(coresText(peakCpu()), memoryText(peakMemory())));
    update();
}

void UsageView::setColumn(int left, int width)
{
    m_left = left;
    m_width = width;
    update();
}

QSize UsageView::sizeHint() const
{
    return {200, 2 * curveHeight + padding};
}

double UsageView::peakCpu() const
{
    return cpuOf(std::ranges::max(m_samples, {}, cpuOf));
}

double UsageView::peakMemory() const
{
    return memoryOf(std::ranges::max(m_samples, {}, memoryOf));
}

qsizetype UsageView::nearest(double seconds) const
{
    const auto found = std::ranges::min_element(
        m_samples, {}, [seconds](const run::UsageSample &sample) { return qAbs(sample.at - seconds); });
    return found == m_samples.end() ? -1 : found - m_samples.begin();
}

QString UsageView::textAt(double seconds) const
{
    const qsizetype at = nearest(seconds);
    if (at < 0)
        return {};
    const run::UsageSample &sample = m_samples[at];
    //: %1 is a duration since the start of a build, %2 a number of processor cores, %3 an amount of memory
    return tr("After %1: %2, %3")
        .arg(formatSeconds(qMax(0.0, sample.at)), coresText(sample.cpu), memoryText(memoryOf(sample)));
}

void UsageView::mark(qsizetype sample)
{
    m_marked = m_samples.isEmpty() ? -1 : qBound<qsizetype>(0, sample, m_samples.size() - 1);
    if (m_marked >= 0) {
        setAccessibleDescription(textAt(m_samples[m_marked].at));
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&said);
    }
    update();
}

bool UsageView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(m_scale.secondsAt(help->pos().x() - m_left, m_width)), this);
    return true;
}

void UsageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        mark(m_marked - 1);
    else if (event->key() == Qt::Key_Right)
        mark(m_marked + 1);
    else if (event->key() == Qt::Key_Home)
        mark(0);
    else if (event->key() == Qt::Key_End)
        mark(m_samples.size() - 1);
    else
        QWidget::keyPressEvent(event);
}

void UsageView::mouseMoveEvent(QMouseEvent *event)
{
    mark(nearest(m_scale.secondsAt(event->position().x() - m_left, m_width)));
}

void UsageView::leaveEvent(QEvent *)
{
    m_marked = -1;
    update();
}

void UsageView::paintCurve(QPainter &painter, const QRectF &place, const Curve &curve) const
{
    const double peak = qMax(curve.peak, 1e-9);
    QPainterPath path;
    const auto point = [&](const run::UsageSample &sample) {
        return QPointF(place.left() + m_scale.position(sample.at, place.width()),
                       place.bottom() - curve.value(sample) / peak * (place.height() - 2));
    };
    path.moveTo(point(m_samples.first()).x(), place.bottom());
    for (const run::UsageSample &sample : m_samples)
        path.lineTo(point(sample));
    path.lineTo(point(m_samples.last()).x(), place.bottom());
    QColor area = curve.colour;
    area.setAlphaF(0.25F);
    painter.save();
    painter.setClipRect(place.adjusted(0, -1, 0, 1));
    painter.setPen(QPen(curve.colour, 1.4));
    painter.setBrush(area);
    painter.drawPath(path);
    if (m_marked >= 0) {
        painter.setBrush(curve.colour);
        painter.drawEllipse(point(m_samples[m_marked]), 3, 3);
    }
    painter.restore();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(padding, place.top(), m_left - 2 * padding, place.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(curve.label, Qt::ElideRight, m_left - 2 * padding));
}

void UsageView::paintEvent(QPaintEvent *)
{
    if (m_samples.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.15F);
    painter.setPen(line);
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const QRectF cpu(m_left, padding, m_width, curveHeight - padding);
    const QRectF memory = cpu.translated(0, curveHeight);
    //: Label of a curve; %1 is a number of processor cores
    paintCurve(painter, cpu,
               {tr("Processors, peak %1").arg(coresText(peakCpu())),
                isDark ? QColor(0x6c, 0xb6, 0xff) : QColor(0x0b, 0x5c, 0xad), peakCpu(), cpuOf});
    //: Label of a curve; %1 is an amount of memory
    paintCurve(painter, memory,
               {tr("Memory, peak %1").arg(memoryText(peakMemory())),
                isDark ? QColor(0xd2, 0xa8, 0xff) : QColor(0x7a, 0x3e, 0xb1), peakMemory(), memoryOf});
    if (hasFocus() && m_marked >= 0) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(m_left + padding, 2, m_width - 2 * padding, curveHeight), Qt::AlignTop | Qt::AlignRight,
                         textAt(m_samples[m_marked].at));
    }
}

} // namespace spacewright::views
