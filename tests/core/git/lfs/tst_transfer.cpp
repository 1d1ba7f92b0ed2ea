// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/lfs/largefiles.h>
#include <core/git/lfs/transfer/lfsdownload.h>
#include <core/git/remote/clone.h>
#include <core/git/remote/pull.h>
#include <core/git/remote/remote.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace spacewright;
using spacewright::git::Credentials;
using spacewright::git::LfsPointer;
using spacewright::git::Remote;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Contents on their way, against a server that misbehaves when asked to. Judged by the real git LFS.
class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void getsWhatIsAskedFor();
    void getsUpToASize();
    void survives_data();
    void survives();
    void refuses_data();
    void refuses();
    void goesOnWhereItWasCut();
    void goesOnWhereGitLfsWasCut();
    void sendsBeforeTheBranch();
    void sendsInParts();
    void sendsThroughFaults_data();
    void sendsThroughFaults();
    void pushesNothingWithoutContent();
    void showsTheTokenToItsOriginOnly();
    void asksNoForeignServer();
    void cancels();
    void leavesRoomOnAFullDisk();

private:
    Result<Repository> cloneOf(const QByteArray &manner, const Credentials &credentials = {});
    Credentials token() const
    {
        return {QUrl(m_server->address(QStringLiteral("plain"), m_name)), QStringLiteral("me"),
                QStringLiteral("secret")};
    }
    /// Without waits that matter.
    git::LfsEndpoint endpoint(const QByteArray &manner) const
    {
        return git::LfsEndpoint(QUrl(m_server->address(QString::fromUtf8(manner), m_name)), {},
                                {.attempts = 2, .firstWait = std::chrono::milliseconds(1)});
    }
    QString cloneFolder() const { return m_folder->filePath(QStringLiteral("clone")); }
    QByteArray contentOf(const QString &file) const;
    LfsPointer pointerOf(const QByteArray &path) const;
    qsizetype requests(const QByteArray &start);

    QTemporaryDir m_home;
    std::unique_ptr<tests::GitHttpServer> m_server;
    std::unique_ptr<tests::RepositoriesFolder> m_folder;
    std::unique_ptr<ScratchRepository> m_other;
    Progress m_progress;
    QString m_name;
    QByteArray m_large;
    qsizetype m_seen = 0;
    int m_count = 0;
};

void TestTransfer::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("data"))));
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
    m_server = std::make_unique<tests::GitHttpServer>();
    for (int number = 0; number < 300'000; ++number)
        m_large += char(number * 7 + number / 253);
}

/// A repository with two large files, pushed with its contents by git LFS.
void TestTransfer::init()
{
    // What an upload that failed has left would be gone on with.
    QDir(m_home.filePath(QStringLiteral("data"))).removeRecursively();
    m_name = QStringLiteral("space%1").arg(++m_count);
    m_server->add(m_name);
    m_folder = std::make_unique<tests::RepositoriesFolder>();
    m_other = std::make_unique<ScratchRepository>();
    m_other->write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    m_other->write("large.bin", m_large);
    m_other->write("sub/small.bin", "small");
    m_other->commitAll("First");
    m_other->git({"remote", "add", "origin", m_server->address(QStringLiteral("plain"), m_name).toUtf8()});
    m_other->git({"config", "lfs.locksverify", "false"});
    m_other->git({"push", "--quiet", "--set-upstream", "origin", "main"});
    QCOMPARE(m_other->exitCode, 0);
    QTRY_VERIFY(m_server->log().contains("POST /plain/" + m_name.toUtf8() + ".git/git-receive-pack"));
    m_seen = m_server->log().size();
}

void TestTransfer::cleanup()
{
    if (!QDir(cloneFolder()).exists())
        return;
    const auto judge = [this](const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), cloneFolder()} + arguments);
        process.waitForFinished();
        return process.readAllStandardOutput() + process.readAllStandardError();
    };
    QCOMPARE(judge({QStringLiteral("fsck"), QStringLiteral("--strict"), QStringLiteral("--no-dangling")}),
             QByteArray());
    // What is not here is allowed to be not here.
    QVERIFY(
        !judge({QStringLiteral("lfs"), QStringLiteral("fsck"), QStringLiteral("--objects")}).contains("corruptObject"));
    QVERIFY(judge({QStringLiteral("lfs"), QStringLiteral("fsck"), QStringLiteral("--pointers")}).contains("OK"));
    QVERIFY(
        QDir(cloneFolder() + QStringLiteral("/.git/lfs/tmp")).entryList({QStringLiteral("spacewright*")}).isEmpty());
}

Result<Repository> TestTransfer::cloneOf(const QByteArray &manner, const Credentials &credentials)
{
    return git::clone(m_server->address(QString::fromUtf8(manner), m_name), cloneFolder(), credentials, m_progress);
}

QByteArray TestTransfer::contentOf(const QString &file) const
{
    QFile content(cloneFolder() + u'/' + file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
}

LfsPointer TestTransfer::pointerOf(const QByteArray &path) const
{
    return *LfsPointer::parse(m_other->git({"cat-file", "blob", "HEAD:" + path}));
}

/// How many requests begin like this since the test began.
qsizetype TestTransfer::requests(const QByteArray &start)
{
    return QByteArray('\n' + m_server->log().sliced(m_seen)).count('\n' + start);
}

void TestTransfer::getsWhatIsAskedFor()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QVERIFY(contentOf(QStringLiteral("large.bin")).startsWith("version "));
    QCOMPARE(requests("S "), 0);
    QVERIFY(git::readStatus(*repository, false, m_progress)->isEmpty());
    const auto got = git::getLargeFiles(*repository, {"large.bin"}, {}, m_progress);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QCOMPARE(contentOf(QStringLiteral("large.bin")), m_large);
    QVERIFY(contentOf(QStringLiteral("sub/small.bin")).startsWith("version "));
    QVERIFY(git::readStatus(*repository, false, m_progress)->isEmpty());
    // Not again.
    QVERIFY(git::getLargeFiles(*repository, {"large.bin"}, {}, m_progress));
    QTRY_COMPARE(requests("S GET"), 1);
}

void TestTransfer::getsUpToASize()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QVERIFY(git::getLargeFilesUpTo(*repository, 1000, {}, m_progress));
    QCOMPARE(contentOf(QStringLiteral("sub/small.bin")), QByteArray("small"));
    QVERIFY(contentOf(QStringLiteral("large.bin")).startsWith("version "));
    // A pull brings pointers, and the same call what they stand for.
    m_other->write("sub/small.bin", "newer");
    m_other->commitAll("Second");
    m_other->git({"push", "--quiet"});
    QVERIFY(git::pull(*repository, {}, {}, m_progress));
    QVERIFY(contentOf(QStringLiteral("sub/small.bin")).startsWith("version "));
    QVERIFY(git::getLargeFilesUpTo(*repository, git::largestUnasked, {}, m_progress));
    QCOMPARE(contentOf(QStringLiteral("sub/small.bin")), QByteArray("newer"));
    QCOMPARE(contentOf(QStringLiteral("large.bin")), m_large);
    QVERIFY(git::readStatus(*repository, false, m_progress)->isEmpty());
}

void TestTransfer::survives_data()
{
    QTest::addColumn<QByteArray>("manner");
    for (const char *manner : {"once-cut", "always-cut", "once-401", "once-410", "once-429", "once-500", "once-wrong",
                               "expire", "once-ignore"})
        QTest::newRow(manner) << QByteArray(manner);
}

void TestTransfer::survives()
{
    QFETCH(QByteArray, manner);
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    // Half of it each time, until nothing is left to halve.
    auto got = git::download(endpoint(manner), store, {pointerOf("large.bin")}, m_progress);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QVERIFY(store.check(pointerOf("large.bin"), m_progress));
}

void TestTransfer::refuses_data()
{
    QTest::addColumn<QByteArray>("manner");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("other bytes") << QByteArray("always-wrong") << ErrorCode::LargeFileWrong;
    QTest::newRow("more bytes") << QByteArray("always-long") << ErrorCode::LargeFileWrong;
    QTest::newRow("not stored") << QByteArray("always-404") << ErrorCode::LargeFileMissing;
    QTest::newRow("not known") << QByteArray("always-absent") << ErrorCode::LargeFileMissing;
    QTest::newRow("another object") << QByteArray("always-foreign") << ErrorCode::LargeFileWrong;
    QTest::newRow("a plain address elsewhere") << QByteArray("always-lie") << ErrorCode::AddressRefused;
    QTest::newRow("refused") << QByteArray("always-401") << ErrorCode::HttpFailed;
    QTest::newRow("expired for ever") << QByteArray("always-410") << ErrorCode::HttpFailed;
    QTest::newRow("busy") << QByteArray("always-429") << ErrorCode::HttpFailed;
    QTest::newRow("broken") << QByteArray("always-500") << ErrorCode::HttpFailed;
    QTest::newRow("asks for a token") << QByteArray("token") << ErrorCode::CredentialsRefused;
}

void TestTransfer::refuses()
{
    QFETCH(QByteArray, manner);
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    const auto got = git::download(endpoint(manner), store, {pointerOf("large.bin")}, m_progress);
    QVERIFY(!got);
    QTEST(got.error().code, "code");
    QVERIFY(!store.contains(pointerOf("large.bin")));
    // Nothing that is wrong is kept to go on with.
    QVERIFY(QDir(cloneFolder() + QStringLiteral("/.git/lfs/incomplete")).isEmpty());
    QVERIFY(contentOf(QStringLiteral("large.bin")).startsWith("version "));
}

void TestTransfer::goesOnWhereItWasCut()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    const git::LfsEndpoint once(QUrl(m_server->address(QStringLiteral("once-cut"), m_name)), {}, {.attempts = 0});
    QVERIFY(git::download(once, store, {pointerOf("large.bin")}, m_progress));
    QTRY_COMPARE(requests("S GET"), 2);
    QVERIFY(m_server->log().sliced(m_seen).contains("Range=bytes=150000-"));
}

void TestTransfer::goesOnWhereGitLfsWasCut()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    QFile part(QFile::decodeName(store.partialPath(pointerOf("large.bin"))));
    QVERIFY(part.open(QIODevice::WriteOnly) && part.write(m_large.first(200'000)) == 200'000);
    part.close();
    QVERIFY(git::getLargeFiles(*repository, {"large.bin"}, {}, m_progress));
    QCOMPARE(contentOf(QStringLiteral("large.bin")), m_large);
    QTRY_VERIFY(m_server->log().sliced(m_seen).contains("Range=bytes=200000-"));
    QVERIFY(!part.exists());
}

void TestTransfer::sendsBeforeTheBranch()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(cloneFolder() + QStringLiteral("/new.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_large + "new") > 0);
    file.close();
    QVERIFY(git::Index(*repository).stage({"new.bin"}));
    QVERIFY(git::commitStaged(*repository, {QStringLiteral("New")}));
    const auto remote = Remote::open(*repository);
    QVERIFY(remote);
    const auto pushed = remote->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message));
    QTRY_COMPARE(requests("S PUT"), 1);
    const QByteArray log = m_server->log().sliced(m_seen);
    QVERIFY(log.indexOf("S PUT") < log.indexOf("git-receive-pack"));
    QVERIFY(log.indexOf("lfs/verify") < log.indexOf("git-receive-pack"));
    // The real one gets it.
    m_other->git({"pull", "--quiet"});
    QCOMPARE(m_other->read("new.bin"), m_large + "new");
}

void TestTransfer::sendsInParts()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    m_server->run({QStringLiteral("-C"), cloneFolder(), QStringLiteral("remote"), QStringLiteral("set-url"),
                   QStringLiteral("origin"), m_server->address(QStringLiteral("parts-70000"), m_name)});
    QFile file(cloneFolder() + QStringLiteral("/new.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_large + "new") > 0);
    file.close();
    QVERIFY(git::Index(*repository).stage({"new.bin"}));
    QVERIFY(git::commitStaged(*repository, {QStringLiteral("New")}));
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
    QTRY_COMPARE(requests("S PUT"), 5);
    m_other->git({"pull", "--quiet"});
    QCOMPARE(m_other->read("new.bin"), m_large + "new");
}

void TestTransfer::sendsThroughFaults_data()
{
    QTest::addColumn<QByteArray>("manner");
    QTest::addColumn<bool>("arrives");
    for (const char *manner : {"once-cut", "once-401", "once-410", "once-429", "once-500", "expire"})
        QTest::newRow(manner) << QByteArray(manner) << true;
    for (const char *manner : {"always-401", "always-404", "verify-bad"})
        QTest::newRow(manner) << QByteArray(manner) << false;
}

void TestTransfer::sendsThroughFaults()
{
    QFETCH(QByteArray, manner);
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    m_server->run({QStringLiteral("-C"), cloneFolder(), QStringLiteral("remote"), QStringLiteral("set-url"),
                   QStringLiteral("origin"), m_server->address(QString::fromUtf8(manner), m_name)});
    QFile file(cloneFolder() + QStringLiteral("/new.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_large + manner) > 0);
    file.close();
    QVERIFY(git::Index(*repository).stage({"new.bin"}));
    QVERIFY(git::commitStaged(*repository, {QStringLiteral("New")}));
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QTEST(pushed.has_value(), "arrives");
    m_other->git({"pull", "--quiet"});
    // A branch without its content is worse than none.
    QCOMPARE(m_other->read("new.bin"), pushed ? m_large + manner : QByteArray());
}

void TestTransfer::pushesNothingWithoutContent()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(cloneFolder() + QStringLiteral("/new.bin"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(LfsPointer{.oid = QByteArray(64, 'a'), .size = 77}.text());
    file.close();
    QVERIFY(git::Index(*repository).stage({"new.bin"}));
    QVERIFY(git::commitStaged(*repository, {QStringLiteral("New")}));
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, ErrorCode::LargeFileMissing);
    QCOMPARE(requests("POST /plain/" + m_name.toUtf8() + ".git/git-receive-pack"), 0);
    QVERIFY(QFile::remove(file.fileName()));
}

void TestTransfer::showsTheTokenToItsOriginOnly()
{
    const auto repository = cloneOf("token", token());
    QVERIFY(repository);
    const auto got = git::getLargeFiles(*repository, {"large.bin"}, token(), m_progress);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QCOMPARE(contentOf(QStringLiteral("large.bin")), m_large);
    QTRY_COMPARE(requests("S GET"), 1);
    for (const QByteArray &line : m_server->log().sliced(m_seen).split('\n')) {
        if (line.startsWith("S "))
            QVERIFY2(!line.contains("Authorization") && line.contains("X-Storage=download"), line.constData());
        if (line.contains("objects/batch"))
            QVERIFY2(line.contains("Basic "), line.constData());
    }
    // Not to another one either, though it asks.
    Credentials foreign = token();
    foreign.origin = QUrl(QStringLiteral("https://huggingface.co"));
    m_seen = m_server->log().size();
    QCOMPARE(git::getLargeFiles(*repository, {"sub/small.bin"}, foreign, m_progress).error().code,
             ErrorCode::CredentialsRefused);
    QTRY_COMPARE(requests("POST"), 1);
    QVERIFY(!m_server->log().sliced(m_seen).contains("Basic"));
}

void TestTransfer::asksNoForeignServer()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const QString elsewhere = m_server->address(QStringLiteral("web"), QStringLiteral("elsewhere"));
    QFile config(cloneFolder() + QStringLiteral("/.lfsconfig"));
    QVERIFY(config.open(QIODevice::WriteOnly) && config.write("[lfs]\n\turl = " + elsewhere.toUtf8() + "\n") > 0);
    config.close();
    m_server->run(
        {QStringLiteral("-C"), cloneFolder(), QStringLiteral("config"), QStringLiteral("lfs.url"), elsewhere});
    QVERIFY(git::getLargeFiles(*repository, {"large.bin"}, {}, m_progress));
    QTRY_COMPARE(requests("S GET"), 1);
    QVERIFY(!m_server->log().sliced(m_seen).contains("elsewhere"));
    // But it is told.
    QCOMPARE(Remote::open(*repository)->detours().addresses, (QStringList{elsewhere, elsewhere}));
    m_server->run({QStringLiteral("-C"), cloneFolder(), QStringLiteral("config"), QStringLiteral("--unset"),
                   QStringLiteral("lfs.url")});
}

void TestTransfer::cancels()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    Progress *running = nullptr;
    QElapsedTimer clock;
    Progress progress([&](const ProgressState &state) {
        if (state.done > 0 && !running->isCancelled()) {
            clock.start();
            running->cancel();
        }
    });
    running = &progress;
    const auto got = git::download(endpoint("always-slow"), store, {pointerOf("large.bin")}, progress);
    QVERIFY(!got);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!store.contains(pointerOf("large.bin")));
}

void TestTransfer::leavesRoomOnAFullDisk()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const git::LfsStore store(repository->handle());
    // As a disk that takes no more than this.
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto got = git::download(endpoint("plain"), store, {pointerOf("large.bin")}, m_progress);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!got);
    QCOMPARE(got.error().code, ErrorCode::FileUnwritable);
    QVERIFY(!store.contains(pointerOf("large.bin")));
    QVERIFY(git::download(endpoint("plain"), store, {pointerOf("large.bin")}, m_progress));
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
