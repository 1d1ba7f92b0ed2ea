// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpalette.h"

#include <KColorUtils>
#include <KCommandBar>
#include <KLocalizedString>
#include <KXmlGuiWindow>

#include <QMenu>
#include <QMenuBar>

namespace spacewright
{

namespace
{

/// The editor has menus of all languages and of all encodings: in a list they would bury every command.
constexpr qsizetype mostOfAMenu = 20;
constexpr double softness = 0.25;

QList<QAction *> commandsOf(const QMenu *menu)
{
    QList<QAction *> commands;
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (!action->isVisible() || action->isSeparator())
            continue;
        if (!action->menu())
            commands.append(action);
        else if (const QList<QAction *> inner = commandsOf(action->menu()); inner.size() <= mostOfAMenu)
            commands.append(inner);
    }
    return commands;
}

} // namespace

void showCommandPalette(KXmlGuiWindow *window)
{
    QList<KCommandBar::ActionGroup> groups;
    const QList<QAction *> menus = window->menuBar()->actions();
    for (const QAction *entry : menus) {
        if (!entry->menu() || !entry->isVisible())
            continue;
        groups.append({KLocalizedString::removeAcceleratorMarker(entry->text()), commandsOf(entry->menu())});
    }
    // Ends itself with the first command or Escape.
    auto *palette = new KCommandBar(window);
    palette->setActions(groups);
    // It marks what was typed in colours that cannot be read on a strong ground.
    QPalette colours = window->palette();
    colours.setColor(QPalette::Highlight,
                     KColorUtils::mix(colours.color(QPalette::Base), colours.color(QPalette::Highlight), softness));
    colours.setColor(QPalette::HighlightedText, colours.color(QPalette::Text));
    palette->setPalette(colours);
    palette->show();
}

} // namespace spacewright
