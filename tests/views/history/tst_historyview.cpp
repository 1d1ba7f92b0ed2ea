// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/overview.h>
#include <tests/support/scratchrepository.h>
#include <views/common/repository/repositoryworker.h>
#include <views/history/commitactions.h>
#include <views/history/historyfilter.h>
#include <views/history/historymodel.h>
#include <views/history/historyview.h>

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace spacewright;
using spacewright::tests::ScratchRepository;
using views::HistoryFilter;

class TestHistoryView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void readsFilters_data();
    void readsFilters();
    void listsAllBranches();
    void drawsTheGraph();
    void narrowsDown_data();
    void narrowsDown();
    void readsPageByPage();
    void readsNothingBeforeItIsSeen();
    void showsACommit();
    void comparesTwo();
    void makesABranchHere();
    void makesAndDeletesATag();
    void resetsTheBranch_data();
    void resetsTheBranch();
    void makesACommitAgain();
    void undoesACommitByAnother();
    void leavesConflictsToSolve();
    void checksOutWithoutABranch();
    void asksToRunARevision();
    void saysThatThereIsNothing();

private:
    void show();
    void refresh() const;
    QTreeView *list() const { return m_view->findChild<QTreeView *>(QStringLiteral("history_list")); }
    QStringList subjects() const;
    void choose(const QString &subject) const;
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }
    git::ObjectId idOf(const char *revision) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<views::HistoryView> m_view;
};

void TestHistoryView::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\n");
    m_scratch->commitAll("First");
    m_scratch->git({"checkout", "--quiet", "-b", "idea"});
    m_scratch->write("idea.py", "x\n");
    m_scratch->commitAll("An idea");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "two\n");
    m_scratch->commitAll("Second");
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_view = std::make_unique<views::HistoryView>(m_worker.get());
    connect(m_worker.get(), &views::RepositoryWorker::changed, m_view.get(), [this] { refresh(); });
}

void TestHistoryView::cleanup()
{
    m_view.reset();
    m_worker.reset();
}

void TestHistoryView::refresh() const
{
    Progress progress;
    m_view->setOverview(*git::readOverview(*git::Repository::open(m_scratch->folder()), progress));
}

void TestHistoryView::show()
{
    m_view->resize(600, 400);
    m_view->show();
    refresh();
    QTRY_VERIFY(list()->model()->rowCount() > 0);
}

QStringList TestHistoryView::subjects() const
{
    QStringList subjects;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        subjects.append(list()->model()->index(row, 0).data().toString());
    return subjects;
}

git::ObjectId TestHistoryView::idOf(const char *revision) const
{
    return git::ObjectId::fromHex(m_scratch->git({"rev-parse", revision}).trimmed());
}

void TestHistoryView::readsFilters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *typed, const char *author, const char *path, const char *text) {
        QTest::newRow(*typed ? typed : "empty") << QString::fromUtf8(typed) << QString::fromUtf8(author)
                                                << QString::fromUtf8(path) << QString::fromUtf8(text);
    };
    row("", "", "", "");
    row("some words", "", "", "some words");
    row("author:ada", "ada", "", "");
    row("fix author:ada path:app.py it", "ada", "app.py", "fix it");
    row("author:\"Ada L\" fix", "Ada L", "", "fix");
    row("path:\"unfinished", "", "unfinished", "");
    row("co-author: x", "", "", "co-author: x");
}

void TestHistoryView::readsFilters()
{
    QFETCH(const QString, typed);
    const HistoryFilter filter = HistoryFilter::parsed(typed);
    QTEST(filter.author, "author");
    QTEST(filter.path, "path");
    QTEST(filter.text, "text");
    QCOMPARE(HistoryFilter::parsed(filter.toString()), filter);
}

void TestHistoryView::listsAllBranches()
{
    show();
    QStringList all = subjects();
    all.sort();
    QCOMPARE(all, QStringList({QStringLiteral("An idea"), QStringLiteral("First"), QStringLiteral("Second")}));
    m_view->findChild<QToolButton *>(QStringLiteral("history_all_branches"))->setChecked(false);
    QTRY_COMPARE(subjects(), QStringList({QStringLiteral("Second"), QStringLiteral("First")}));
}

void TestHistoryView::drawsTheGraph()
{
    views::HistoryModel model(m_worker.get());
    const QAbstractItemModelTester tester(&model);
    model.read({});
    QTRY_COMPARE(model.rowCount(), 3);
    const views::HistoryRow *main = model.rowAt(model.indexOf(idOf("main")));
    const views::HistoryRow *idea = model.rowAt(model.indexOf(idOf("idea")));
    QVERIFY(main->graph && idea->graph);
    QVERIFY(main->graph->lane != idea->graph->lane);
    QCOMPARE(main->labels.constFirst().name, QStringLiteral("main"));
    QVERIFY(main->labels.constFirst().isCheckedOut);
    model.read({.filter = {.path = QStringLiteral("app.py")}});
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!model.rowAt(model.index(0, 0))->graph);
}

void TestHistoryView::narrowsDown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("subjects");
    QTest::newRow("path") << QStringLiteral("path:idea.py") << QStringList{QStringLiteral("An idea")};
    QTest::newRow("text") << QStringLiteral("second") << QStringList{QStringLiteral("Second")};
    QTest::newRow("author") << QStringLiteral("author:nobody") << QStringList();
}

void TestHistoryView::narrowsDown()
{
    QFETCH(const QString, typed);
    show();
    m_view->findChild<QLineEdit *>(QStringLiteral("history_filter"))->setText(typed);
    QFETCH(const QStringList, subjects);
    QTRY_COMPARE(this->subjects(), subjects);
}

void TestHistoryView::readsPageByPage()
{
    // Faster than a thousand calls of git.
    QByteArray stream;
    for (int number = 0; number < 1000; ++number)
        stream += "commit refs/heads/long\ncommitter Ada <ada@example.com> " +
                  QByteArray::number(1'700'000'000 + number) + " +0000\ndata 4\nmany\n";
    m_scratch->git({"fast-import", "--quiet"}, stream);
    show();
    QVERIFY(list()->model()->rowCount() < 500);
    for (int turn = 0; turn < 20 && list()->model()->rowCount() < 1003; ++turn) {
        const int before = list()->model()->rowCount();
        list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
        QTRY_VERIFY(list()->model()->rowCount() > before);
    }
    QCOMPARE(list()->model()->rowCount(), 1003);
}

void TestHistoryView::readsNothingBeforeItIsSeen()
{
    refresh();
    QCOMPARE(list()->model()->rowCount(), 0);
    m_view->show();
    QTRY_COMPARE(list()->model()->rowCount(), 3);
}

void TestHistoryView::showsACommit()
{
    show();
    const QSignalSpy shown(m_view.get(), &views::HistoryView::commitShown);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(shown.count(), 1);
    action("history_copy")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.at(0).at(0).value<git::ObjectId>().toString());
}

void TestHistoryView::comparesTwo()
{
    show();
    QVERIFY(!action("history_compare")->isVisible());
    list()->selectAll();
    QVERIFY(!action("history_compare")->isVisible());
    QItemSelectionModel *selection = list()->selectionModel();
    selection->clear();
    for (const int row : {0, 2})
        selection->select(list()->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QVERIFY(action("history_compare")->isVisible());
    QVERIFY(!action("history_branch")->isVisible());
    const QSignalSpy requested(m_view.get(), &views::HistoryView::comparisonRequested);
    action("history_compare")->trigger();
    QCOMPARE(requested.count(), 1);
    // From the older one to the newer one.
    QCOMPARE(requested.at(0).at(0).value<git::ObjectId>(), idOf("main~1"));
}

void TestHistoryView::makesABranchHere()
{
    show();
    list()->setCurrentIndex(list()->model()->index(2, 0));
    action("history_branch")->trigger();
    auto *dialog = m_view->findChild<QInputDialog *>(QStringLiteral("branch_name"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("from-here"));
    dialog->accept();
    QTRY_COMPARE(idOf("from-here"), idOf("main~1"));
}

void TestHistoryView::makesAndDeletesATag()
{
    show();
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QVERIFY(!action("history_delete_tag")->isVisible());
    action("history_tag")->trigger();
    auto *dialog = m_view->findChild<QInputDialog *>(QStringLiteral("tag_name"));
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("v1"));
    dialog->accept();
    QTRY_COMPARE(idOf("v1"), idOf("main~1"));
    // The list shows it, and offers to delete it where it stands.
    QTRY_VERIFY([this] {
        list()->setCurrentIndex(list()->model()->index(0, 0));
        list()->setCurrentIndex(list()->model()->index(2, 0));
        return action("history_delete_tag")->isVisible();
    }());
    const auto entries = action("history_delete_tag")->menu()->actions();
    QCOMPARE(entries.constFirst()->text(), QStringLiteral("v1"));
    entries.constFirst()->trigger();
    QTRY_VERIFY(m_scratch->git({"tag"}).isEmpty());
}

void TestHistoryView::resetsTheBranch_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("files too") << QStringLiteral("reset_hard") << QByteArray();
    QTest::newRow("changes staged") << QStringLiteral("reset_soft") << QByteArray("M  app.py\n");
    QTest::newRow("changes in the files") << QStringLiteral("reset_mixed") << QByteArray(" M app.py\n");
}

void TestHistoryView::resetsTheBranch()
{
    QFETCH(const QString, button);
    QFETCH(const QByteArray, status);
    m_scratch->write("app.py", "for the reset\n");
    m_scratch->commitAll("To reset");
    const git::ObjectId before = idOf("main~1");
    show();
    list()->setCurrentIndex(list()->model()->index(int(subjects().indexOf(QStringLiteral("Second"))), 0));
    action("history_reset")->trigger();
    auto *dialog = m_view->findChild<QDialog *>(QStringLiteral("reset_dialog"));
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(button)->click();
    dialog->accept();
    QTRY_COMPARE(idOf("main"), before);
    QTRY_COMPARE(m_scratch->git({"status", "--porcelain"}), status);
}

void TestHistoryView::choose(const QString &subject) const
{
    QTRY_VERIFY(subjects().contains(subject));
    list()->setCurrentIndex(list()->model()->index(int(subjects().indexOf(subject)), 0));
}

void TestHistoryView::makesACommitAgain()
{
    show();
    choose(QStringLiteral("An idea"));
    action("history_cherry_pick")->trigger();
    QTRY_COMPARE(m_scratch->git({"log", "--format=%s", "main"}), QByteArray("An idea\nSecond\nFirst\n"));
    QCOMPARE(m_scratch->read("idea.py"), QByteArray("x\n"));
}

void TestHistoryView::undoesACommitByAnother()
{
    show();
    choose(QStringLiteral("Second"));
    action("history_revert")->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("one\n"));
    QTRY_COMPARE(m_scratch->git({"rev-list", "--count", "main"}), QByteArray("3\n"));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
}

void TestHistoryView::leavesConflictsToSolve()
{
    m_scratch->write("app.py", "three\n");
    m_scratch->commitAll("Third");
    show();
    choose(QStringLiteral("Second"));
    auto *actions = m_view->findChild<views::CommitActions *>();
    QVERIFY(actions);
    const QSignalSpy conflicted(actions, &views::CommitActions::conflicted);
    action("history_revert")->trigger();
    QTRY_COMPARE(conflicted.count(), 1);
    QCOMPARE(m_scratch->git({"diff", "--name-only", "--diff-filter=U"}), QByteArray("app.py\n"));
}

void TestHistoryView::checksOutWithoutABranch()
{
    show();
    choose(QStringLiteral("First"));
    const git::ObjectId first = idOf("main~1");
    action("history_check_out")->trigger();
    QTRY_COMPARE(idOf("HEAD"), first);
    QCOMPARE(m_scratch->git({"branch", "--show-current"}), QByteArray());
    QCOMPARE(m_scratch->read("app.py"), QByteArray("one\n"));
}

void TestHistoryView::asksToRunARevision()
{
    show();
    list()->setCurrentIndex(list()->model()->index(2, 0));
    const QSignalSpy requested(m_view.get(), &views::HistoryView::runRequested);
    action("history_run")->trigger();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.at(0).at(0).value<git::ObjectId>(), idOf("main~1"));
}

void TestHistoryView::saysThatThereIsNothing()
{
    ScratchRepository empty;
    m_worker->setFolder(empty.folder());
    QSignalSpy started(m_view->findChild<views::HistoryModel *>(), &views::HistoryModel::started);
    m_view->show();
    m_view->setOverview({});
    QVERIFY(started.wait());
    QVERIFY(!list()->isVisible());
}

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
