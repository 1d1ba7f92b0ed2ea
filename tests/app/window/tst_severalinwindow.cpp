// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/window/mainwindow.h>

#include <core/http/client.h>
#include <core/run/buildrecord.h>
#include <core/run/choices/spacechoice.h>
#include <core/run/running/runningspace.h>
#include <core/space/trust.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/run/runcontroller.h>

#include <KActionCollection>

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTreeView>
#include <QUuid>

using namespace spacewright;

/// Several Spaces in one window: one is looked at, the others run on and are at hand.
class TestSeveralInWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QCoreApplication::setApplicationName(QStringLiteral("spacewright")); }

private Q_SLOTS:
    void init()
    {
        tests::usePackageCache();
        for (const char *name : {"first", "second"}) {
            const QString folder = QString::fromLatin1(name) + QLatin1Char('/');
            m_home.write(folder + QStringLiteral("README.md"),
                         "---\ntitle: " + QByteArray(name) + "\nsdk: static\n---\n");
            m_home.write(folder + QStringLiteral("index.html"), "page of " + QByteArray(name));
        }
        m_settings = std::make_unique<settings::Settings>();
        // Each test opens what it needs.
        m_settings->general.restoreSession.set(false);
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCoreApplication::processEvents();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void anotherSpaceIsOpenedBesideTheOneThatRuns()
    {
        run("first");
        const QUrl first = controller()->url();
        open("second");
        QCOMPARE(page(first), "page of first");
        QVERIFY(action("run_start")->isEnabled());
        run("second");
        QCOMPARE(page(first), "page of first");
        QCOMPARE(page(controller()->url()), "page of second");

        // Both are listed, and one way back is there.
        m_window->findChild<QWidget *>(QStringLiteral("panel_running"))->show();
        m_window->findChild<QWidget *>(QStringLiteral("panel_running"))->raise();
        auto *list = m_window->findChild<QTreeView *>(QStringLiteral("running_list"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QTRY_COMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("RUNNING"));
        list->setCurrentIndex(list->model()->index(0, 0));
        const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
        m_window->findChild<QAction *>(QStringLiteral("running_show"))->trigger();
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(m_window->currentSpace().title, QStringLiteral("first"));
        QCOMPARE(controller()->url(), first);
        QVERIFY(action("run_stop")->isEnabled());

        // Who closes a Space is done with it.
        action("space_close")->trigger();
        QTRY_COMPARE(run::runningSpaces().size(), 1);
        QCOMPARE(run::runningSpaces().first().title, QStringLiteral("second"));
        QCOMPARE(page(first), QByteArray());
    }

    void whatIsRunAtOnceRunsAsLastTime()
    {
        const QString folder = m_home.path(QStringLiteral("second"));
        QVERIFY(run::keepChoice(folder, {.flavor = QStringLiteral("t4-small")}));
        QVERIFY(space::setTrusted(folder, {}, true));
        m_window->handle({folder, true});
        QTRY_COMPARE(controller()->stage(), run::Stage::Running);
        QCOMPARE(controller()->flavor(), QStringLiteral("t4-small"));
        QCOMPARE(m_window->findChild<QComboBox *>(QStringLiteral("run_flavor"))->currentData().toString(),
                 QStringLiteral("t4-small"));
        // One that is run as it comes is remembered too.
        const QString first = m_home.path(QStringLiteral("first"));
        QVERIFY(space::setTrusted(first, {}, true));
        m_window->handle({first, true});
        QTRY_VERIFY(run::choiceFor(first).has_value());
    }

    void oneThatSleepsIsWokenFromItsPlace()
    {
        m_settings->run.sleepTime.set(3600);
        run("first");
        QVERIFY(run::runningSpaces().first().canSleep);
        QVERIFY(!action("run_wake")->isEnabled());
        QVERIFY(run::tellRunning(run::runningSpaces().first(), run::RunningWish::Sleep));
        QTRY_COMPARE(controller()->stage(), run::Stage::Sleeping);
        QVERIFY(action("run_wake")->isEnabled() && action("run_stop")->isEnabled());
        // The list knows it, seen or not.
        QTRY_COMPARE(m_window->findChild<QTreeView *>(QStringLiteral("running_list"))->model()->rowCount(), 1);
        QTRY_COMPARE(
            m_window->findChild<QTreeView *>(QStringLiteral("running_list"))->model()->index(0, 1).data().toString(),
            QStringLiteral("SLEEPING"));
        action("run_wake")->trigger();
        QTRY_COMPARE(controller()->stage(), run::Stage::Running);
        QCOMPARE(page(controller()->url()), "page of first");
    }

    void saysBeforeABuildThatItMayNotFit()
    {
        m_home.write(QStringLiteral("large/README.md"),
                     "---\ntitle: large\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(QStringLiteral("large/app.py"), "print('x')\n");
        m_home.write(QStringLiteral("large/requirements.txt"),
                     "idna; sys_platform == '" + QUuid::createUuid().toByteArray(QUuid::Id128) + "'\n");
        run::BuildRecord before;
        before.spaceFolder = m_home.path(QStringLiteral("large"));
        before.runner = QStringLiteral("sandbox");
        before.started = QDateTime::currentDateTimeUtc().addDays(-1);
        before.facts.insert(QStringLiteral("size"), QString::number(1'000'000'000'000'000));
        before.folder = run::newRecordFolder(before.spaceFolder, before.started);
        QVERIFY(run::saveRecord(before));
        open("large");
        controller()->start({});
        auto *banner = m_window->findChild<views::ErrorBanner *>(QStringLiteral("window_banner"));
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(QStringLiteral("may not fit")), 20'000);
        // The build goes on, whatever becomes of that.
        QCOMPARE(controller()->stage(), run::Stage::Building);
        action("run_storage")->trigger();
        QTRY_VERIFY(m_window->findChild<QDialog *>(QStringLiteral("storage")));
        m_window->findChild<QDialog *>(QStringLiteral("storage"))->close();
        controller()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!controller()->isActive(), 20'000);
    }

private:
    views::RunController *controller() const
    {
        // The first: the other one follows the Hub.
        return m_window->findChildren<views::RunController *>().first();
    }
    QAction *action(const char *name) const { return m_window->actionCollection()->action(QLatin1StringView(name)); }

    void open(const char *name)
    {
        const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
        m_window->handle({m_home.path(QLatin1StringView(name)), false});
        QTRY_COMPARE(opened.size(), 1);
    }

    /// Through the controller with the window's own options: the question of trust has tests of its own.
    void run(const char *name)
    {
        if (m_window->currentSpace().title != QLatin1StringView(name))
            open(name);
        controller()->start({.sleepTime = std::chrono::seconds(m_settings->run.sleepTime.get())});
        QTRY_COMPARE(controller()->stage(), run::Stage::Running);
    }

    static QByteArray page(const QUrl &url)
    {
        Progress progress;
        const Result<http::Response> answer = http::perform({.url = url}, progress);
        return answer ? answer->body : QByteArray();
    }

    tests::TemporaryHome m_home;
    QThreadPool m_pool;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSeveralInWindow)
#include "tst_severalinwindow.moc"
