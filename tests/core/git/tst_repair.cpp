// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/references/branch.h>
#include <core/git/repair/repair.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>

#include <QDirIterator>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// What a program that ended in the middle leaves behind, and what a bad disk does to the index.
class TestRepair final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup();
    void findsNothing();
    void removesLeftLocks_data();
    void removesLeftLocks();
    void leavesLocksThatAreHeld();
    void leavesLocksToAGitAtWork();
    void renewsADamagedIndex_data();
    void renewsADamagedIndex();
    void renewsOneBeforeTheFirstCommit();
    void makesIndexesOfPacks_data();
    void makesIndexesOfPacks();
    void getsWhatIsDamaged_data();
    void getsWhatIsDamaged();
    void keepsWhatCanBeReadOfAPack();
    void knowsWhereAShallowCloneEnds();
    void cancels();

private:
    Result<Repository> open() const { return Repository::open(m_scratch->folder()); }
    /// All files of git's folder whose names end so, with the folder's own before them.
    QByteArrayList objects(const QString &ending) const;
    void damage(const QByteArray &path, qsizetype at) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestRepair::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "1\n");
    m_scratch->write("pages/one.py", "1\n");
    m_scratch->commitAll("First");
    m_scratch->write("app.py", "precious\n");
}

void TestRepair::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
}

void TestRepair::findsNothing()
{
    const auto repository = open();
    const auto repaired = git::repair(m_scratch->folder(), m_progress);
    QVERIFY(repaired);
    QVERIFY(repaired->isNothing());
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray(" M app.py\n"));
}

void TestRepair::removesLeftLocks_data()
{
    QTest::addColumn<QByteArray>("lock");
    for (const char *lock : {"index.lock", "HEAD.lock", "refs/heads/main.lock", "packed-refs.lock", "config.lock"})
        QTest::newRow(lock) << QByteArray(lock);
}

void TestRepair::removesLeftLocks()
{
    QFETCH(const QByteArray, lock);
    m_scratch->write(".git/" + lock, "");
    const auto repository = open();
    if (lock == "index.lock" || lock == "refs/heads/main.lock") {
        // It stops us, is named, and nothing has changed.
        QCOMPARE(bool(git::Index(*repository).stage({"app.py"})), lock != "index.lock");
        const auto made = git::commitStaged(*repository, {.message = QStringLiteral("Second")});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::RepositoryLocked);
        QCOMPARE(m_scratch->git({"rev-list", "--count", "main"}).trimmed(), QByteArray("1"));
    }
    auto repaired = git::repair(m_scratch->folder(), m_progress);
    // The real git may still tidy up in the background.
    QTRY_VERIFY2(repaired || (repaired = git::repair(m_scratch->folder(), m_progress)),
                 repaired ? "" : qPrintable(repaired.error().message));
    QCOMPARE(repaired->removedLocks, QStringList{QString::fromUtf8(lock)});
    QVERIFY(!QFile::exists(QFile::decodeName(m_scratch->path(".git/" + lock))));
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    const auto again = open();
    QVERIFY(git::Index(*again).stage({"app.py"}));
    QVERIFY(git::commitStaged(*again, {.message = QStringLiteral("Second")}));
}

void TestRepair::leavesLocksThatAreHeld()
{
    m_scratch->write(".git/index.lock", "");
    // Another process that has it open.
    QProcess holder;
    holder.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("exec 9>>\"$0\"; echo held; read line"),
                                        QFile::decodeName(m_scratch->path(".git/index.lock"))});
    QVERIFY(holder.waitForReadyRead());
    const auto repository = open();
    const auto refused = git::repair(m_scratch->folder(), m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RepositoryLocked);
    QVERIFY(QFile::exists(QFile::decodeName(m_scratch->path(".git/index.lock"))));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QVERIFY(git::repair(m_scratch->folder(), m_progress));
    QVERIFY(!QFile::exists(QFile::decodeName(m_scratch->path(".git/index.lock"))));
}

void TestRepair::leavesLocksToAGitAtWork()
{
    // git closes its lock before it is done with it.
    QProcess git;
    git.setWorkingDirectory(m_scratch->folder());
    git.start(QStringLiteral("git"), {QStringLiteral("cat-file"), QStringLiteral("--batch")});
    QVERIFY(git.waitForStarted());
    m_scratch->write(".git/index.lock", "");
    const auto repository = open();
    const auto refused = git::repair(m_scratch->folder(), m_progress);
    git.closeWriteChannel();
    QVERIFY(git.waitForFinished());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.startsWith(QStringLiteral("git ")), qPrintable(refused.error().message));
    QVERIFY(git::repair(m_scratch->folder(), m_progress));
}

void TestRepair::renewsADamagedIndex_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 11, 40, 60, 100})
        QTest::addRow("cut at %d", length) << length;
}

void TestRepair::renewsADamagedIndex()
{
    QFETCH(const int, length);
    const QByteArray damaged = m_scratch->read(".git/index").first(length);
    m_scratch->write(".git/index", damaged);
    const auto repository = open();
    QVERIFY(!git::readStatus(*repository, false, m_progress));
    const auto repaired = git::repair(m_scratch->folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QVERIFY(repaired->oldIndex.contains(QStringLiteral("damaged")));
    QFile old(repaired->oldIndex);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), damaged);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray(" M app.py\n"));
    QCOMPARE(git::readStatus(*open(), false, m_progress)->size(), 1);
}

void TestRepair::renewsOneBeforeTheFirstCommit()
{
    ScratchRepository fresh;
    fresh.write("app.py", "1\n");
    fresh.git({"add", "app.py"});
    fresh.write(".git/index", "nonsense");
    const auto repaired = git::repair(fresh.folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QCOMPARE(fresh.git({"status", "--porcelain"}), QByteArray("?? app.py\n"));
}

QByteArrayList TestRepair::objects(const QString &ending) const
{
    QByteArrayList paths;
    const QDir top(m_scratch->folder());
    QDirIterator all(m_scratch->folder() + QStringLiteral("/.git/objects"), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = top.relativeFilePath(all.next());
        if (path.endsWith(ending))
            paths.append(QFile::encodeName(path));
    }
    return paths;
}

/// One bit, or, if there is no such byte, the whole second half.
void TestRepair::damage(const QByteArray &path, qsizetype at) const
{
    QByteArray bytes = m_scratch->read(path);
    if (at >= 0 && at < bytes.size())
        bytes[at] = char(bytes.at(at) ^ 0x15);
    else
        bytes.truncate(bytes.size() / 2);
    ::chmod(m_scratch->path(path).constData(), 0644);
    m_scratch->write(path, bytes);
}

void TestRepair::makesIndexesOfPacks_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("cut") << -1;
    QTest::newRow("its head") << 3;
    QTest::newRow("how many there are") << 8 + 255 * 4 + 1;
    QTest::newRow("an id") << 8 + 1024 + 25;
    QTest::newRow("where one is") << 8 + 1024 + 6 * 24 + 2;
}

void TestRepair::makesIndexesOfPacks()
{
    QFETCH(const int, at);
    m_scratch->git({"repack", "-adq"});
    const QByteArrayList indexes = objects(QStringLiteral(".idx"));
    QCOMPARE(indexes.size(), 1);
    const QByteArray sound = m_scratch->read(indexes.first());
    damage(indexes.first(), at);
    const auto repaired = git::repair(m_scratch->folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QCOMPARE(repaired->packIndexes.size(), 1);
    QCOMPARE(repaired->missing, 0);
    QCOMPARE(m_scratch->read(indexes.first()), sound);
    // The damaged one is kept.
    QVERIFY(QFile::exists(repaired->damagedObjects.value(0)));
    QVERIFY(git::readCommit(*open(), *open()->head()));
    QVERIFY(git::repair(m_scratch->folder(), m_progress)->isNothing());
}

void TestRepair::getsWhatIsDamaged_data()
{
    QTest::addColumn<bool>("isPacked");
    QTest::addColumn<int>("at");
    QTest::newRow("a pack, in the middle") << true << 60;
    QTest::newRow("a pack, cut") << true << -1;
    QTest::newRow("a pack, its sum") << true << 12;
    QTest::newRow("loose, in the middle") << false << 10;
    QTest::newRow("loose, cut") << false << -1;
}

void TestRepair::getsWhatIsDamaged()
{
    QFETCH(const bool, isPacked);
    QFETCH(const int, at);
    const tests::GitHttpServer server;
    server.add(QStringLiteral("space"));
    m_scratch->git(
        {"push", "--quiet", server.address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8(), "main"});
    m_scratch->git(
        {"remote", "add", "origin", server.address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8()});
    if (isPacked)
        m_scratch->git({"repack", "-adq"});
    const QByteArrayList files = objects(isPacked ? QStringLiteral(".pack") : QString());
    for (const QByteArray &file : files)
        damage(file, at);
    const auto repaired = git::repair(m_scratch->folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QVERIFY(!repaired->damagedObjects.isEmpty());
    QVERIFY(repaired->missing > 0);
    QCOMPARE(m_scratch->read("app.py"), QByteArray("precious\n"));
    const auto whole = git::repairFromRemote(m_scratch->folder(), {}, m_progress);
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message + whole.error().detail));
    QCOMPARE(whole->missing, 0);
    // And the real git agrees: see cleanup().
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray(" M app.py\n"));
    QCOMPARE(m_scratch->git({"log", "--format=%s"}), QByteArray("First\n"));
    QVERIFY(QDir(m_scratch->folder() + QStringLiteral("/.git")).entryList({QStringLiteral("spacewright-*")}).isEmpty());
}

void TestRepair::keepsWhatCanBeReadOfAPack()
{
    // Two commits; only the blob of the second is hit, which nobody has but us.
    m_scratch->write("large.txt", QByteArray(3000, 'x') + m_scratch->git({"rev-parse", "HEAD"}));
    m_scratch->commitAll("Second");
    const QByteArray lost = m_scratch->git({"rev-parse", "HEAD:large.txt"}).trimmed();
    m_scratch->git({"repack", "-adfq", "--depth=0"});
    const QByteArray index = objects(QStringLiteral(".idx")).value(0);
    qsizetype offset = 0;
    for (const QByteArray &line : m_scratch->git({"show-index"}, m_scratch->read(index)).split('\n')) {
        if (line.contains(lost))
            offset = line.split(' ').first().toLongLong();
    }
    QVERIFY(offset > 0);
    damage(objects(QStringLiteral(".pack")).value(0), offset + 20);
    const auto repaired = git::repair(m_scratch->folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QCOMPARE(repaired->missing, 1);
    QCOMPARE(m_scratch->git({"log", "--format=%s"}), QByteArray("Second\nFirst\n"));
    QCOMPARE(m_scratch->git({"show", "HEAD:pages/one.py"}), QByteArray("1\n"));
    // The file is still there: committing it brings the object back.
    m_scratch->git({"hash-object", "-w", "large.txt"});
    QVERIFY(git::repair(m_scratch->folder(), m_progress)->isNothing());
}

void TestRepair::knowsWhereAShallowCloneEnds()
{
    m_scratch->commitAll("Second");
    ScratchRepository shallow;
    shallow.git({"clone", "--quiet", "--depth=1", "file://" + QFile::encodeName(m_scratch->folder()), "."});
    const auto repaired = git::repair(shallow.folder(), m_progress);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QVERIFY(repaired->isNothing());
}

void TestRepair::cancels()
{
    m_scratch->git({"repack", "-adq"});
    Progress progress;
    progress.cancel();
    QVERIFY(!git::repair(m_scratch->folder(), progress));
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
