// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>
#include <views/editor/editorarea.h>

#include <KActionCollection>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QDBusConnection>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThreadPool>
#include <QTreeWidget>

using namespace spacewright;

namespace
{

const QByteArray card("---\ntitle: Fruit\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: gradio\n"
                      "sdk_version: \"6.31.0\"\npython_version: \"3.12\"\napp_file: app.py\n---\n");
const QByteArray app("import gradio as gr\ngr.Interface(print, \"text\", \"text\").launch()\n");

} // namespace

/// The desktop's notification service, as far as a program notices (specifications.freedesktop.org,
/// notification-spec).
class Notifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    /// On a connection of its own, as another program would be.
    bool serve()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        return bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                  QDBusConnection::ExportAllSlots) &&
               bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }

    /// "title: text" of each.
    QStringList shown;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text, const QStringList &,
                const QVariantMap &, int)
    {
        shown += title + QStringLiteral(": ") + text;
        return uint(shown.size());
    }
    QStringList GetCapabilities() const { return {QStringLiteral("body"), QStringLiteral("actions")}; }
    QString GetServerInformation(QString &vendor, QString &version, QString &specification) const
    {
        vendor = version = QStringLiteral("test");
        specification = QStringLiteral("1.2");
        return QStringLiteral("test");
    }
    void CloseNotification(uint) {}
};

/// Publishing as its user does it: edit, press Publish, look at the sheet, press Publish Now, see the build on the Hub
/// and the page; and what happens to a Space that would fail, or does.
class TestPublishInWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        QCoreApplication::setApplicationName(QStringLiteral("spacewright"));
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_notifications.serve());
        qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
        qputenv("HF_TOKEN", "hf_adawrite");
        for (const auto &[name, content] : {std::pair{"README.md", card}, {"app.py", app}})
            m_home.write(QStringLiteral("fruit-stand/") + QLatin1StringView(name), content);
        m_settings = std::make_unique<settings::Settings>();
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->handle({m_home.path(QStringLiteral("fruit-stand")), false});
        QTRY_VERIFY(action("publish")->isEnabled());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_settings.reset();
    }

    void aNewSpaceIsPublishedAndOpened()
    {
        look();
        QCOMPARE(widget<QLineEdit>("publish_target")->text(), QStringLiteral("ada/fruit-stand"));
        QCOMPARE(widget<QTreeWidget>("publish_files")->topLevelItemCount(), 2);
        QVERIFY(m_hub.journal(QStringLiteral("POST .*commit")).isEmpty());
        publishNow();
        waitUntilItRuns();
        // Whoever looks elsewhere meanwhile is told.
        QTRY_VERIFY(!m_notifications.shown.isEmpty());
        QCOMPARE(m_notifications.shown.join(u'\n'), QStringLiteral("Fruit: The Space is running."));
        QTRY_VERIFY(widget<QLineEdit>("preview_address")->text().contains(QStringLiteral("localhost")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_hub.journal(QStringLiteral("^GET /$")).isEmpty(), 30'000);
        QCOMPARE(onHub("app.py"), app);
    }

    void anEditIsSavedAndPublishedByOneClick()
    {
        const qsizetype before = commits();
        auto *editors = m_window->findChild<views::EditorArea *>();
        editors->openFile(m_home.path(QStringLiteral("fruit-stand/app.py")), 1, 1);
        QTRY_VERIFY(editors->activeView() &&
                    editors->activeView()->document()->text().startsWith(QStringLiteral("import gradio")));
        editors->activeView()->document()->insertText({0, 0}, QStringLiteral("# Edited here\n"));
        look();
        publishNow();
        waitUntilItRuns();
        QCOMPARE(onHub("app.py"), "# Edited here\n" + app);
        QCOMPARE(commits(), before + 1);
    }

    void whatWouldFailIsNotSent()
    {
        const qsizetype before = commits();
        m_home.write(QStringLiteral("fruit-stand/requirements.txt"), "gradio==4.0.0\n");
        action("publish")->trigger();
        auto *checks = widget<QTreeWidget>("publish_checks");
        QTRY_VERIFY(checks->topLevelItemCount() > 0);
        QVERIFY(checks->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString().startsWith(u"failed"));
        QVERIFY(!widget<QLabel>("publish_check_detail")->text().isEmpty());
        QVERIFY(!widget<QPushButton>("publish_now")->isEnabled());
        QCOMPARE(commits(), before);
    }

    void whatFailsOnTheHubIsUndoneByOneClick()
    {
        const qsizetype before = commits();
        m_home.write(QStringLiteral("fruit-stand/requirements.txt"), "no-such-package-at-all\n");
        look();
        publishNow();
        auto *undo = widget<QPushButton>("publish_undo");
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), 30'000);
        QCOMPARE(onHub("requirements.txt"), QByteArray("no-such-package-at-all\n"));
        QTRY_VERIFY(undo->isEnabled());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(commits(), before + 2, 30'000);
        waitUntilItRuns();
        QCOMPARE(onHub("requirements.txt"), QByteArray());
        QVERIFY(QFile::exists(m_home.path(QStringLiteral("fruit-stand/requirements.txt"))));
    }

private:
    QAction *action(const char *name) const { return m_window->actionCollection()->action(QLatin1StringView(name)); }
    template <class Widget> Widget *widget(const char *name) const
    {
        auto *found = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void look() const
    {
        action("publish")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(widget<QPushButton>("publish_now")->isEnabled(), 30'000);
    }
    void publishNow() const { QTest::mouseClick(widget<QPushButton>("publish_now"), Qt::LeftButton); }
    void waitUntilItRuns() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(widget<QLabel>("publish_status")->text(), QStringLiteral("It runs on the Hub."),
                                  30'000);
    }
    QByteArray onHub(const char *path) const
    {
        Progress progress;
        const auto answer =
            http::perform({.url = QUrl(m_hub.endpoint().toString() +
                                       QStringLiteral("/spaces/ada/fruit-stand/raw/main/") + QLatin1StringView(path)),
                           .headers = {{"Authorization", "Bearer hf_adawrite"}}},
                          progress);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    qsizetype commits() const
    {
        return m_hub.api("GET", QStringLiteral("/api/spaces/ada/fruit-stand/commits/main")).array().size();
    }

    tests::TemporaryHome m_home;
    tests::TestHub m_hub;
    Notifications m_notifications;
    QThreadPool m_pool;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPublishInWindow)
#include "tst_publishinwindow.moc"
