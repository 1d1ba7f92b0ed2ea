// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/repository/repositorypanels.h>
#include <app/window/mainwindow.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>

#include <QDockWidget>
#include <QElapsedTimer>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <ctime>

#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;
using spacewright::tests::TemporaryHome;

namespace
{

/// How many folders may be watched from now on.
std::atomic<int> watchesLeft = 1'000'000;

double secondsOfProcess()
{
    timespec time = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace

/// Instead of the system's, whose limit is not ours to set.
extern "C" [[gnu::visibility("default")]] int inotify_add_watch(int descriptor, const char *path,
                                                                uint32_t mask) noexcept
{
    if (--watchesLeft < 0) {
        errno = ENOSPC;
        return -1;
    }
    return int(::syscall(SYS_inotify_add_watch, descriptor, path, mask));
}

/// Other programs at work in the folder that the window shows.
class TestStormsInWindow final : public QObject
{
    Q_OBJECT

public:
    /// Menus and toolbars are found by the program's name.
    static void initMain() { QCoreApplication::setApplicationName(u"spacewright"_s); }

private Q_SLOTS:
    void init();
    void cleanup();
    void staysCalmInAStorm();
    void looksNowAndThenWhereItCannotWatch();

private:
    void open();

    TemporaryHome m_home;
    QThreadPool m_pool;
    std::unique_ptr<ScratchRepository> m_space;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QList<git::FileStatus> m_files;
    int m_statuses = 0;
};

void TestStormsInWindow::init()
{
    watchesLeft = 1'000'000;
    tests::useOwnGitSettings(m_home.path({}));
    m_space = std::make_unique<ScratchRepository>();
    m_space->write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n");
    m_space->write("index.html", "<h1>Hello</h1>\n");
    for (int number = 0; number < 40; ++number)
        m_space->write("part" + QByteArray::number(number) + "/page.html", "x\n");
    m_space->commitAll("First");
    m_settings = std::make_unique<settings::Settings>();
    m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_statuses = 0;
    connect(m_window->findChild<RepositoryPanels *>(), &RepositoryPanels::statusChanged, this,
            [this](const QList<git::FileStatus> &files) {
                m_files = files;
                ++m_statuses;
            });
}

void TestStormsInWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_space.reset();
}

void TestStormsInWindow::open()
{
    m_window->handle({m_space->folder(), false});
    m_window->findChild<QDockWidget *>(u"panel_changes"_s)->raise();
    QTRY_VERIFY(m_statuses > 0);
}

void TestStormsInWindow::staysCalmInAStorm()
{
    open();
    // Up to 10,000 files a second, as an installation into the folder makes them.
    QProcess storm;
    storm.setWorkingDirectory(m_space->folder());
    storm.start(u"python3"_s, {u"-c"_s, u"import os, time\n"
                                        "os.mkdir('packages')\n"
                                        "start = time.monotonic()\n"
                                        "turn = 0\n"
                                        "while time.monotonic() < start + 7:\n"
                                        "    for number in range(100):\n"
                                        "        name = f'packages/file{(turn * 100 + number) % 3000}'\n"
                                        "        open(name, 'w').write(str(turn))\n"
                                        "    turn += 1\n"
                                        "    time.sleep(max(0, start + turn / 100 - time.monotonic()))\n"
                                        "print(turn * 100)\n"_s});
    QVERIFY(storm.waitForStarted());
    QTest::qWait(2'000);
    QCOMPARE(storm.state(), QProcess::Running);
    const int before = m_statuses;
    const double worked = secondsOfProcess();
    QElapsedTimer clock;
    clock.start();
    QTest::qWait(3'000);
    const double share = (secondsOfProcess() - worked) * 1'000 / double(clock.elapsed());
    const int looks = m_statuses - before;
    QVERIFY2(share < 0.2, qPrintable(QString::number(share)));
    QTRY_COMPARE_WITH_TIMEOUT(storm.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(storm.exitCode(), 0);
    const int written = storm.readAllStandardOutput().toInt();
    qInfo("a storm of %d files a second: %.1f %% of a processor, %d looks in 3 s", written / 7, share * 100, looks);
    // In the end everything is known.
    QTRY_COMPARE_WITH_TIMEOUT(m_files.size(), qMin(written, 3'000), 30'000);
}

void TestStormsInWindow::looksNowAndThenWhereItCannotWatch()
{
    watchesLeft = 20;
    open();
    const auto banners = m_window->findChildren<views::ErrorBanner *>();
    const auto says = [&](const views::ErrorBanner *one) {
        return one->isVisible() && one->text().contains("more folders here than can be watched"_L1);
    };
    QTRY_VERIFY(std::ranges::any_of(banners, says));
    m_space->write("part39/page.html", "changed\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_files.size(), 1, 30'000);
    QCOMPARE(m_files.constFirst().path, QByteArray("part39/page.html"));
}

QTEST_MAIN(TestStormsInWindow)
#include "tst_stormsinwindow.moc"
