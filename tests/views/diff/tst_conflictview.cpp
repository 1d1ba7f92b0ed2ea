// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/merge.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>
#include <views/common/repository/repositoryworker.h>
#include <views/diff/conflict/conflictview.h>
#include <views/diff/text/diffpane.h>

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::ScratchRepository;

/// Conflicts of a real merge, put together in the editor for them.
class TestConflictView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void showsAllSides();
    void takes_data();
    void takes();
    void goesFromOneToTheNext();
    void takesWhatIsWrittenByHand();
    void keepsAWholeFile_data();
    void keepsAWholeFile();

private:
    void show(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs);
    void commit(const QByteArray &content, const QByteArray &message) const;
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }
    QString title() const { return m_view->findChild<QLabel *>(u"conflict_title"_s)->text(); }
    QPlainTextEdit *result() const { return m_view->findChild<QPlainTextEdit *>(u"conflict_result"_s); }
    QString side(const char *name) const
    {
        return m_view->findChild<views::DiffPane *>(QLatin1StringView(name))->toPlainText();
    }
    void solve() const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    views::TaskList m_tasks;
    std::unique_ptr<views::RepositoryWorker> m_worker;
    std::unique_ptr<views::ConflictView> m_view;
    Progress m_progress;
};

void TestConflictView::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_worker = std::make_unique<views::RepositoryWorker>(&m_tasks);
    m_worker->setFolder(m_scratch->folder());
    m_view = std::make_unique<views::ConflictView>(m_worker.get());
    m_view->resize(900, 600);
    m_view->show();
}

void TestConflictView::cleanup()
{
    m_view.reset();
    m_worker.reset();
    m_scratch.reset();
}

/// No content is no file.
void TestConflictView::commit(const QByteArray &content, const QByteArray &message) const
{
    if (content.isEmpty())
        m_scratch->remove("app.py");
    else
        m_scratch->write("app.py", content);
    m_scratch->commitAll(message);
}

void TestConflictView::show(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    commit(base, "Base");
    m_scratch->git({"checkout", "--quiet", "-b", "side"});
    commit(theirs, "Theirs");
    m_scratch->git({"checkout", "--quiet", "main"});
    commit(ours, "Ours");
    const auto repository = git::Repository::open(m_scratch->folder());
    const auto merged = git::merge(*repository, u"side"_s, {.canLeaveConflicts = true}, m_progress);
    QVERIFY(merged && merged->outcome == git::MergeOutcome::Conflicts);
    QSignalSpy shown(m_view.get(), &views::ConflictView::shown);
    m_view->showConflict("app.py");
    // Nothing is offered before it is known what for.
    for (const char *name : {"conflict_take_ours", "conflict_solve", "conflict_ours_whole", "conflict_theirs_whole"})
        QVERIFY(!action(name)->isEnabled());
    QVERIFY(shown.wait(30'000));
}

void TestConflictView::solve() const
{
    QSignalSpy solved(m_view.get(), &views::ConflictView::solved);
    QVERIFY(action("conflict_solve")->isEnabled());
    action("conflict_solve")->trigger();
    QVERIFY(solved.wait());
    QCOMPARE(m_scratch->git({"ls-files", "--unmerged"}), QByteArray());
}

void TestConflictView::showsAllSides()
{
    show("a = 0\nend\n", "a = 1\nend\n", "a = 2\nend\n");
    QVERIFY(side("conflict_ours").contains(u"a = 1"_s));
    QVERIFY(side("conflict_theirs").contains(u"a = 2"_s));
    auto *base = m_view->findChild<views::DiffPane *>(u"conflict_base"_s);
    QVERIFY(!base->isVisible());
    action("conflict_show_base")->trigger();
    QVERIFY(base->isVisible());
    QVERIFY(side("conflict_base").contains(u"a = 0"_s));
    QVERIFY(title().contains(u"1 conflict"_s));
    // What is not solved is marked, and cannot be called solved.
    QVERIFY(result()->toPlainText().contains(u"<<<<<<<"_s));
    QVERIFY(!result()->extraSelections().isEmpty());
    QVERIFY(!action("conflict_solve")->isEnabled());
}

void TestConflictView::takes_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("ours") << u"conflict_take_ours"_s << QByteArray("a = 1\nend\n");
    QTest::newRow("theirs") << u"conflict_take_theirs"_s << QByteArray("a = 2\nend\n");
    QTest::newRow("both") << u"conflict_take_both"_s << QByteArray("a = 1\na = 2\nend\n");
    QTest::newRow("base") << u"conflict_take_base"_s << QByteArray("a = 0\nend\n");
}

void TestConflictView::takes()
{
    QFETCH(const QString, button);
    QFETCH(const QByteArray, content);
    show("a = 0\nend\n", "a = 1\nend\n", "a = 2\nend\n");
    m_view->findChild<QAction *>(button)->trigger();
    QVERIFY(title().contains(u"0 conflict"_s));
    QVERIFY(result()->extraSelections().isEmpty());
    // It can be undone like anything that is typed.
    result()->undo();
    QVERIFY(title().contains(u"1 conflict"_s));
    result()->redo();
    solve();
    QCOMPARE(m_scratch->read("app.py"), content);
}

void TestConflictView::goesFromOneToTheNext()
{
    const QByteArray between = "1\n2\n3\n4\n5\n6\n7\n8\n";
    show("a\n" + between + "b\n", "A1\n" + between + "B1\n", "A2\n" + between + "B2\n");
    QVERIFY(title().contains(u"2 conflict"_s));
    action("conflict_next")->trigger();
    action("conflict_take_theirs")->trigger();
    action("conflict_take_ours")->trigger();
    solve();
    QCOMPARE(m_scratch->read("app.py"), "A1\n" + between + "B2\n");
}

void TestConflictView::takesWhatIsWrittenByHand()
{
    show("a = 0\r\nend\r\n", "a = 1\r\nend\r\n", "a = 2\r\nend\r\n");
    result()->setPlainText(u"a = 3\nend\n"_s);
    solve();
    // Its line ends stay what they were.
    QCOMPARE(m_scratch->read("app.py"), QByteArray("a = 3\r\nend\r\n"));
}

void TestConflictView::keepsAWholeFile_data()
{
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("content");
    const QByteArray bytes("\0ours", 5);
    const QByteArray others("\0theirs", 7);
    QTest::newRow("no text, ours") << bytes << others << u"conflict_ours_whole"_s << bytes;
    QTest::newRow("no text, theirs") << bytes << others << u"conflict_theirs_whole"_s << others;
    QTest::newRow("gone there, kept") << bytes << QByteArray() << u"conflict_ours_whole"_s << bytes;
    QTest::newRow("gone there, gone") << bytes << QByteArray() << u"conflict_theirs_whole"_s << QByteArray();
}

void TestConflictView::keepsAWholeFile()
{
    QFETCH(const QByteArray, ours);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QString, button);
    QFETCH(const QByteArray, content);
    show(QByteArray("\0base", 5), ours, theirs);
    QVERIFY(!result()->isVisible());
    QSignalSpy solved(m_view.get(), &views::ConflictView::solved);
    m_view->findChild<QAction *>(button)->trigger();
    QVERIFY(solved.wait());
    QCOMPARE(m_scratch->read("app.py"), content);
    QCOMPARE(QFile::exists(QFile::decodeName(m_scratch->path("app.py"))), !content.isEmpty());
    QCOMPARE(m_scratch->git({"ls-files", "--unmerged"}), QByteArray());
}

QTEST_MAIN(TestConflictView)
#include "tst_conflictview.moc"
