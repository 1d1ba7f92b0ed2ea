// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editormenus.h"

#include <KActionCollection>
#include <KXMLGUIFactory>
#include <KXmlGuiWindow>

#include <QAction>
#include <QDomDocument>
#include <QSet>

namespace spacewright
{

namespace
{

/// The editor brings a toolbar that would come and go with the focus and push the run's controls about.
void dropToolBars(const KTextEditor::View *view)
{
    QDomElement root = view->domDocument().documentElement();
    for (QDomElement bar = root.firstChildElement(QStringLiteral("ToolBar")); !bar.isNull();
         bar = root.firstChildElement(QStringLiteral("ToolBar")))
        root.removeChild(bar);
}

/// Its pages are in our settings dialog.
void hideSettings(const KTextEditor::View *view)
{
    if (QAction *settings = view->actionCollection()->action(QStringLiteral("set_confdlg")))
        settings->setVisible(false);
}

} // namespace

EditorMenus::EditorMenus(KXmlGuiWindow *window) : QObject(window), m_window(window) {}

void EditorMenus::show(KTextEditor::View *view)
{
    if (view == m_shown)
        return;
    if (m_shown)
        m_window->guiFactory()->removeClient(m_shown);
    m_shown = view;
    if (!view)
        return;
    dropToolBars(view);
    hideSettings(view);
    giveWay(view);
    m_window->guiFactory()->addClient(view);
}

void EditorMenus::giveWay(const KTextEditor::View *view) const
{
    QSet<QKeySequence> taken;
    const QList<QAction *> own = m_window->actionCollection()->actions();
    for (const QAction *action : own) {
        const QList<QKeySequence> keys = action->shortcuts();
        taken.unite(QSet(keys.begin(), keys.end()));
    }
    // An ambiguous key does nothing at all: F5 is Run here, and Reload in the editor. What then stood in the menu as
    // Reload's key is one that hardly any keyboard has.
    taken.insert(QKeySequence(Qt::Key_Refresh));
    const QList<QAction *> theirs = view->actionCollection()->actions();
    for (QAction *action : theirs) {
        QList<QKeySequence> left = action->shortcuts();
        if (left.removeIf([&taken](const QKeySequence &keys) { return taken.contains(keys); }) > 0)
            KActionCollection::setDefaultShortcuts(action, left);
    }
}

} // namespace spacewright
