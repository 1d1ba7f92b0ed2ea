// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/fruitspace.h>
#include <tests/support/windowbench.h>
#include <views/editor/editorarea.h>

#include <KMessageWidget>
#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QCheckBox>
#include <QComboBox>
#include <QDBusConnection>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace spacewright;

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
                                  QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
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

Q_SIGNALS:
    /// Somebody has clicked on one.
    // NOLINTNEXTLINE(readability-identifier-naming): as the specification calls it
    void ActionInvoked(uint id, const QString &action);
};

/// Publishing as its user does it: edit, press Publish, look at the sheet, press Publish Now, see the build on the Hub
/// and the page; and what happens to a Space that would fail, or does.
class TestPublishInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_notifications.serve());
        useHub(m_hub);
        for (const auto &[name, content] : {std::pair{"README.md", tests::fruitCard}, {"app.py", tests::fruitApp}})
            m_home.write(QStringLiteral("fruit-stand/") + QLatin1StringView(name), content);
        openWindow();
        m_window->handle({m_home.path(QStringLiteral("fruit-stand")), false});
        QTRY_VERIFY(action("publish")->isEnabled());
    }
    void cleanupTestCase() { closeWindow(); }

    void aNewSpaceIsPublishedAndOpened()
    {
        look();
        QCOMPARE(child<QLineEdit>("publish_target")->text(), QStringLiteral("ada/fruit-stand"));
        QCOMPARE(child<QTreeWidget>("publish_files")->topLevelItemCount(), 2);
        QVERIFY(m_hub.journal(QStringLiteral("POST .*commit")).isEmpty());
        publishNow();
        waitUntilItRuns();
        // Whoever looks elsewhere meanwhile is told.
        QTRY_VERIFY(!m_notifications.shown.isEmpty());
        QCOMPARE(m_notifications.shown.join(u'\n'), QStringLiteral("Fruit: The Space is running."));
        QTRY_VERIFY(child<QLineEdit>("preview_address")->text().contains(QStringLiteral("localhost")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_hub.journal(QStringLiteral("^GET /$")).isEmpty(), 30'000);
        QCOMPARE(onHub("app.py"), tests::fruitApp);
        // Nothing ran before, so there is nothing to go back to.
        QVERIFY(buttonOf("publish_open"));
        QVERIFY(!buttonOf("publish_undo"));
        QTest::mouseClick(buttonOf("publish_details"), Qt::LeftButton);
        QTRY_VERIFY(find<QWidget>("space_page"));
        QTRY_VERIFY(child<QLabel>("space_stage")->text().contains(QStringLiteral("Running")));
        m_window->findChild<views::EditorArea *>()->closeActive();
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
        QCOMPARE(onHub("app.py"), "# Edited here\n" + tests::fruitApp);
        QCOMPARE(commits(), before + 1);
    }

    void whatWouldFailIsNotSent()
    {
        const qsizetype before = commits();
        m_home.write(QStringLiteral("fruit-stand/requirements.txt"), "gradio==4.0.0\n");
        action("publish")->trigger();
        auto *checks = child<QTreeWidget>("publish_checks");
        QTRY_VERIFY(checks->topLevelItemCount() > 0);
        QVERIFY(checks->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString().startsWith(u"failed"));
        QVERIFY(!child<QLabel>("publish_check_detail")->text().isEmpty());
        QVERIFY(!child<QPushButton>("publish_now")->isEnabled());
        QCOMPARE(commits(), before);
    }

    void whatFailsOnTheHubIsUndoneByOneClick()
    {
        const qsizetype before = commits();
        m_home.write(QStringLiteral("fruit-stand/requirements.txt"), "no-such-package-at-all\n");
        look();
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf("publish_undo"), 30'000);
        QVERIFY2(bar()->text().contains(QStringLiteral("no-such-package-at-all")), qPrintable(bar()->text()));
        QCOMPARE(onHub("requirements.txt"), QByteArray("no-such-package-at-all\n"));
        QTest::mouseClick(buttonOf("publish_undo"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(commits(), before + 2, 30'000);
        waitUntilItRuns();
        QCOMPARE(onHub("requirements.txt"), QByteArray());
        QVERIFY(QFile::exists(m_home.path(QStringLiteral("fruit-stand/requirements.txt"))));
    }

    /// With the keyboard alone: a name is typed, and Enter looks; it sends nothing to where nobody has looked.
    void aNewNameIsLookedAtFirst()
    {
        m_home.write(QStringLiteral("fruit-stand/requirements.txt"), "numpy\n");
        look();
        m_hub.clearJournal();
        auto *name = child<QLineEdit>("publish_target");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("ada/other"));
        QVERIFY(!child<QPushButton>("publish_now")->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
        QVERIFY(child<QLabel>("publish_summary")->text().contains(QStringLiteral("ada/other")));
        QVERIFY(m_hub.journal(QStringLiteral("^POST .*/(create|commit)")).isEmpty());
        // It is new, so it may be private, and on other hardware.
        const auto *hardware = child<QComboBox>("publish_hardware");
        QVERIFY(hardware->isVisible() && hardware->count() > 1);
        QCOMPARE(hardware->currentText(), QStringLiteral("CPU basic, free"));
        QVERIFY(child<QCheckBox>("publish_private")->isVisible());
        QTest::keyClick(sheet(), Qt::Key_Escape);
        QVERIFY(!sheet()->isVisible());
    }

    void whatIsTickedWhileItLooksCounts()
    {
        m_hub.fault({{QStringLiteral("path"), QStringLiteral("validate-yaml")}, {QStringLiteral("delay"), 1.0}});
        action("publish")->trigger();
        QTRY_VERIFY(!child<QPushButton>("publish_look_again")->isEnabled());
        QTest::mouseClick(child<QCheckBox>("publish_pull_request"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
        QVERIFY(child<QLabel>("publish_summary")->text().startsWith(QStringLiteral("A pull request to")));
        QTest::keyClick(sheet(), Qt::Key_Escape);
    }

    void cancelledOnTheWayItSaysWhatIsLeft()
    {
        const qsizetype before = commits();
        look();
        m_hub.clearJournal();
        m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")},
                     {QStringLiteral("delay"), 3.0},
                     {QStringLiteral("status"), 500}});
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(!m_hub.journal(QStringLiteral("/commit/")).isEmpty(), 30'000);
        QTest::keyClick(sheet(), Qt::Key_Escape);
        const auto *said = sheet()->findChild<KMessageWidget *>(QStringLiteral("error_banner"));
        QTRY_VERIFY(said->isVisible());
        QCOMPARE(said->messageType(), KMessageWidget::Information);
        QVERIFY2(said->text().contains(QStringLiteral("Publish again")), qPrintable(said->text()));
        QVERIFY(sheet()->isVisible());
        // Enter looks again, and Enter sends.
        QTRY_COMPARE(sheet()->focusWidget(), child<QPushButton>("publish_look_again"));
        QTest::keyClick(child<QPushButton>("publish_look_again"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(sheet()->focusWidget(), child<QPushButton>("publish_now"), 30'000);
        QTest::keyClick(child<QPushButton>("publish_now"), Qt::Key_Return);
        waitUntilItRuns();
        QCOMPARE(commits(), before + 1);
    }

    void putAwayItIsToldAllTheSame()
    {
        m_home.write(QStringLiteral("fruit-stand/app.py"), tests::fruitApp + "# Put away\n");
        look();
        m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")}, {QStringLiteral("delay"), 0.5}});
        publishNow();
        sheet()->close();
        waitUntilItRuns();
        QCOMPARE(onHub("app.py"), tests::fruitApp + "# Put away\n");
    }

    /// Its page opens for its owner all the same, with what the Hub signs for that.
    void aPrivateOneIsSeenByItsOwner()
    {
        action("publish")->trigger();
        auto *name = child<QLineEdit>("publish_target");
        QTRY_VERIFY_WITH_TIMEOUT(!name->text().isEmpty(), 30'000);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("ada/hidden"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(child<QCheckBox>("publish_private")->isVisible(), 30'000);
        QTest::mouseClick(child<QCheckBox>("publish_private"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
        QVERIFY(child<QLabel>("publish_summary")->text().contains(QStringLiteral("only you")));
        publishNow();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible() && bar()->text() == QStringLiteral("ada/hidden runs on the Hub."),
                                 30'000);
        QVERIFY(m_hub.api("GET", QStringLiteral("/api/spaces/ada/hidden"))[QLatin1StringView("private")].toBool());
        QTRY_VERIFY(!m_hub.journal(QStringLiteral("^GET /api/spaces/ada/hidden/jwt")).isEmpty());
        QTRY_VERIFY(child<QLineEdit>("preview_address")->text().contains(QStringLiteral("ada-hidden")));
    }

    /// One of the user's own that runs there, while somebody works on something else here.
    void aSpaceThatFailsLaterIsTold()
    {
        m_hub.addSpace(QStringLiteral("watched"));
        m_hub.control("POST", QStringLiteral("/spaces/ada/watched"),
                      {{QStringLiteral("stage"), QStringLiteral("RUNNING")}});
        child<QDockWidget>("panel_hub")->raise();
        auto *list = child<QListView>("hub_spaces");
        const auto isListed = [list] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                const QString text = list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
                if (text.startsWith(QStringLiteral("watched")) && text.contains(QStringLiteral("Running")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isListed());
        m_notifications.shown.clear();
        m_hub.control("POST", QStringLiteral("/spaces/ada/watched"),
                      {{QStringLiteral("stage"), QStringLiteral("RUNTIME_ERROR")},
                       {QStringLiteral("error"), QStringLiteral("Exit code: 1")},
                       {QStringLiteral("run"),
                        QJsonArray{QStringLiteral("Traceback (most recent call last):\n"),
                                   QStringLiteral("  File \"/home/user/app/app.py\", line 3, in <module>\n"),
                                   QStringLiteral("    import librosa\n"),
                                   QStringLiteral("ModuleNotFoundError: No module named 'librosa'\n")}}});
        // The list is looked at again after a while.
        QTRY_VERIFY_WITH_TIMEOUT(!m_notifications.shown.isEmpty(), 60'000);
        QVERIFY2(m_notifications.shown.constFirst().startsWith(QStringLiteral("ada/watched: ")) &&
                     m_notifications.shown.constFirst().contains(QStringLiteral("librosa")),
                 qPrintable(m_notifications.shown.join(u'\n')));
        Q_EMIT m_notifications.ActionInvoked(1, QStringLiteral("default"));
        QTRY_VERIFY(find<QWidget>("space_page") && find<QWidget>("space_page")->isVisible());
        const auto *stage = find<QWidget>("space_page")->findChild<QLabel *>(QStringLiteral("space_stage"));
        QTRY_VERIFY2_WITH_TIMEOUT(stage->text().contains(QStringLiteral("App failed")), qPrintable(stage->text()),
                                  30'000);
        QCOMPARE(m_notifications.shown.size(), 1);
    }

private:
    void look() const
    {
        action("publish")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    }
    void publishNow() const { QTest::mouseClick(child<QPushButton>("publish_now"), Qt::LeftButton); }
    KMessageWidget *bar() const { return child<KMessageWidget>("publish_bar"); }
    QDialog *sheet() const { return child<QDialog>("publish_sheet"); }
    void waitUntilItRuns() const
    {
        const QString runs = QStringLiteral("ada/fruit-stand runs on the Hub.");
        QTRY_VERIFY2_WITH_TIMEOUT(bar()->isVisible() && bar()->text() == runs, qPrintable(bar()->text()), 30'000);
        QVERIFY(!sheet()->isVisible());
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

    tests::TestHub m_hub;
    Notifications m_notifications;
};

QTEST_MAIN(TestPublishInWindow)
#include "tst_publishinwindow.moc"
