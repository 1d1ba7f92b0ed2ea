// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/recentspaces.h>
#include <core/space/space.h>

#include <QObject>

class KActionCollection;
class KXmlGuiWindow;
class QAction;
class QLabel;
class QMenu;

namespace spacewright
{

/// The actions of the window that are not the run's or the editor's own: it makes them and says which was chosen.
class WindowActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)

public:
    explicit WindowActions(KXmlGuiWindow *window);

    /// After the window made its menus: names them in the user's language.
    void finish();
    void setRecent(const QList<space::RecentSpace> &spaces);
    /// An empty folder means that no Space is open.
    void setSpace(const space::Space &space);
    void setFileOpen(bool isOpen);
    void setModified(bool isModified);

Q_SIGNALS:
    void newSpaceRequested();
    void openFolderRequested();
    void openLogRequested();
    void recentRequested(const QString &folder);
    void closeSpaceRequested();
    void saveAllRequested();
    void closeFileRequested();
    void splitRequested(Qt::Orientation orientation);
    void settingsRequested();
    void enginesRequested();
    void storageRequested();
    void documentationRequested();
    void aboutRequested();

private:
    void addSpaceActions();
    void addFileActions();
    void addProgramActions();
    void addTitle();
    void addPalette();
    QAction *add(const QString &name, const QString &icon, const QString &text, void (WindowActions::*signal)());
    void nameMenu(const QString &name, const QString &title);

    KXmlGuiWindow *m_window;
    KActionCollection *m_actions;
    QMenu *m_recent;
    QAction *m_closeSpace = nullptr;
    QAction *m_saveAll = nullptr;
    QList<QAction *> m_fileActions;
    QLabel *m_title;
};

} // namespace spacewright
