// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/references/branch.h>
#include <tests/support/scratchrepository.h>
#include <views/common/repository/repositoryworker.h>
#include <views/history/operationspage.h>
#include <views/history/undoactions.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

class TestUndoActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void saysWhatWasDoneAndUndoesIt();
    void passesARefusalOn();

private:
    QTemporaryDir m_home;
    views::TaskList m_tasks;
};

void TestUndoActions::saysWhatWasDoneAndUndoesIt()
{
    ScratchRepository scratch;
    scratch.write("app.py", "1\n");
    scratch.commitAll("First");
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    views::UndoActions undo(&worker);
    const views::OperationsPage page(&undo);
    const auto *list = page.findChild<QTreeWidget *>(QStringLiteral("operations_list"));
    QVERIFY(!undo.undoAction()->isEnabled());

    const Result<git::Repository> repository = git::Repository::open(scratch.folder());
    QVERIFY(repository && git::createBranch(*repository, QStringLiteral("one"), *repository->head()));
    QVERIFY(git::createBranch(*repository, QStringLiteral("two"), *repository->head()));
    undo.refresh();
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("Made the branch two."));
    QCOMPARE(undo.undoAction()->text(), QStringLiteral("&Undo: Made the branch two"));

    const QSignalSpy finished(&undo, &views::UndoActions::finished);
    undo.undoAction()->trigger();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).toString(), QStringLiteral("Undone: Made the branch two."));
    QCOMPARE(scratch.git({"branch", "--format=%(refname:short)"}), QByteArray("main\none\n"));
    QTRY_VERIFY(list->topLevelItem(0)->isDisabled());
    QCOMPARE(undo.undoAction()->text(), QStringLiteral("&Undo: Made the branch one"));
    undo.undoAction()->trigger();
    QTRY_COMPARE(finished.count(), 2);
    QTRY_VERIFY(!undo.undoAction()->isEnabled() && list->topLevelItem(1)->isDisabled());
    undo.clear();
    QCOMPARE(list->topLevelItemCount(), 0);
}

void TestUndoActions::passesARefusalOn()
{
    ScratchRepository scratch;
    scratch.write("app.py", "1\n");
    scratch.git({"add", "app.py"});
    const Result<git::Repository> repository = git::Repository::open(scratch.folder());
    QVERIFY(repository && git::commitStaged(*repository, {.message = QStringLiteral("First & only")}));
    // By other means, since.
    scratch.commitAll("Second");
    views::RepositoryWorker worker(&m_tasks);
    worker.setFolder(scratch.folder());
    views::UndoActions undo(&worker);
    undo.refresh();
    QTRY_COMPARE(undo.undoAction()->text(), QStringLiteral("&Undo: Committed “First && only”"));
    const QSignalSpy failed(&worker, &views::RepositoryWorker::failed);
    const QByteArray before = scratch.git({"rev-parse", "main"});
    undo.undoAction()->trigger();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(scratch.git({"rev-parse", "main"}), before);
    QTRY_VERIFY(undo.undoAction()->isEnabled());
}

QTEST_MAIN(TestUndoActions)
#include "tst_undoactions.moc"
