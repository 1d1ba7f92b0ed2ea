// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/window/mainwindow.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/windowbench.h>
#include <views/branches/combineactions.h>
#include <views/changes/changesmodel.h>
#include <views/diff/commitpage.h>
#include <views/diff/conflict/conflictview.h>

#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// What a reviewer does with the past of a Space and with what others did to it, through the whole window.
class TestReviewInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void readsAFileAsItWas();
    void followsOneFile();
    void solvesAConflictAndCommits();
    void undoesTheMerge();

private:
    void raise(const char *panel) const { child<QDockWidget>(panel)->raise(); }
    QTreeView *history() const { return child<QTreeView>("history_list"); }
    QStringList subjects() const;
    void openCommit(const QString &subject) const;
    void chooseFile(const QString &path) const;
    void mergeIdea() const;
    void click(const QTreeView *list, const QModelIndex &index) const;

    std::unique_ptr<ScratchRepository> m_space;
};

void TestReviewInWindow::init()
{
    hideKeychain();
    tests::useOwnGitSettings(m_home.path({}));
    m_space = std::make_unique<ScratchRepository>();
    m_space->write("README.md", "---\ntitle: Test Space\nsdk: static\n---\n# Hello\n");
    m_space->write("app.py", "one\n");
    m_space->commitAll("First");
    m_space->git({"checkout", "--quiet", "-b", "idea"});
    m_space->write("app.py", "an idea\n");
    m_space->commitAll("An idea");
    m_space->git({"checkout", "--quiet", "main"});
    m_space->write("page.html", "<h1>Hello</h1>\n");
    m_space->commitAll("Add a page");
    m_space->write("app.py", "two\n");
    m_space->commitAll("Second");
    openWindow();
    m_window->handle({m_space->folder(), false});
    QTRY_COMPARE(m_window->currentSpace().folder, m_space->folder());
    raise("panel_history");
    QTRY_COMPARE(subjects().size(), 4);
}

void TestReviewInWindow::cleanup()
{
    closeWindow();
    // git finds nothing wrong with what is left.
    m_space.reset();
    QFile::remove(WindowSession::standardPath());
}

QStringList TestReviewInWindow::subjects() const
{
    QStringList all;
    for (int row = 0; row < history()->model()->rowCount(); ++row)
        all.append(history()->model()->index(row, 0).data().toString());
    return all;
}

void TestReviewInWindow::click(const QTreeView *list, const QModelIndex &index) const
{
    QVERIFY(index.isValid());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
}

void TestReviewInWindow::openCommit(const QString &subject) const
{
    QTRY_VERIFY(subjects().contains(subject));
    click(history(), history()->model()->index(int(subjects().indexOf(subject)), 0));
    QTRY_VERIFY(find<views::CommitPage>("commit_page") && child<views::CommitPage>("commit_page")->isVisible());
}

void TestReviewInWindow::chooseFile(const QString &path) const
{
    auto *files = child<QTreeWidget>("commit_files");
    const auto item = [files, &path]() -> QTreeWidgetItem * {
        for (int row = 0; row < files->topLevelItemCount(); ++row) {
            if (files->topLevelItem(row)->toolTip(0) == path)
                return files->topLevelItem(row);
        }
        return nullptr;
    };
    QTRY_VERIFY(item());
    files->setCurrentItem(item());
}

void TestReviewInWindow::readsAFileAsItWas()
{
    openCommit(u"First"_s);
    chooseFile(u"app.py"_s);
    child<QAction>("commit_open_revision")->trigger();
    QTRY_VERIFY(find<QPlainTextEdit>("revision_text") && child<QPlainTextEdit>("revision_text")->isVisible());
    auto *text = child<QPlainTextEdit>("revision_text");
    QTRY_VERIFY(text->toPlainText().contains(u"one"_s));
    QVERIFY(text->isReadOnly());
    QCOMPARE(m_space->read("app.py"), QByteArray("two\n"));
    QCOMPARE(m_space->git({"status", "--porcelain"}), QByteArray());
}

void TestReviewInWindow::followsOneFile()
{
    openCommit(u"Second"_s);
    chooseFile(u"app.py"_s);
    child<QAction>("commit_file_history")->trigger();
    const auto sorted = [this] {
        QStringList all = subjects();
        all.sort();
        return all;
    };
    QTRY_COMPARE(sorted(), (QStringList{u"An idea"_s, u"First"_s, u"Second"_s}));
    child<QLineEdit>("history_filter")->clear();
    QTRY_COMPARE(subjects().size(), 4);
}

void TestReviewInWindow::mergeIdea() const
{
    m_window->findChild<views::CombineActions *>()->merge(u"idea"_s);
    // What is in conflict comes to the front by itself.
    QTRY_VERIFY(child<QTreeView>("changes_list")->isVisible());
    const auto *model = child<QTreeView>("changes_list")->model();
    QTRY_VERIFY(model->rowCount() > 0 && model->rowCount(model->index(0, 0)) == 1);
    click(child<QTreeView>("changes_list"), model->index(0, 0, model->index(0, 0)));
    QTRY_VERIFY(find<views::ConflictView>("conflict_view"));
    auto *view = child<views::ConflictView>("conflict_view");
    const auto act = [view](const char *name) { return view->findChild<QAction *>(QLatin1StringView(name)); };
    QTRY_VERIFY(act("conflict_take_both") && act("conflict_take_both")->isEnabled());
    act("conflict_take_both")->trigger();
    QTRY_VERIFY(act("conflict_solve")->isEnabled());
    act("conflict_solve")->trigger();
    QTRY_COMPARE(m_space->git({"ls-files", "--unmerged"}), QByteArray());
    // Git's own words stand ready.
    QTRY_VERIFY(child<QPlainTextEdit>("commit_message")->toPlainText().startsWith(u"Merge branch 'idea'"_s));
    auto *commit = child<QToolButton>("commit_button");
    QTRY_VERIFY(commit->isEnabled());
    QTest::mouseClick(commit, Qt::LeftButton);
    QTRY_COMPARE(m_space->git({"rev-list", "--parents", "-n1", "HEAD"}).trimmed().split(' ').size(), 3);
}

void TestReviewInWindow::solvesAConflictAndCommits()
{
    mergeIdea();
    const QByteArray text = m_space->read("app.py");
    QVERIFY2(text.contains("two\n") && text.contains("an idea\n") && !text.contains("<<<<"), text);
    QCOMPARE(m_space->git({"status", "--porcelain"}), QByteArray());
}

void TestReviewInWindow::undoesTheMerge()
{
    const QByteArray before = m_space->git({"rev-parse", "HEAD"});
    mergeIdea();
    auto *undo = child<QAction>("repo_undo");
    QTRY_VERIFY(undo->isEnabled());
    undo->trigger();
    QTRY_COMPARE(m_space->git({"rev-parse", "HEAD"}), before);
}

QTEST_MAIN(TestReviewInWindow)
#include "tst_reviewinwindow.moc"
