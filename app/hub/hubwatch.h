// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/hub/hubworker.h>

#include <QTimer>

namespace spacewright
{

/// Knows whether the Hub that the window uses can be reached, and while it cannot, asks it again by and by.
class HubWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubWatch)

public:
    /// @p worker must outlive it.
    explicit HubWatch(views::HubWorker *worker, QObject *parent = nullptr);

    bool isAway() const { return m_isAway; }
    /// Asks now.
    void ask();
    /// Another Hub may be used from now on.
    void update();

Q_SIGNALS:
    void changed(bool isAway);

private:
    views::HubWorker *m_worker;
    QTimer m_again;
    views::HubWorker::Ticket m_ticket = 0;
    bool m_isAway = false;
};

} // namespace spacewright
