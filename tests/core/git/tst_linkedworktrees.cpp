// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/linkedworktrees.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <thread>

using namespace spacewright;
using spacewright::git::LinkedWorktree;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Folders beside the repository's own, as the real git makes them and sees them.
class TestLinkedWorktrees final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void agreesWithGit();
    void checksOutBeside();
    void worksInThere();
    void takesRemoteBranches();
    void checksNoBranchOutTwice();
    void refusesFolders_data();
    void refusesFolders();
    void leavesNothingOfACancelledOne();
    void removes();
    void keepsWhatWouldBeLost_data();
    void keepsWhatWouldBeLost();
    void removesNoForeignFolder();
    void forgetsOneThatIsGone();

private:
    QString beside(const QString &name) const { return QDir(m_place->path()).filePath(name); }
    Result<LinkedWorktree> add(const QString &name, const QString &branch)
    {
        return git::addWorktree(*m_repository, beside(name), branch, m_progress);
    }
    /// "folder branch" of each, as git has them; it lists them in no order.
    QStringList listedByGit()
    {
        QStringList lines;
        for (const QByteArray &block : m_scratch->git({"worktree", "list", "--porcelain"}).split('\n')) {
            if (block.startsWith("worktree "))
                lines.append(QFile::decodeName(block.sliced(9)));
            if (block.startsWith("branch "))
                lines.last() += u' ' + QString::fromUtf8(block.sliced(18));
        }
        lines.sort();
        return lines;
    }
    QStringList listedByUs() const
    {
        QStringList lines;
        const auto all = git::linkedWorktrees(*m_repository);
        for (const LinkedWorktree &one : *all)
            lines.append(one.branch.isEmpty() ? one.folder : one.folder + u' ' + one.branch);
        lines.sort();
        return lines;
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::optional<Repository> m_repository;
    Progress m_progress;
};

void TestLinkedWorktrees::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
}

void TestLinkedWorktrees::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "main\n");
    m_scratch->write("pages/one.py", "1\n");
    m_scratch->commitAll("First");
    m_scratch->git({"checkout", "--quiet", "-b", "idea"});
    m_scratch->write("app.py", "idea\n");
    m_scratch->commitAll("Idea");
    m_scratch->git({"checkout", "--quiet", "main"});
    auto opened = Repository::open(m_scratch->folder());
    QVERIFY(opened);
    m_repository.emplace(std::move(*opened));
}

void TestLinkedWorktrees::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
}

void TestLinkedWorktrees::agreesWithGit()
{
    QCOMPARE(listedByUs(), QStringList{m_scratch->folder() + QStringLiteral(" main")});
    m_scratch->git({"worktree", "add", "--quiet", QFile::encodeName(beside(QStringLiteral("a space"))), "idea"});
    m_scratch->git(
        {"worktree", "add", "--quiet", "--detach", QFile::encodeName(beside(QStringLiteral("at a commit"))), "main"});
    m_scratch->git({"worktree", "lock", QFile::encodeName(beside(QStringLiteral("a space")))});
    QCOMPARE(listedByUs(), listedByGit());
    const auto all = *git::linkedWorktrees(*m_repository);
    QVERIFY(all.at(0).isMain && all.at(0).isCurrent && !all.at(0).isLocked);
    QVERIFY(all.at(1).isLocked && !all.at(1).isMain && !all.at(1).isMissing);
    QCOMPARE(all.at(2).head.toHex(), m_scratch->git({"rev-parse", "main"}).trimmed());
    // Asked from there it is the same.
    const auto there = Repository::open(beside(QStringLiteral("a space")));
    QVERIFY(there);
    const auto seen = *git::linkedWorktrees(*there);
    QCOMPARE(seen.size(), 3);
    QVERIFY(seen.at(0).isMain && !seen.at(0).isCurrent && seen.at(1).isCurrent);
    QCOMPARE(seen.at(0).folder, m_scratch->folder());
}

void TestLinkedWorktrees::checksOutBeside()
{
    const auto added = add(QStringLiteral("für idea"), QStringLiteral("idea"));
    QVERIFY2(added, added ? "" : qPrintable(added.error().message + added.error().detail));
    QCOMPARE(added->branch, QStringLiteral("idea"));
    QFile file(beside(QStringLiteral("für idea/app.py")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("idea\n"));
    QCOMPARE(listedByUs(), listedByGit());
    QCOMPARE(m_scratch->git({"-C", QFile::encodeName(added->folder), "status", "--porcelain"}), QByteArray());
    QCOMPARE(m_scratch->exitCode, 0);
    // Another folder of that name gets another name inside.
    QDir().mkpath(beside(QStringLiteral("deeper")));
    m_scratch->git({"branch", "third"});
    QVERIFY(add(QStringLiteral("deeper/für idea"), QStringLiteral("third")));
    QCOMPARE(listedByUs(), listedByGit());
}

void TestLinkedWorktrees::worksInThere()
{
    QVERIFY(git::trackByLfs(*m_repository, {"*.bin"}, m_progress));
    const QByteArray content(50'000, 'x');
    m_scratch->write("model.bin", content);
    QVERIFY(git::Index(*m_repository).stage({".gitattributes", "model.bin"}));
    QVERIFY(git::commitStaged(*m_repository, {.message = QStringLiteral("A model")}));
    QVERIFY(git::createBranch(*m_repository, QStringLiteral("beside"), *m_repository->head()));
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("beside")));
    const auto there = Repository::open(beside(QStringLiteral("there")));
    QVERIFY(there);
    // The contents of large files are the same store.
    QFile model(beside(QStringLiteral("there/model.bin")));
    QVERIFY(model.open(QIODevice::ReadOnly));
    QCOMPARE(model.readAll(), content);
    QFile file(beside(QStringLiteral("there/app.py")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("there\n") == 6);
    file.close();
    QCOMPARE(git::readStatus(*there, false, m_progress)->size(), 1);
    QVERIFY(git::discardFiles(*there, {"app.py"}, m_progress));
    QVERIFY(git::readStatus(*there, false, m_progress)->isEmpty());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("again\n") == 6);
    file.close();
    QVERIFY(git::Index(*there).stage({"app.py"}));
    QVERIFY(git::commitStaged(*there, {.message = QStringLiteral("From there")}));
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%s", "beside"}).trimmed(), QByteArray("From there"));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("main\n"));
    QVERIFY(git::readStatus(*m_repository, false, m_progress)->isEmpty());
    QVERIFY(m_scratch->git({"lfs", "fsck"}).contains("OK"));
}

void TestLinkedWorktrees::takesRemoteBranches()
{
    m_scratch->git({"update-ref", "refs/remotes/origin/pr/7", "idea"});
    m_scratch->git({"config", "remote.origin.url", "https://example.com/x"});
    m_scratch->git({"config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*"});
    const auto added = add(QStringLiteral("pull request"), QStringLiteral("origin/pr/7"));
    QVERIFY2(added, added ? "" : qPrintable(added.error().message + added.error().detail));
    QCOMPARE(added->branch, QStringLiteral("pr/7"));
    QCOMPARE(added->head.toHex(), m_scratch->git({"rev-parse", "idea"}).trimmed());
}

void TestLinkedWorktrees::checksNoBranchOutTwice()
{
    const auto again = add(QStringLiteral("main again"), QStringLiteral("main"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NameTaken);
    QVERIFY(again.error().message.contains(m_scratch->folder()));
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("idea")));
    const auto switched = git::switchBranch(*m_repository, QStringLiteral("idea"), git::OpenChanges::Keep, m_progress);
    QVERIFY(!switched);
    QCOMPARE(switched.error().code, ErrorCode::NameTaken);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("main\n"));
    QVERIFY(!git::deleteBranch(*m_repository, QStringLiteral("idea"), true));
    // But the one that is checked out here may be asked for.
    QVERIFY(git::switchBranch(*m_repository, QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
}

void TestLinkedWorktrees::refusesFolders_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("branch");
    QTest::newRow("full") << QStringLiteral("full") << QStringLiteral("idea");
    QTest::newRow("a file") << QStringLiteral("full/file") << QStringLiteral("idea");
    QTest::newRow("a link") << QStringLiteral("link") << QStringLiteral("idea");
    QTest::newRow("no parent") << QStringLiteral("nowhere/there") << QStringLiteral("idea");
    QTest::newRow("no branch") << QStringLiteral("there") << QStringLiteral("nothing");
    QTest::newRow("an option") << QStringLiteral("there") << QStringLiteral("--force");
}

void TestLinkedWorktrees::refusesFolders()
{
    QFETCH(const QString, name);
    QFETCH(const QString, branch);
    QDir().mkpath(beside(QStringLiteral("full")));
    QFile file(beside(QStringLiteral("full/file")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    QDir().mkpath(beside(QStringLiteral("empty")));
    QFile::link(beside(QStringLiteral("empty")), beside(QStringLiteral("link")));
    const auto added = add(name, branch);
    QVERIFY(!added);
    QVERIFY(!added.error().message.isEmpty());
    QCOMPARE(listedByUs().size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
    QVERIFY(QDir(beside(QStringLiteral("empty"))).isEmpty());
    QVERIFY(!QFile::exists(beside(QStringLiteral("there"))));
}

void TestLinkedWorktrees::leavesNothingOfACancelledOne()
{
    m_scratch->git({"checkout", "--quiet", "idea"});
    for (int number = 0; number < 500; ++number)
        m_scratch->write("many/" + QByteArray::number(number), QByteArray(1000, 'x'));
    m_scratch->commitAll("Many");
    m_scratch->git({"checkout", "--quiet", "main"});
    Progress *self = nullptr;
    Progress progress([&self](const ProgressState &state) {
        if (state.done > 100)
            self->cancel();
    });
    self = &progress;
    QVERIFY(!git::addWorktree(*m_repository, beside(QStringLiteral("there")), QStringLiteral("idea"), progress));
    QVERIFY(progress.isCancelled());
    QVERIFY(!QFile::exists(beside(QStringLiteral("there"))));
    QCOMPARE(listedByGit().size(), 1);
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("idea")));
}

void TestLinkedWorktrees::removes()
{
    m_scratch->write(".gitignore", "cache\n");
    m_scratch->commitAll("Ignore");
    m_scratch->git({"branch", "beside"});
    const auto added = add(QStringLiteral("there"), QStringLiteral("beside"));
    QVERIFY(added);
    // What is ignored can be made again; what is behind a link stays.
    QFile::link(m_scratch->folder(), beside(QStringLiteral("there/cache")));
    const auto removed = git::removeWorktree(*m_repository, added->folder, m_progress);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message + removed.error().detail));
    QVERIFY(!QFile::exists(added->folder));
    QCOMPARE(listedByGit().size(), 1);
    QVERIFY(!m_scratch->git({"rev-parse", "--verify", "beside"}).isEmpty());
    QCOMPARE(m_scratch->read("app.py"), QByteArray("main\n"));
    QVERIFY(!git::removeWorktree(*m_repository, added->folder, m_progress));
}

void TestLinkedWorktrees::keepsWhatWouldBeLost_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"changed", "staged", "untracked", "locked", "main"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestLinkedWorktrees::keepsWhatWouldBeLost()
{
    QFETCH(const QString, what);
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("idea")));
    QString folder = beside(QStringLiteral("there"));
    const QString name = what == u"untracked" ? QStringLiteral("new.py") : QStringLiteral("app.py");
    if (what == u"changed" || what == u"staged" || what == u"untracked") {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    }
    if (what == u"staged")
        m_scratch->git({"-C", QFile::encodeName(folder), "add", "app.py"});
    if (what == u"locked")
        m_scratch->git({"worktree", "lock", QFile::encodeName(folder)});
    if (what == u"main")
        folder = m_scratch->folder();
    const auto removed = git::removeWorktree(*m_repository, folder, m_progress);
    QVERIFY(!removed);
    QVERIFY(QFile::exists(folder + u'/' + name));
    QCOMPARE(listedByGit().size(), 2);
}

void TestLinkedWorktrees::removesNoForeignFolder()
{
    // The repository says that somebody else's folder is its worktree.
    ScratchRepository other;
    other.write("app.py", "precious\n");
    other.commitAll("First");
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("idea")));
    m_scratch->write(".git/worktrees/there/gitdir", other.path(".git") + '\n');
    const auto removed = git::removeWorktree(*m_repository, other.folder(), m_progress);
    QVERIFY(!removed);
    QCOMPARE(other.read("app.py"), QByteArray("precious\n"));
    QVERIFY(QFile::exists(other.folder() + QStringLiteral("/.git/HEAD")));
}

void TestLinkedWorktrees::forgetsOneThatIsGone()
{
    QVERIFY(add(QStringLiteral("there"), QStringLiteral("idea")));
    QVERIFY(QDir(beside(QStringLiteral("there"))).removeRecursively());
    QVERIFY(git::linkedWorktrees(*m_repository)->at(1).isMissing);
    QVERIFY(git::removeWorktree(*m_repository, beside(QStringLiteral("there")), m_progress));
    QCOMPARE(listedByGit().size(), 1);
    QVERIFY(git::switchBranch(*m_repository, QStringLiteral("idea"), git::OpenChanges::Keep, m_progress));
}

QTEST_GUILESS_MAIN(TestLinkedWorktrees)
#include "tst_linkedworktrees.moc"
