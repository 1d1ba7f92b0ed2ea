// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include "commandpalette.h"

#include <KActionCollection>
#include <KStandardAction>
#include <KXMLGUIFactory>
#include <KXmlGuiWindow>

#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

namespace spacewright
{

namespace
{

constexpr int longestTitle = 32;

} // namespace

WindowActions::WindowActions(KXmlGuiWindow *window)
    : QObject(window), m_window(window), m_actions(window->actionCollection()), m_recent(new QMenu(window)),
      m_title(new QLabel)
{
    addSpaceActions();
    addFileActions();
    addProgramActions();
    addTitle();
    addPalette();
}

void WindowActions::addSpaceActions()
{
    QAction *create = add(QStringLiteral("space_new"), QStringLiteral("document-new"), tr("&New Space…"),
                          &WindowActions::newSpaceRequested);
    m_actions->setDefaultShortcut(create, QKeySequence::New);
    QAction *open = add(QStringLiteral("space_open"), QStringLiteral("document-open-folder"), tr("&Open Folder…"),
                        &WindowActions::openFolderRequested);
    m_actions->setDefaultShortcut(open, QKeySequence::Open);
    add(QStringLiteral("log_open"), QStringLiteral("text-x-log"), tr("Op&en Log…"), &WindowActions::openLogRequested);
    m_closeSpace = add(QStringLiteral("space_close"), QStringLiteral("project-development-close"), tr("&Close Space"),
                       &WindowActions::closeSpaceRequested);
    m_closeSpace->setEnabled(false);
    QAction *recent = m_recent->menuAction();
    recent->setText(tr("Open &Recent"));
    recent->setIcon(QIcon::fromTheme(QStringLiteral("document-open-recent")));
    recent->setEnabled(false);
    m_actions->addAction(QStringLiteral("space_recent"), recent);
}

void WindowActions::addFileActions()
{
    m_saveAll = add(QStringLiteral("file_save_all"), QStringLiteral("document-save-all"), tr("Save A&ll"),
                    &WindowActions::saveAllRequested);
    m_actions->setDefaultShortcut(m_saveAll, Qt::CTRL | Qt::Key_L);
    m_saveAll->setEnabled(false);
    QAction *close = add(QStringLiteral("file_close_tab"), QStringLiteral("tab-close"), tr("&Close File"),
                         &WindowActions::closeFileRequested);
    m_actions->setDefaultShortcut(close, Qt::CTRL | Qt::Key_W);
    QAction *right = m_actions->addAction(QStringLiteral("view_split_right"));
    right->setText(tr("Split Editor to the &Right"));
    right->setIcon(QIcon::fromTheme(QStringLiteral("view-split-left-right")));
    connect(right, &QAction::triggered, this, [this] { Q_EMIT splitRequested(Qt::Horizontal); });
    QAction *down = m_actions->addAction(QStringLiteral("view_split_down"));
    down->setText(tr("Split Editor &Downwards"));
    down->setIcon(QIcon::fromTheme(QStringLiteral("view-split-top-bottom")));
    connect(down, &QAction::triggered, this, [this] { Q_EMIT splitRequested(Qt::Vertical); });
    m_actions->setDefaultShortcut(right, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_actions->setDefaultShortcut(down, Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    m_fileActions = {close, right, down};
    setFileOpen(false);
}

void WindowActions::addProgramActions()
{
    KStandardAction::quit(m_window, &QWidget::close, m_actions);
    KStandardAction::preferences(this, &WindowActions::settingsRequested, m_actions);
    add(QStringLiteral("run_engines"), QStringLiteral("preferences-system-network-server"), tr("Container &Engines…"),
        &WindowActions::enginesRequested);
    add(QStringLiteral("run_storage"), QStringLiteral("drive-harddisk"), tr("St&orage…"),
        &WindowActions::storageRequested);
    add(QStringLiteral("help_spaces"), QStringLiteral("help-contents"), tr("&Documentation of Spaces"),
        &WindowActions::documentationRequested);
    QAction *about = add(QStringLiteral("help_about"), QStringLiteral("spacewright"), tr("&About Spacewright"),
                         &WindowActions::aboutRequested);
    about->setIcon(m_window->windowIcon());
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::addPalette()
{
    // KDE's own lists each language and encoding of the editor first.
    delete m_actions->takeAction(m_actions->action(QStringLiteral("open_kcommand_bar")));
    QAction *palette = m_actions->addAction(QStringLiteral("command_palette"));
    palette->setText(tr("Command Palette…"));
    palette->setIcon(QIcon::fromTheme(QStringLiteral("search")));
    m_actions->setDefaultShortcuts(palette, {Qt::CTRL | Qt::SHIFT | Qt::Key_P, Qt::CTRL | Qt::ALT | Qt::Key_I});
    connect(palette, &QAction::triggered, this, [this] { showCommandPalette(m_window); });
}

void WindowActions::addTitle()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(6, 0, 10, 0);
    m_title->setAccessibleName(tr("Space"));
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    auto *action = new QWidgetAction(this);
    action->setDefaultWidget(m_title);
    action->setText(tr("Space"));
    m_actions->addAction(QStringLiteral("space_title"), action);
}

QAction *WindowActions::add(const QString &name, const QString &icon, const QString &text,
                            void (WindowActions::*signal)())
{
    QAction *action = m_actions->addAction(name);
    action->setText(text);
    action->setIcon(QIcon::fromTheme(icon));
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void WindowActions::finish()
{
    nameMenu(QStringLiteral("file"), tr("&File"));
    nameMenu(QStringLiteral("space"), tr("&Space"));
    nameMenu(QStringLiteral("repository"), tr("Re&pository"));
    nameMenu(QStringLiteral("run"), tr("&Run"));
    nameMenu(QStringLiteral("hub"), tr("&Hub"));
    nameMenu(QStringLiteral("panels"), tr("&Panels"));
}

void WindowActions::nameMenu(const QString &name, const QString &title)
{
    if (auto *menu = qobject_cast<QMenu *>(m_window->guiFactory()->container(name, m_window)))
        menu->setTitle(title);
}

void WindowActions::setRecent(const QList<space::RecentSpace> &spaces)
{
    m_recent->clear();
    m_recent->menuAction()->setEnabled(!spaces.isEmpty());
    for (const space::RecentSpace &space : spaces) {
        const QString shown = QDir::toNativeSeparators(space.folder);
        //: An entry of the menu of recent Spaces: %1 is the title, %2 the folder
        QAction *action =
            m_recent->addAction(tr("%1 — %2").arg(space.title, shown).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, folder = space.folder] { Q_EMIT recentRequested(folder); });
    }
}

void WindowActions::setSpace(const space::Space &space)
{
    m_closeSpace->setEnabled(!space.folder.isEmpty());
    const QString title =
        space.card.emoji.isEmpty() ? space.title : space.card.emoji + QStringLiteral("  ") + space.title;
    m_title->setText(title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title);
    m_title->setToolTip(QDir::toNativeSeparators(space.folder));
}

void WindowActions::setFileOpen(bool isOpen)
{
    for (QAction *action : std::as_const(m_fileActions))
        action->setEnabled(isOpen);
}

void WindowActions::setModified(bool isModified)
{
    m_saveAll->setEnabled(isModified);
}

} // namespace spacewright
