// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels.h"

#include <KActionCollection>

#include <QAction>
#include <QDockWidget>
#include <QGuiApplication>
#include <QIcon>
#include <QMainWindow>
#include <QStyle>

namespace spacewright
{

namespace
{

/// Changes with the set of panels, so that an old layout is not forced on a new window.
constexpr int layoutVersion = 6;

/// The commit box is wider once something can be committed: nothing jumps then.
constexpr int leastFilesWidth = 350;
constexpr int mostEntries = 99;
constexpr int previewWidth = 560;
constexpr int bottomHeight = 220;

/// Its tab says the name already. A floating panel gets the title back, to be moved by.
void hideTitleWhileDocked(QDockWidget *dock)
{
    const auto update = [dock] {
        QWidget *hidden = dock->titleBarWidget();
        if (dock->isFloating() == (hidden == nullptr))
            return;
        dock->setTitleBarWidget(hidden ? nullptr : new QWidget(dock));
        delete hidden;
    };
    QObject::connect(dock, &QDockWidget::topLevelChanged, dock, update);
    update();
}

} // namespace

Panels::Panels(QMainWindow *window, KActionCollection *actions) : QObject(window), m_window(window), m_actions(actions)
{
    window->setDockNestingEnabled(true);
    window->setDocumentMode(true);
    window->setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    connect(window, &QMainWindow::tabifiedDockWidgetActivated, this, [](const QDockWidget *activated) {
        // Whoever clicks a tab means that panel with the next keys; one that comes up by itself takes no focus.
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            activated->widget()->setFocus();
    });
}

void Panels::add(const Description &description, QWidget *content)
{
    auto *dock = new QDockWidget(description.title, m_window);
    dock->setObjectName(description.name);
    dock->setAccessibleName(description.title);
    dock->setWindowIcon(QIcon::fromTheme(description.icon));
    dock->setWidget(content);
    m_window->addDockWidget(description.area, dock);
    for (QDockWidget *other : std::as_const(m_docks)) {
        if (m_window->dockWidgetArea(other) == description.area) {
            m_window->tabifyDockWidget(other, dock);
            break;
        }
    }
    // The preview stands alone: it has no tab that says its name.
    if (description.area != Qt::RightDockWidgetArea)
        hideTitleWhileDocked(dock);
    m_docks.append(dock);
    dock->toggleViewAction()->setIcon(dock->windowIcon());
    // In the menu it is the panel's name, whatever is in it: a dock gives its action each new title.
    connect(dock, &QWidget::windowTitleChanged, dock->toggleViewAction(),
            [dock] { dock->toggleViewAction()->setText(dock->accessibleName()); });
    m_actions->addAction(QStringLiteral("view_") + description.name, dock->toggleViewAction());
    dock->setVisible(m_isOpen);
    if (!description.needsSpace)
        m_independent.insert(dock);
}

QDockWidget *Panels::dock(const QString &name) const
{
    const auto found = std::ranges::find(m_docks, name, &QObject::objectName);
    return found == m_docks.end() ? nullptr : *found;
}

void Panels::raise(const QString &name)
{
    QDockWidget *raised = dock(name);
    raised->show();
    raised->raise();
}

void Panels::setOffered(const QString &name, bool isOffered)
{
    QDockWidget *panel = dock(name);
    panel->toggleViewAction()->setVisible(isOffered);
    if (isOffered)
        m_withheld.remove(panel);
    else
        m_withheld.insert(panel);
    panel->setVisible(isOffered && m_isOpen);
}

void Panels::hideWithheld()
{
    for (QDockWidget *panel : std::as_const(m_withheld))
        panel->hide();
}

void Panels::setCount(const QString &name, qsizetype count)
{
    QDockWidget *panel = dock(name);
    const QString title = panel->accessibleName();
    //: The tab of a panel: %1 is its name, %2 how many entries it has
    panel->setWindowTitle(count > 0 ? tr("%1 (%2)").arg(title).arg(count) : title);
    // In the menu it is the panel's name, whatever is in it.
    panel->toggleViewAction()->setText(title);
}

void Panels::setSpaceOpen(bool isOpen)
{
    if (isOpen == m_isOpen)
        return;
    if (!isOpen)
        m_layout = layout();
    m_isOpen = isOpen;
    // A panel of nothing cannot be shown.
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->toggleViewAction()->setEnabled(isOpen || m_independent.contains(dock));
    // A layout says which are shown: to show all before would lay out those that are not.
    if (!isOpen || m_layout.isEmpty() || !m_window->restoreState(m_layout, layoutVersion)) {
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->setVisible(isOpen);
        if (isOpen)
            arrange();
    }
    hideWithheld();
}

QByteArray Panels::layout() const
{
    return m_isOpen ? m_window->saveState(layoutVersion) : m_layout;
}

void Panels::restoreLayout(const QByteArray &layout)
{
    m_layout = layout;
    if (m_isOpen && !m_window->restoreState(layout, layoutVersion))
        arrange();
    hideWithheld();
}

/// Enough for the names of all tabs, one of which says how much is in it.
int Panels::filesWidth() const
{
    const QStyle *style = m_window->style();
    const int padding = style->pixelMetric(QStyle::PM_TabBarTabHSpace, nullptr, m_window);
    //: The tab of a panel: %1 is its name, %2 how many entries it has
    int width = m_window->fontMetrics().horizontalAdvance(tr("%1 (%2)").arg(QString()).arg(mostEntries));
    for (QDockWidget *const dock : std::as_const(m_docks)) {
        if (m_window->dockWidgetArea(dock) == Qt::LeftDockWidgetArea)
            width += m_window->fontMetrics().horizontalAdvance(dock->accessibleName()) + padding;
    }
    return qMax(leastFilesWidth, width);
}

void Panels::arrange()
{
    // The tabs of an area share its size: each has its first panel in front, and that alone is asked for it.
    const auto first = [this](Qt::DockWidgetArea area) {
        const auto found =
            std::ranges::find(m_docks, area, [this](QDockWidget *dock) { return m_window->dockWidgetArea(dock); });
        return found == m_docks.end() ? nullptr : *found;
    };
    for (const auto &[area, size] :
         {std::pair(Qt::LeftDockWidgetArea, filesWidth()), std::pair(Qt::RightDockWidgetArea, previewWidth),
          std::pair(Qt::BottomDockWidgetArea, bottomHeight)}) {
        QDockWidget *const dock = first(area);
        if (!dock)
            continue;
        dock->raise();
        m_window->resizeDocks({dock}, {size}, area == Qt::BottomDockWidgetArea ? Qt::Vertical : Qt::Horizontal);
    }
}

} // namespace spacewright
