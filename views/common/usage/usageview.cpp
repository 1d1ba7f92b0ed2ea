// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usageview.h"

#include "durationtext.h"

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

QString coresText(double cores)
{
    //: Use of processors, %1 is a number such as 1.9
    return UsageView::tr("%1 cores").arg(QLocale().toString(cores, 'f', 1));
}

/// In the units in which the Hub counts memory: a gigabyte has 1024 megabytes.
QString sizeText(double bytes)
{
    const int decimals = bytes < double(1LL << 30) ? 0 : 1;
    return QLocale().formattedDataSize(qint64(bytes), decimals, QLocale::DataSizeTraditionalFormat);
}

QString rateText(double bytes)
{
    //: How much goes over the network or to the disk, %1 is an amount such as "12 MB"
    return UsageView::tr("%1/s").arg(QLocale().formattedDataSize(qint64(bytes), 0, QLocale::DataSizeSIFormat));
}

QString shareText(double share)
{
    //: Use of graphics processors, %1 is a percentage
    return UsageView::tr("%1 %").arg(qRound(share * 100));
}

QString visitsText(double requests)
{
    //: How often an app is asked for something, %1 is a number such as 12
    return UsageView::tr("%1 per second").arg(QLocale().toString(requests, 'f', requests < 10 ? 1 : 0));
}

} // namespace

/// One of the curves.
struct UsageView::Curve {
    QString label;
    QColor light;
    QColor dark;
    double peak = 0;
    double (*value)(const run::UsageSample &) = nullptr;
};

UsageView::UsageView(const log::TimeScale &scale, QWidget *parent) : QWidget(parent), m_scale(scale)
{
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
    showWhatThereIs();
}

void UsageView::setNote(const QString &note)
{
    m_note = note;
    showWhatThereIs();
}

void UsageView::showWhatThereIs()
{
    setVisible(hasCurves() || !m_note.isEmpty());
    setFocusPolicy(hasCurves() ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(hasCurves() ? peaksText() : m_note);
    updateGeometry();
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
    if (!hasCurves())
        return {200, fontMetrics().height() + 2 * padding};
    return {200, int(qMax<qsizetype>(2, curves().size())) * curveHeight + padding};
}

QList<UsageView::Curve> UsageView::curves() const
{
    const auto peak = [this](double (*value)(const run::UsageSample &)) {
        return m_samples.isEmpty() ? -1 : value(std::ranges::max(m_samples, {}, value));
    };
    const auto cpu = [](const run::UsageSample &sample) { return sample.cpu; };
    const auto memory = [](const run::UsageSample &sample) { return double(sample.memory); };
    const auto gpu = [](const run::UsageSample &sample) { return sample.gpu; };
    const auto gpuMemory = [](const run::UsageSample &sample) { return double(sample.gpuMemory); };
    const auto network = [](const run::UsageSample &sample) { return sample.network; };
    const auto disk = [](const run::UsageSample &sample) { return sample.disk; };
    const auto requests = [](const run::UsageSample &sample) { return sample.requests; };
    const double mostMemory = qMax(peak(memory), double(m_peakMemory));
    //: Label of a curve; %1 is a number of processor cores
    QList<Curve> all = {{tr("Processors, peak %1").arg(coresText(peak(cpu))), 0x0b5cad, 0x6cb6ff, peak(cpu), cpu},
                        //: Label of a curve; %1 is an amount of memory
                        {tr("Memory, peak %1").arg(sizeText(mostMemory)), 0x7a3eb1, 0xd2a8ff, mostMemory, memory}};
    const auto add = [&all, &peak](const QString &label, QString (*text)(double), QColor light, QColor dark,
                                   double (*value)(const run::UsageSample &)) {
        if (const double most = peak(value); most >= 0)
            all += {label.arg(text(most)), light, dark, most, value};
    };
    //: Label of a curve, of graphics processors; %1 is a percentage
    add(tr("GPU, peak %1"), shareText, 0x0a7b83, 0x39c5cf, gpu);
    //: Label of a curve; %1 is an amount of memory
    add(tr("GPU memory, peak %1"), sizeText, 0xb0407f, 0xf778ba, gpuMemory);
    //: Label of a curve; %1 is an amount a second
    add(tr("Network, peak %1"), rateText, 0x1a7f37, 0x57ab5a, network);
    //: Label of a curve; %1 is an amount a second
    add(tr("Disk, peak %1"), rateText, 0x9a6700, 0xc69026, disk);
    //: Label of a curve; %1 is how often in a second
    add(tr("Requests, peak %1"), visitsText, 0x57606a, 0xadbac7, requests);
    return all;
}

QString UsageView::peaksText() const
{
    QStringList labels;
    for (const Curve &curve : curves())
        labels += curve.label;
    return m_samples.isEmpty() ? QString() : labels.join(QStringLiteral("; "));
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
    QStringList values = {coresText(sample.cpu), sizeText(double(sample.memory))};
    if (sample.gpu >= 0)
        //: %1 is a percentage
        values += tr("GPU %1").arg(shareText(sample.gpu));
    if (sample.gpuMemory >= 0)
        //: %1 is an amount of memory
        values += tr("GPU memory %1").arg(sizeText(double(sample.gpuMemory)));
    if (sample.network >= 0)
        //: %1 is an amount a second
        values += tr("network %1").arg(rateText(sample.network));
    if (sample.disk >= 0)
        //: %1 is an amount a second
        values += tr("disk %1").arg(rateText(sample.disk));
    if (sample.requests >= 0)
        //: %1 is how often in a second
        values += tr("requests %1").arg(visitsText(sample.requests));
    if (sample.errors > 0)
        values += tr("%n error(s) in the log", nullptr, sample.errors);
    //: %1 is a duration since a start, %2 what was used then, e.g. "1.9 cores, 212 MB"
    return tr("After %1: %2").arg(formatSeconds(qMax(0.0, sample.at)), values.join(QStringLiteral(", ")));
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
    const QString text = hasCurves() ? textAt(m_scale.secondsAt(help->pos().x() - m_left, m_width)) : m_note;
    QToolTip::showText(help->globalPos(), text, this);
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
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked >= 0)
        Q_EMIT momentActivated(m_samples[m_marked].at);
    else
        QWidget::keyPressEvent(event);
}

void UsageView::mousePressEvent(QMouseEvent *event)
{
    const qsizetype at = nearest(m_scale.secondsAt(event->position().x() - m_left, m_width));
    if (event->button() == Qt::LeftButton && at >= 0)
        Q_EMIT momentActivated(m_samples[at].at);
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
                       place.bottom() - qMax(0.0, curve.value(sample)) / peak * (place.height() - 2));
    };
    path.moveTo(point(m_samples.first()).x(), place.bottom());
    for (const run::UsageSample &sample : m_samples)
        path.lineTo(point(sample));
    path.lineTo(point(m_samples.last()).x(), place.bottom());
    const QColor colour = palette().color(QPalette::Base).lightness() < 128 ? curve.dark : curve.light;
    QColor area = colour;
    area.setAlphaF(0.25F);
    painter.save();
    painter.setClipRect(place.adjusted(0, -1, 0, 1));
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(area);
    painter.drawPath(path);
    if (m_marked >= 0) {
        painter.setBrush(colour);
        painter.drawEllipse(point(m_samples[m_marked]), 3, 3);
    }
    painter.restore();
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(padding, place.top(), m_left - 2 * padding, place.height()),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(curve.label, Qt::ElideRight, m_left - 2 * padding));
}

/// A tick for each moment at which the log told of errors, through all curves.
void UsageView::paintErrors(QPainter &painter) const
{
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    painter.setPen(QPen(QColor(isDark ? 0xff7b72 : 0xcf222e), 1.4));
    constexpr int tick = 6;
    for (const run::UsageSample &sample : m_samples) {
        const double x = m_left + m_scale.position(sample.at, m_width);
        if (sample.errors > 0 && x >= m_left && x <= m_left + m_width)
            painter.drawLine(QPointF(x, height() - tick), QPointF(x, height()));
    }
}

void UsageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.15F);
    painter.setPen(line);
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    if (!hasCurves()) {
        const int room = width() - 2 * padding;
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(padding, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         fontMetrics().elidedText(m_note, Qt::ElideRight, room));
        return;
    }
    QRectF place(m_left, padding, m_width, curveHeight - padding);
    for (const Curve &curve : curves()) {
        paintCurve(painter, place, curve);
        place.translate(0, curveHeight);
    }
    paintErrors(painter);
    if (hasFocus() && m_marked >= 0) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(m_left + padding, 2, m_width - 2 * padding, curveHeight), Qt::AlignTop | Qt::AlignRight,
                         textAt(m_samples[m_marked].at));
    }
}

} // namespace spacewright::views
