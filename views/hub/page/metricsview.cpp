// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metricsview.h"

#include "curve.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

MetricsView::MetricsView(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_note(new QLabel(this)),
      m_cpu(new Curve(tr("CPU"), {0x3b, 0x82, 0xf6}, this)),
      m_memory(new Curve(tr("Memory"), {0x10, 0xb9, 0x81}, this)),
      m_network(new Curve(tr("Network"), {0xf5, 0x9e, 0x0b}, this)),
      m_gpu(new Curve(tr("GPU"), {0xa8, 0x55, 0xf7}, this))
{
    setObjectName(u"space_metrics"_s);
    m_note->setObjectName(u"space_metrics_note"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (QWidget *part : std::initializer_list<QWidget *>{m_note, m_cpu, m_memory, m_network, m_gpu})
        layout->addWidget(part);
    layout->addStretch();
    m_cpu->setObjectName(u"space_metrics_cpu"_s);
    m_memory->setObjectName(u"space_metrics_memory"_s);
    setListening(false);
}

MetricsView::~MetricsView()
{
    m_worker->drop(m_ticket);
}

void MetricsView::setListening(bool isListening)
{
    if (isListening && m_ticket == 0) {
        m_note->setText(tr("Waiting for the first measurement."));
        listen();
    } else if (!isListening) {
        m_worker->drop(std::exchange(m_ticket, 0));
        m_note->setText(tr("What a Space of yours uses is shown while it runs."));
        m_note->show();
        for (Curve *curve : {m_cpu, m_memory, m_network, m_gpu}) {
            curve->clear();
            curve->hide();
        }
    }
}

void MetricsView::listen()
{
    m_ticket = m_worker->ask(
        this,
        [worker = m_worker, view = QPointer(this), space = m_space](const hub::HubClient &client, Progress &progress) {
            const auto take = [&](const hub::SpaceMetrics &metrics) {
                // By way of the worker, which outlives its work; the view may be gone by now.
                QMetaObject::invokeMethod(worker, [view, metrics] {
                    if (view)
                        view->take(metrics);
                });
                return !progress.isCancelled();
            };
            return hub::followMetrics(client, space, take, progress);
        },
        [this](const Result<> &end) {
            m_ticket = 0;
            m_note->setText(end ? tr("The Hub has stopped measuring.") : end.error().message);
            m_note->show();
        });
}

void MetricsView::take(const hub::SpaceMetrics &metrics)
{
    m_note->hide();
    for (Curve *curve : {m_cpu, m_memory, m_network})
        curve->show();
    const QLocale locale;
    if (metrics.cpuPercent >= 0)
        m_cpu->add(metrics.cpuPercent, 100, locale.toString(metrics.cpuPercent, 'f', 0) + u"\u2009%"_s);
    if (metrics.memoryUsed >= 0) {
        const QString used = locale.formattedDataSize(metrics.memoryUsed);
        m_memory->add(double(metrics.memoryUsed), double(qMax<qint64>(0, metrics.memoryTotal)),
                      //: Memory: %1 is what is used, %2 what there is
                      metrics.memoryTotal > 0 ? tr("%1 of %2").arg(used, locale.formattedDataSize(metrics.memoryTotal))
                                              : used);
    }
    const double bytes = qMax(0.0, metrics.receivedPerSecond) + qMax(0.0, metrics.sentPerSecond);
    if (metrics.receivedPerSecond >= 0 || metrics.sentPerSecond >= 0)
        //: %1 is an amount of data
        m_network->add(bytes, 0, tr("%1 per second").arg(locale.formattedDataSize(qint64(bytes))));
    if (metrics.gpuPercent.isEmpty())
        return;
    const double highest = *std::ranges::max_element(metrics.gpuPercent);
    m_gpu->show();
    m_gpu->add(highest, 100, locale.toString(highest, 'f', 0) + u"\u2009%"_s);
}

} // namespace spacewright::views
