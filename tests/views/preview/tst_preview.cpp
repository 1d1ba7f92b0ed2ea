// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/pagecolours.h>
#include <views/common/preview.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QHttpServer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUdpSocket>

#include <csignal>
#include <memory>

using namespace spacewright::views;

namespace
{

constexpr int patience = 30'000;

// Serves pages that the test writes, on a port of its own.
class Site final
{
public:
    Site()
    {
        m_server.route(QStringLiteral("/<arg>"), [this](const QString &name) {
            return QHttpServerResponse("text/html", m_pages.value(name).toUtf8());
        });
        m_server.bind(&m_socket);
    }

    QUrl add(const QString &name, const QString &html)
    {
        m_pages.insert(name, html);
        return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(m_socket.serverPort()).arg(name));
    }
    quint16 port() const { return m_socket.serverPort(); }

private:
    struct Socket final : QTcpServer {
        Socket() { listen(QHostAddress::LocalHost); }
    };

    QHash<QString, QString> m_pages;
    Socket &m_socket = *new Socket; // the server takes it over
    QHttpServer m_server;
};

// The process that draws the panel's page, without linking a browser engine here.
qint64 pageProcess(const PreviewPanel &panel)
{
    for (const QObject *object : panel.findChildren<QObject *>()) {
        if (object->inherits("QWebEnginePage"))
            return object->property("renderProcessPid").toLongLong();
    }
    return 0;
}

} // namespace

class PreviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsAPage();
    void saysWhenNothingRuns();
    void aPageIsLockedUp();
    void forwardsConsoleMessages();
    void tellsWhatAPageCouldNotLoad();
    void reachesItsOwnPortOnly();
    void keepsNothingForAnotherSpace();
    void staysOnItsSpace();
    void saysWhenThePageCannotBeLoaded();
    void offersReloadAfterACrash();
    void proposesAPlainNameForADownload();
    void asksBeforeADeviceIsUsed();
    void alertsDoNotStopThePage();
    void showsThePageAsOnAPhone();
    void showsThePageInTheDark();
    void isDarkInADarkWindow();
    void aPageHasTheGroundThatItMeans_data();
    void aPageHasTheGroundThatItMeans();
    void showsTheInspector();

private:
    /// The answer of a script, or nothing.
    QVariant run(const QString &script);
    void load(const QUrl &url);
    QString visibleTitle() const;
    QToolButton *button(const QString &text) const;
    void choose(const char *action) { m_panel->findChild<QAction *>(QLatin1StringView(action))->trigger(); }

    QTemporaryDir m_home;
    PreviewPlugin *m_plugin = nullptr;
    std::unique_ptr<Site> m_site;
    std::unique_ptr<PreviewPanel> m_panel;
    QList<ConsoleMessage> m_console;
};

void PreviewTest::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    QString error;
    m_plugin = loadPreviewPlugin(&error);
    QVERIFY2(m_plugin, qPrintable(error));
}

void PreviewTest::init()
{
    m_site = std::make_unique<Site>();
    m_panel.reset(m_plugin->createPanel(nullptr));
    m_console.clear();
    connect(m_panel.get(), &PreviewPanel::consoleMessage, m_panel.get(),
            [this](const ConsoleMessage &message) { m_console += message; });
    m_panel->resize(700, 900);
    m_panel->show();
}

void PreviewTest::cleanup()
{
    m_panel.reset();
    m_site.reset();
}

QVariant PreviewTest::run(const QString &script)
{
    auto answer = std::make_shared<std::optional<QVariant>>();
    m_panel->runScript(script, [answer](const QVariant &value) { *answer = value; });
    [[maybe_unused]] const bool hasCome = QTest::qWaitFor([&] { return answer->has_value(); }, patience);
    return answer->value_or(QVariant());
}

void PreviewTest::load(const QUrl &url)
{
    QSignalSpy finished(m_panel.get(), &PreviewPanel::loadFinished);
    m_panel->setUrl(url);
    QVERIFY(finished.wait(patience));
    QVERIFY(finished[0][0].toBool());
}

QString PreviewTest::visibleTitle() const
{
    const auto *title = m_panel->findChild<QLabel *>(QStringLiteral("preview_overlay_title"));
    return title->isVisible() ? title->text() : QString();
}

QToolButton *PreviewTest::button(const QString &text) const
{
    for (QToolButton *candidate : m_panel->findChildren<QToolButton *>()) {
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void PreviewTest::showsAPage()
{
    QSignalSpy title(m_panel.get(), &PreviewPanel::titleChanged);
    QSignalSpy requested(m_panel.get(), &PreviewPanel::requested);
    load(m_site->add(QStringLiteral("a"), QStringLiteral("<title>My Space</title><h1>Hello</h1>")));
    QVERIFY(!requested.isEmpty());
    const qsizetype before = requested.size();
    run(QStringLiteral("fetch('/data'); fetch('http://127.0.0.1:9/elsewhere'); 0"));
    QTRY_COMPARE_WITH_TIMEOUT(requested.size(), before + 1, patience);
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Hello"));
    QVERIFY(visibleTitle().isEmpty());
    const auto *address = m_panel->findChild<QLineEdit *>(QStringLiteral("preview_address"));
    QCOMPARE(address->text(), m_panel->url().toString());
    // What opens a private Space is not shown to whoever looks on.
    const QUrl signedUrl(m_panel->url().toString() + QStringLiteral("?a=1&__sign=s3cret"));
    load(signedUrl);
    QCOMPARE(run(QStringLiteral("location.search")).toString(), QStringLiteral("?a=1&__sign=s3cret"));
    QTRY_VERIFY(address->text().endsWith(QStringLiteral("?a=1")));
    QCOMPARE(m_panel->url(), signedUrl);
    QVERIFY(title.contains(QVariantList{QStringLiteral("My Space")}));
    m_site->add(QStringLiteral("a"), QStringLiteral("<h1>Changed</h1>"));
    m_panel->reload();
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Changed"),
                              patience);
}

void PreviewTest::saysWhenNothingRuns()
{
    QCOMPARE(visibleTitle(), QStringLiteral("Not running"));
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    m_panel->setUrl({});
    QCOMPARE(visibleTitle(), QStringLiteral("Not running"));
    QVERIFY(m_panel->findChild<QLineEdit *>(QStringLiteral("preview_address"))->text().isEmpty());
    QVERIFY(!m_panel->findChild<QAction *>(QStringLiteral("preview_reload"))->isEnabled());
}

void PreviewTest::aPageIsLockedUp()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    QVERIFY(!m_panel->findChild<QWidget *>(QStringLiteral("preview_message_sandbox")));
    QFile status(QStringLiteral("/proc/%1/status").arg(pageProcess(*m_panel)));
    QVERIFY(status.open(QIODevice::ReadOnly));
    QVERIFY(status.readAll().contains("\nSeccomp:\t2\n"));
}

void PreviewTest::forwardsConsoleMessages()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("<script>\nconsole.warn('careful')\n</script>")));
    QTRY_VERIFY(!m_console.isEmpty());
    QCOMPARE(m_console[0].text, QStringLiteral("careful"));
    QCOMPARE(m_console[0].level, ConsoleMessage::Level::Warning);
    QCOMPARE(m_console[0].source, m_panel->url().toString());
    QCOMPARE(m_console[0].line, 2);
    QVERIFY(m_console[0].time.isValid());
}

/// The engine says nothing of what a page could not load but to its developer tools.
void PreviewTest::tellsWhatAPageCouldNotLoad()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("<img src='/no/gone.png'><img src='empty.png'>"
                                                         "<script>fetch('/no/none.json')</script>")));
    const QString start = m_panel->url().resolved(QUrl(QStringLiteral("/"))).toString();
    const auto told = [this] {
        QStringList texts;
        for (const ConsoleMessage &message : m_console) {
            if (message.level == ConsoleMessage::Level::Error && message.source.isEmpty())
                texts += message.text;
        }
        return texts;
    };
    QTRY_COMPARE_WITH_TIMEOUT(told().size(), 3, patience);
    // The image that was answered is not told of a second time by its event.
    for (const QString &text :
         {QStringLiteral("no/none.json: 404"), QStringLiteral("no/gone.png: 404"), QStringLiteral("empty.png")})
        QVERIFY2(told().contains(QStringLiteral("Failed to load ") + start + text), qPrintable(told().join(u'|')));
}

void PreviewTest::reachesItsOwnPortOnly()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::Any));
    QSignalSpy reached(&other, &QTcpServer::newConnection);
    QUdpSocket datagrams;
    QVERIFY(datagrams.bind(QHostAddress::LocalHost, other.serverPort()));
    const QString page = QStringLiteral(R"js(<link rel=preconnect href="http://127.0.0.1:%1/">
        <link rel=dns-prefetch href="http://localhost:%1/"><img src="http://localhost:%1/i"><script>
        const own = fetch('/b').then(answer => answer.text());
        const others = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '127.0.0.2', '2130706433'].map(
            host => fetch('http://' + host + ':%1/', { mode: 'no-cors' }).then(() => 'reached', () => 'blocked'));
        const socket = new Promise(done => {
            const web = new WebSocket('ws://127.0.0.1:%1/');
            web.onopen = () => done('reached');
            web.onerror = () => done('blocked');
        });
        navigator.sendBeacon('http://127.0.0.1:%1/beacon', 'x');
        new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:%1' }] }).createDataChannel('x');
        Promise.all([own, socket, ...others]).then(all => { window.result = all.join(' '); });
        </script>)js")
                             .arg(other.serverPort());
    m_site->add(QStringLiteral("b"), QStringLiteral("own"));
    load(m_site->add(QStringLiteral("a"), page));
    const QString expected = QStringLiteral("own") + QStringLiteral(" blocked").repeated(7);
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("window.result || ''")).toString(), expected, patience);
    QVERIFY(reached.isEmpty());
    QVERIFY(!other.hasPendingConnections());
    QVERIFY(!datagrams.hasPendingDatagrams());
    const auto isBlocked = [](const ConsoleMessage &message) {
        return message.text.startsWith(QStringLiteral("Blocked"));
    };
    QVERIFY(std::ranges::any_of(m_console, isBlocked));
}

void PreviewTest::keepsNothingForAnotherSpace()
{
    m_panel->setSpaceKey(QStringLiteral("one"));
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    run(QStringLiteral("localStorage.setItem('k', 'v'); document.cookie = 'c=1; max-age=1000'"));
    const QString kept = QStringLiteral("localStorage.getItem('k') + document.cookie");
    QCOMPARE(run(kept).toString(), QStringLiteral("vc=1"));
    m_panel->setSpaceKey(QStringLiteral("two"));
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    QCOMPARE(run(kept).toString(), QStringLiteral("null"));
}

void PreviewTest::staysOnItsSpace()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    run(QStringLiteral("location.href = 'https://example.org/'; 0"));
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Open in Browser")), patience);
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Hello"));
    button(QStringLiteral("Stay Here"))->click();
    QVERIFY(!button(QStringLiteral("Stay Here")));
    // No files, and no question about them.
    run(QStringLiteral("location.href = 'file:///etc/passwd'; 0"));
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Hello"));
    QVERIFY(!button(QStringLiteral("Stay Here")));
}

void PreviewTest::saysWhenThePageCannotBeLoaded()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(gone.serverPort()));
    gone.close();
    QSignalSpy finished(m_panel.get(), &PreviewPanel::loadFinished);
    m_panel->setUrl(url);
    QVERIFY(finished.wait(patience));
    QVERIFY(!finished[0][0].toBool());
    QCOMPARE(visibleTitle(), QStringLiteral("The page cannot be loaded"));
    auto *reload = m_panel->findChild<QPushButton *>(QStringLiteral("preview_overlay_reload"));
    QVERIFY(reload->isVisible());
    reload->click();
    QVERIFY(finished.wait(patience));
    QCOMPARE(visibleTitle(), QStringLiteral("The page cannot be loaded"));
}

void PreviewTest::offersReloadAfterACrash()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    QVERIFY(pageProcess(*m_panel) > 0);
    QCOMPARE(kill(pid_t(pageProcess(*m_panel)), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(visibleTitle(), QStringLiteral("The page has crashed"), patience);
    QSignalSpy finished(m_panel.get(), &PreviewPanel::loadFinished);
    m_panel->findChild<QPushButton *>(QStringLiteral("preview_overlay_reload"))->click();
    QVERIFY(finished.wait(patience));
    QVERIFY(visibleTitle().isEmpty());
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Hello"));
}

void PreviewTest::proposesAPlainNameForADownload()
{
    load(m_site->add(QStringLiteral("a"),
                     QStringLiteral("<a id=x href='data:text/plain,hello' download='../../x'>x</a>")));
    QString proposed;
    QString folder;
    QTimer answer;
    answer.callOnTimeout(this, [&] {
        if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
            proposed = dialog->selectedFiles().value(0);
            folder = dialog->directory().absolutePath();
            dialog->reject();
        }
    });
    answer.start(50);
    run(QStringLiteral("document.getElementById('x').click(); 0"));
    QTRY_VERIFY_WITH_TIMEOUT(!proposed.isEmpty(), patience);
    QCOMPARE(QFileInfo(proposed).absolutePath(), folder);
    QVERIFY(!proposed.contains(QStringLiteral("..")));
    QVERIFY(!QFile::exists(proposed));
}

void PreviewTest::asksBeforeADeviceIsUsed()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral(R"js(<script>
        navigator.geolocation.getCurrentPosition(() => window.result = 'granted', () => window.result = 'denied');
        </script>)js")));
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Deny")), patience);
    QVERIFY(run(QStringLiteral("window.result")).isNull());
    button(QStringLiteral("Deny"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("window.result")).toString(), QStringLiteral("denied"), patience);
}

void PreviewTest::alertsDoNotStopThePage()
{
    load(
        m_site->add(QStringLiteral("a"), QStringLiteral("<script>for (let i = 0; i < 50; ++i) alert(i)</script>Done")));
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Done"));
    QVERIFY(button(QStringLiteral("Stop These Messages")));
    m_panel->reload();
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Stop These Messages")), patience);
}

void PreviewTest::showsThePageAsOnAPhone()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("<meta name=viewport content='width=device-width'>Hello")));
    choose("preview_size_phone");
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("innerWidth + ' ' + innerHeight")).toString(),
                              QStringLiteral("390 844"), patience);
    // Wider than the panel: laid out in full width all the same.
    choose("preview_size_desktop");
    QTRY_VERIFY_WITH_TIMEOUT(std::abs(run(QStringLiteral("innerWidth")).toInt() - 1440) <= 3, patience);
    choose("preview_size_fit");
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("innerWidth")).toInt(), m_panel->width(), patience);
}

void PreviewTest::showsThePageInTheDark()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral(R"js(<style>p { color: rgb(1, 1, 1) }
        @media (prefers-color-scheme: dark) { p { color: rgb(2, 2, 2) } }
        @media (prefers-color-scheme: light) { p { color: rgb(3, 3, 3) } }</style><p id=p>Hello</p>)js")));
    const QString seen = QStringLiteral("matchMedia('(prefers-color-scheme: dark)').matches + ' ' + "
                                        "getComputedStyle(document.getElementById('p')).color");
    choose("preview_theme_dark");
    QTRY_COMPARE_WITH_TIMEOUT(run(seen).toString(), QStringLiteral("true rgb(2, 2, 2)"), patience);
    choose("preview_theme_light");
    QTRY_COMPARE_WITH_TIMEOUT(run(seen).toString(), QStringLiteral("false rgb(3, 3, 3)"), patience);
    // A Gradio app is asked by its address.
    m_site->add(QStringLiteral("a"), QStringLiteral("<script>window.gradio_config = {}</script>"));
    choose("preview_theme_dark");
    QTRY_COMPARE_WITH_TIMEOUT(run(QStringLiteral("location.search")).toString(), QStringLiteral("?__theme=dark"),
                              patience);
}

void PreviewTest::isDarkInADarkWindow()
{
    const QString isDark = QStringLiteral("matchMedia('(prefers-color-scheme: dark)').matches");
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    QCOMPARE(run(isDark), QVariant(false));
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    m_panel->setPalette(dark);
    QTRY_COMPARE_WITH_TIMEOUT(run(isDark), QVariant(true), patience);
    choose("preview_theme_light");
    QTRY_COMPARE_WITH_TIMEOUT(run(isDark), QVariant(false), patience);
    choose("preview_theme_system");
    QTRY_COMPARE_WITH_TIMEOUT(run(isDark), QVariant(true), patience);
    m_panel->setPalette({});
    QTRY_COMPARE_WITH_TIMEOUT(run(isDark), QVariant(false), patience);
}

void PreviewTest::aPageHasTheGroundThatItMeans_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<bool>("isLight");
    QTest::newRow("says nothing") << QString() << true;
    QTest::newRow("is made for both") << QStringLiteral("<meta name=color-scheme content='light dark'>") << false;
    QTest::newRow("is dark") << QStringLiteral("<meta name=color-scheme content=dark>") << false;
    QTest::newRow("is one of ours") << QStringLiteral("<style>%1</style>").arg(spacewright::run::pageColours())
                                    << false;
    QTest::newRow("has its own") << QStringLiteral("<style>body { background: #203040 }</style>") << false;
}

void PreviewTest::aPageHasTheGroundThatItMeans()
{
    QFETCH(QString, head);
    QFETCH(bool, isLight);
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    m_panel->setPalette(dark);
    load(m_site->add(QStringLiteral("a"), head + QStringLiteral("<p>Hello</p>")));
    // Far from its text.
    const auto lightness = [this] {
        const QImage picture = m_panel->picture();
        return picture.isNull() ? -1 : picture.pixelColor(picture.width() / 2, picture.height() / 2).lightness();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isLight ? lightness() == 255 : lightness() >= 0 && lightness() < 80,
                              QByteArray::number(lightness()), patience);
    // And text that can be read on it, unless the page says otherwise.
    if (head.contains(QStringLiteral("#203040")))
        return;
    const QVariant red = run(QStringLiteral("+getComputedStyle(document.querySelector('p')).color.match(/[0-9]+/)[0]"));
    QVERIFY2(isLight ? red.toInt() < 80 : red.toInt() > 170, qPrintable(red.toString()));
}

void PreviewTest::showsTheInspector()
{
    load(m_site->add(QStringLiteral("a"), QStringLiteral("Hello")));
    m_panel->showInspector();
    const auto inspector = [this] { return m_panel->findChild<QWidget *>(QStringLiteral("preview_inspector_page")); };
    QTRY_VERIFY(inspector() && inspector()->isVisible());
    choose("preview_inspector");
    QTRY_VERIFY(!inspector());
    QCOMPARE(run(QStringLiteral("document.body.innerText")).toString(), QStringLiteral("Hello"));
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    PreviewTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_preview.moc"
