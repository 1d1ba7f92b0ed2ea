// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colourscheme.h"
#include "singleinstance.h"
#include <app/window/mainwindow.h>

#include <core/settings/settings.h>

#include <QThreadPool>

namespace spacewright
{

/// Builds every service, hands each to the window and keeps them as long as the window lives.
class Application final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    Application();
    ~Application() override;

    /// False: another window took the request and this program should end.
    bool start(const StartRequest &request);

private:
    settings::Settings m_settings;
    ColourScheme m_colours;
    SingleInstance m_instance;
    QThreadPool m_pool;
    // The window ends first: its work waits for the pool, and it reads the settings.
    std::unique_ptr<MainWindow> m_window;
};

} // namespace spacewright
