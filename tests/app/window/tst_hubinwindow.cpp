// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/windowbench.h>

#include <KMessageWidget>

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The desktop's browser, as far as it is told of a page.
class PageCatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageCatcher)

public:
    PageCatcher() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~PageCatcher() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    QUrl page;

public Q_SLOTS:
    void open(const QUrl &url) { page = url; }
};

/// The Hub as its user has it in the window: sign in, find, get, run here; against a stand-in for the Hub.
class TestHubInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain()
    {
        prepareProgram();
        hideKeychain();
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void showsOwnSpacesAfterSigningIn();
    void refusesAWrongToken();
    void signsOut();
    void findsByMeaningAndFilters();
    void filtersByHardwareAndWhatRuns();
    void signsInWithoutAKeychain();
    void signsInWithTheBrowser_data();
    void signsInWithTheBrowser();
    void renewsASignInThatEnds_data();
    void renewsASignInThatEnds();
    void listsManySpaces();
    void saysThatTheHubIsAway();
    void getsASpaceAndOpensIt();
    void runsASpaceHere();
    void saysWhyASpaceIsNotGot();
    void switchesBetweenAccountsAndHubs();
    void publishesAsWhoeverIsSignedIn();
    void asksWhoeverPublishesToSignIn();

private:
    QAbstractItemModel *spaces() const { return child<QListView>("hub_spaces")->model(); }
    void showPanel();
    void giveToken(const QString &token, const QUrl &endpoint = {});
    /// What the menu of the account offers by now.
    QAction *accountAction(const QString &text) const;
    void signIn();
    void openOwn();
    void chooseAll();
    /// What the page in place of the list says.
    QString emptyText() const;

    std::unique_ptr<tests::TestHub> m_hub;
};

void TestHubInWindow::init()
{
    m_hub = std::make_unique<tests::TestHub>();
    useHub(*m_hub, {});
    m_hub->addSpace(u"demo"_s, u"static"_s);
    openWindow();
    QCoreApplication::processEvents();
}

void TestHubInWindow::cleanup()
{
    closeWindow();
    m_hub.reset();
    QFile::remove(WindowSession::standardPath());
    QDir(m_home.path(u"Spaces"_s)).removeRecursively();
    QFile::remove(m_home.path(u"data/spacewright/accounts.json"_s));
}

void TestHubInWindow::showPanel()
{
    child<QPushButton>("welcome_hub")->click();
    QTRY_VERIFY(child<QDockWidget>("panel_hub")->isVisible());
}

void TestHubInWindow::giveToken(const QString &token, const QUrl &endpoint)
{
    action("hub_sign_in")->trigger();
    QTRY_VERIFY(find<QLineEdit>("sign_in_token"));
    if (!endpoint.isEmpty())
        child<QLineEdit>("sign_in_endpoint")->setText(endpoint.toString());
    child<QLineEdit>("sign_in_token")->setText(token);
    // No keychain of a test machine is to be asked.
    child<QCheckBox>("sign_in_keep")->setChecked(false);
    child<QPushButton>("sign_in_now")->click();
}

void TestHubInWindow::signIn()
{
    giveToken(u"hf_adawrite"_s);
    QTRY_VERIFY(action("hub_account")->isVisible());
}

void TestHubInWindow::chooseAll()
{
    auto *scope = child<QComboBox>("hub_scope");
    scope->setCurrentIndex(scope->count() - 1);
    Q_EMIT scope->activated(scope->currentIndex());
}

QString TestHubInWindow::emptyText() const
{
    QString text;
    const auto labels = child<QWidget>("hub_empty")->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    return text;
}

void TestHubInWindow::showsOwnSpacesAfterSigningIn()
{
    showPanel();
    // Nobody's Spaces are all Spaces.
    QTRY_COMPARE(spaces()->rowCount(), 1);
    child<QComboBox>("hub_scope")->setCurrentIndex(0);
    Q_EMIT child<QComboBox>("hub_scope")->activated(0);
    QTRY_VERIFY(emptyText().contains(u"Nobody is signed in"_s));
    signIn();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    QCOMPARE(action("hub_account")->text(), u"Account: ada"_s);
    QVERIFY(!action("hub_sign_in")->isVisible());
    // The organisation of ada's is offered too.
    QVERIFY(child<QComboBox>("hub_scope")->findText(u"lab"_s) > 0);
}

void TestHubInWindow::refusesAWrongToken()
{
    giveToken(u"hf_nobody"_s);
    QTRY_VERIFY(child<QPushButton>("sign_in_now")->isEnabled());
    QVERIFY(child<QDialog>("sign_in")->isVisible());
    QVERIFY(!action("hub_account")->isVisible());
}

void TestHubInWindow::signsOut()
{
    showPanel();
    signIn();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    QMenu *menu = action("hub_account")->menu();
    Q_EMIT menu->aboutToShow();
    menu->findChild<QAction *>(u"hub_sign_out"_s)->trigger();
    QTRY_VERIFY(action("hub_sign_in")->isVisible());
    QTRY_VERIFY(!action("hub_account")->isVisible());
    m_hub->clearJournal();
    chooseAll();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    const QJsonArray asked = m_hub->journal(u"GET /api/spaces"_s);
    QVERIFY(!asked.isEmpty());
    QVERIFY(!QJsonDocument(asked).toJson().contains("hf_adawrite"));
}

void TestHubInWindow::findsByMeaningAndFilters()
{
    m_hub->addSpace(u"translator"_s, u"gradio"_s);
    showPanel();
    chooseAll();
    QTRY_COMPARE(spaces()->rowCount(), 2);
    child<QAction>("hub_filter_gradio")->trigger();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    m_hub->clearJournal();
    QTest::keyClicks(child<QLineEdit>("hub_search"), u"translator"_s);
    QTRY_VERIFY(!m_hub->journal(u"semantic-search"_s).isEmpty());
    QTRY_COMPARE(spaces()->rowCount(), 1);
    QTest::keyClicks(child<QLineEdit>("hub_search"), u"xyzzy"_s);
    QTRY_VERIFY(emptyText().contains(u"No Spaces"_s));
}

void TestHubInWindow::filtersByHardwareAndWhatRuns()
{
    for (const QString &name : {u"painter"_s, u"sleeper"_s})
        m_hub->addSpace(name, u"gradio"_s);
    m_hub->api("POST", u"/api/spaces/ada/painter/hardware"_s, {{u"flavor"_s, u"t4-small"_s}});
    m_hub->control("POST", u"/spaces/ada/painter"_s, {{u"stage"_s, u"SLEEPING"_s}});
    m_hub->control("POST", u"/spaces/ada/demo"_s, {{u"stage"_s, u"RUNNING"_s}});
    m_hub->control("POST", u"/spaces/ada/sleeper"_s, {{u"stage"_s, u"SLEEPING"_s}});
    showPanel();
    chooseAll();
    const auto shown = [this] {
        QStringList names;
        for (int row = 0; row < spaces()->rowCount(); ++row)
            names += spaces()->index(row, 0).data().toString();
        names.sort();
        return names;
    };
    QTRY_COMPARE(shown(), (QStringList{u"demo"_s, u"painter"_s, u"sleeper"_s}));
    // GPU, then CPU: as the menu has them.
    child<QAction>("hub_filter_2")->trigger();
    QTRY_COMPARE(shown(), QStringList{u"painter"_s});
    child<QAction>("hub_filter_1")->trigger();
    QTRY_COMPARE(shown(), (QStringList{u"demo"_s, u"sleeper"_s}));
    child<QAction>("hub_filter_running")->trigger();
    QTRY_COMPARE(shown(), QStringList{u"demo"_s});
}

/// Where nothing keeps secrets, the token is known until the program ends, and is written nowhere.
void TestHubInWindow::signsInWithoutAKeychain()
{
    action("hub_sign_in")->trigger();
    auto *keep = child<QCheckBox>("sign_in_keep");
    QTRY_VERIFY(!keep->isEnabled());
    QVERIFY(!keep->isChecked());
    QVERIFY(keep->text().contains(u"no keychain"_s));
    child<QLineEdit>("sign_in_token")->setText(u"hf_adawrite"_s);
    child<QPushButton>("sign_in_now")->click();
    QTRY_VERIFY(action("hub_account")->isVisible());
    m_home.write(u"known"_s, "seen");
    int looked = 0;
    QDirIterator files(m_home.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray &token : {QByteArray("hf_adawrite"), QByteArray("hf_adawrite").toBase64()})
            QVERIFY2(!content.contains(token), qPrintable(file.fileName()));
        ++looked;
    }
    QVERIFY(looked > 0);
}

void TestHubInWindow::signsInWithTheBrowser_data()
{
    QTest::addColumn<QString>("user");
    QTest::newRow("confirmed") << u"ada"_s;
    QTest::newRow("refused") << QString();
}

/// Only where the program is known at the Hub. What the browser would show is said by the stand-in.
void TestHubInWindow::signsInWithTheBrowser()
{
    QFETCH(QString, user);
    action("hub_sign_in")->trigger();
    QVERIFY(!child<QPushButton>("sign_in_browser")->isVisible());
    child<QDialog>("sign_in")->close();
    QTRY_VERIFY(!find<QDialog>("sign_in"));
    qputenv("SPACEWRIGHT_OAUTH_CLIENT_ID", "spacewright-test");
    const auto unset = qScopeGuard([] { qunsetenv("SPACEWRIGHT_OAUTH_CLIENT_ID"); });
    PageCatcher browser;
    action("hub_sign_in")->trigger();
    QTest::mouseClick(child<QPushButton>("sign_in_browser"), Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>("sign_in_code")->isVisible());
    const QString code = child<QLabel>("sign_in_code")->accessibleName();
    QVERIFY(child<QLabel>("sign_in_code")->text().contains(code));
    QCOMPARE(browser.page.toString(), m_hub->endpoint().toString() + u"/oauth/device?user_code="_s + code);
    m_hub->control("POST", u"/devices/"_s + code, {{u"user"_s, user}});
    if (user.isEmpty()) {
        QTRY_VERIFY(child<QPushButton>("sign_in_browser")->isEnabled());
        QVERIFY(!child<QLabel>("sign_in_code")->isVisible());
        QVERIFY(!action("hub_account")->isVisible());
        child<QDialog>("sign_in")->close();
        return;
    }
    QTRY_VERIFY(action("hub_account")->isVisible());
    QCOMPARE(action("hub_account")->text(), u"Account: ada"_s);
    QTRY_VERIFY(!find<QDialog>("sign_in"));
}

void TestHubInWindow::renewsASignInThatEnds_data()
{
    QTest::addColumn<bool>("isRenewed");
    QTest::newRow("renewed") << true;
    QTest::newRow("no more") << false;
}

/// With a token that lives for some seconds in place of hours.
void TestHubInWindow::renewsASignInThatEnds()
{
    QFETCH(bool, isRenewed);
    m_hub->control("POST", u"/settings"_s, {{u"lifetime"_s, 3}});
    qputenv("SPACEWRIGHT_OAUTH_CLIENT_ID", "spacewright-test");
    const auto unset = qScopeGuard([] { qunsetenv("SPACEWRIGHT_OAUTH_CLIENT_ID"); });
    const PageCatcher browser;
    showPanel();
    action("hub_sign_in")->trigger();
    QTest::mouseClick(child<QPushButton>("sign_in_browser"), Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>("sign_in_code")->isVisible());
    m_hub->control("POST", u"/devices/"_s + child<QLabel>("sign_in_code")->accessibleName(), {{u"user"_s, u"ada"_s}});
    QTRY_VERIFY(action("hub_account")->isVisible());
    QTRY_COMPARE(spaces()->rowCount(), 1);
    if (!isRenewed)
        m_hub->fault({{u"path"_s, u"/oauth/token"_s},
                      {u"status"_s, 400},
                      {u"count"_s, 0},
                      {u"body"_s, u"{\"error\":\"invalid_grant\"}"_s}});
    m_hub->clearJournal();
    // Whatever is asked until it has ended.
    const auto ask = [this] {
        Q_EMIT child<QComboBox>("hub_scope")->activated(0);
        return !m_hub->journal(u"POST /oauth/token"_s).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(ask(), 10'000);
    if (isRenewed) {
        QTRY_COMPARE(spaces()->rowCount(), 1);
        QVERIFY(action("hub_account")->isVisible());
        return;
    }
    QTRY_VERIFY(action("hub_sign_in")->isVisible());
    const auto isOffer = [](QToolButton *button) {
        return button->isVisible() && button->text().remove(u'&') == u"Sign In"_s;
    };
    const auto offer = [&]() -> QToolButton * {
        const auto buttons = m_window->findChildren<QToolButton *>();
        const auto found = std::ranges::find_if(buttons, isOffer);
        return found == buttons.end() ? nullptr : *found;
    };
    QTRY_VERIFY(offer());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("sign_in"));
}

void TestHubInWindow::listsManySpaces()
{
    m_hub->control("POST", u"/spaces"_s, {{u"owner"_s, u"ada"_s}, {u"count"_s, 1200}});
    showPanel();
    chooseAll();
    QTRY_COMPARE_WITH_TIMEOUT(spaces()->rowCount(), 1201, 30'000);
}

void TestHubInWindow::saysThatTheHubIsAway()
{
    m_hub->fault({{u"path"_s, u"^/api/spaces"_s}, {u"status"_s, 403}, {u"count"_s, 0}});
    showPanel();
    QTRY_VERIFY(emptyText().contains(u"cannot be asked"_s));
    m_hub->control("DELETE", u"/faults"_s);
    const auto buttons = child<QWidget>("hub_empty")->findChildren<QToolButton *>();
    const auto retry = std::ranges::find_if(buttons, [](QToolButton *button) {
        return button->isVisible() && button->text().remove(u'&') == u"Try Again"_s;
    });
    QVERIFY(retry != buttons.end());
    (*retry)->click();
    QTRY_COMPARE(spaces()->rowCount(), 1);
}

void TestHubInWindow::getsASpaceAndOpensIt()
{
    showPanel();
    chooseAll();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    child<QListView>("hub_spaces")->setCurrentIndex(spaces()->index(0, 0));
    const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
    child<QAction>("hub_get")->trigger();
    child<QPushButton>("get_now")->click();
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), m_home.path(u"Spaces/demo"_s));
    QVERIFY(QFileInfo::exists(m_home.path(u"Spaces/demo/README.md"_s)));
}

void TestHubInWindow::runsASpaceHere()
{
    showPanel();
    chooseAll();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    child<QListView>("hub_spaces")->setCurrentIndex(spaces()->index(0, 0));
    child<QAction>("hub_run_here")->trigger();
    // Nothing runs before somebody has said so.
    QTRY_VERIFY(find<QPushButton>("trust_allow"));
    QVERIFY(child<QPushButton>("trust_allow")->isVisible());
    child<QPushButton>("trust_deny")->click();
}

void TestHubInWindow::saysWhyASpaceIsNotGot()
{
    action("space_get")->trigger();
    child<QLineEdit>("get_id")->setText(u"ada/nothing"_s);
    child<QPushButton>("get_now")->click();
    const auto isSaid = [this] {
        const auto labels = m_window->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [](QLabel *label) { return label->text().contains(u"There is no Space ada/nothing"_s); });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(!QFileInfo::exists(m_home.path(u"Spaces/nothing"_s)));
}

QAction *TestHubInWindow::accountAction(const QString &text) const
{
    QMenu *menu = action("hub_account")->menu();
    const auto find = [&]() -> QAction * {
        const QList<QAction *> actions = menu->actions();
        const auto found =
            std::ranges::find_if(actions, [&text](const QAction *one) { return one->text().remove(u'&') == text; });
        return found == actions.end() ? nullptr : *found;
    };
    Q_EMIT menu->aboutToShow();
    [[maybe_unused]] const bool isThere = QTest::qWaitFor([&] { return find() != nullptr; });
    return find();
}

void TestHubInWindow::switchesBetweenAccountsAndHubs()
{
    const tests::TestHub other;
    other.addSpace(u"elsewhere"_s, u"static"_s);
    other.control("POST", u"/tokens"_s, {{u"value"_s, u"hf_otherwrite"_s}, {u"user"_s, u"ada"_s}});
    other.control("DELETE", u"/tokens/hf_adawrite"_s);
    other.clearJournal();
    showPanel();
    signIn();
    QTRY_COMPARE(spaces()->rowCount(), 1);
    QAction *another = accountAction(u"Another Account…"_s);
    QVERIFY(another);
    another->trigger();
    QTRY_VERIFY(find<QLineEdit>("sign_in_token"));
    child<QLineEdit>("sign_in_endpoint")->setText(other.endpoint().toString());
    child<QLineEdit>("sign_in_token")->setText(u"hf_otherwrite"_s);
    child<QCheckBox>("sign_in_keep")->setChecked(false);
    child<QPushButton>("sign_in_now")->click();
    const auto isListed = [this](const QString &name) {
        return spaces()->rowCount() == 1 && spaces()->index(0, 0).data().toString() == name;
    };
    QTRY_VERIFY(isListed(u"elsewhere"_s));
    QAction *back = accountAction(u"Use ada at "_s + m_hub->endpoint().authority());
    QVERIFY(back);
    back->trigger();
    QTRY_VERIFY(isListed(u"demo"_s));
    QCOMPARE(action("hub_account")->text(), u"Account: ada"_s);
    // No token of one Hub went to the other, where it is unknown.
    for (const QJsonArray &journal : {other.journal(), m_hub->journal()}) {
        for (const QJsonValue &entry : journal)
            QVERIFY2(entry[u"status"_s].toInt() != 401, qPrintable(entry[u"path"_s].toString()));
    }
}

void TestHubInWindow::openOwn()
{
    m_home.write(u"Spaces/own/README.md"_s, "---\ntitle: Own\nsdk: static\n---\n");
    m_home.write(u"Spaces/own/index.html"_s, "<!doctype html><title>Own</title>\n");
    m_window->handle({m_home.path(u"Spaces/own"_s), false});
    QTRY_VERIFY(action("publish")->isEnabled());
}

/// Nothing has to be begun anew: neither where nobody is signed in, nor where a token is refused on the way.
void TestHubInWindow::asksWhoeverPublishesToSignIn()
{
    openOwn();
    action("publish")->trigger();
    QTRY_VERIFY(find<QLineEdit>("sign_in_token"));
    giveToken(u"hf_adawrite"_s);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    QTRY_VERIFY(!find<QLineEdit>("sign_in_token"));
    m_hub->fault({{u"path"_s, u"/commit/"_s},
                  {u"status"_s, 401},
                  {u"body"_s, u"{\"error\":\"Invalid credentials in Authorization header\"}"_s}});
    child<QPushButton>("publish_now")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("sign_in_token"), 30'000);
    QVERIFY(action("hub_account")->isVisible());
    giveToken(u"hf_adawrite"_s);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    child<QPushButton>("publish_now")->click();
    QTRY_COMPARE_WITH_TIMEOUT(child<KMessageWidget>("publish_bar")->text(), u"ada/own runs on the Hub."_s, 30'000);
    // The Hub's own, and ours.
    QCOMPARE(m_hub->api("GET", u"/api/spaces/ada/own/commits/main"_s).array().size(), 2);
}

void TestHubInWindow::publishesAsWhoeverIsSignedIn()
{
    openOwn();
    signIn();
    action("publish")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    QCOMPARE(child<QLineEdit>("publish_target")->text(), u"ada/own"_s);
    child<QPushButton>("publish_now")->click();
    QTRY_COMPARE_WITH_TIMEOUT(child<KMessageWidget>("publish_bar")->text(), u"ada/own runs on the Hub."_s, 30'000);
}

QTEST_MAIN(TestHubInWindow)
#include "tst_hubinwindow.moc"
