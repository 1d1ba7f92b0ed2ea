// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/history.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Changing a repository: what the real git then says of it.
class TestWorktree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup() { QCOMPARE(m_scratch->complaints(), QByteArray()); }

    void stagesEachKindOfChange();
    void unstages();
    void unstagesBeforeTheFirstCommit();
    void commitsWhatIsStaged();
    void signsOff_data();
    void signsOff();
    void refusesToCommit_data();
    void refusesToCommit();
    void commitsNothingBesideALock();
    void finishesAMerge();
    void commitsNothingWithConflicts();
    void switchesBranches();
    void losesNothingBySwitching_data();
    void losesNothingBySwitching();
    void deletesOnlyMergedBranches();
    void namesBranchesAsGitDoes();
    void pagesTheHistory();
    void comparesCommits();
    void cancels();
    void seesChangesOfTheSameSecond();

private:
    Repository repository() const { return *Repository::open(m_scratch->folder()); }
    QByteArray status() { return m_scratch->git({"status", "--porcelain"}); }
    QByteArray head() { return m_scratch->git({"rev-parse", "HEAD"}).trimmed(); }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestWorktree::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\ntwo\nthree\n");
    m_scratch->write("old name", "some\nlonger\ntext\n");
    m_scratch->commitAll("First");
}

void TestWorktree::stagesEachKindOfChange()
{
    m_scratch->write("app.py", "one\n2\nthree\n", 0755);
    m_scratch->remove("old name");
    m_scratch->write("n\303\244u\n\"\377", "x");
    m_scratch->link("link", "nowhere");
    const Repository opened = repository();
    QVERIFY(git::Index(opened).stage({"app.py", "old name", "n\303\244u\n\"\377", "link"}));
    QCOMPARE(m_scratch->git({"status", "--porcelain", "-z"}),
             QByteArray("M  app.py\0A  link\0A  n\303\244u\n\"\377\0D  old name\0", 41));
    QVERIFY(m_scratch->git({"ls-files", "--stage", "link", "app.py"}).startsWith("100755"));
    QVERIFY(m_scratch->git({"ls-files", "--stage", "link"}).startsWith("120000"));
}

void TestWorktree::unstages()
{
    m_scratch->write("app.py", "changed\n");
    m_scratch->write("new", "x");
    m_scratch->remove("old name");
    m_scratch->git({"add", "--all"});
    const Repository opened = repository();
    QVERIFY(git::Index(opened).unstage({"app.py", "new", "old name"}));
    QCOMPARE(status(), QByteArray(" M app.py\n D \"old name\"\n?? new\n"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("changed\n"));
}

void TestWorktree::unstagesBeforeTheFirstCommit()
{
    ScratchRepository fresh;
    fresh.write("a", "x");
    fresh.git({"add", "a"});
    const auto opened = Repository::open(fresh.folder());
    QVERIFY(opened);
    QVERIFY(git::Index(*opened).unstage({"a"}));
    QCOMPARE(fresh.git({"status", "--porcelain"}), QByteArray("?? a\n"));
}

void TestWorktree::commitsWhatIsStaged()
{
    m_scratch->write("app.py", "staged\n");
    const Repository opened = repository();
    QVERIFY(git::Index(opened).stageTracked(m_progress));
    m_scratch->write("app.py", "not staged\n");
    const QByteArray parent = head();
    const auto id = git::commitStaged(opened, {QStringLiteral("  \n\nDo this\n\nBecause \u00e4\n\n")});
    QVERIFY(id);
    QCOMPARE(head(), id->toHex());
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%P %an <%ae>%n%B"}),
             parent + " Ada Lovelace <ada@example.com>\nDo this\n\nBecause \303\244\n\n");
    QCOMPARE(m_scratch->git({"show", "HEAD:app.py"}), QByteArray("staged\n"));
    QCOMPARE(status(), QByteArray(" M app.py\n"));
    QVERIFY(m_scratch->git({"reflog", "-1"}).contains("commit: Do this"));
}

void TestWorktree::signsOff_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("body");
    const QByteArray line = "Signed-off-by: Ada Lovelace <ada@example.com>";
    QTest::newRow("plain") << QStringLiteral("Do") << QByteArray("Do\n\n" + line);
    QTest::newRow("there already") << QString::fromUtf8("Do\n\n" + line) << QByteArray("Do\n\n" + line);
    QTest::newRow("after another") << QStringLiteral("Do\n\nSigned-off-by: Bob <b@x>")
                                   << QByteArray("Do\n\nSigned-off-by: Bob <b@x>\n" + line);
}

void TestWorktree::signsOff()
{
    QFETCH(QString, message);
    m_scratch->write("app.py", "x");
    const Repository opened = repository();
    QVERIFY(git::Index(opened).stage({"app.py"}));
    QVERIFY(git::commitStaged(opened, {message, true}));
    QTEST(m_scratch->git({"log", "-1", "--format=%B"}).trimmed(), "body");
}

void TestWorktree::refusesToCommit_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<bool>("withChange");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing staged") << QByteArray() << false << QStringLiteral("m") << ErrorCode::NothingToCommit;
    QTest::newRow("no message") << QByteArray() << true << QStringLiteral(" \n") << ErrorCode::Usage;
    QTest::newRow("no name") << QByteArray("[user]\n\tname = \"\"\n") << true << QStringLiteral("m")
                             << ErrorCode::RepositoryFailed;
}

void TestWorktree::refusesToCommit()
{
    QFETCH(QByteArray, setting);
    QFETCH(bool, withChange);
    QFETCH(QString, message);
    m_scratch->write(".git/config", m_scratch->read(".git/config") + setting);
    if (withChange)
        m_scratch->write("app.py", "x");
    const QByteArray before = head();
    const Repository opened = repository();
    QVERIFY(git::Index(opened).stageTracked(m_progress));
    const auto id = git::commitStaged(opened, {message});
    QVERIFY(!id);
    QTEST(id.error().code, "code");
    QCOMPARE(head(), before);
    QVERIFY(!QFile::exists(QFile::decodeName(m_scratch->path(".git/index.lock"))));
}

void TestWorktree::commitsNothingBesideALock()
{
    m_scratch->write("app.py", "x");
    m_scratch->git({"add", "app.py"});
    m_scratch->write(".git/index.lock", "");
    const QByteArray before = head();
    const Repository opened = repository();
    const auto staged = git::Index(opened).stage({"old name"});
    QVERIFY(!staged);
    QCOMPARE(staged.error().code, ErrorCode::RepositoryLocked);
    const auto id = git::commitStaged(opened, {QStringLiteral("m")});
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::RepositoryLocked);
    QVERIFY(id.error().message.contains(QStringLiteral("index.lock")));
    QCOMPARE(head(), before);
    m_scratch->git({"branch", "other", "HEAD"});
    QCOMPARE(git::switchBranch(opened, QStringLiteral("other"), git::OpenChanges::Keep, m_progress).error().code,
             ErrorCode::RepositoryLocked);
    // The lock is somebody else's.
    QVERIFY(QFile::exists(QFile::decodeName(m_scratch->path(".git/index.lock"))));
    m_scratch->remove(".git/index.lock");
    QVERIFY(git::commitStaged(opened, {QStringLiteral("m")}));
}

void TestWorktree::finishesAMerge()
{
    m_scratch->git({"checkout", "--quiet", "-b", "other"});
    m_scratch->write("b", "x");
    m_scratch->commitAll("Other");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("c", "x");
    m_scratch->commitAll("Main");
    m_scratch->git({"merge", "--no-commit", "--quiet", "other"});
    QVERIFY(git::commitStaged(repository(), {QStringLiteral("Merge")}));
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%P"}).split(' ').size(), 2);
    QVERIFY(!m_scratch->git({"status"}).contains("merging"));
}

void TestWorktree::commitsNothingWithConflicts()
{
    m_scratch->git({"checkout", "--quiet", "-b", "other"});
    m_scratch->write("app.py", "theirs\n");
    m_scratch->commitAll("Other");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write("app.py", "ours\n");
    m_scratch->commitAll("Main");
    m_scratch->git({"merge", "--quiet", "other"});
    const Repository opened = repository();
    const auto files = git::readStatus(opened, false, m_progress);
    QVERIFY(files && files->size() == 1 && files->first().isConflicted());
    QCOMPARE(git::commitStaged(opened, {QStringLiteral("m")}).error().code, ErrorCode::MergeConflict);
    m_scratch->write("app.py", "both\n");
    QVERIFY(git::Index(opened).stage({"app.py"}));
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Solved")}));
}

void TestWorktree::switchesBranches()
{
    const Repository opened = repository();
    QVERIFY(git::createBranch(opened, QStringLiteral("new/one"), *opened.head()));
    m_scratch->write("app.py", "changed\n");
    m_scratch->commitAll("Second");
    m_scratch->write("unrelated", "kept");
    QVERIFY(git::switchBranch(opened, QStringLiteral("new/one"), git::OpenChanges::Keep, m_progress));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("one\ntwo\nthree\n"));
    QCOMPARE(status(), QByteArray("?? unrelated\n"));
    QCOMPARE(git::currentBranch(opened)->name, QStringLiteral("new/one"));
}

void TestWorktree::losesNothingBySwitching_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isStaged");
    QTest::newRow("changed") << QByteArray("app.py") << false;
    QTest::newRow("staged") << QByteArray("app.py") << true;
    QTest::newRow("untracked") << QByteArray("new") << false;
    QTest::newRow("ignored") << QByteArray("data.log") << false;
}

void TestWorktree::losesNothingBySwitching()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isStaged);
    m_scratch->git({"checkout", "--quiet", "-b", "other"});
    m_scratch->write("app.py", "other\n");
    m_scratch->write("new", "other\n");
    m_scratch->write("data.log", "other\n");
    m_scratch->commitAll("Other");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->write(".git/info/exclude", "*.log\n");
    m_scratch->write(file, "mine\n");
    if (isStaged)
        m_scratch->git({"add", file});
    const QByteArray before = status();
    const Repository opened = repository();
    const auto switched = git::switchBranch(opened, QStringLiteral("other"), git::OpenChanges::Keep, m_progress);
    QVERIFY(!switched);
    QCOMPARE(switched.error().code, ErrorCode::ChangesInTheWay);
    QVERIFY(switched.error().message.contains(QString::fromUtf8(file)));
    QCOMPARE(m_scratch->read(file), QByteArray("mine\n"));
    QCOMPARE(status(), before);
    QCOMPARE(git::currentBranch(opened)->name, QStringLiteral("main"));
}

void TestWorktree::deletesOnlyMergedBranches()
{
    m_scratch->git({"branch", "merged"});
    m_scratch->git({"checkout", "--quiet", "-b", "ahead"});
    m_scratch->write("b", "x");
    m_scratch->commitAll("Ahead");
    const QByteArray tip = head();
    m_scratch->git({"checkout", "--quiet", "main"});
    const Repository opened = repository();
    QVERIFY(git::deleteBranch(opened, QStringLiteral("merged"), false));
    QVERIFY(!git::deleteBranch(opened, QStringLiteral("main"), true));
    QVERIFY(!git::deleteBranch(opened, QStringLiteral("ahead"), false));
    QVERIFY(!git::deleteBranch(opened, QStringLiteral("none"), true));
    QCOMPARE(git::deleteBranch(opened, QStringLiteral("ahead"), true)->toHex(), tip);
    QCOMPARE(m_scratch->git({"branch", "--format=%(refname:short)"}), QByteArray("main\n"));
}

void TestWorktree::namesBranchesAsGitDoes()
{
    const Repository opened = repository();
    for (const char *name : {"", "-x", "a..b", "a b", "HEAD", "x.lock", "--upload-pack=x", "a\nb"})
        QCOMPARE(git::createBranch(opened, QString::fromUtf8(name), *opened.head()).error().code, ErrorCode::Usage);
    QCOMPARE(git::createBranch(opened, QStringLiteral("main"), *opened.head()).error().code, ErrorCode::NameTaken);
}

void TestWorktree::pagesTheHistory()
{
    for (const char *message : {"2", "3", "4", "5"}) {
        m_scratch->write("b", message);
        m_scratch->commitAll(message);
    }
    const Repository opened = repository();
    auto history = git::History::of(opened, {.starts = {*opened.head()}});
    QVERIFY(history);
    QCOMPARE(history->next(3, m_progress)->size(), 3);
    const auto rest = history->next(10, m_progress);
    QVERIFY(rest);
    QCOMPARE(rest->size(), 2);
    QCOMPARE(rest->last().subject, QStringLiteral("First"));
    QVERIFY(history->next(10, m_progress)->isEmpty());
}

void TestWorktree::comparesCommits()
{
    m_scratch->write("deep/er/one", "x");
    m_scratch->write("same/er/one", "x");
    m_scratch->write("turns", "x");
    m_scratch->commitAll("Second");
    m_scratch->write("deep/er/one", "y");
    m_scratch->remove("turns");
    m_scratch->write("turns/into a folder", "z");
    m_scratch->commitAll("Third");
    const Repository opened = repository();
    const auto head = opened.head();
    const auto before = opened.resolve(QStringLiteral("HEAD~1"));
    QVERIFY(head && before);
    const auto names = [&](const git::ObjectId &from, const git::ObjectId &to) {
        QByteArrayList list;
        const auto diff = git::Diff::ofCommits(opened, from, to, {}, m_progress);
        if (!diff)
            return QByteArray("failed");
        for (const git::ChangedFile &file : diff->files())
            list.append(fileChangeName(file.change).toLatin1() + ' ' + file.path);
        return list.join(", ");
    };
    QCOMPARE(names(*before, *head), QByteArray("modified deep/er/one, deleted turns, added turns/into a folder"));
    QCOMPARE(names(*head, *head), QByteArray());
    QCOMPARE(names({}, *head).count("added"), 5);
}

void TestWorktree::cancels()
{
    Progress progress;
    progress.cancel();
    m_scratch->write("app.py", "x");
    const Repository opened = repository();
    QVERIFY(!git::readStatus(opened, false, progress));
    QVERIFY(!git::History::of(opened, {.starts = {*opened.head()}})->next(1, progress));
}

void TestWorktree::seesChangesOfTheSameSecond()
{
    // Of the same length within the same second: only the content tells.
    const Repository opened = repository();
    for (int round = 0; round < 20; ++round) {
        const QByteArray content = "round " + QByteArray::number(10 + round) + "\n";
        m_scratch->write("app.py", content);
        QVERIFY(git::Index(opened).stage({"app.py"}));
        m_scratch->write("app.py", "other " + QByteArray::number(10 + round) + "\n");
        const auto files = git::readStatus(opened, false, m_progress);
        QVERIFY(files);
        QCOMPARE(files->first().worktree, git::FileChange::Modified);
    }
}

QTEST_GUILESS_MAIN(TestWorktree)
#include "tst_worktree.moc"
