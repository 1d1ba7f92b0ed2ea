// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>

#include <functional>

using namespace spacewright::tests;

/// Large files from the command line, from the first "too large" to somebody else's clone.
class TestLfsVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesPushesAndGets();
    void warnsWhereContentIsMissing();
    void survivesAKill_data();
    void survivesAKill();
    void explainsFailures_data();
    void explainsFailures();

private:
    int run(const QStringList &arguments)
    {
        CommandLine program;
        program.start(arguments + QStringList{QStringLiteral("--json")});
        const int code = program.wait();
        m_output = program.output;
        return code;
    }
    qsizetype count(const char *event) const { return m_output.count(QByteArray("\"event\":\"") + event + '"'); }

    QTemporaryDir m_home;
    QByteArray m_output;
};

void TestLfsVerb::initTestCase()
{
    useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
}

void TestLfsVerb::movesPushesAndGets()
{
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    const QString address = server.address(QStringLiteral("plain"), QStringLiteral("space"));
    // The server is the Hub for this test.
    qputenv("HF_ENDPOINT", QUrl(address).adjusted(QUrl::RemovePath).toEncoded());
    const QByteArray large(10'500'000, 'x');
    ScratchRepository scratch;
    scratch.write("large.txt", large);
    scratch.write("image.png", QByteArray("\0\1\2", 3));
    scratch.commitAll("Large");
    scratch.git({"remote", "add", "origin", address.toUtf8()});

    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("check"), scratch.folder()}), 1);
    QCOMPARE(count("finding"), 2);
    QCOMPARE(run({QStringLiteral("push"), scratch.folder()}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("push.rejected"));
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("migrate"), scratch.folder()}), 0);
    QVERIFY(lastValue(m_output, "keptAs").startsWith(QStringLiteral("refs/spacewright/before-lfs/")));
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("check"), scratch.folder()}), 0);
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("fsck"), scratch.folder()}), 0);
    QCOMPARE(run({QStringLiteral("push"), scratch.folder()}), 0);

    const RepositoriesFolder place;
    const QString folder = place.filePath(QStringLiteral("clone"));
    QCOMPARE(run({QStringLiteral("clone"), address, folder, QStringLiteral("--lfs-up-to"), QStringLiteral("1")}), 0);
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("status"), folder}), 0);
    QCOMPARE(count("largeFile"), 2);
    QCOMPARE(m_output.count("\"pointerOnly\":true"), 1);
    GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("config"), QStringLiteral("http.proxy"),
                        QStringLiteral("http://evil.example")});
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("get"), folder, QStringLiteral("--path"),
                  QStringLiteral("large.txt")}),
             0);
    QVERIFY(m_output.contains("http.proxy = http://evil.example"));
    QFile got(folder + QStringLiteral("/large.txt"));
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == large);

    scratch.write("more.bin", "more");
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("track"), scratch.folder(), QStringLiteral("--path"),
                  QStringLiteral("more.bin")}),
             0);
    QCOMPARE(count("pattern"), 3);
    QVERIFY(m_output.contains("\"*.bin\""));
    QCOMPARE(scratch.complaints(), QByteArray());
    scratch.git({"lfs", "fsck"});
    QCOMPARE(scratch.exitCode, 0);
    qunsetenv("HF_ENDPOINT");
}

void TestLfsVerb::warnsWhereContentIsMissing()
{
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    ScratchRepository scratch;
    scratch.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    scratch.write("lost.bin", "lost");
    scratch.commitAll("Lost");
    scratch.git({"push", "--quiet", "--no-verify", server.folder(QStringLiteral("space")).toUtf8(), "main"});
    const RepositoriesFolder place;
    const QString folder = place.filePath(QStringLiteral("clone"));
    QCOMPARE(run({QStringLiteral("clone"), server.address(QStringLiteral("plain"), QStringLiteral("space")), folder}),
             0);
    QCOMPARE(count("warning"), 1);
    QVERIFY(m_output.contains("largeFile.missing"));
    QCOMPARE(run({QStringLiteral("lfs"), QStringLiteral("get"), folder}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("largeFile.missing"));
    QCOMPARE(
        GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("status"), QStringLiteral("--porcelain")}),
        QByteArray());
}

void TestLfsVerb::survivesAKill_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"commit", "get", "push"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestLfsVerb::survivesAKill()
{
    QFETCH(QString, verb);
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    const QByteArray plain = server.address(QStringLiteral("plain"), QStringLiteral("space")).toUtf8();
    const QByteArray slow = server.address(QStringLiteral("always-slow"), QStringLiteral("space")).toUtf8();
    const QByteArray broken = server.address(QStringLiteral("always-500"), QStringLiteral("space")).toUtf8();
    const QByteArray content(verb == QLatin1StringView("commit") ? 150'000'000 : 100'000, 'c');
    ScratchRepository scratch;
    scratch.write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    scratch.commitAll("First");
    scratch.git({"config", "lfs.locksverify", "false"});
    scratch.git({"remote", "add", "origin", plain});
    scratch.write("large.bin", content);
    QStringList arguments{QStringLiteral("commit"),    scratch.folder(),     QStringLiteral("--path"),
                          QStringLiteral("large.bin"), QStringLiteral("-m"), QStringLiteral("Large")};
    // When to kill: the moment that what matters has begun.
    std::function<bool()> hasBegun = [&scratch] {
        return !QDir(scratch.folder() + QStringLiteral("/.git/lfs/tmp"))
                    .isEmpty(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    if (verb != QLatin1StringView("commit")) {
        scratch.commitAll("Large");
        hasBegun = [&server] { return server.log().contains("\nS "); };
        arguments = {QStringLiteral("push"), scratch.folder()};
        scratch.git({"remote", "set-url", "origin", broken});
    }
    if (verb == QLatin1StringView("get")) {
        scratch.git({"remote", "set-url", "origin", plain});
        scratch.git({"push", "--quiet", "origin", "main"});
        QVERIFY(QDir(scratch.folder() + QStringLiteral("/.git/lfs/objects")).removeRecursively());
        scratch.write("large.bin", scratch.git({"cat-file", "blob", "HEAD:large.bin"}));
        scratch.git({"remote", "set-url", "origin", slow});
        hasBegun = [&server] { return server.log().contains("S GET"); };
        arguments = {QStringLiteral("lfs"), QStringLiteral("get"), scratch.folder()};
    }
    const QByteArray head = scratch.git({"rev-parse", "HEAD"});
    CommandLine program;
    program.start(arguments);
    QVERIFY(QTest::qWaitFor(hasBegun, 60'000));
    program.process.kill();
    program.wait();

    QCOMPARE(scratch.git({"rev-parse", "HEAD"}), head);
    QCOMPARE(scratch.complaints(), QByteArray());
    QVERIFY(!scratch.git({"lfs", "fsck", "--objects"}).contains("corruptObject"));
    QCOMPARE(scratch.git({"ls-remote", plain, "main"}).isEmpty(), verb != QLatin1StringView("get"));
    // And then all of it.
    scratch.remove(".git/index.lock");
    scratch.git({"remote", "set-url", "origin", plain});
    QCOMPARE(run(arguments), 0);
    QVERIFY(scratch.read("large.bin") == content);
    QCOMPARE(scratch.git({"status", "--porcelain"}), QByteArray());
    scratch.git({"lfs", "fsck"});
    QCOMPARE(scratch.exitCode, 0);
}

void TestLfsVerb::explainsFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no command") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{QStringLiteral("explode")} << 2;
    QTest::newRow("no repository") << QStringList{QStringLiteral("status"), QStringLiteral("/usr")} << 1;
}

void TestLfsVerb::explainsFailures()
{
    QFETCH(QStringList, arguments);
    QTEST(run(QStringList{QStringLiteral("lfs")} + arguments), "code");
    QCOMPARE(m_output.count("\"event\":\"error\""), 1);
}

QTEST_GUILESS_MAIN(TestLfsVerb)
#include "tst_lfsverb.moc"
