// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spaceinfo.h>

#include <QObject>

class QWidget;

namespace spacewright
{

namespace views
{
class HubWorker;
} // namespace views

/// Tells through the desktop that one of the user's Spaces on the Hub fails now, and why; a click leads to its page.
class FailureNotifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailureNotifier)

public:
    /// Both must outlive it.
    FailureNotifier(QWidget *window, views::HubWorker *worker);

    void tell(const hub::SpaceInfo &space);

Q_SIGNALS:
    void spaceRequested(const spacewright::hub::SpaceId &space);

private:
    void notify(const hub::SpaceInfo &space, const QString &why);

    QWidget *m_window;
    views::HubWorker *m_worker;
};

} // namespace spacewright
