// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/combine/applycommit.h>
#include <core/git/combine/merge.h>
#include <core/git/history/commit.h>
#include <core/git/repository.h>
#include <core/git/signing/sshsignature.h>
#include <core/git/staging/index.h>
#include <tests/support/scratchrepository.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// Commits signed with SSH keys, judged by the real git.
class TestSigning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void signsWithAKey_data();
    void signsWithAKey();
    void signsAmended();
    void signsWithTheAgent();
    void signsWhatIsCombinedIfSet();
    void takesNothingFromTheRepository();
    void saysWhyNot_data();
    void saysWhyNot();

private:
    QString path(const QString &name) const { return m_home.filePath(name); }
    void makeKey(const QString &name, const QString &phrase = {}) const
    {
        QCOMPARE(QProcess::execute(QStringLiteral("ssh-keygen"),
                                   {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                    QStringLiteral("-N"), phrase, QStringLiteral("-f"), path(name)}),
                 0);
    }
    QByteArray publicKey(const QString &name) const
    {
        QFile file(path(name + QStringLiteral(".pub")));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }
    void set(const QByteArray &key, const QByteArray &value) { m_scratch->git({"config", "--global", key, value}); }
    void useKey(const QByteArray &value)
    {
        set("gpg.format", "ssh");
        set("user.signingkey", value);
    }
    Result<git::ObjectId> commit(const QString &message, bool isSigned = true)
    {
        m_scratch->write(message.toUtf8(), "content");
        if (const Result<> staged = git::Index(*m_repository).stage({message.toUtf8()}); !staged)
            return failure(staged);
        return git::commitStaged(*m_repository, {.message = message, .isSigned = isSigned});
    }
    /// Whether the real git finds the signature of the user at this commit.
    bool isGood(const QByteArray &revision)
    {
        m_scratch->git({"verify-commit", revision});
        return m_scratch->exitCode == 0 && m_scratch->errors.contains("Good \"git\" signature for ada@example.com") &&
               m_scratch->git({"log", "-1", "--show-signature", revision}).contains("Good \"git\" signature");
    }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    std::optional<Repository> m_repository;
};

void TestSigning::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    qunsetenv("SSH_AUTH_SOCK");
    makeKey(QStringLiteral("key"));
    makeKey(QStringLiteral("locked"), QStringLiteral("a phrase"));
    QFile signers(path(QStringLiteral("signers")));
    QVERIFY(signers.open(QIODevice::WriteOnly));
    signers.write("ada@example.com " + publicKey(QStringLiteral("key")) + '\n');
}

void TestSigning::init()
{
    tests::useOwnGitSettings(m_home.path());
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("first", "1");
    m_scratch->commitAll("First");
    set("gpg.ssh.allowedSignersFile", QFile::encodeName(path(QStringLiteral("signers"))));
    auto opened = Repository::open(m_scratch->folder());
    QVERIFY(opened);
    m_repository.emplace(std::move(*opened));
}

void TestSigning::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
}

void TestSigning::signsWithAKey_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("private") << QFile::encodeName(path(QStringLiteral("key")));
    QTest::newRow("public beside private") << QFile::encodeName(path(QStringLiteral("key.pub")));
    QTest::newRow("in the home folder") << QByteArray("~/key.pub");
}

void TestSigning::signsWithAKey()
{
    QFETCH(QByteArray, key);
    useKey(key);
    const auto made = commit(QStringLiteral("Signed, für alle"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
    QVERIFY2(isGood("HEAD"), m_scratch->errors);
    QCOMPARE(m_scratch->git({"log", "-1", "--format=%s"}).trimmed(), QByteArray("Signed, für alle"));
    QVERIFY(commit(QStringLiteral("Not signed"), false));
    QVERIFY(!isGood("HEAD"));
}

void TestSigning::signsAmended()
{
    useKey("~/key");
    QVERIFY(commit(QStringLiteral("Second"), false));
    QVERIFY(
        git::commitStaged(*m_repository, {.message = QStringLiteral("Better"), .isAmending = true, .isSigned = true}));
    QVERIFY2(isGood("HEAD"), m_scratch->errors);
    QCOMPARE(m_scratch->git({"rev-list", "--count", "HEAD"}).trimmed(), QByteArray("2"));
}

void TestSigning::signsWithTheAgent()
{
    QProcess agent;
    const QString socket = path(QStringLiteral("agent"));
    agent.start(QStringLiteral("ssh-agent"), {QStringLiteral("-D"), QStringLiteral("-a"), socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", QFile::encodeName(socket));
    QCOMPARE(QProcess::execute(QStringLiteral("ssh-add"), {QStringLiteral("-q"), path(QStringLiteral("key"))}), 0);
    useKey("key::" + publicKey(QStringLiteral("key")));
    const auto made = commit(QStringLiteral("By the agent"));
    qunsetenv("SSH_AUTH_SOCK");
    agent.terminate();
    QVERIFY(agent.waitForFinished());
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
    QVERIFY2(isGood("HEAD"), m_scratch->errors);
}

void TestSigning::signsWhatIsCombinedIfSet()
{
    useKey("~/key");
    QVERIFY(!git::isSigningWanted());
    set("commit.gpgsign", "true");
    QVERIFY(git::isSigningWanted());
    Progress progress;
    m_scratch->git({"checkout", "--quiet", "-b", "side"});
    m_scratch->write("side", "1");
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "main"});
    QVERIFY(commit(QStringLiteral("Main")));
    const auto merged = git::merge(*m_repository, QStringLiteral("side"), {}, progress);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message));
    QVERIFY2(isGood("HEAD"), m_scratch->errors);
    QCOMPARE(m_scratch->git({"rev-list", "--parents", "-1", "HEAD"}).count(' '), 2);
    const auto reverted =
        git::revertCommit(*m_repository, *m_repository->resolve(QStringLiteral("side")), {}, progress);
    QVERIFY2(reverted, reverted ? "" : qPrintable(reverted.error().message));
    QVERIFY2(isGood("HEAD"), m_scratch->errors);
}

void TestSigning::takesNothingFromTheRepository()
{
    const QByteArray mark = QFile::encodeName(path(QStringLiteral("mark")));
    const QByteArray program = m_scratch->path("program");
    m_scratch->write("program", "#!/bin/sh\ntouch " + mark + "\n", 0755);
    for (const char *key : {"gpg.program", "gpg.ssh.program", "gpg.ssh.defaultKeyCommand"})
        m_scratch->git({"config", key, program});
    m_scratch->git({"config", "gpg.format", "ssh"});
    m_scratch->git({"config", "commit.gpgsign", "true"});
    m_scratch->git({"config", "user.signingkey", QFile::encodeName(path(QStringLiteral("key")))});
    QVERIFY(!git::isSigningWanted());
    const auto made = commit(QStringLiteral("Second"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::ToolFailed);
    useKey("~/key");
    QVERIFY(commit(QStringLiteral("Third")));
    QVERIFY(!QFile::exists(QFile::decodeName(mark)));
}

void TestSigning::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("word");
    QTest::newRow("none") << QByteArray() << QStringLiteral("user.signingkey");
    QTest::newRow("missing") << QByteArray("~/nothing") << QStringLiteral("user.signingkey");
    QTest::newRow("relative") << QByteArray("key") << QStringLiteral("full path");
    QTest::newRow("an option") << QByteArray("-Ykey") << QStringLiteral("full path");
    QTest::newRow("locked") << QByteArray("~/locked") << QStringLiteral("passphrase");
    QTest::newRow("not in the agent") << QByteArray("key::ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAA")
                                      << QStringLiteral("ssh-add");
}

void TestSigning::saysWhyNot()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, word);
    if (!key.isEmpty())
        useKey(key);
    const QByteArray before = m_repository->head()->toHex();
    QElapsedTimer timer;
    timer.start();
    const auto made = commit(QStringLiteral("Second"));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::ToolFailed);
    QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message + made.error().detail));
    // Nobody was asked for anything.
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(m_repository->head()->toHex(), before);
    QVERIFY(!QFile::exists(m_scratch->folder() + QStringLiteral("/.git/index.lock")));
    // And without a signature it goes.
    QVERIFY(commit(QStringLiteral("Third"), false));
}

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
