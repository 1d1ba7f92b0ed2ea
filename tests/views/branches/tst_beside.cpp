// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <views/branches/beside/pullrequestdialog.h>
#include <views/branches/beside/worktreedialog.h>
#include <views/branches/stashmenu.h>
#include <views/common/repository/repositoryworker.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace spacewright;
using spacewright::tests::GitHttpServer;
using spacewright::tests::ScratchRepository;

/// What is beside the open folder: worktrees, pull requests, changes that are put aside.
class TestBeside final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void checksOutOpensAndRemoves();
    void saysWhatIsWrong();
    void showsPullRequests();
    void checksPullRequestsOut();
    void saysThatThereAreNone();
    void putsChangesAside();

private:
    template <class Widget> static Widget *find(const QWidget &in, const char *name)
    {
        auto *found = in.findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    static void click(const QWidget &in, const char *name) { find<QPushButton>(in, name)->click(); }
    /// A remote that has pull requests 2 and 11.
    void addRemote();

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::unique_ptr<GitHttpServer> m_server;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
};

void TestBeside::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "main\n");
    m_scratch->commitAll("First");
    m_scratch->git({"branch", "idea"});
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
}

void TestBeside::cleanup()
{
    m_worker.reset();
    QCOMPARE(m_scratch->complaints(), QByteArray());
    m_server.reset();
}

void TestBeside::addRemote()
{
    m_server = std::make_unique<GitHttpServer>();
    const QString name = QStringLiteral("space");
    m_server->add(name);
    const QByteArray bare = m_server->folder(name).toUtf8();
    m_scratch->git({"push", "--quiet", bare, "main"});
    m_scratch->git({"checkout", "--quiet", "-b", "proposal"});
    m_scratch->write("app.py", "proposed\n");
    m_scratch->commitAll("Proposed");
    m_scratch->git({"push", "--quiet", bare, "HEAD:refs/pr/2", "HEAD:refs/pr/11"});
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->git({"branch", "--quiet", "-D", "proposal"});
    m_scratch->git({"remote", "add", "origin", m_server->address(QStringLiteral("plain"), name).toUtf8()});
}

void TestBeside::checksOutOpensAndRemoves()
{
    views::WorktreeDialog dialog(m_worker.get());
    const QSignalSpy requested(&dialog, &views::WorktreeDialog::folderRequested);
    dialog.show();
    auto *list = find<QTreeWidget>(dialog, "worktree_list");
    auto *branch = find<QComboBox>(dialog, "worktree_branch");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    // Only what is not checked out.
    QCOMPARE(branch->count(), 1);
    QCOMPARE(branch->currentText(), QStringLiteral("idea"));
    const QString folder = m_scratch->folder() + QStringLiteral("-idea");
    QCOMPARE(find<QLineEdit>(dialog, "worktree_folder")->text(), folder);
    QVERIFY(!find<QPushButton>(dialog, "worktree_open")->isEnabled());
    click(dialog, "worktree_add");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(QFile::exists(folder + QStringLiteral("/app.py")));
    QVERIFY(!find<QPushButton>(dialog, "worktree_add")->isEnabled());
    list->setCurrentItem(list->topLevelItem(1));
    click(dialog, "worktree_open");
    QCOMPARE(requested.value(0).value(0).toString(), folder);
    QVERIFY(!dialog.isVisible());
    dialog.show();
    click(dialog, "worktree_remove");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(!QFile::exists(folder));
}

void TestBeside::saysWhatIsWrong()
{
    views::WorktreeDialog dialog(m_worker.get());
    dialog.show();
    auto *trouble = find<QLabel>(dialog, "worktree_trouble");
    auto *folder = find<QLineEdit>(dialog, "worktree_folder");
    QTRY_VERIFY(!folder->text().isEmpty());
    QVERIFY(!trouble->isVisible());
    folder->setText(m_scratch->folder());
    click(dialog, "worktree_add");
    QTRY_VERIFY(trouble->isVisible());
    QVERIFY(trouble->text().contains(m_scratch->folder()));
    folder->setText(QStringLiteral("relative"));
    QVERIFY(!find<QPushButton>(dialog, "worktree_add")->isEnabled());
}

void TestBeside::showsPullRequests()
{
    addRemote();
    views::PullRequestDialog dialog(m_worker.get(), [] { return git::Credentials(); });
    const QSignalSpy compared(&dialog, &views::PullRequestDialog::comparisonRequested);
    dialog.show();
    QVERIFY(!find<QPushButton>(dialog, "pull_request_show")->isEnabled());
    auto *list = find<QTreeWidget>(dialog, "pull_request_list");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(0)->text(0).contains(QStringLiteral("11")));
    list->setCurrentItem(list->topLevelItem(1));
    click(dialog, "pull_request_show");
    QTRY_COMPARE(compared.count(), 1);
    QCOMPARE(compared.at(0).at(0).value<git::ObjectId>().toHex(), m_scratch->git({"rev-parse", "main"}).trimmed());
    QCOMPARE(compared.at(0).at(1).value<git::ObjectId>().toHex(),
             m_scratch->git({"rev-parse", "origin/pr/2"}).trimmed());
    QVERIFY(dialog.isVisible());
}

void TestBeside::checksPullRequestsOut()
{
    addRemote();
    views::PullRequestDialog dialog(m_worker.get(), [] { return git::Credentials(); });
    const QSignalSpy beside(&dialog, &views::PullRequestDialog::checkedOutBeside);
    const QSignalSpy here(&dialog, &views::PullRequestDialog::checkedOutHere);
    dialog.show();
    QTRY_COMPARE(find<QTreeWidget>(dialog, "pull_request_list")->topLevelItemCount(), 2);
    click(dialog, "pull_request_beside");
    QTRY_COMPARE(beside.count(), 1);
    QFile file(beside.at(0).at(1).toString() + QStringLiteral("/app.py"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("proposed\n"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("main\n"));
    // Only once: the branch is there now.
    click(dialog, "pull_request_beside");
    QTRY_VERIFY(!find<QLabel>(dialog, "pull_request_state")->text().isEmpty());
    auto *list = find<QTreeWidget>(dialog, "pull_request_list");
    list->setCurrentItem(list->topLevelItem(1));
    click(dialog, "pull_request_here");
    QTRY_COMPARE(here.count(), 1);
    QCOMPARE(m_scratch->git({"branch", "--show-current"}).trimmed(), QByteArray("pr/2"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("proposed\n"));
}

void TestBeside::saysThatThereAreNone()
{
    m_server = std::make_unique<GitHttpServer>();
    m_server->add(QStringLiteral("space"));
    const QByteArray bare = m_server->folder(QStringLiteral("space")).toUtf8();
    m_scratch->git({"push", "--quiet", bare, "main"});
    m_scratch->git(
        {"remote", "add", "origin", m_server->address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8()});
    views::PullRequestDialog dialog(m_worker.get(), [] { return git::Credentials(); });
    dialog.show();
    QTRY_COMPARE(find<QLabel>(dialog, "pull_request_state")->text(),
                 QStringLiteral("This remote has no pull requests."));
    QVERIFY(!find<QPushButton>(dialog, "pull_request_here")->isEnabled());
}

void TestBeside::putsChangesAside()
{
    QWidget window;
    views::StashMenu stashes(m_worker.get(), &window);
    QSignalSpy offered(&stashes, &views::StashMenu::offered);
    const QSignalSpy finished(&stashes, &views::StashMenu::finished);
    const auto entries = [&] {
        QList<QMenu *> menus;
        for (const QAction *action : stashes.menu()->actions())
            if (action->menu())
                menus.append(action->menu());
        return menus;
    };
    stashes.setChanged(false);
    auto *put = stashes.menu()->actions().constFirst();
    QVERIFY(!put->isEnabled());
    stashes.setChanged(true);
    m_scratch->write("app.py", "precious\n");
    put->trigger();
    QTRY_COMPARE(offered.count(), 1);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("main\n"));
    Q_EMIT stashes.menu()->aboutToShow();
    QTRY_COMPARE(entries().size(), 1);
    // Deleted, and taken back.
    entries().constFirst()->actions().at(1)->trigger();
    QTRY_COMPARE(offered.count(), 2);
    QVERIFY(m_scratch->git({"stash", "list"}).isEmpty());
    offered.at(1).at(2).value<std::function<void()>>()();
    QTRY_COMPARE(m_scratch->git({"stash", "list"}).count('\n'), 1);
    QTRY_VERIFY(m_tasks.rows().isEmpty());
    Q_EMIT stashes.menu()->aboutToShow();
    QTRY_COMPARE(entries().size(), 1);
    entries().constFirst()->actions().at(0)->trigger();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    QVERIFY(m_scratch->git({"stash", "list"}).isEmpty());
}

QTEST_MAIN(TestBeside)
#include "tst_beside.moc"
