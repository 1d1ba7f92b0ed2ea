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

namespace secrets
{
struct HubAccount;
} // namespace secrets

namespace views
{
class HubPanel;
class HubWorker;
class SignInDialog;
class TaskList;
} // namespace views

class HubSession;
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
    /// The page of a Space shall be shown.
    void spaceRequested(const spacewright::hub::SpaceId &space);
    void failed(const spacewright::Error &error);
    void noticed(const QString &text);
    /// A Space came from the Hub; @p isRun if it was wanted for running it.
    void got(const QString &folder, bool isRun);

private:
    void addActions();
    void connectPanel();
    void fillAccounts();
    void addAccounts(const QList<secrets::HubAccount> &accounts);
    void showSession();
    enum class Purpose { Look, Run, Copy };
    void get(const hub::SpaceId &space, const QString &folder, Purpose purpose);

    Surroundings m_around;
    views::HubWorker *m_worker;
    HubSession *m_session;
    views::HubPanel *m_panel = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_account = nullptr;
    std::unique_ptr<QMenu> m_accounts;
    QPointer<views::SignInDialog> m_dialog;
    /// Those that run, by their row in the list of tasks.
    QHash<int, std::shared_ptr<Task<get::GotSpace>>> m_getting;
};

} // namespace spacewright
