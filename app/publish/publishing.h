// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/endpoint.h>
#include <core/publish/publisher.h>
#include <core/publish/waiting/waitingrecord.h>
#include <core/run/buildrecord.h>
#include <core/secrets/spaceenvironment.h>
#include <core/space/space.h>
#include <views/publish/publishcontroller.h>

#include <QFuture>
#include <QPointer>

#include <functional>

class KXmlGuiWindow;
class QAction;

namespace spacewright
{

namespace views
{
class PublishBar;
class PublishSheet;
class RunController;
class TaskList;
} // namespace views

/// Publish in the window: the action, the sheet behind it, whose token is used, and the build on the Hub that follows,
/// which is shown like one that is made here. Once it is on the Hub the sheet goes, and a bar says the rest.
class Publishing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Publishing)

public:
    /// Says what the Hub is asked with, once that is known.
    using FindAccess = std::function<QFuture<hub::Access>()>;

    /// @p remote shows the build; all must outlive this.
    Publishing(KXmlGuiWindow *window, views::TaskList *tasks, views::RunController *remote, FindAccess findAccess);

    /// A Space with an empty folder means that none is open.
    void setSpace(const space::Space &space);

    /// For the window to put where it is seen beside everything else.
    QWidget *bar() const;

    /// Opens the sheet for a pull request to another Space, the one that this is a copy of.
    void sendBack(const hub::SpaceId &origin);
    /// Whether the build of a Space on the Hub is shown here.
    bool isFollowing(const hub::SpaceId &space) const;
    /// Whether the Hub cannot be reached. Back again, what waits goes on.
    void setAway(bool isAway);
    /// Somebody else is signed in: whoever waits for that in front of the sheet need not look again himself.
    void goOn();

Q_SIGNALS:
    /// The folder is looked at next: the moment to save files.
    void aboutToLook();
    void fixRequested(const spacewright::manifest::Fix &fix);
    void placeRequested(const QString &file, int line, int column);
    /// The page of a Space on the Hub, in the browser or in the window.
    void pageRequested(const QUrl &page);
    void spaceRequested(const spacewright::hub::SpaceId &space);
    /// Nobody is signed in, or the Hub no longer takes the token.
    void signInNeeded();

private:
    void open();
    void openSheet();
    void review();
    void reviewAs(const hub::Access &access);
    void connectSheet();
    void connectBar();
    void connectWaiting();
    void showWaiting(const QString &text);
    void resume();
    void lookForLeftOver();
    void forgetLeftOver(const QString &folder);
    void connectBuild();
    void follow(const publish::Published &published);
    void watchBuild();
    void showEnd(const run::BuildRecord &record);
    void undo();
    void openPage();
    bool isBarInCharge() const;
    QString withNotes(const QString &text) const;
    QString failureText(const run::BuildRecord &record) const;
    bool canUndo() const;

    KXmlGuiWindow *m_window;
    views::RunController *m_remote;
    std::shared_ptr<secrets::SecretStore> m_store;
    FindAccess m_findAccess;
    secrets::SpaceEnvironment m_environments;
    views::PublishController *m_controller;
    /// Made when it is first wanted.
    QPointer<views::PublishSheet> m_sheet;
    views::PublishBar *m_bar;
    QAction *m_action;
    space::Space m_space;
    hub::Access m_access;
    publish::Published m_published;
    bool m_isUndoing = false;
    bool m_isAway = false;
    /// What is said of what waits.
    QString m_waiting;
    /// What waited when the program ended the last time.
    std::optional<publish::WaitingRecord> m_leftOver;
};

} // namespace spacewright
