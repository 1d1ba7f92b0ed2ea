// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include <KSignalHandler>

#include <QApplication>

#include <csignal>

namespace spacewright
{

namespace
{

// Reading files and making Spaces; a run has a thread of its own.
constexpr int workers = 4;

} // namespace

Application::Application() : m_colours(m_settings.appearance.scheme)
{
    m_pool.setMaxThreadCount(workers);
    // As when a session ends. There is nobody to ask then: what is unsaved is kept for the next start, and apps end as
    // they do when the window is closed.
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        KSignalHandler::self()->watchSignal(signal);
    connect(KSignalHandler::self(), &KSignalHandler::signalReceived, this, [] { QCoreApplication::exit(); });
}

Application::~Application() = default;

bool Application::start(const StartRequest &request)
{
    if (m_instance.handOver(request))
        return false;
    m_instance.listen();
    m_window = std::make_unique<MainWindow>(&m_settings, &m_pool);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(&m_instance, &SingleInstance::requested, m_window.get(), &MainWindow::handle);
    m_colours.applyIcons();
    m_window->handle(request);
    m_window->show();
    return true;
}

} // namespace spacewright
