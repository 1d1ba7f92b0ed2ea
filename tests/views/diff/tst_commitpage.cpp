// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/repositoryworker.h>
#include <views/diff/commitpage.h>

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// A commit with its files, and what can be done with one of them.
class TestCommitPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void showsWhatACommitChanged();
    void showsAMergeAsWhatItBrought();
    void goesToTheCommitBefore();
    void comparesTwoCommits();
    void asksForARevisionOfAFile();
    void restoresAFileAndOffersToUndo();
    void bringsBackADeletedFile();
    void saysWhatCannotBeRead();

private:
    git::ObjectId idOf(const char *revision) const
    {
        return git::ObjectId::fromHex(m_scratch->git({"rev-parse", revision}).trimmed());
    }
    QTreeWidget *list() const { return m_page->findChild<QTreeWidget *>(QStringLiteral("commit_files")); }
    QStringList files() const;
    void choose(const QString &path) const;
    QAction *action(const char *name) const { return m_page->findChild<QAction *>(QLatin1StringView(name)); }
    QString head() const
    {
        return m_page->findChild<QTextBrowser *>(QStringLiteral("commit_head"))->document()->toPlainText();
    }
    views::ErrorBanner *banner() const
    {
        return m_page->findChild<views::ErrorBanner *>(QString(), Qt::FindDirectChildrenOnly);
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<views::CommitPage> m_page;
};

void TestCommitPage::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\n");
    m_scratch->write("src/old.py", QByteArray("a line\n").repeated(20));
    m_scratch->write("gone.py", "precious\n");
    m_scratch->commitAll("First <b>words</b>\n\nWith a reason.");
    m_scratch->write("app.py", "two\n");
    m_scratch->rename("src/old.py", "src/new.py");
    m_scratch->remove("gone.py");
    m_scratch->commitAll("Second");
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_page = std::make_unique<views::CommitPage>(m_worker.get());
    m_page->resize(800, 600);
    m_page->show();
}

void TestCommitPage::cleanup()
{
    m_worker.reset();
    m_page.reset();
    m_scratch.reset();
}

QStringList TestCommitPage::files() const
{
    QStringList rows;
    for (int row = 0; row < list()->topLevelItemCount(); ++row)
        rows.append(list()->topLevelItem(row)->data(0, Qt::AccessibleTextRole).toString());
    return rows;
}

void TestCommitPage::choose(const QString &path) const
{
    for (int row = 0; row < list()->topLevelItemCount(); ++row) {
        if (list()->topLevelItem(row)->toolTip(0) == path)
            list()->setCurrentItem(list()->topLevelItem(row));
    }
    QCOMPARE(list()->currentItem()->toolTip(0), path);
}

void TestCommitPage::showsWhatACommitChanged()
{
    m_page->showCommit(idOf("HEAD"));
    QTRY_COMPARE(files(), (QStringList{QStringLiteral("app.py, modified"), QStringLiteral("gone.py, deleted"),
                                       QStringLiteral("src/new.py, renamed")}));
    QVERIFY(head().contains(QStringLiteral("Second")));
    QVERIFY(head().contains(QStringLiteral("Ada Lovelace <ada@example.com>")));
    m_page->showCommit(idOf("HEAD~1"));
    QTRY_COMPARE(files().size(), 3);
    QTRY_COMPARE(files().first(), QStringLiteral("app.py, added"));
    // What others wrote is text.
    QVERIFY(head().contains(QStringLiteral("First <b>words</b>")));
    QVERIFY(head().contains(QStringLiteral("With a reason.")));
}

void TestCommitPage::showsAMergeAsWhatItBrought()
{
    m_scratch->git({"checkout", "--quiet", "-b", "idea", "HEAD~1"});
    m_scratch->write("idea.py", "idea\n");
    m_scratch->commitAll("An idea");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->git({"merge", "--quiet", "--no-edit", "idea"});
    m_page->showCommit(idOf("HEAD"));
    QTRY_COMPARE(files(), QStringList{QStringLiteral("idea.py, added")});
}

void TestCommitPage::goesToTheCommitBefore()
{
    m_page->showCommit(idOf("HEAD"));
    QTRY_VERIFY(head().contains(QStringLiteral("After")));
    auto *text = m_page->findChild<QTextBrowser *>(QStringLiteral("commit_head"));
    Q_EMIT text->anchorClicked(QUrl(idOf("HEAD~1").toString()));
    QTRY_VERIFY(head().contains(QStringLiteral("First")));
    QVERIFY(!head().contains(QStringLiteral("After")));
}

void TestCommitPage::comparesTwoCommits()
{
    m_scratch->write("third.py", "3\n");
    m_scratch->commitAll("Third");
    m_page->showComparison(idOf("HEAD~2"), idOf("HEAD"));
    QTRY_COMPARE(files(), (QStringList{QStringLiteral("app.py, modified"), QStringLiteral("gone.py, deleted"),
                                       QStringLiteral("src/new.py, renamed"), QStringLiteral("third.py, added")}));
    QVERIFY(head().contains(idOf("HEAD~2").toString().left(10)));
    QVERIFY(head().contains(idOf("HEAD").toString().left(10)));
}

void TestCommitPage::asksForARevisionOfAFile()
{
    m_page->showCommit(idOf("HEAD~1"));
    QTRY_COMPARE(files().size(), 3);
    choose(QStringLiteral("src/old.py"));
    const QSignalSpy revision(m_page.get(), &views::CommitPage::revisionRequested);
    const QSignalSpy opened(m_page.get(), &views::CommitPage::fileOpenRequested);
    const QSignalSpy history(m_page.get(), &views::CommitPage::historyRequested);
    action("commit_open_revision")->trigger();
    action("commit_open_file")->trigger();
    action("commit_file_history")->trigger();
    QCOMPARE(revision.count(), 1);
    QCOMPARE(revision.first().at(0).toByteArray(), QByteArray("src/old.py"));
    QCOMPARE(revision.first().at(1).value<git::ObjectId>(), idOf("HEAD~1"));
    QCOMPARE(opened.count(), 1);
    QCOMPARE(history.count(), 1);
    QCOMPARE(history.first().first().toByteArray(), QByteArray("src/old.py"));
}

void TestCommitPage::restoresAFileAndOffersToUndo()
{
    m_scratch->write("app.py", "precious changes\n");
    m_page->showCommit(idOf("HEAD~1"));
    QTRY_COMPARE(files().size(), 3);
    choose(QStringLiteral("app.py"));
    action("commit_restore")->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("one\n"));
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(banner()->text().contains(QStringLiteral("app.py")));
    banner()->findChild<QAction *>(QStringLiteral("banner_offer"))->trigger();
    QTRY_COMPARE(m_scratch->read("app.py"), QByteArray("precious changes\n"));
}

void TestCommitPage::bringsBackADeletedFile()
{
    m_page->showCommit(idOf("HEAD~1"));
    QTRY_COMPARE(files().size(), 3);
    choose(QStringLiteral("gone.py"));
    action("commit_restore")->trigger();
    QTRY_COMPARE(m_scratch->read("gone.py"), QByteArray("precious\n"));
}

void TestCommitPage::saysWhatCannotBeRead()
{
    m_page->showCommit(git::ObjectId::fromHex(QByteArray(40, 'a')));
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(!banner()->text().isEmpty());
}

QTEST_MAIN(TestCommitPage)
#include "tst_commitpage.moc"
