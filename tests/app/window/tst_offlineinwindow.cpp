// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/windowbench.h>

#include <core/http/retrypolicy.h>

#include <KMessageWidget>

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The network goes, and comes back: the window says so, and what was to be sent is not lost.
class TestOfflineInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain()
    {
        prepareProgram();
        hideKeychain();
        // The way to giving up is the same, and shorter.
        http::RetryPolicy::usualWait = std::chrono::milliseconds(50);
    }

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<tests::TestHub>();
        useHub(*m_hub);
        m_hub->addSpace(u"demo"_s, u"static"_s);
        m_home.write(u"fruit/README.md"_s, "---\ntitle: Fruit\nsdk: static\n---\n");
        m_home.write(u"fruit/index.html"_s, "<!doctype html><title>Fruit</title>\n");
    }
    void cleanup()
    {
        closeWindow();
        m_hub.reset();
        QFile::remove(WindowSession::standardPath());
    }

    void marksThatTheHubIsAway()
    {
        openWindow();
        showPanel();
        QTRY_COMPARE(child<QListView>("hub_spaces")->model()->rowCount(), 1);
        QVERIFY(!mark()->isVisible());
        const int height = m_window->menuBar()->sizeHint().height();
        m_hub->setReachable(false);
        // Whatever asks the Hub finds out.
        QTest::keyClicks(child<QLineEdit>("hub_search"), u"demo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(mark()->isVisible(), 20'000);
        QCOMPARE(m_window->menuBar()->sizeHint().height(), height);
        QVERIFY(mark()->toolTip().contains(m_hub->endpoint().authority()));
        QCOMPARE(mark()->accessibleName(), u"Offline"_s);
        m_hub->setReachable(true);
        QTest::mouseClick(mark(), Qt::LeftButton);
        QTRY_VERIFY(!mark()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(child<QListView>("hub_spaces")->model()->rowCount(), 1, 30'000);
    }

    /// It is there, and somebody else: that is said with the reason, and there is no way around it.
    void refusesAHubThatDoesNotProveItself()
    {
        const QString key = m_home.path(u"key.pem"_s);
        const QString certificate = m_home.path(u"certificate.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, key,
                                     u"-out"_s, certificate, u"-subj"_s, u"/CN=localhost"_s});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        QProcess server;
        server.start(u"python3"_s,
                     {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/tlsserver.py"), key, certificate});
        QVERIFY(QTest::qWaitFor([&server] { return server.canReadLine(); }, 20'000));
        qputenv("HF_ENDPOINT", "https://localhost:" + server.readLine().trimmed());
        openWindow();
        showPanel();
        const auto *page = child<QWidget>("hub_empty");
        const auto isSaid = [page] {
            const auto labels = page->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"does not prove that it is the server"_s) &&
                       label->text().contains(u"self-signed"_s);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 30'000);
        QVERIFY(!mark()->isVisible());
        for (const auto *button : page->findChildren<QToolButton *>()) {
            if (button->isVisible() && button->isEnabled())
                QVERIFY2(QString(button->text()).remove(u'&') == u"Try Again"_s ||
                             QString(button->text()).remove(u'&').startsWith(u"Sign In"_s),
                         qPrintable(button->text()));
        }
        server.closeWriteChannel();
        QVERIFY(server.waitForFinished());
        QVERIFY(!server.readAllStandardOutput().contains("read"));
    }

    /// Nobody presses anything: who is signed in and what there is is asked for once the Hub is back.
    void startsWithoutANetwork()
    {
        m_hub->setReachable(false);
        openWindow();
        showPanel();
        QTRY_VERIFY_WITH_TIMEOUT(mark()->isVisible(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(action("hub_sign_in")->isVisible(), 20'000);
        QVERIFY(!action("hub_account")->isVisible());
        m_hub->setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(!mark()->isVisible(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(action("hub_account")->isVisible(), 30'000);
        QCOMPARE(action("hub_account")->text(), u"Account: ada"_s);
        QTRY_COMPARE_WITH_TIMEOUT(child<QListView>("hub_spaces")->model()->rowCount(), 1, 30'000);
    }

    void whatIsPublishedWaitsForTheNetwork()
    {
        openOwn();
        look();
        m_hub->setReachable(false);
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf("publish_resume"), 60'000);
        QVERIFY2(bar()->text().contains(u"is kept, and is sent as soon as"_s), qPrintable(bar()->text()));
        QVERIFY(mark()->isVisible());
        QVERIFY(!child<QWidget>("publish_sheet")->isVisible());
        m_hub->setReachable(true);
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), u"ada/fruit runs on the Hub."_s, 90'000);
        QVERIFY(!mark()->isVisible());
        QCOMPARE(commits(), 2);
    }

    void whatChangedMeanwhileIsLookedAtFirst()
    {
        openOwn();
        look();
        m_hub->setReachable(false);
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf("publish_resume"), 60'000);
        m_home.write(u"fruit/index.html"_s, "<!doctype html><title>Other fruit</title>\n");
        m_hub->setReachable(true);
        QTRY_VERIFY2_WITH_TIMEOUT(bar()->text().contains(u"no longer what you looked at"_s), qPrintable(bar()->text()),
                                  90'000);
        QVERIFY(m_hub->journal(u"POST .*(create|commit)"_s).size() == 1); // the one of init()
        look();
        publishNow();
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), u"ada/fruit runs on the Hub."_s, 60'000);
    }

    /// Neither is it lost where the program ends before the network is back.
    void whatWaitsOutlivesTheProgram()
    {
        openOwn();
        look();
        child<QLineEdit>("publish_message")->setText(u"A word"_s);
        QTest::mouseClick(child<QPushButton>("publish_look_again"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
        m_hub->setReachable(false);
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf("publish_resume"), 60'000);
        QTRY_VERIFY(QFile::exists(m_home.path(u"data/spacewright/waiting.json"_s)));
        closeWindow();
        m_hub->setReachable(true);
        openOwn();
        QTRY_VERIFY(buttonOf("publish_resume"));
        QVERIFY2(bar()->text().contains(u"Nothing is lost"_s), qPrintable(bar()->text()));
        QTest::mouseClick(buttonOf("publish_resume"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
        QCOMPARE(child<QLineEdit>("publish_target")->text(), u"ada/fruit"_s);
        QCOMPARE(child<QLineEdit>("publish_message")->text(), u"A word"_s);
        publishNow();
        QTRY_COMPARE_WITH_TIMEOUT(bar()->text(), u"ada/fruit runs on the Hub."_s, 60'000);
        QCOMPARE(commits(), 2);
        closeWindow();
        openOwn();
        QVERIFY(!QTest::qWaitFor([this] { return buttonOf("publish_resume") != nullptr; }, 1000));
    }

    void whatWaitsMayBeGivenUp()
    {
        openOwn();
        look();
        m_hub->setReachable(false);
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf("publish_discard"), 60'000);
        m_hub->clearJournal();
        QTest::mouseClick(buttonOf("publish_discard"), Qt::LeftButton);
        QVERIFY(bar()->isHidden());
        m_hub->setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(!mark()->isVisible(), 90'000);
        QVERIFY(m_hub->journal(u"^POST"_s).isEmpty());
        look();
    }

    /// A look that failed is taken again by itself.
    void theSheetLooksAgain()
    {
        openOwn();
        m_hub->setReachable(false);
        action("publish")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(mark()->isVisible(), 20'000);
        const auto *said = child<QWidget>("publish_sheet")->findChild<KMessageWidget *>(u"error_banner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), 60'000);
        m_hub->setReachable(true);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 90'000);
        QVERIFY(!said->isVisible());
    }

private:
    void showPanel()
    {
        child<QPushButton>("welcome_hub")->click();
        QTRY_VERIFY(child<QDockWidget>("panel_hub")->isVisible());
    }
    void openOwn()
    {
        openWindow();
        m_window->handle({m_home.path(u"fruit"_s), false});
        QTRY_VERIFY(action("publish")->isEnabled());
        QTRY_VERIFY(action("hub_account")->isVisible());
    }
    void look() const
    {
        action("publish")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    }
    void publishNow() const { QTest::mouseClick(child<QPushButton>("publish_now"), Qt::LeftButton); }
    KMessageWidget *bar() const { return child<KMessageWidget>("publish_bar"); }
    QToolButton *mark() const { return child<QToolButton>("hub_offline"); }
    qsizetype commits() const { return m_hub->api("GET", u"/api/spaces/ada/fruit/commits/main"_s).array().size(); }

    std::unique_ptr<tests::TestHub> m_hub;
};

QTEST_MAIN(TestOfflineInWindow)
#include "tst_offlineinwindow.moc"
