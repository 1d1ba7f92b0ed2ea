// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;

class TestRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void commitsEveryFileThatIsNotIgnored();
    void takesTheAuthorFromTheSettings_data();
    void takesTheAuthorFromTheSettings();
    void makesNoRepositoryTwice();
    void opensOnlyTheFolderItself();
    void saysWhyARepositoryCannotBeRead();
    void hidesCredentials_data();
    void hidesCredentials();
    void namesTheBranch_data();
    void namesTheBranch();
    void knowsIgnoredPaths_data();
    void knowsIgnoredPaths();
    void knowsWhatLfsStores();
    void runsNothingOfTheRepository();

private:
    QString path(const char *name = "") const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char *name, const QByteArray &content) const;
    /// What the real git prints; it is the judge of what we wrote.
    QByteArray git(const QStringList &arguments) const;

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRepository::initTestCase()
{
    // libgit2 looks for the user's settings once, at its start.
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.path()));
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
}

void TestRepository::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRepository::write(const char *name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestRepository::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral("git"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("git %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

void TestRepository::commitsEveryFileThatIsNotIgnored()
{
    write("app.py", "x");
    write("sub/data.csv", "1,2\n");
    write("out/big", "x");
    write(".gitignore", "/out/\n");
    QVERIFY(Repository::create(path(), QStringLiteral("Erster Stand äöü")));
    QCOMPARE(
        git({QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), QStringLiteral("HEAD")}),
        QByteArray(".gitignore\napp.py\nsub/data.csv"));
    QCOMPARE(git({QStringLiteral("status"), QStringLiteral("--porcelain")}), QByteArray());
    QCOMPARE(git({QStringLiteral("log"), QStringLiteral("--format=%s")}), QByteArray("Erster Stand äöü"));
    QCOMPARE(git({QStringLiteral("fsck"), QStringLiteral("--strict")}), QByteArray());
}

void TestRepository::takesTheAuthorFromTheSettings_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("author");
    QTest::newRow("none") << QByteArray() << QByteArray("Spacewright <spacewright@localhost>");
    QTest::newRow("both") << QByteArray("[user]\n\tname = Ada Lovelace\n\temail = ada@example.com\n")
                          << QByteArray("Ada Lovelace <ada@example.com>");
    QTest::newRow("half") << QByteArray("[user]\n\tname = Ada Lovelace\n")
                          << QByteArray("Spacewright <spacewright@localhost>");
}

void TestRepository::takesTheAuthorFromTheSettings()
{
    QFETCH(QByteArray, settings);
    const QString file = m_home.filePath(QStringLiteral(".gitconfig"));
    QFile config(file);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(settings);
    config.close();
    write("a", "x");
    const bool made = Repository::create(path(), QStringLiteral("m")).has_value();
    QVERIFY(QFile::remove(file));
    QVERIFY(made);
    QTEST(git({QStringLiteral("log"), QStringLiteral("--format=%an <%ae>")}), "author");
}

void TestRepository::makesNoRepositoryTwice()
{
    write("a", "x");
    QVERIFY(Repository::create(path(), QStringLiteral("one")));
    const QByteArray before = git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    const auto again = Repository::create(path(), QStringLiteral("two"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}), before);
}

void TestRepository::opensOnlyTheFolderItself()
{
    write("sub/a", "x");
    QVERIFY(Repository::create(path(), QStringLiteral("m")));
    QVERIFY(Repository::open(path()));
    const auto inner = Repository::open(path("sub"));
    QVERIFY(!inner);
    QCOMPARE(inner.error().code, ErrorCode::FileMissing);
}

void TestRepository::saysWhyARepositoryCannotBeRead()
{
    write(".git/HEAD", "nonsense");
    write(".git/config", "[core\n");
    write(".git/objects/x", "");
    write(".git/refs/x", "");
    const auto broken = Repository::open(path());
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::FileUnreadable);
    QVERIFY(!broken.error().detail.isEmpty());
}

void TestRepository::hidesCredentials_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("url");
    const QString plain = QStringLiteral("https://huggingface.co/spaces/a/b");
    const QByteArray remote = "[remote \"origin\"]\n\turl = ";
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("other remote") << QByteArray("[remote \"hub\"]\n\turl = https://x.org\n") << QString();
    QTest::newRow("plain") << remote + plain.toUtf8() + "\n" << plain;
    QTest::newRow("password") << remote + "https://me:hf_abcdefghijk@huggingface.co/spaces/a/b\n" << plain;
    QTest::newRow("token") << remote + "https://hf_abcdefghijk@huggingface.co/spaces/a/b\n" << plain;
    QTest::newRow("ssh") << remote + "git@hf.co:spaces/a/b\n" << QStringLiteral("git@hf.co:spaces/a/b");
    QTest::newRow("rewritten") << remote + plain.toUtf8() +
                                      "\n[url \"https://evil.example/\"]\n\tinsteadOf = https://huggingface.co/\n"
                               << plain;
}

void TestRepository::hidesCredentials()
{
    QFETCH(QByteArray, config);
    write("a", "x");
    QVERIFY(Repository::create(path(), QStringLiteral("m")));
    QFile file(path(".git/config"));
    QVERIFY(file.open(QIODevice::Append));
    file.write(config);
    file.close();
    const auto repository = Repository::open(path());
    QVERIFY(repository);
    QTEST(repository->originUrl(), "url");
}

void TestRepository::namesTheBranch_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("branch");
    QTest::newRow("new") << QByteArray() << QStringLiteral("main");
    QTest::newRow("with a slash") << QByteArray("ref: refs/heads/feature/x\n") << QStringLiteral("feature/x");
    QTest::newRow("no branch") << QByteArray("1234567890123456789012345678901234567890\n") << QString();
}

void TestRepository::namesTheBranch()
{
    QFETCH(QByteArray, head);
    write("a", "x");
    QVERIFY(Repository::create(path(), QStringLiteral("m")));
    if (!head.isEmpty())
        write(".git/HEAD", head);
    const auto repository = Repository::open(path());
    QVERIFY(repository);
    QTEST(repository->headBranch(), "branch");
}

void TestRepository::knowsIgnoredPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("ignored");
    QTest::newRow("plain") << QStringLiteral("app.py") << false;
    QTest::newRow("by ending") << QStringLiteral("sub/x.pyc") << true;
    QTest::newRow("folder") << QStringLiteral("out/") << true;
    QTest::newRow("in a folder") << QStringLiteral("out/deep/a.txt") << true;
    QTest::newRow("taken back") << QStringLiteral("keep.pyc") << false;
    QTest::newRow("by a deeper file") << QStringLiteral("sub/local.txt") << true;
    QTest::newRow("not by a deeper file") << QStringLiteral("local.txt") << false;
    QTest::newRow("git's own") << QStringLiteral(".git/config") << true;
}

void TestRepository::knowsIgnoredPaths()
{
    write(".gitignore", "*.pyc\n!keep.pyc\n/out/\n");
    write("sub/.gitignore", "local.txt\n");
    const auto repository = Repository::create(path(), QStringLiteral("m"));
    QVERIFY(repository);
    QFETCH(QString, name);
    QTEST(repository->isIgnored(name), "ignored");
}

void TestRepository::knowsWhatLfsStores()
{
    write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\nsmall.bin !filter\n*.txt filter=mine\n");
    const auto repository = Repository::create(path(), QStringLiteral("m"));
    QVERIFY(repository);
    QVERIFY(repository->isStoredByLfs(QStringLiteral("sub/a.bin")));
    QVERIFY(!repository->isStoredByLfs(QStringLiteral("small.bin")));
    QVERIFY(!repository->isStoredByLfs(QStringLiteral("a.txt")));
    QVERIFY(!repository->isStoredByLfs(QStringLiteral("a.csv")));
}

void TestRepository::runsNothingOfTheRepository()
{
    // Everything that makes the git program start a command when it looks at a repository.
    write("a.txt", "x");
    QVERIFY(Repository::create(path(), QStringLiteral("m")));
    const QByteArray mark = QFile::encodeName(path("ran"));
    const QByteArray command = "touch " + mark;
    write(".git/config", "[core]\n\trepositoryformatversion = 0\n\tfsmonitor = \"" + command +
                             "\"\n\thooksPath = .git/hooks\n[filter \"mine\"]\n\tclean = \"" + command +
                             "\"\n\tsmudge = \"" + command + "\"\n[diff]\n\texternal = \"" + command + "\"\n");
    write(".gitattributes", "*.txt filter=mine\n");
    write(".git/hooks/post-index-change", "#!/bin/sh\n" + command + "\n");
    QVERIFY(QFile::setPermissions(path(".git/hooks/post-index-change"),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto repository = Repository::open(path());
    QVERIFY(repository);
    QCOMPARE(repository->headBranch(), QStringLiteral("main"));
    QCOMPARE(repository->originUrl(), QString());
    QVERIFY(!repository->isIgnored(QStringLiteral("a.txt")));
    QVERIFY(!QFile::exists(QFile::decodeName(mark)));
}

QTEST_GUILESS_MAIN(TestRepository)
#include "tst_repository.moc"
