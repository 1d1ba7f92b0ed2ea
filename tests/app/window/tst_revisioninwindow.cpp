// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <core/http/client.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/windowbench.h>

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// A Space as it was at a commit, run from the history: nothing before it is trusted, and the files of today stay.
class TestRevisionInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void runsARevisionOnceItIsTrusted();
    void runsNothingThatIsNotTrusted();

private:
    /// Chooses "Run This Revision" for the commit of that message.
    void runCommit(const QString &subject) const;
    QString stage() const { return child<QLabel>("run_stage_text")->text(); }
    /// What the app answers.
    static QByteArray page(const QString &address);
    /// Every file with its content, and what git says of them.
    QByteArray state() const;

    std::unique_ptr<ScratchRepository> m_space;
};

void TestRevisionInWindow::init()
{
    hideKeychain();
    tests::useOwnGitSettings(m_home.path({}));
    m_space = std::make_unique<ScratchRepository>();
    m_space->write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n# Hello\n");
    m_space->write("index.html", "<h1>The first</h1>\n");
    m_space->commitAll("First");
    m_space->write("index.html", "<h1>The second</h1>\n");
    m_space->commitAll("Second");
    m_space->write("index.html", "<h1>Not yet committed</h1>\n");
    m_space->write("new.html", "new\n");
    openWindow();
    m_window->handle({m_space->folder(), false});
    QTRY_COMPARE(m_window->currentSpace().folder, m_space->folder());
}

void TestRevisionInWindow::cleanup()
{
    closeWindow();
    m_space.reset();
    QFile::remove(WindowSession::standardPath());
}

void TestRevisionInWindow::runCommit(const QString &subject) const
{
    child<QDockWidget>("panel_history")->raise();
    auto *list = child<QTreeView>("history_list");
    const auto row = [list, &subject] {
        const QModelIndexList found =
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, subject, 1, Qt::MatchContains);
        return found.value(0);
    };
    QTRY_VERIFY(row().isValid());
    list->setCurrentIndex(row());
    QTRY_VERIFY(child<QAction>("history_run")->isVisible());
    child<QAction>("history_run")->trigger();
}

QByteArray TestRevisionInWindow::page(const QString &address)
{
    Progress progress;
    const auto response = http::perform({.method = "GET", .url = QUrl(address)}, progress);
    return response ? response->body : QByteArray();
}

QByteArray TestRevisionInWindow::state() const
{
    return m_space->git({"status", "--porcelain", "--branch"}) + m_space->git({"worktree", "list", "--porcelain"}) +
           m_space->git({"for-each-ref"}) + m_space->read("index.html") + m_space->read("new.html") +
           m_space->read("README.md");
}

void TestRevisionInWindow::runsARevisionOnceItIsTrusted()
{
    const QByteArray before = state();
    runCommit(u"First"_s);
    QTRY_VERIFY(find<QPushButton>("trust_allow"));
    QVERIFY(!stage().contains("RUNNING"_L1));
    child<QPushButton>("trust_allow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(stage().contains("RUNNING"_L1), 60'000);
    auto *address = child<QLineEdit>("preview_address");
    QTRY_VERIFY(address->text().startsWith("http://"_L1));
    QVERIFY(page(address->text()).contains("The first"));
    QCOMPARE(state(), before);
    // Another one takes its place and asks nothing any more.
    runCommit(u"Second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page(address->text()).contains("The second"), 60'000);
    action("run_stop")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(action("run_start")->isEnabled(), 15'000);
    // And the folder itself, as it is now.
    action("run_start")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(page(address->text()).contains("Not yet committed"), 60'000);
    QCOMPARE(state(), before);
}

void TestRevisionInWindow::runsNothingThatIsNotTrusted()
{
    const QByteArray before = state();
    runCommit(u"First"_s);
    QTRY_VERIFY(find<QPushButton>("trust_deny"));
    child<QPushButton>("trust_deny")->click();
    QTRY_VERIFY(!find<QPushButton>("trust_deny"));
    QTRY_VERIFY(action("run_start")->isEnabled());
    QVERIFY(!stage().contains("RUNNING"_L1));
    QCOMPARE(state(), before);
}

QTEST_MAIN(TestRevisionInWindow)
#include "tst_revisioninwindow.moc"
