// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/references/branch.h>
#include <core/git/repair/repair.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <fcntl.h>

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

private:
    Result<Repository> open() const { return Repository::open(m_scratch->folder()); }

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
    const auto repaired = git::repair(*repository);
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
    auto repaired = git::repair(*repository);
    // The real git may still tidy up in the background.
    QTRY_VERIFY2(repaired || (repaired = git::repair(*repository)),
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
    const auto refused = git::repair(*repository);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RepositoryLocked);
    QVERIFY(QFile::exists(QFile::decodeName(m_scratch->path(".git/index.lock"))));
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QVERIFY(git::repair(*repository));
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
    const auto refused = git::repair(*repository);
    git.closeWriteChannel();
    QVERIFY(git.waitForFinished());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.startsWith(QStringLiteral("git ")), qPrintable(refused.error().message));
    QVERIFY(git::repair(*repository));
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
    const auto repaired = git::repair(*repository);
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
    const auto repository = Repository::open(fresh.folder());
    const auto repaired = git::repair(*repository);
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QCOMPARE(fresh.git({"status", "--porcelain"}), QByteArray("?? app.py\n"));
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
