// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

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
