// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtools.h"

#include "hubsession.h"
#include "hubwatch.h"

#include <app/window/panels.h>

#include <core/get/copyspace.h>
#include <core/hub/client/devicelogin.h>
#include <core/secrets/availablestore.h>

#include <views/common/tasklist.h>
#include <views/hub/getspacedialog.h>
#include <views/hub/hubpanel.h>
#include <views/hub/offlinemark.h>
#include <views/hub/signindialog.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace spacewright
{

namespace
{

/// Where Spaces go that nobody chose a place for.
QString usualPlace()
{
    return QDir::homePath() + u"/Spaces"_s;
}

} // namespace

HubTools::HubTools(const Surroundings &surroundings)
    : QObject(surroundings.window), m_around(surroundings), m_worker(new views::HubWorker(this)),
      m_session(new HubSession(secrets::AvailableStore::shared(), m_worker, this)),
      m_watch(new HubWatch(m_worker, this)), m_mark(new views::OfflineMark(surroundings.window)),
      m_accounts(std::make_unique<QMenu>())
{
    addActions();
    m_panel = new views::HubPanel(m_worker, m_signIn, m_around.window);
    m_around.panels->add({.name = u"panel_hub"_s,
                          .title = tr("Hub"),
                          .icon = u"network-server"_s,
                          .area = Qt::LeftDockWidgetArea,
                          .needsSpace = false},
                         m_panel);
    connectPanel();
    connect(m_session, &HubSession::changed, this, &HubTools::showSession);
    connect(m_session, &HubSession::failed, this, &HubTools::failed);
    connect(m_session, &HubSession::ended, this,
            [this](const QString &text) { Q_EMIT offered(text, tr("Sign In"), [this] { askForToken(); }); });
    connect(m_watch, &HubWatch::changed, this, &HubTools::showReach);
    connect(m_mark, &views::OfflineMark::clicked, m_watch, &HubWatch::ask);
}

HubTools::~HubTools() = default;

void HubTools::addActions()
{
    KActionCollection *actions = m_around.window->actionCollection();
    m_signIn = actions->addAction(u"hub_sign_in"_s);
    m_signIn->setText(tr("&Sign In…"));
    m_signIn->setIcon(QIcon::fromTheme(u"user-identity"_s));
    connect(m_signIn, &QAction::triggered, this, &HubTools::askForToken);
    m_account = actions->addAction(u"hub_account"_s);
    m_account->setText(tr("&Account"));
    m_account->setIcon(QIcon::fromTheme(u"user-identity"_s));
    m_account->setMenu(m_accounts.get());
    m_account->setVisible(false);
    connect(m_accounts.get(), &QMenu::aboutToShow, this, &HubTools::fillAccounts);
    QAction *get = actions->addAction(u"space_get"_s);
    get->setText(tr("&Get Space…"));
    get->setIcon(QIcon::fromTheme(u"download"_s));
    connect(get, &QAction::triggered, this, [this] { askForSpace({}); });
}

void HubTools::connectPanel()
{
    using views::HubPanel;
    connect(m_panel, &HubPanel::getRequested, this, [this](const hub::SpaceId &id) { askForSpace(id.text()); });
    connect(m_panel, &HubPanel::runRequested, this, &HubTools::runHere);
    connect(m_panel, &HubPanel::spaceRequested, this, &HubTools::spaceRequested);
    connect(m_panel, &HubPanel::pageRequested, this, &HubTools::openPage);
    connect(m_panel, &HubPanel::spaceFailed, this, &HubTools::spaceFailed);
}

void HubTools::runHere(const hub::SpaceId &space)
{
    get(space, get::freeFolder(usualPlace(), space), Purpose::Run);
}

void HubTools::copy(const hub::SpaceId &space)
{
    get(space, get::freeFolder(usualPlace(), space), Purpose::Copy);
}

void HubTools::openPage(const QUrl &page)
{
    if (!QDesktopServices::openUrl(page))
        //: %1 is a web address
        Q_EMIT failed({ErrorCode::ToolMissing,
                       tr("No browser could be started. The page is at %1").arg(page.toString()), QString()});
}

void HubTools::start()
{
    m_session->start();
}

void HubTools::askForToken()
{
    if (!m_dialog) {
        const bool canUseBrowser = !hub::oauthClientId().isEmpty();
        // Whatever asked for it is in front again once it is closed.
        QWidget *before = QApplication::activeWindow();
        m_dialog = new views::SignInDialog(m_worker->access().endpoint, canUseBrowser,
                                           before && before->window()->parent() ? before : m_around.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &views::SignInDialog::tokenGiven, m_session, &HubSession::signIn);
        connect(m_dialog, &views::SignInDialog::browserRequested, m_session, &HubSession::signInByBrowser);
        connect(m_dialog, &QDialog::finished, m_session, &HubSession::forgetBrowser);
        connect(m_session, &HubSession::codeReady, m_dialog, [this](const QString &code, const QUrl &page) {
            m_dialog->showCode(code, page);
            openPage(page);
        });
        connect(m_session, &HubSession::refused, m_dialog, &views::SignInDialog::showError);
        connect(m_session, &HubSession::changed, m_dialog, [this] {
            if (!m_session->identity().name.isEmpty())
                m_dialog->accept();
        });
        m_session->isPermanent().then(m_dialog.data(), [this](bool isPermanent) {
            if (m_dialog)
                m_dialog->setPermanent(isPermanent);
        });
    }
    m_dialog->open();
}

void HubTools::fillAccounts()
{
    m_accounts->clear();
    const secrets::HubAccount current = m_session->account();
    //: %1 is a name, %2 the address of a Hub
    m_accounts->addSection(tr("%1 at %2").arg(current.name, current.endpoint.authority()));
    if (!m_session->variable().isEmpty()) {
        //: %1 is the name of an environment variable
        m_accounts->addAction(tr("Signed in by %1").arg(m_session->variable()))->setEnabled(false);
    } else {
        QAction *out = m_accounts->addAction(QIcon::fromTheme(u"system-log-out"_s), tr("Sign Out"));
        out->setObjectName(u"hub_sign_out"_s);
        connect(out, &QAction::triggered, m_session, &HubSession::signOut);
    }
    QAction *another = m_accounts->addAction(QIcon::fromTheme(u"list-add-user"_s), tr("Another Account…"));
    connect(another, &QAction::triggered, this, &HubTools::askForToken);
    m_session->accounts().then(this, [this](const QList<secrets::HubAccount> &accounts) { addAccounts(accounts); });
}

void HubTools::addAccounts(const QList<secrets::HubAccount> &accounts)
{
    for (const secrets::HubAccount &account : accounts) {
        if (account == m_session->account())
            continue;
        //: %1 is a name, %2 the address of a Hub
        QAction *action = m_accounts->addAction(tr("Use %1 at %2").arg(account.name, account.endpoint.authority()));
        connect(action, &QAction::triggered, this, [this, account] { m_session->use(account); });
    }
}

void HubTools::showSession()
{
    const QString &name = m_session->identity().name;
    m_signIn->setVisible(name.isEmpty());
    // The page of the panel offers what is enabled.
    m_signIn->setEnabled(name.isEmpty());
    m_account->setVisible(!name.isEmpty());
    //: An entry of the menu: %1 is the name of who is signed in
    m_account->setText(tr("Account: %1").arg(name));
    m_panel->setIdentity(m_session->identity());
    m_watch->update();
    Q_EMIT sessionChanged();
}

void HubTools::showReach(bool isAway)
{
    m_mark->setAway(m_worker->access().endpoint, isAway);
    m_panel->setAway(isAway);
    if (!isAway)
        m_session->goOn();
    Q_EMIT reachChanged(isAway);
}

QFuture<hub::Access> HubTools::access()
{
    return m_session->access();
}

git::Credentials HubTools::credentials() const
{
    const hub::Access &access = m_worker->access();
    return {access.endpoint, u"hf_user"_s, QString::fromUtf8(access.token)};
}

void HubTools::askForSpace(const QString &space)
{
    auto *dialog = new views::GetSpaceDialog(space, usualPlace(), m_around.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const Result<hub::SpaceId> id = dialog->space())
            get(*id, dialog->folder(), Purpose::Look);
    });
    dialog->open();
}

void HubTools::get(const hub::SpaceId &space, const QString &folder, Purpose purpose)
{
    const auto key = std::make_shared<int>();
    const auto cancel = [this, key] {
        if (const auto task = m_getting.value(*key))
            task->cancel();
    };
    //: A job in the task list; %1 is the name of a Space
    *key = m_around.tasks->add(tr("Getting %1").arg(space.text()), cancel);
    const auto work = [access = m_worker->access(), space, folder, purpose](Progress &progress) {
        return purpose == Purpose::Copy ? get::copySpace(access, space, folder, progress)
                                        : get::getSpace(access, space, folder, progress);
    };
    auto task = std::make_shared<Task<get::GotSpace>>(m_around.pool, work, m_around.tasks->listener(*key));
    m_getting.insert(*key, task);
    task->future().then(this, [this, row = *key, space, purpose](const Result<get::GotSpace> &end) {
        m_around.tasks->remove(row);
        m_getting.remove(row);
        if (!end) {
            Q_EMIT failed(end.error());
            return;
        }
        if (end->folder.isEmpty())
            return;
        Q_EMIT got(end->folder, purpose == Purpose::Run);
        if (!end->remark.isEmpty())
            Q_EMIT noticed(end->remark);
        else if (purpose == Purpose::Copy)
            //: %1 is the name of a Space
            Q_EMIT noticed(tr("This is a copy of %1 of your own. Repository › What Changed Upstream says what is new "
                              "there.")
                               .arg(space.text()));
        else if (end->id != space)
            //: %1 and %2 are names of Spaces
            Q_EMIT noticed(tr("%1 is called %2 now.").arg(space.text(), end->id.text()));
    });
}

} // namespace spacewright
