// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editormenus.h"

#include <KXMLGUIFactory>

#include <QDomDocument>

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

} // namespace

EditorMenus::EditorMenus(KXMLGUIFactory *factory, QObject *parent) : QObject(parent), m_factory(factory) {}

void EditorMenus::show(KTextEditor::View *view)
{
    if (view == m_shown)
        return;
    if (m_shown)
        m_factory->removeClient(m_shown);
    m_shown = view;
    if (!view)
        return;
    dropToolBars(view);
    m_factory->addClient(view);
}

} // namespace spacewright
