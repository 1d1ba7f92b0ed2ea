// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/githttpserver.h>
#include <tests/support/scratchrepository.h>

#include <QJsonArray>

using namespace spacewright::tests;

/// The verbs on repositories, from outside: exit codes and events.
class TestRepositoryVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsChangedFiles();
    void showsDiffs();
    void commitsAndListsHistory();
    void switchesBranches();
    void clonesPushesAndPulls();
    void explainsFailures_data();
    void explainsFailures();
    void helps_data();
    void helps();

private:
    static int run(const QStringList &arguments, QByteArray *output)
    {
        CommandLine program;
        program.start(arguments + QStringList{QStringLiteral("--json")});
        const int code = program.wait();
        *output = program.output;
        return code;
    }
    static QList<QJsonObject> events(const QByteArray &output, const char *name)
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : output.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event.value(QLatin1StringView("event")).toString() == QLatin1StringView(name))
                list.append(event);
        }
        return list;
    }

    QTemporaryDir m_home;
};

void TestRepositoryVerbs::initTestCase()
{
    useOwnGitSettings(m_home.path());
}

void TestRepositoryVerbs::listsChangedFiles()
{
    ScratchRepository scratch;
    scratch.write("old", "some\nlonger\ntext\n");
    scratch.write("gone", "x");
    scratch.write(".gitattributes", "*.bin filter=lfs\n");
    scratch.commitAll("First");
    scratch.git({"mv", "old", "new"});
    scratch.remove("gone");
    scratch.write("data.bin", "x");
    QByteArray output;
    QCOMPARE(run({QStringLiteral("status"), scratch.folder()}, &output), 0);
    const QList<QJsonObject> files = events(output, "file");
    QCOMPARE(files.size(), 3);
    const QJsonObject untracked{{QStringLiteral("event"), QStringLiteral("file")},
                                {QStringLiteral("path"), QStringLiteral("data.bin")},
                                {QStringLiteral("index"), QString()},
                                {QStringLiteral("worktree"), QStringLiteral("untracked")},
                                {QStringLiteral("lfs"), true}};
    QCOMPARE(files.at(0), untracked);
    QCOMPARE(files.at(1).value(QLatin1StringView("worktree")).toString(), QStringLiteral("deleted"));
    QCOMPARE(files.at(2).value(QLatin1StringView("index")).toString(), QStringLiteral("renamed"));
    QCOMPARE(files.at(2).value(QLatin1StringView("oldPath")).toString(), QStringLiteral("old"));
    QCOMPARE(lastEvent(output), QStringLiteral("result"));
}

void TestRepositoryVerbs::showsDiffs()
{
    ScratchRepository scratch;
    scratch.write("a", "one\ntwo\n");
    scratch.commitAll("First");
    scratch.write("a", "one\n2\n3\n");
    QByteArray output;
    QCOMPARE(run({QStringLiteral("diff"), scratch.folder()}, &output), 0);
    const QJsonObject diff = events(output, "diff").value(0);
    QCOMPARE(diff.value(QLatin1StringView("added")).toInt(), 2);
    QCOMPARE(diff.value(QLatin1StringView("removed")).toInt(), 1);
    QCOMPARE(diff.value(QLatin1StringView("text")).toString().toUtf8(), scratch.git({"diff", "--full-index"}));
    QCOMPARE(run({QStringLiteral("diff"), scratch.folder(), QStringLiteral("--staged")}, &output), 0);
    QVERIFY(events(output, "diff").isEmpty());
    scratch.commitAll("Second");
    QCOMPARE(run({QStringLiteral("diff"), scratch.folder(), QStringLiteral("--from"), QStringLiteral("HEAD~1"),
                  QStringLiteral("--path"), QStringLiteral("a")},
                 &output),
             0);
    QCOMPARE(events(output, "diff").size(), 1);
}

void TestRepositoryVerbs::commitsAndListsHistory()
{
    ScratchRepository scratch;
    scratch.write("a", "x");
    QByteArray output;
    QCOMPARE(run({QStringLiteral("commit"), scratch.folder(), QStringLiteral("-m"), QStringLiteral("First"),
                  QStringLiteral("--path"), QStringLiteral("a")},
                 &output),
             0);
    QCOMPARE(lastValue(output, "id").toUtf8(), scratch.git({"rev-parse", "HEAD"}).trimmed());
    scratch.write("a", "y");
    QCOMPARE(run({QStringLiteral("commit"), scratch.folder(), QStringLiteral("-m"), QStringLiteral("Second"),
                  QStringLiteral("--all"), QStringLiteral("--sign-off")},
                 &output),
             0);
    QCOMPARE(run({QStringLiteral("history"), scratch.folder()}, &output), 0);
    const QList<QJsonObject> commits = events(output, "commit");
    QCOMPARE(commits.size(), 2);
    QCOMPARE(commits.first().value(QLatin1StringView("subject")).toString(), QStringLiteral("Second"));
    QVERIFY(
        commits.first().value(QLatin1StringView("body")).toString().startsWith(QLatin1StringView("Signed-off-by: ")));
    QCOMPARE(commits.first().value(QLatin1StringView("parents")).toArray().first(),
             commits.last().value(QLatin1StringView("id")));
    QCOMPARE(
        run({QStringLiteral("history"), scratch.folder(), QStringLiteral("--count"), QStringLiteral("1")}, &output), 0);
    QCOMPARE(events(output, "commit").size(), 1);
    QCOMPARE(scratch.complaints(), QByteArray());
}

void TestRepositoryVerbs::switchesBranches()
{
    ScratchRepository scratch;
    scratch.write("a", "x");
    scratch.commitAll("First");
    QByteArray output;
    QCOMPARE(run({QStringLiteral("branch"), scratch.folder(), QStringLiteral("--create"), QStringLiteral("idea"),
                  QStringLiteral("--switch"), QStringLiteral("idea")},
                 &output),
             0);
    QCOMPARE(scratch.git({"branch", "--show-current"}), QByteArray("idea\n"));
    QCOMPARE(events(output, "branch").size(), 2);
    QCOMPARE(
        run({QStringLiteral("branch"), scratch.folder(), QStringLiteral("--delete"), QStringLiteral("main")}, &output),
        0);
    QCOMPARE(events(output, "branch").size(), 1);
}

void TestRepositoryVerbs::clonesPushesAndPulls()
{
    GitHttpServer server;
    server.add(QStringLiteral("space"));
    ScratchRepository other;
    other.write("a", "x");
    other.commitAll("First");
    other.git({"push", "--quiet", server.folder(QStringLiteral("space")).toUtf8(), "main"});
    const QString address = server.address(QStringLiteral("token"), QStringLiteral("space"));
    const QString folder = m_home.filePath(QStringLiteral("clone"));
    QByteArray output;
    QCOMPARE(run({QStringLiteral("clone"), address, folder}, &output), 1);
    QCOMPARE(lastEvent(output), QStringLiteral("credentials.refused"));
    QVERIFY(!QDir(folder).exists());

    qputenv("HF_ENDPOINT", QUrl(address).adjusted(QUrl::RemovePath).toEncoded());
    qputenv("HF_TOKEN", "wrong");
    QCOMPARE(run({QStringLiteral("clone"), address, folder}, &output), 1);
    QCOMPARE(lastEvent(output), QStringLiteral("credentials.refused"));
    qputenv("HF_TOKEN", "secret");
    QCOMPARE(run({QStringLiteral("clone"), address, folder}, &output), 0);
    QVERIFY(!output.contains("secret"));
    QCOMPARE(run({QStringLiteral("pull"), folder}, &output), 0);
    QCOMPARE(lastValue(output, "outcome"), QStringLiteral("upToDate"));
    GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("commit"), QStringLiteral("--quiet"),
                        QStringLiteral("--allow-empty"), QStringLiteral("-m"), QStringLiteral("Second")});
    QCOMPARE(run({QStringLiteral("push"), folder}, &output), 0);
    QCOMPARE(lastValue(output, "id").toUtf8(),
             GitHttpServer::run({QStringLiteral("-C"), server.folder(QStringLiteral("space")),
                                 QStringLiteral("rev-parse"), QStringLiteral("main")}));
    qunsetenv("HF_ENDPOINT");
    qunsetenv("HF_TOKEN");
}

void TestRepositoryVerbs::explainsFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("code");
    const QString nowhere = m_home.path();
    QTest::newRow("no repository") << QStringList{QStringLiteral("status"), nowhere} << 1
                                   << QStringLiteral("file.missing");
    QTest::newRow("unknown option") << QStringList{QStringLiteral("diff"), QStringLiteral("--nonsense")} << 2
                                    << QStringLiteral("usage");
    QTest::newRow("no number") << QStringList{QStringLiteral("history"), nowhere, QStringLiteral("--count"),
                                              QStringLiteral("x")}
                               << 2 << QStringLiteral("usage");
    QTest::newRow("nothing to get") << QStringList{QStringLiteral("clone")} << 2 << QStringLiteral("usage");
    QTest::newRow("a file") << QStringList{QStringLiteral("clone"), QStringLiteral("file:///etc")} << 1
                            << QStringLiteral("address.refused");
}

void TestRepositoryVerbs::explainsFailures()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QByteArray output;
    QCOMPARE(run(arguments, &output), exit);
    QTEST(lastEvent(output), "code");
}

void TestRepositoryVerbs::helps_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"status", "diff", "history", "commit", "push", "pull", "clone", "branch"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestRepositoryVerbs::helps()
{
    QFETCH(QString, verb);
    CommandLine program;
    program.start({verb, QStringLiteral("--help")});
    QCOMPARE(program.wait(), 0);
    QVERIFY(program.output.contains("--json"));
}

QTEST_GUILESS_MAIN(TestRepositoryVerbs)
#include "tst_repositoryverbs.moc"
