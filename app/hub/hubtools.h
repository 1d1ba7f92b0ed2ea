// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/get/getspace.h>
#include <core/git/remote/credentials.h>

#include <QHash>
#include <QObject>
#include <QPointer>

class KXmlGuiWindow;
class QAction;
class QMenu;

namespace spacewright
{

namespace hub
{
struct SpaceInfo;
} // namespace hub

namespace secrets
{
struct HubAccount;
} // namespace secrets

namespace views
{
class HubPanel;
class HubWorker;
class OfflineMark;
class SignInDialog;
class TaskList;
} // namespace views

class HubSession;
class HubWatch;
class Panels;

/// Everything of the window that is about the Hub: the panel, who is signed in, and getting Spaces.
class HubTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubTools)

public:
    /// What this puts its panel and tasks into; all must outlive it.
    struct Surroundings {
        KXmlGuiWindow *window;
        Panels *panels;
        views::TaskList *tasks;
        QThreadPool *pool;
    };

    explicit HubTools(const Surroundings &surroundings);
    ~HubTools() override;

    /// Who somebody is at the Hub is read now.
    void start();
    /// Asks which Space to get; @p space may be empty.
    void askForSpace(const QString &space);
    /// What git shows to the Hub for whoever is signed in.
    git::Credentials credentials() const;
    /// What the Hub is asked with; ready as soon as it is known who is signed in, if anybody.
    QFuture<hub::Access> access();
    views::HubWorker *worker() const { return m_worker; }
    /// Seen while the Hub cannot be reached; for the window to put where it is seen beside everything else.
    views::OfflineMark *offlineMark() const { return m_mark; }
    /// Gets a Space and runs it.
    void runHere(const hub::SpaceId &space);
    /// Makes a Space of one's own from it here.
    void copy(const hub::SpaceId &space);
    /// Somebody shall sign in, whoever is signed in by now.
    void askForToken();
    /// In the desktop's browser.
    void openPage(const QUrl &page);

Q_SIGNALS:
    /// Somebody else is signed in, or nobody.
    void sessionChanged();
    /// The Hub cannot be reached any more, or can again.
    void reachChanged(bool isAway);
    /// One of the user's Spaces fails now.
    void spaceFailed(const spacewright::hub::SpaceInfo &space);
    /// The page of a Space shall be shown.
    void spaceRequested(const spacewright::hub::SpaceId &space);
    void failed(const spacewright::Error &error);
    void noticed(const QString &text);
    /// Something is to be done, which a click does: what happened, and what the click is called.
    void offered(const QString &text, const QString &offer, const std::function<void()> &accepted);
    /// A Space came from the Hub; @p isRun if it was wanted for running it.
    void got(const QString &folder, bool isRun);

private:
    void addActions();
    void connectPanel();
    void fillAccounts();
    void addAccounts(const QList<secrets::HubAccount> &accounts);
    void showSession();
    void showReach(bool isAway);
    enum class Purpose { Look, Run, Copy };
    void get(const hub::SpaceId &space, const QString &folder, Purpose purpose);

    Surroundings m_around;
    views::HubWorker *m_worker;
    HubSession *m_session;
    HubWatch *m_watch;
    views::OfflineMark *m_mark;
    views::HubPanel *m_panel = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_account = nullptr;
    std::unique_ptr<QMenu> m_accounts;
    QPointer<views::SignInDialog> m_dialog;
    /// Those that run, by their row in the list of tasks.
    QHash<int, std::shared_ptr<Task<get::GotSpace>>> m_getting;
};

} // namespace spacewright
