// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/overview.h>
#include <tests/support/scratchrepository.h>
#include <views/changes/changeslist.h>
#include <views/changes/changesview.h>
#include <views/changes/commitbox.h>
#include <views/changes/syncactions.h>
#include <views/changes/unfinishedbar.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/repositoryworker.h>

#include <KActionCollection>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace spacewright;
using spacewright::tests::ScratchRepository;
using views::ChangesModel;
using Section = views::ChangesModel::Section;

class TestChangesView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void sortsFilesIntoSections();
    void showsWhereTheBranchStands();
    void stagesAndUnstages();
    void stagesAllOfASection();
    void discardsAndOffersToUndo();
    void keepsTheChoiceWhenTheListChanges();
    void commitsWhatIsStaged();
    void commitsAllWhenNothingIsStaged();
    void commitsNothingInConflict();
    void guidesTheSubject_data();
    void guidesTheSubject();
    void offersMessagesOfBefore();
    void makesARepository();
    void saysWhereSettingsWouldGo();
    void signsByChoice();
    void givesUpWhatIsNotFinished();
    void goesOnWithARebase();

private:
    void refresh() const;
    views::ChangesList *list() const { return m_view->findChild<views::ChangesList *>(); }
    views::CommitBox *box() const { return m_view->findChild<views::CommitBox *>(); }
    views::UnfinishedBar *bar() const { return m_view->findChild<views::UnfinishedBar *>(); }
    QAction *barAction(const char *name) const { return bar()->findChild<QAction *>(QLatin1StringView(name)); }
    void makeConflict(const QByteArrayList &command) const;
    QAction *listAction(const char *name) const { return list()->findChild<QAction *>(QLatin1StringView(name)); }
    QByteArrayList paths(Section section) const;
    void choose(Section section, const QByteArray &path) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::unique_ptr<views::TaskList> m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<KActionCollection> m_actions;
    std::unique_ptr<views::SyncActions> m_sync;
    std::unique_ptr<views::ChangesView> m_view;
};

void TestChangesView::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\ntwo\n");
    m_scratch->write("pages/first.py", "page\n");
    m_scratch->commitAll("First");
    m_tasks = std::make_unique<views::TaskList>();
    m_worker = std::make_unique<views::RepositoryWorker>(m_tasks.get());
    m_worker->setFolder(m_scratch->folder());
    m_actions = std::make_unique<KActionCollection>(static_cast<QObject *>(nullptr));
    m_sync = std::make_unique<views::SyncActions>(m_worker.get(), [] { return git::Credentials(); }, m_actions.get());
    m_view = std::make_unique<views::ChangesView>(m_worker.get(), m_sync.get());
    connect(m_worker.get(), &views::RepositoryWorker::changed, m_view.get(), [this] { refresh(); });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    refresh();
}

void TestChangesView::cleanup()
{
    m_worker.reset();
    m_view.reset();
}

void TestChangesView::refresh() const
{
    Progress progress;
    const Result<git::Repository> repository = git::Repository::open(m_scratch->folder());
    if (repository)
        m_view->setOverview(*git::readOverview(*repository, progress));
}

QByteArrayList TestChangesView::paths(Section section) const
{
    QByteArrayList paths;
    for (const ChangesModel::Entry &entry : list()->changes()->entriesOf(section))
        paths.append(entry.path);
    return paths;
}

void TestChangesView::choose(Section section, const QByteArray &path) const
{
    list()->setFocus();
    list()->setCurrentIndex(list()->changes()->indexOf(section, path));
}

void TestChangesView::sortsFilesIntoSections()
{
    ChangesModel model;
    const QAbstractItemModelTester tester(&model);
    using git::FileChange;
    model.setFiles({{.path = "both", .index = FileChange::Modified, .worktree = FileChange::Modified},
                    {.path = "gone", .worktree = FileChange::Deleted},
                    {.path = "new", .oldPath = "old", .index = FileChange::Renamed},
                    {.path = "fight", .index = FileChange::Conflicted},
                    {.path = "ignored", .worktree = FileChange::Ignored}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("In Conflict (1)"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Staged (2)"));
    QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Not Staged (2)"));
    const QModelIndex renamed = model.indexOf(Section::Staged, "new");
    QCOMPARE(renamed.data(Qt::AccessibleTextRole).toString(), QStringLiteral("new, renamed"));
    QVERIFY(renamed.data(Qt::ToolTipRole).toString().contains(QStringLiteral("old")));
    model.setFiles({});
    QCOMPARE(model.rowCount(), 0);
}

void TestChangesView::showsWhereTheBranchStands()
{
    const auto *branch = m_view->findChild<QLabel *>(QStringLiteral("changes_branch"));
    QCOMPARE(branch->text(), QStringLiteral("main"));
    git::Overview overview;
    overview.branch.name = QStringLiteral("idea");
    overview.branch.upstream = QStringLiteral("origin/idea");
    overview.branch.ahead = 2;
    overview.branch.behind = 1;
    m_view->setOverview(overview);
    QCOMPARE(branch->text(), QStringLiteral("idea  ↑2 ↓1"));
    QCOMPARE(branch->accessibleName(), QStringLiteral("Branch idea, 2 to push, 1 to pull"));
}

void TestChangesView::stagesAndUnstages()
{
    m_scratch->write("app.py", "changed\n");
    refresh();
    choose(Section::Unstaged, "app.py");
    QTest::keyClick(list(), Qt::Key_Space);
    QTRY_COMPARE(paths(Section::Staged), QByteArrayList{"app.py"});
    QCOMPARE(m_scratch->git({"diff", "--cached", "--name-only"}), QByteArray("app.py\n"));
    choose(Section::Staged, "app.py");
    QTest::keyClick(list(), Qt::Key_Space);
    QTRY_COMPARE(paths(Section::Unstaged), QByteArrayList{"app.py"});
    QCOMPARE(m_scratch->git({"diff", "--cached", "--name-only"}), QByteArray());
}

void TestChangesView::stagesAllOfASection()
{
    m_scratch->write("app.py", "changed\n");
    m_scratch->write("new.py", "new\n");
    m_scratch->remove("pages/first.py");
    refresh();
    listAction("changes_stage_all")->trigger();
    QTRY_COMPARE(paths(Section::Staged).size(), 3);
    QVERIFY(paths(Section::Unstaged).isEmpty());
    QCOMPARE(m_scratch->git({"status", "--short"}), QByteArray("M  app.py\nA  new.py\nD  pages/first.py\n"));
    listAction("changes_unstage_all")->trigger();
    QTRY_COMPARE(paths(Section::Unstaged).size(), 3);
}

void TestChangesView::discardsAndOffersToUndo()
{
    m_scratch->write("app.py", "precious\n");
    m_scratch->write("new.py", "new\n");
    refresh();
    list()->selectAll();
    listAction("changes_discard")->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("one\ntwo\n"));
    QTRY_VERIFY(m_view->findChild<views::ErrorBanner *>()->isVisible());
    QVERIFY(!QFile::exists(m_scratch->folder() + QStringLiteral("/new.py")));
    m_view->findChild<QAction *>(QStringLiteral("banner_offer"))->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    QCOMPARE(m_scratch->read("new.py"), QByteArray("new\n"));
}

void TestChangesView::keepsTheChoiceWhenTheListChanges()
{
    m_scratch->write("app.py", "changed\n");
    refresh();
    choose(Section::Unstaged, "app.py");
    const QSignalSpy shown(m_view.get(), &views::ChangesView::entryShown);
    m_scratch->write("aaa.py", "new\n");
    refresh();
    QCOMPARE(list()->changes()->entryAt(list()->currentIndex())->path, QByteArray("app.py"));
    QVERIFY(list()->selectionModel()->isSelected(list()->currentIndex()));
    // Nobody chose anything: what the user looks at must not change by itself.
    QCOMPARE(shown.count(), 0);
}

void TestChangesView::commitsWhatIsStaged()
{
    m_scratch->write("app.py", "staged\n");
    m_scratch->git({"add", "app.py"});
    m_scratch->write("pages/first.py", "not staged\n");
    refresh();
    QVERIFY(!m_view->commitAction()->isEnabled());
    box()->setMessage(QStringLiteral("Say it\n\nWith reasons."));
    QCOMPARE(m_view->commitAction()->text().remove(u'&'), QStringLiteral("Commit"));
    m_view->findChild<QCheckBox *>(QStringLiteral("commit_sign_off"))->setChecked(true);
    m_view->commitAction()->trigger();
    QTRY_COMPARE(box()->message(), QString());
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%B"}).trimmed(),
             QByteArray("Say it\n\nWith reasons.\n\nSigned-off-by: Ada Lovelace <ada@example.com>"));
    QCOMPARE(m_scratch->git({"status", "--short"}), QByteArray(" M pages/first.py\n"));
    QCOMPARE(m_scratch->complaints(), QByteArray());
}

void TestChangesView::commitsAllWhenNothingIsStaged()
{
    m_scratch->write("app.py", "changed\n");
    m_scratch->write("new.py", "new\n");
    refresh();
    box()->setMessage(QStringLiteral("All of it"));
    QCOMPARE(m_view->commitAction()->text().remove(u'&'), QStringLiteral("Commit All"));
    m_view->commitAction()->trigger();
    // Only then: git's own look at the index would lock it.
    QTRY_COMPARE(box()->message(), QString());
    QCOMPARE(m_scratch->git({"status", "--short"}), QByteArray());
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%s"}), QByteArray("All of it\n"));
    QTRY_VERIFY(!list()->isVisible());
}

void TestChangesView::commitsNothingInConflict()
{
    m_scratch->git({"checkout", "--quiet", "-b", "other"});
    m_scratch->write("app.py", "theirs\n");
    m_scratch->commitAll("Theirs");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "ours\n");
    m_scratch->commitAll("Ours");
    m_scratch->git({"merge", "other"});
    refresh();
    box()->setMessage(QStringLiteral("Too early"));
    QCOMPARE(paths(Section::Conflicts), QByteArrayList{"app.py"});
    QVERIFY(!m_view->commitAction()->isEnabled());
}

void TestChangesView::guidesTheSubject_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("guide");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("short") << QStringLiteral("Short") << QStringLiteral("5 of 50");
    QTest::newRow("only the first line counts") << QStringLiteral("Short\n\nAnd a body") << QStringLiteral("5 of 50");
    QTest::newRow("long") << QString(80, u'x') << QStringLiteral("80 of 50");
}

void TestChangesView::guidesTheSubject()
{
    QFETCH(const QString, message);
    box()->setMessage(message);
    const auto *guide = m_view->findChild<QLabel *>(QStringLiteral("commit_guide"));
    QTEST(guide->text(), "guide");
    QCOMPARE(guide->toolTip().contains(QStringLiteral("cut")), message.size() > 72);
}

void TestChangesView::offersMessagesOfBefore()
{
    m_scratch->write("app.py", "x\n");
    m_scratch->commitAll("Second\n\nIts body");
    auto *menu = m_view->findChild<QToolButton *>(QStringLiteral("commit_history"))->menu();
    Q_EMIT menu->aboutToShow();
    QTRY_COMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Second"));
    menu->actions().constFirst()->trigger();
    QCOMPARE(box()->message(), QStringLiteral("Second\n\nIts body"));
}

void TestChangesView::makesARepository()
{
    // There is one already.
    QVERIFY(!m_view->createAction()->isEnabled());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("app.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_worker->setFolder(folder.path());
    m_view->showNoRepository();
    QVERIFY(m_view->createAction()->isEnabled());
    QVERIFY(!list()->isVisible());
    m_view->createAction()->trigger();
    QTRY_VERIFY(git::Repository::open(folder.path()));
    QTRY_VERIFY(m_tasks->rows().isEmpty());
    QVERIFY(!git::Repository::open(folder.path())->head()->isNull());
}

void TestChangesView::saysWhereSettingsWouldGo()
{
    auto *banner = m_view->findChild<views::ErrorBanner *>(QStringLiteral("changes_detours"));
    QVERIFY(banner && banner->isHidden());
    m_scratch->git({"remote", "add", "origin", "https://huggingface.co/spaces/me/mine"});
    m_scratch->git({"config", "url.https://evil.example/.insteadOf", "https://huggingface.co/"});
    refresh();
    QTRY_VERIFY(!banner->isHidden());
    QVERIFY2(banner->text().contains(QStringLiteral("https://evil.example/spaces/me/mine")),
             qPrintable(banner->text()));
    // Closed, it does not come back by itself.
    banner->dismiss();
    refresh();
    QVERIFY(banner->isHidden());
    m_scratch->git({"config", "--unset", "url.https://evil.example/.insteadOf"});
    refresh();
    QVERIFY(banner->isHidden());
    m_scratch->git({"config", "http.proxy", "http://evil.example:8080"});
    m_scratch->git({"config", "credential.helper", "!steal"});
    refresh();
    QTRY_VERIFY(!banner->isHidden());
    QVERIFY2(
        banner->text().contains(QStringLiteral("http.proxy = http://evil.example:8080, credential.helper = !steal")),
        qPrintable(banner->text()));
}

void TestChangesView::signsByChoice()
{
    auto *sign = m_view->findChild<QAbstractButton *>(QStringLiteral("commit_sign"));
    QVERIFY(sign && !sign->isChecked());
    QVERIFY(!box()->options().isSigned);
    sign->setChecked(true);
    QVERIFY(box()->options().isSigned);
    box()->reset();
    QVERIFY(!box()->options().isSigned);
    m_scratch->git({"config", "--global", "gpg.format", "ssh"});
    m_scratch->git({"config", "--global", "commit.gpgsign", "true"});
    refresh();
    QVERIFY(box()->options().isSigned);
    // For this one it is not wanted, for the next one it is.
    sign->setChecked(false);
    refresh();
    QVERIFY(!box()->options().isSigned);
    box()->reset();
    QVERIFY(box()->options().isSigned);
    tests::useOwnGitSettings(m_home.path());
}

/// "idea" and "main" have both changed app.py.
void TestChangesView::makeConflict(const QByteArrayList &command) const
{
    m_scratch->git({"checkout", "--quiet", "-b", "idea"});
    m_scratch->write("app.py", "idea\ntwo\n");
    m_scratch->commitAll("An idea");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "main\ntwo\n");
    m_scratch->commitAll("Main's");
    m_scratch->git({"checkout", "--quiet", "idea"});
    m_scratch->git(command);
    QVERIFY(m_scratch->exitCode != 0);
    refresh();
}

void TestChangesView::givesUpWhatIsNotFinished()
{
    QVERIFY(bar()->isHidden());
    makeConflict({"merge", "--quiet", "main"});
    QTRY_VERIFY(!bar()->isHidden());
    QVERIFY2(bar()->text().startsWith(QStringLiteral("A merge is not finished.")), qPrintable(bar()->text()));
    // It is finished by the commit, for which git has words ready.
    QVERIFY(!bar()->actions().contains(barAction("repo_continue")));
    QVERIFY(box()->message().startsWith(QStringLiteral("Merge branch 'main'")));
    barAction("repo_give_up")->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("idea\ntwo\n"));
    QTRY_VERIFY(bar()->isHidden());
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
}

void TestChangesView::goesOnWithARebase()
{
    makeConflict({"rebase", "--quiet", "main"});
    QTRY_VERIFY(!bar()->isHidden());
    QVERIFY2(bar()->text().startsWith(QStringLiteral("A rebase is at step 1 of 1.")), qPrintable(bar()->text()));
    QVERIFY(bar()->actions().contains(barAction("repo_continue")));
    QVERIFY(!barAction("repo_continue")->isEnabled());
    m_scratch->write("app.py", "both\ntwo\n");
    m_scratch->git({"add", "app.py"});
    refresh();
    QTRY_VERIFY(barAction("repo_continue")->isEnabled());
    barAction("repo_continue")->trigger();
    QTRY_COMPARE(m_scratch->git({"log", "--format=%s", "idea"}), QByteArray("An idea\nMain's\nFirst\n"));
    QTRY_VERIFY(bar()->isHidden());
    QCOMPARE(m_scratch->git({"branch", "--show-current"}), QByteArray("idea\n"));
}

QTEST_MAIN(TestChangesView)
#include "tst_changesview.moc"
