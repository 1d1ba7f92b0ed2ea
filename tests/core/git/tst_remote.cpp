// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/history/history.h>
#include <core/git/references/branch.h>
#include <core/git/remote/clone.h>
#include <core/git/remote/pull.h>
#include <core/git/remote/remote.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace spacewright;
using spacewright::git::Credentials;
using spacewright::git::Remote;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

class TestRemote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void clonesWithItsHistory();
    void leavesNothingOfAFailedClone_data();
    void leavesNothingOfAFailedClone();
    void refusesAddresses_data();
    void refusesAddresses();
    void sendsTheTokenToItsOriginOnly_data();
    void sendsTheTokenToItsOriginOnly();
    void followsNoDetour();
    void asksNoProxyOfARepository();
    void namesNoSecretsOfSettings_data();
    void namesNoSecretsOfSettings();
    void pushesAndPulls();
    void mergesWhatBothSidesDid();
    void changesNothingInAConflict();
    void keepsChangesThatAreInTheWay();
    void pushesNothingByForce();
    void saysWhatTheRemoteRefused();
    void cleansWhatTheRemoteSays();
    void cancelsWhateverTheRemoteDoes_data();
    void cancelsWhateverTheRemoteDoes();
    void worksInAShallowClone();

private:
    QString address(const char *manner) const { return m_server->address(QString::fromUtf8(manner), m_name); }
    Credentials token() const { return {QUrl(address("plain")), QStringLiteral("me"), QStringLiteral("secret")}; }
    Result<Repository> cloneOf(const char *manner, const Credentials &credentials = {});
    /// A commit that somebody else has pushed.
    void pushFromElsewhere(const QByteArray &file, const QByteArray &content);
    QByteArray head(const QString &folder) const
    {
        return tests::GitHttpServer::run(
            {QStringLiteral("-C"), folder, QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    }
    static void commit(const Repository &repository, const QByteArray &file);

    QTemporaryDir m_home;
    std::unique_ptr<tests::GitHttpServer> m_server;
    std::unique_ptr<tests::RepositoriesFolder> m_folder;
    std::unique_ptr<ScratchRepository> m_other;
    Progress m_progress;
    QString m_name;
    int m_count = 0;
};

void TestRemote::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    m_server = std::make_unique<tests::GitHttpServer>();
}

void TestRemote::init()
{
    m_name = QStringLiteral("space%1").arg(++m_count);
    m_server->add(m_name);
    m_folder = std::make_unique<tests::RepositoriesFolder>();
    m_other = std::make_unique<ScratchRepository>();
    m_other->write("app.py", "one\ntwo\nthree\n");
    m_other->commitAll("First");
    m_other->git({"remote", "add", "origin", m_server->folder(m_name).toUtf8()});
    m_other->git({"push", "--quiet", "--set-upstream", "origin", "main"});
}

void TestRemote::cleanup()
{
    const QString clone = m_folder->filePath(QStringLiteral("clone"));
    for (const QString &folder : {m_server->folder(m_name), clone}) {
        if (QDir(folder).exists())
            QCOMPARE(tests::GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("fsck"),
                                                QStringLiteral("--strict"), QStringLiteral("--no-dangling")}),
                     QByteArray());
    }
}

Result<Repository> TestRemote::cloneOf(const char *manner, const Credentials &credentials)
{
    return git::clone(address(manner), m_folder->filePath(QStringLiteral("clone")), credentials, m_progress);
}

void TestRemote::pushFromElsewhere(const QByteArray &file, const QByteArray &content)
{
    m_other->write(file, content);
    m_other->commitAll("From elsewhere");
    m_other->git({"push", "--quiet"});
    QCOMPARE(m_other->exitCode, 0);
}

void TestRemote::commit(const Repository &repository, const QByteArray &file)
{
    QVERIFY(git::Index(repository).stage({file}));
    QVERIFY(git::commitStaged(repository, {QStringLiteral("From here")}));
}

void TestRemote::clonesWithItsHistory()
{
    m_other->write("b\303\244r", "x");
    m_other->commitAll("Second");
    m_other->git({"tag", "v1"});
    m_other->git({"push", "--quiet", "--tags", "origin", "main"});
    const auto repository = cloneOf("plain");
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message + repository.error().detail));
    QCOMPARE(head(repository->folder()), head(m_server->folder(m_name)));
    QCOMPARE(repository->originUrl(), address("plain"));
    QVERIFY(repository->resolve(QStringLiteral("v1")));
    const auto branch = git::currentBranch(*repository);
    QVERIFY(branch);
    QCOMPARE(branch->upstream, QStringLiteral("origin/main"));
    QVERIFY(git::readStatus(*repository, true, m_progress)->isEmpty());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestRemote::leavesNothingOfAFailedClone_data()
{
    QTest::addColumn<QByteArray>("manner");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("redirect") << QByteArray("moved") << ErrorCode::AddressRefused;
    QTest::newRow("no git") << QByteArray("web") << ErrorCode::HttpFailed;
    QTest::newRow("cut pack") << QByteArray("cut") << ErrorCode::NetworkCut;
    QTest::newRow("asks for a token") << QByteArray("token") << ErrorCode::CredentialsRefused;
    QTest::newRow("not there") << QByteArray("plain/not") << ErrorCode::HttpFailed;
    QTest::newRow("two million branches") << QByteArray("crowd") << ErrorCode::HttpFailed;
}

void TestRemote::leavesNothingOfAFailedClone()
{
    QFETCH(QByteArray, manner);
    const auto repository = cloneOf(manner.constData());
    QVERIFY(!repository);
    QTEST(repository.error().code, "code");
    QVERIFY(!repository.error().message.isEmpty());
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestRemote::refusesAddresses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"ext::sh -c touch% /tmp/x",
                             "file:///etc",
                             "/etc",
                             "--upload-pack=touch x",
                             "-oProxyCommand=x",
                             "ssh://-oProxyCommand=x/y",
                             "ssh://-l@host/x",
                             "-l@host:x",
                             "me@-host:x",
                             "ssh://me:word@host/x",
                             "ssh://host",
                             "ssh://host/",
                             "ssh://me@ho st/x",
                             "ssh://host/a%0ab",
                             "me@host:-x",
                             "me@host:",
                             "ssh://$(touch x)@host/y",
                             "ssh://host/x?y",
                             "https://hf.co@evil.example/x",
                             "https://HuggingFace.co@evil.example/x",
                             "https://hf.co%00@evil.example/x",
                             "ssh://hf.co@evil.example/x",
                             "hf.co@evil.example:x",
                             "git://host/x",
                             "http://example.com/x",
                             "https://",
                             "https://host/x\ny",
                             "https://host/x?y=z",
                             "host:path"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestRemote::refusesAddresses()
{
    QFETCH(QString, text);
    const auto repository = git::clone(text, m_folder->filePath(QStringLiteral("clone")), {}, m_progress);
    QVERIFY(!repository);
    QCOMPARE(repository.error().code, ErrorCode::AddressRefused);
}

void TestRemote::sendsTheTokenToItsOriginOnly_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isSent");
    const QString right = QStringLiteral("http://127.0.0.1:%1").arg(QUrl(m_server->address({}, {})).port());
    QTest::newRow("the same") << right + QStringLiteral("/elsewhere") << true;
    QTest::newRow("another port") << QStringLiteral("http://127.0.0.1:1") << false;
    QTest::newRow("another scheme") << QString(right).replace(QStringLiteral("http:"), QStringLiteral("https:"))
                                    << false;
    QTest::newRow("another host") << QString(right).replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"))
                                  << false;
    QTest::newRow("none") << QString() << false;
}

void TestRemote::sendsTheTokenToItsOriginOnly()
{
    QFETCH(QString, origin);
    QFETCH(bool, isSent);
    const qsizetype before = m_server->log().size();
    const auto repository = cloneOf("token", {QUrl(origin), QStringLiteral("me"), QStringLiteral("secret")});
    QCOMPARE(repository.has_value(), isSent);
    QTRY_VERIFY(m_server->log().sliced(before).contains("/token/"));
    QCOMPARE(m_server->log().sliced(before).contains("Basic"), isSent);
}

void TestRemote::followsNoDetour()
{
    const auto made = cloneOf("token", token());
    QVERIFY(made);
    const QString evil = m_server->address(QStringLiteral("plain"), QStringLiteral("evil"));
    for (const auto &[key, value] : {std::pair{QStringLiteral("url.%1.insteadOf").arg(evil), address("token")},
                                     std::pair{QStringLiteral("remote.origin.pushurl"), evil},
                                     std::pair{QStringLiteral("http.proxy"), QStringLiteral("http://127.0.0.1:1")},
                                     std::pair{QStringLiteral("http.extraHeader"), QStringLiteral("X-Evil: 1")},
                                     std::pair{QStringLiteral("credential.helper"),
                                               QStringLiteral("!touch ") + m_folder->filePath(QStringLiteral("ran"))}})
        tests::GitHttpServer::run({QStringLiteral("-C"), made->folder(), QStringLiteral("config"), key, value});
    const auto repository = Repository::open(made->folder());
    QVERIFY(repository);
    const auto remote = Remote::open(*repository);
    QVERIFY(remote);
    QCOMPARE(remote->detours().addresses, (QStringList{evil, evil}));
    QCOMPARE(
        remote->detours().settings,
        (QStringList{QStringLiteral("http.proxy = http://127.0.0.1:1"), QStringLiteral("http.extraheader = X-Evil"),
                     QStringLiteral("credential.helper = !touch ") + m_folder->filePath(QStringLiteral("ran"))}));
    const qsizetype before = m_server->log().size();
    m_other->write("x", "x");
    QVERIFY(remote->fetch(token(), m_progress));
    QVERIFY(remote->push(QStringLiteral("main"), token(), m_progress));
    QTRY_VERIFY(m_server->log().sliced(before).contains("receive-pack"));
    QVERIFY(!m_server->log().sliced(before).contains("evil"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("ran"))));
}

/// Whoever listens where the settings say, hears nothing.
void TestRemote::asksNoProxyOfARepository()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("http://127.0.0.1:%1").arg(proxy.serverPort());
    ScratchRepository scratch;
    scratch.git({"remote", "add", "origin", "https://hub.invalid/spaces/me/mine"});
    for (const char *key : {"http.proxy", "http.https://hub.invalid/.proxy", "remote.origin.proxy"})
        scratch.git({"config", key, address.toUtf8()});
    scratch.commitAll("First");
    const auto repository = Repository::open(scratch.folder());
    QVERIFY(repository);
    const auto remote = Remote::open(*repository);
    QVERIFY(remote);
    QCOMPARE(remote->detours().settings.size(), 3);
    const Credentials own{QUrl(QStringLiteral("https://hub.invalid")), QStringLiteral("me"), QStringLiteral("secret")};
    QVERIFY(!remote->fetch(own, m_progress));
    QVERIFY(!remote->push(QStringLiteral("main"), own, m_progress));
    QVERIFY(!proxy.waitForNewConnection(100));
    // Through the user's own it goes: this test would notice.
    qputenv("https_proxy", address.toUtf8());
    const auto restore = qScopeGuard([] { qunsetenv("https_proxy"); });
    const std::jthread asking([&] { std::ignore = remote->fetch(own, m_progress); });
    QVERIFY(proxy.waitForNewConnection(10'000));
    QTcpSocket *asked = proxy.nextPendingConnection();
    QVERIFY(asked->waitForReadyRead(10'000));
    QVERIFY(asked->readAll().startsWith("CONNECT hub.invalid:443"));
    asked->close();
}

void TestRemote::namesNoSecretsOfSettings_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a header") << QByteArray("http.extraHeader") << QByteArray("Authorization: Bearer hunter2")
                              << QStringLiteral("http.extraheader = Authorization");
    QTest::newRow("a proxy") << QByteArray("http.proxy") << QByteArray("http://me:hunter2@proxy.example:8080")
                             << QStringLiteral("http.proxy = http://proxy.example:8080");
    QTest::newRow("no address") << QByteArray("remote.origin.proxy") << QByteArray("me:hunter2@proxy.example")
                                << QStringLiteral("remote.origin.proxy = proxy.example");
    QTest::newRow("of an address") << QByteArray("credential.https://hub.example.helper") << QByteArray("!steal")
                                   << QStringLiteral("credential.https://hub.example.helper = !steal");
    QTest::newRow("a program") << QByteArray("core.sshCommand") << QByteArray("steal\x1b[31m")
                               << QStringLiteral("core.sshcommand = steal[31m");
    QTest::newRow("no checks") << QByteArray("http.sslVerify") << QByteArray("false")
                               << QStringLiteral("http.sslverify = false");
    QTest::newRow("harmless") << QByteArray("http.postBuffer") << QByteArray("1000000") << QString();
}

void TestRemote::namesNoSecretsOfSettings()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QString, shown);
    ScratchRepository scratch;
    scratch.git({"remote", "add", "origin", "https://hub.invalid/spaces/me/mine"});
    // What the user has set for all repositories is not named.
    scratch.git({"config", "--global", key, value});
    const auto unset = qScopeGuard([&] { scratch.git({"config", "--global", "--unset", key}); });
    QVERIFY(Remote::open(*Repository::open(scratch.folder()))->detours().isEmpty());
    scratch.git({"config", key, value});
    const auto remote = Remote::open(*Repository::open(scratch.folder()));
    QVERIFY(remote);
    QCOMPARE(remote->detours().settings, shown.isEmpty() ? QStringList() : QStringList{shown});
}

void TestRemote::pushesAndPulls()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(repository->folder() + QStringLiteral("/new.py"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    commit(*repository, "new.py");
    const auto remote = Remote::open(*repository);
    QVERIFY(remote);
    QCOMPARE(git::currentBranch(*repository)->ahead, 1);
    const auto pushed = remote->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
    QCOMPARE(head(m_server->folder(m_name)), head(repository->folder()));
    QCOMPARE(git::currentBranch(*repository)->ahead, 0);

    m_other->git({"pull", "--quiet"});
    pushFromElsewhere("app.py", "changed\n");
    const auto pulled = git::pull(*repository, {}, {}, m_progress);
    QVERIFY(pulled);
    QCOMPARE(pulled->outcome, git::MergeOutcome::FastForwarded);
    QCOMPARE(head(repository->folder()), head(m_server->folder(m_name)));
    QVERIFY(git::readStatus(*repository, true, m_progress)->isEmpty());
    QCOMPARE(git::pull(*repository, {}, {}, m_progress)->outcome, git::MergeOutcome::UpToDate);
}

void TestRemote::mergesWhatBothSidesDid()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(repository->folder() + QStringLiteral("/here.py"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    commit(*repository, "here.py");
    pushFromElsewhere("app.py", "one\ntwo\nTHREE\n");
    const auto pulled = git::pull(*repository, {}, {}, m_progress);
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().message + pulled.error().detail));
    QCOMPARE(pulled->outcome, git::MergeOutcome::Merged);
    QCOMPARE(git::readCommit(*repository, pulled->tip)->parents.size(), 2);
    QVERIFY(git::readStatus(*repository, true, m_progress)->isEmpty());
    QVERIFY(QFile::exists(repository->folder() + QStringLiteral("/here.py")));
    QCOMPARE(git::currentBranch(*repository)->behind, 0);
}

void TestRemote::changesNothingInAConflict()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(repository->folder() + QStringLiteral("/app.py"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine\n") == 5);
    file.close();
    commit(*repository, "app.py");
    const QByteArray before = head(repository->folder());
    pushFromElsewhere("app.py", "theirs\n");
    const auto pulled = git::pull(*repository, {}, {}, m_progress);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::MergeConflict);
    QVERIFY(pulled.error().message.contains(QStringLiteral("app.py")));
    QCOMPARE(head(repository->folder()), before);
    QVERIFY(git::readStatus(*repository, true, m_progress)->isEmpty());
}

void TestRemote::keepsChangesThatAreInTheWay()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const QString path = repository->folder() + QStringLiteral("/app.py");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not committed\n") == 14);
    file.close();
    const QByteArray before = head(repository->folder());
    pushFromElsewhere("app.py", "theirs\n");
    const auto pulled = git::pull(*repository, {}, {}, m_progress);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::ChangesInTheWay);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not committed\n"));
    QCOMPARE(head(repository->folder()), before);
}

void TestRemote::pushesNothingByForce()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    QFile file(repository->folder() + QStringLiteral("/here.py"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
    file.close();
    commit(*repository, "here.py");
    pushFromElsewhere("app.py", "theirs\n");
    const QByteArray theirs = head(m_server->folder(m_name));
    const auto remote = Remote::open(*repository);
    const auto pushed = remote->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, ErrorCode::PushRejected);
    QCOMPARE(head(m_server->folder(m_name)), theirs);
}

void TestRemote::saysWhatTheRemoteRefused()
{
    const auto repository = cloneOf("plain");
    QVERIFY(repository);
    const QString hook = m_server->folder(m_name) + QStringLiteral("/hooks/pre-receive");
    QFile file(hook);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\necho 'big.bin is too large'\nexit 1\n") > 0);
    file.close();
    file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser);
    QFile here(repository->folder() + QStringLiteral("/here.py"));
    QVERIFY(here.open(QIODevice::WriteOnly) && here.write("x") == 1);
    here.close();
    commit(*repository, "here.py");
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, ErrorCode::PushRejected);
    QVERIFY2(pushed.error().detail.contains(QStringLiteral("big.bin is too large")), qPrintable(pushed.error().detail));
}

void TestRemote::cleansWhatTheRemoteSays()
{
    QCOMPARE(cloneOf("remark").has_value(), true);
}

void TestRemote::cancelsWhateverTheRemoteDoes_data()
{
    QTest::addColumn<QByteArray>("manner");
    for (const char *manner : {"stall", "slow", "endless"})
        QTest::newRow(manner) << QByteArray(manner);
}

void TestRemote::cancelsWhateverTheRemoteDoes()
{
    QFETCH(const QByteArray, manner);
    const QString mark = QFileInfo(m_server->folder(m_name)).dir().filePath(QStringLiteral("stalled"));
    QFile::remove(mark);
    Progress progress;
    QElapsedTimer timer;
    std::thread impatience([&] {
        // Only when it has begun.
        while (!QFile::exists(mark))
            std::this_thread::yield();
        timer.start();
        progress.cancel();
    });
    const auto repository =
        git::clone(address(manner.constData()), m_folder->filePath(QStringLiteral("clone")), {}, progress);
    impatience.join();
    QVERIFY(!repository);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestRemote::worksInAShallowClone()
{
    for (int number = 0; number < 5; ++number)
        pushFromElsewhere("app.py", QByteArray::number(number));
    const QString folder = m_folder->filePath(QStringLiteral("clone"));
    tests::GitHttpServer::run(
        {QStringLiteral("clone"), QStringLiteral("--quiet"), QStringLiteral("--depth=2"), address("plain"), folder});
    const auto repository = Repository::open(folder);
    QVERIFY(repository);
    auto history = git::History::of(*repository, {.starts = {*repository->head()}});
    QVERIFY(history);
    const auto commits = history->next(100, m_progress);
    QVERIFY2(commits, commits ? "" : qPrintable(commits.error().message));
    QCOMPARE(commits->size(), 2);
    QFile file(folder + QStringLiteral("/new.py"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(git::Index(*repository).stage({"new.py"}));
    QVERIFY(git::commitStaged(*repository, {.message = QStringLiteral("From a shallow clone")}));
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
    QCOMPARE(head(m_server->folder(m_name)), head(folder));
    m_other->git({"pull", "--quiet"});
    pushFromElsewhere("there.py", "y");
    const auto pulled = git::pull(*repository, {}, {}, m_progress);
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().message + pulled.error().detail));
    QVERIFY(QFile::exists(folder + QStringLiteral("/there.py")));
}

QTEST_GUILESS_MAIN(TestRemote)
#include "tst_remote.moc"
