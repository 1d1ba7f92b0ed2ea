// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/window/mainwindow.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <KActionCollection>

#include <QAction>
#include <QThreadPool>
#include <QToolButton>

namespace spacewright::tests
{

/// What a test of the window stands on: a home of its own, the window, and how its parts are found by their names.
class WindowBench
{
protected:
    /// Before the application object: menus and toolbars are found by the program's name, and pages are drawn with its
    /// graphics.
    static void prepareProgram()
    {
        QCoreApplication::setApplicationName(QStringLiteral("spacewright"));
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    }
    /// No keychain of whoever runs the tests is asked: there is none.
    static void hideKeychain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    /// Whom the program asks as @p hub, and as whom; nobody without a token.
    static void useHub(const TestHub &hub, const QByteArray &token = "hf_adawrite")
    {
        qputenv("HF_ENDPOINT", hub.endpoint().toString().toUtf8());
        if (token.isEmpty())
            qunsetenv("HF_TOKEN");
        else
            qputenv("HF_TOKEN", token);
    }
    void openWindow(QSize size = {1500, 950})
    {
        m_settings = std::make_unique<settings::Settings>();
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void closeWindow()
    {
        m_window.reset();
        m_settings.reset();
    }

    /// Null if there is none.
    template <class T> T *find(const char *name) const { return m_window->findChild<T *>(QLatin1StringView(name)); }
    template <class T> T *child(const char *name) const
    {
        T *const found = find<T>(name);
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QAction *action(const char *name) const { return m_window->actionCollection()->action(QLatin1StringView(name)); }
    /// The button that is seen for an action of a bar.
    QToolButton *buttonOf(const char *action) const
    {
        const auto buttons = m_window->findChildren<QToolButton *>();
        const auto found = std::ranges::find_if(buttons, [action](const QToolButton *button) {
            return button->isVisible() && button->defaultAction() &&
                   button->defaultAction()->objectName() == QLatin1StringView(action);
        });
        return found == buttons.end() ? nullptr : *found;
    }

    TemporaryHome m_home;
    QThreadPool m_pool;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace spacewright::tests
