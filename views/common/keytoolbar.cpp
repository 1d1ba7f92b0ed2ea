// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keytoolbar.h"

#include <QActionEvent>
#include <QToolButton>

namespace spacewright::views
{

KeyToolBar::KeyToolBar(QWidget *parent) : QToolBar(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Behind it is what there is no room for.
    if (auto *more = findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setFocusPolicy(Qt::TabFocus);
        more->setAccessibleName(tr("More"));
    }
}

void KeyToolBar::actionEvent(QActionEvent *event)
{
    QToolBar::actionEvent(event);
    if (event->type() != QEvent::ActionAdded)
        return;
    if (auto *button = qobject_cast<QToolButton *>(widgetForAction(event->action())))
        button->setFocusPolicy(Qt::TabFocus);
}

} // namespace spacewright::views
