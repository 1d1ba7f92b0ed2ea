// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/lfs/largefiles.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/remote/clone.h>
#include <core/git/remote/pull.h>
#include <core/git/remote/remote.h>
#include <core/git/staging/index.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/sshserver.h>

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <thread>

using namespace spacewright;
using spacewright::git::Remote;
using spacewright::git::Repository;
using spacewright::tests::GitHttpServer;
using spacewright::tests::ScratchRepository;

/// Remotes over SSH, against the real sshd and the real git behind it.
class TestSsh final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void clonesPushesAndPulls();
    void takesPathsWithQuotes();
    void asksTheAgent();
    void saysWhyNot_data();
    void saysWhyNot();
    void startsNothingThatTheRepositoryNames();
    void pushesNothingByForce();
    void transfersLargeFiles();
    void cancelsWhileTheRemoteIsSilent();

private:
    Result<Repository> cloned(const QString &address)
    {
        return git::clone(address, m_folder->filePath(QStringLiteral("clone")), {}, m_progress);
    }
    void write(const Repository &repository, const QByteArray &name, const QByteArray &content) const;
    void commit(const Repository &repository, const QByteArray &name, const QByteArray &content) const;
    QByteArray onServer(const QStringList &arguments) const
    {
        return GitHttpServer::run(QStringList{QStringLiteral("-C"), m_bare} + arguments);
    }

    QTemporaryDir m_home;
    std::unique_ptr<tests::SshServer> m_server;
    std::unique_ptr<tests::RepositoriesFolder> m_folder;
    std::unique_ptr<ScratchRepository> m_other;
    QString m_bare;
    Progress m_progress;
};

void TestSsh::initTestCase()
{
    if (!tests::SshServer::isPossible())
        QSKIP("There is no sshd, or no name for this user");
    tests::useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
    qunsetenv("SSH_AUTH_SOCK");
    m_server = std::make_unique<tests::SshServer>();
}

void TestSsh::init()
{
    m_folder = std::make_unique<tests::RepositoriesFolder>();
    m_bare = m_folder->filePath(QStringLiteral("it's a space.git"));
    GitHttpServer::run({QStringLiteral("init"), QStringLiteral("--quiet"), QStringLiteral("--bare"),
                        QStringLiteral("--initial-branch=main"), m_bare});
    m_other = std::make_unique<ScratchRepository>();
    m_other->write("app.py", "one\n");
    m_other->commitAll("First");
    m_other->git({"remote", "add", "origin", QFile::encodeName(m_bare)});
    m_other->git({"push", "--quiet", "--set-upstream", "origin", "main"});
    QCOMPARE(m_other->exitCode, 0);
}

void TestSsh::cleanup()
{
    if (!m_folder)
        return;
    for (const QString &folder : {m_bare, m_folder->filePath(QStringLiteral("clone"))}) {
        if (QDir(folder).exists())
            QCOMPARE(GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("fsck"),
                                         QStringLiteral("--strict"), QStringLiteral("--no-dangling")}),
                     QByteArray());
    }
    m_server->useKey(QStringLiteral("user"));
    m_server->knowHost(m_server->read(QStringLiteral("host.pub")));
    qunsetenv("SSH_AUTH_SOCK");
}

void TestSsh::write(const Repository &repository, const QByteArray &name, const QByteArray &content) const
{
    QFile file(repository.folder() + u'/' + QFile::decodeName(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void TestSsh::commit(const Repository &repository, const QByteArray &name, const QByteArray &content) const
{
    write(repository, name, content);
    QVERIFY(git::Index(repository).stage({name}));
    QVERIFY(git::commitStaged(repository, {.message = QStringLiteral("From here")}));
}

void TestSsh::clonesPushesAndPulls()
{
    const auto repository = cloned(m_server->address(m_bare));
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message + repository.error().detail));
    const auto remote = Remote::open(*repository);
    QVERIFY(remote);
    QVERIFY(!remote->address().userName().isEmpty());
    // Too much for one packet.
    QByteArray noise;
    for (int line = 0; line < 200'000; ++line)
        noise += QByteArray::number(line * 7919LL % 1'000'003) + '\n';
    commit(*repository, "here.py", noise);
    const auto pushed = remote->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
    QCOMPARE(onServer({QStringLiteral("rev-parse"), QStringLiteral("main")}), repository->head()->toHex());

    m_other->git({"pull", "--quiet"});
    m_other->write("there.py", "x");
    m_other->commitAll("From elsewhere");
    m_other->git({"push", "--quiet"});
    QVERIFY(git::pull(*repository, {}, {}, m_progress));
    QVERIFY(QFile::exists(repository->folder() + QStringLiteral("/there.py")));
}

void TestSsh::takesPathsWithQuotes()
{
    // Were it not quoted, the shell there would run it.
    const QString mark = m_folder->filePath(QStringLiteral("mark"));
    const auto repository = cloned(m_server->address(m_bare + QStringLiteral("'; touch '%1").arg(mark)));
    QVERIFY(!repository);
    QVERIFY(!QFile::exists(mark));
}

void TestSsh::asksTheAgent()
{
    m_server->useKey({});
    QVERIFY(!cloned(m_server->address(m_bare)));
    QProcess agent;
    const QString socket = m_folder->filePath(QStringLiteral("agent"));
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
    QCOMPARE(
        QProcess::execute(QStringLiteral("ssh-add"), {QStringLiteral("-q"), m_server->path(QStringLiteral("user"))}),
        0);
    const auto repository = cloned(m_server->address(m_bare));
    agent.terminate();
    QVERIFY(agent.waitForFinished());
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message + repository.error().detail));
}

void TestSsh::saysWhyNot_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("unknown host") << QStringLiteral("unknown") << ErrorCode::AddressRefused;
    QTest::newRow("another host") << QStringLiteral("changed") << ErrorCode::AddressRefused;
    QTest::newRow("wrong key") << QStringLiteral("stranger") << ErrorCode::CredentialsRefused;
    QTest::newRow("no repository") << QStringLiteral("missing") << ErrorCode::HttpFailed;
    QTest::newRow("nobody listens") << QStringLiteral("closed") << ErrorCode::NetworkFailed;
}

void TestSsh::saysWhyNot()
{
    QFETCH(QString, fault);
    QFETCH(ErrorCode, code);
    QString address = m_server->address(m_bare);
    if (fault == u"unknown")
        m_server->knowHost({});
    if (fault == u"changed")
        m_server->knowHost(m_server->read(QStringLiteral("stranger.pub")));
    if (fault == u"stranger")
        m_server->useKey(QStringLiteral("stranger"));
    if (fault == u"missing")
        address = m_server->address(m_folder->filePath(QStringLiteral("nothing.git")));
    if (fault == u"closed")
        address.replace(u':' + QString::number(m_server->port()), QStringLiteral(":1"));
    const auto repository = cloned(address);
    QVERIFY(!repository);
    QCOMPARE(repository.error().code, code);
    QVERIFY(!repository.error().message.isEmpty());
    QVERIFY(!QDir(m_folder->filePath(QStringLiteral("clone"))).exists());
    // An unknown host has not become a known one.
    if (fault == u"unknown")
        QVERIFY(m_server->read(QStringLiteral("known_hosts")).isEmpty());
}

void TestSsh::startsNothingThatTheRepositoryNames()
{
    const auto repository = cloned(m_server->address(m_bare));
    QVERIFY(repository);
    const QString mark = m_folder->filePath(QStringLiteral("mark"));
    const auto set = [&](const QString &key, const QString &value) {
        GitHttpServer::run({QStringLiteral("-C"), repository->folder(), QStringLiteral("config"), key, value});
    };
    set(QStringLiteral("core.sshCommand"), QStringLiteral("touch ") + mark);
    set(QStringLiteral("remote.origin.uploadpack"), QStringLiteral("touch %1; git-upload-pack").arg(mark));
    set(QStringLiteral("ssh.variant"), QStringLiteral("simple"));
    const auto opened = Repository::open(repository->folder());
    QVERIFY(Remote::open(*opened)->fetch({}, m_progress));
    QVERIFY(!QFile::exists(mark));
}

void TestSsh::pushesNothingByForce()
{
    const auto repository = cloned(m_server->address(m_bare));
    QVERIFY(repository);
    m_other->write("there.py", "x");
    m_other->commitAll("From elsewhere");
    m_other->git({"push", "--quiet"});
    const QByteArray before = onServer({QStringLiteral("rev-parse"), QStringLiteral("main")});
    commit(*repository, "here.py", "y");
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().code, ErrorCode::PushRejected);
    QCOMPARE(onServer({QStringLiteral("rev-parse"), QStringLiteral("main")}), before);
}

void TestSsh::transfersLargeFiles()
{
    GitHttpServer http;
    http.add(QStringLiteral("large"));
    const QString place = QUrl(http.address(QStringLiteral("plain"), QStringLiteral("large"))).toString();
    m_server->addProgram(QStringLiteral("git-lfs-authenticate"),
                         "echo '{\"href\":\"" + place.toUtf8() +
                             "/info/lfs\",\"header\":{\"Authorization\":\"Basic bWU6c2VjcmV0\"}}'\n");
    ScratchRepository first;
    first.write("app.py", "1");
    first.commitAll("First");
    first.git({"push", "--quiet", QFile::encodeName(http.folder(QStringLiteral("large"))), "main"});
    const auto repository = cloned(m_server->address(http.folder(QStringLiteral("large"))));
    QVERIFY2(repository, repository ? "" : qPrintable(repository.error().message + repository.error().detail));
    QVERIFY(git::trackByLfs(*repository, {"*.bin"}, m_progress));
    const QByteArray content(100'000, 'x');
    commit(*repository, "model.bin", content);
    const auto pushed = Remote::open(*repository)->push(QStringLiteral("main"), {}, m_progress);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message + pushed.error().detail));
    QTRY_VERIFY(http.log().contains("Basic bWU6c2VjcmV0"));

    const QString again = m_folder->filePath(QStringLiteral("again"));
    const auto other = git::clone(m_server->address(http.folder(QStringLiteral("large"))), again, {}, m_progress);
    QVERIFY(other);
    const auto got = git::getLargeFiles(*other, {"model.bin"}, {}, m_progress);
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QFile file(again + QStringLiteral("/model.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QVERIFY(GitHttpServer::run({QStringLiteral("-C"), again, QStringLiteral("lfs"), QStringLiteral("fsck")})
                .contains("OK"));
}

void TestSsh::cancelsWhileTheRemoteIsSilent()
{
    const QString mark = m_folder->filePath(QStringLiteral("mark"));
    m_server->addProgram(QStringLiteral("git-upload-pack"), "touch " + QFile::encodeName(mark) + "\nexec sleep 60\n");
    Progress progress;
    QElapsedTimer timer;
    std::thread impatience([&] {
        const QDeadlineTimer deadline(30'000);
        while (!QFile::exists(mark) && !deadline.hasExpired())
            std::this_thread::yield();
        timer.start();
        progress.cancel();
    });
    const auto repository =
        git::clone(m_server->address(m_bare), m_folder->filePath(QStringLiteral("clone")), {}, progress);
    impatience.join();
    QFile::remove(m_server->path(QStringLiteral("there/git-upload-pack")));
    QVERIFY(!repository);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!QDir(m_folder->filePath(QStringLiteral("clone"))).exists());
}

QTEST_GUILESS_MAIN(TestSsh)
#include "tst_ssh.moc"
