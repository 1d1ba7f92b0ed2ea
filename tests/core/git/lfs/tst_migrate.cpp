// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/lfs/lfscheck.h>
#include <core/git/lfs/migrate/lfsmigrate.h>
#include <core/git/lfs/pushrules.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Commits that are made anew with their large files in LFS. Judged by the real git and git LFS.
class TestMigrate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void movesWhatTheHubWouldRefuse();
    void keepsAuthorsAndMessages();
    void keepsMerges();
    void keepsWhatIsStagedAndChanged();
    void movesTheRestOfTheKind();
    void keepsTheOldCommits();
    void refuses_data();
    void refuses();
    void findsDamage();

private:
    Repository repository() const
    {
        auto opened = Repository::open(m_scratch->folder());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }
    Result<git::MovedToLfs> move(const QList<QByteArray> &paths)
    {
        return git::moveToLfs(repository(), paths, QStringLiteral("origin"), m_progress);
    }
    qsizetype findings();
    QByteArray headText(const QByteArray &path) { return m_scratch->git({"cat-file", "blob", "HEAD:" + path}); }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

static const QByteArray image = QByteArray("\x89PNG\0\1\2\3", 8) + QByteArray(3000, '\7');

void TestMigrate::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
}

/// A pushed commit, and two that are not: a picture, then a large text and a change of the picture.
void TestMigrate::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("app.py", "one\n");
    m_scratch->commitAll("Pushed");
    m_scratch->git({"update-ref", "refs/remotes/origin/main", "HEAD"});
    m_scratch->write("sub/image.png", image);
    m_scratch->commitAll("Image");
    m_scratch->write("sub/image.png", image + "changed", 0755);
    m_scratch->write("data.csv", QByteArray(11'000'000, 'x'));
    m_scratch->commitAll("Data");
}

void TestMigrate::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
    m_scratch->git({"lfs", "fsck"});
    QCOMPARE(m_scratch->exitCode, 0);
}

qsizetype TestMigrate::findings()
{
    const Repository opened = repository();
    return git::checkUnpushed(opened, *opened.head(), QStringLiteral("origin"), m_progress)->size();
}

void TestMigrate::movesWhatTheHubWouldRefuse()
{
    QCOMPARE(findings(), 3);
    const auto moved = move({"sub/image.png", "data.csv"});
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().message + moved.error().detail));
    QCOMPARE(moved->commits, 2);
    QCOMPARE(moved->patterns, (QList<QByteArray>{"*.png", "/data.csv"}));
    QCOMPARE(findings(), 0);
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
    QVERIFY(headText("sub/image.png").startsWith("version https://git-lfs"));
    QVERIFY(m_scratch->git({"cat-file", "blob", "HEAD~1:sub/image.png"}).startsWith("version https://git-lfs"));
    QCOMPARE(m_scratch->git({"ls-tree", "HEAD", "sub/image.png"}).first(6), QByteArray("100755"));
    QCOMPARE(m_scratch->read("sub/image.png"), image + "changed");
    // What was pushed is the same commit.
    QCOMPARE(m_scratch->git({"rev-parse", "HEAD~2"}), m_scratch->git({"rev-parse", "origin/main"}));
    m_scratch->git({"checkout", "--quiet", "HEAD~1"});
    QCOMPARE(m_scratch->read("sub/image.png"), image);
    QVERIFY(m_scratch->read("data.csv").isEmpty());
}

void TestMigrate::keepsAuthorsAndMessages()
{
    m_scratch->write("app.py", "two\n");
    m_scratch->git({"commit", "--quiet", "--all", "--author=Grace <grace@example.com>",
                    "--date=2001-02-03T04:05:06+0700", "-m", "Subject\n\nBody \303\244"});
    const QByteArray format = "--format=%an %ae %ai %cn %ce %ci%n%B";
    const QByteArray before = m_scratch->git({"log", format});
    QVERIFY(move({"sub/image.png"}));
    QCOMPARE(m_scratch->git({"log", format}), before);
}

void TestMigrate::keepsMerges()
{
    m_scratch->git({"checkout", "--quiet", "-b", "side", "HEAD~2"});
    m_scratch->write("side.png", image + "side");
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->git({"merge", "--quiet", "--no-edit", "side"});
    const QByteArray graph = m_scratch->git({"log", "--graph", "--format=%s"});
    QVERIFY(move({"side.png", "data.csv"}));
    QCOMPARE(m_scratch->git({"log", "--graph", "--format=%s"}), graph);
    QCOMPARE(findings(), 0);
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
    // The other branch still is what it was.
    QCOMPARE(m_scratch->git({"cat-file", "blob", "side:side.png"}), image + "side");
    m_scratch->git({"branch", "--quiet", "-D", "side"});
}

void TestMigrate::keepsWhatIsStagedAndChanged()
{
    m_scratch->write("app.py", "staged\n");
    m_scratch->git({"add", "app.py"});
    m_scratch->write("app.py", "changed\n");
    m_scratch->write("new.txt", "new\n");
    m_scratch->write("sub/image.png", image + "once more");
    const QByteArray before = m_scratch->git({"status", "--porcelain"});
    QVERIFY(move({"sub/image.png", "data.csv"}));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), before);
    QCOMPARE(m_scratch->git({"show", ":app.py"}), QByteArray("staged\n"));
    QCOMPARE(m_scratch->read("sub/image.png"), image + "once more");
}

void TestMigrate::movesTheRestOfTheKind()
{
    m_scratch->write("other.png", image + "other");
    m_scratch->commitAll("Other");
    QVERIFY(move({"sub/image.png"}));
    QVERIFY(headText("other.png").startsWith("version https://git-lfs"));
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), QByteArray());
}

void TestMigrate::keepsTheOldCommits()
{
    const QByteArray before = m_scratch->git({"rev-parse", "HEAD"}).trimmed();
    const auto moved = move({"sub/image.png"});
    QVERIFY(moved);
    QCOMPARE(moved->before.toHex(), before);
    QCOMPARE(m_scratch->git({"rev-parse", moved->keptAs.toUtf8()}).trimmed(), before);
    m_scratch->git({"reset", "--quiet", "--hard", moved->keptAs.toUtf8()});
    QCOMPARE(headText("sub/image.png"), image + "changed");
}

void TestMigrate::refuses_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("pushed") << QByteArray("pushed") << QByteArray("sub/image.png");
    QTest::newRow("not there") << QByteArray() << QByteArray("nothing.png");
    QTest::newRow("in a merge") << QByteArray("merging") << QByteArray("sub/image.png");
    QTest::newRow("no branch") << QByteArray("detached") << QByteArray("sub/image.png");
}

void TestMigrate::refuses()
{
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, path);
    if (state == "pushed")
        m_scratch->git({"update-ref", "refs/remotes/origin/main", "HEAD"});
    else if (state == "merging")
        m_scratch->write(".git/MERGE_HEAD", m_scratch->git({"rev-parse", "HEAD~1"}));
    else if (state == "detached")
        m_scratch->git({"checkout", "--quiet", "--detach"});
    const QByteArray before = m_scratch->git({"for-each-ref"}) + m_scratch->git({"rev-parse", "HEAD"});
    QVERIFY(!move({path}));
    QCOMPARE(m_scratch->git({"for-each-ref"}) + m_scratch->git({"rev-parse", "HEAD"}), before);
    QVERIFY(!m_scratch->git({"ls-files"}).contains(".gitattributes"));
}

void TestMigrate::findsDamage()
{
    QVERIFY(move({"sub/image.png"}));
    const Repository opened = repository();
    QVERIFY(git::checkLargeFiles(opened, m_progress)->isEmpty());
    const auto file = git::largeFileAt(opened, "sub/image.png");
    const QString oid = QString::fromLatin1((*file)->pointer.oid);
    const QString object =
        m_scratch->folder() + QStringLiteral("/.git/lfs/objects/%1/%2/%3").arg(oid.first(2), oid.sliced(2, 2), oid);
    QFile damaged(object);
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.write("!") == 1);
    damaged.close();
    auto findings = git::checkLargeFiles(opened, m_progress);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(git::lfsFaultName(findings->constFirst().fault), QStringLiteral("damaged"));
    findings = git::checkLargeFiles(opened, m_progress);
    QCOMPARE(git::lfsFaultName(findings->constFirst().fault), QStringLiteral("notStored"));
    // The disk still has it.
    QVERIFY(git::Index(opened).stage({"sub/image.png"}));
    QVERIFY(git::checkLargeFiles(opened, m_progress)->isEmpty());
    m_scratch->write("raw.png", image);
    const QByteArray raw = m_scratch->git({"hash-object", "-w", "--no-filters", "raw.png"}).trimmed();
    m_scratch->git({"update-index", "--add", "--cacheinfo", "100644," + raw + ",raw.png"});
    findings = git::checkLargeFiles(opened, m_progress);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(git::lfsFaultName(findings->constFirst().fault), QStringLiteral("notAPointer"));
}

QTEST_GUILESS_MAIN(TestMigrate)
#include "tst_migrate.moc"
