// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/stream/spacestream.h>
#include <views/hub/hubworker.h>

#include <QWidget>

class QLabel;

namespace spacewright::views
{

class Curve;

/// What a running Space uses, as the Hub measures it: curves that grow while the page is seen.
class MetricsView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetricsView)

public:
    MetricsView(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);
    ~MetricsView() override;

    /// Listens, or does not: only who looks after a Space may, and only what runs has something to say.
    void setListening(bool isListening);

private:
    void take(const hub::SpaceMetrics &metrics);
    void listen();

    HubWorker *m_worker;
    hub::SpaceId m_space;
    HubWorker::Ticket m_ticket = 0;
    QLabel *m_note;
    Curve *m_cpu;
    Curve *m_memory;
    Curve *m_network;
    Curve *m_gpu;
};

} // namespace spacewright::views
