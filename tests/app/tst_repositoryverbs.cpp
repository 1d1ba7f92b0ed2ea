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
    void filtersTheHistory();
    void mergesAndGivesUp();
    void rebasesByPlan();
    void putsChangesAside();
    void saysWhoWroteLines();
    void undoesTheLast();
    void repairs();
    void fetchesPullRequests();
    void worksInSeveralFolders();
    void signsCommits();
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

    RepositoriesFolder m_home;
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
    QVERIFY(!output.contains("warning"));
    GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("config"), QStringLiteral("http.proxy"),
                        QStringLiteral("http://evil.example")});
    QCOMPARE(run({QStringLiteral("pull"), folder}, &output), 0);
    QVERIFY(output.contains("remote.setting") && output.contains("http.proxy = http://evil.example"));
    GitHttpServer::run({QStringLiteral("-C"), folder, QStringLiteral("commit"), QStringLiteral("--quiet"),
                        QStringLiteral("--allow-empty"), QStringLiteral("-m"), QStringLiteral("Second")});
    QCOMPARE(run({QStringLiteral("push"), folder}, &output), 0);
    QCOMPARE(lastValue(output, "id").toUtf8(),
             GitHttpServer::run({QStringLiteral("-C"), server.folder(QStringLiteral("space")),
                                 QStringLiteral("rev-parse"), QStringLiteral("main")}));
    qunsetenv("HF_ENDPOINT");
    qunsetenv("HF_TOKEN");
}

void TestRepositoryVerbs::filtersTheHistory()
{
    ScratchRepository scratch;
    scratch.commitAll("First");
    scratch.git({"checkout", "--quiet", "-b", "side"});
    scratch.commitAll("Side");
    scratch.git({"checkout", "--quiet", "main"});
    const auto subjects = [&](const QStringList &options) {
        QByteArray output;
        QStringList list;
        run(QStringList{QStringLiteral("history"), scratch.folder()} + options, &output);
        for (const QJsonObject &commit : events(output, "commit"))
            list.append(commit.value(u"subject").toString());
        list.sort();
        return list.join(u' ');
    };
    QCOMPARE(subjects({}), QStringLiteral("First"));
    QCOMPARE(subjects({QStringLiteral("--all")}), QStringLiteral("First Side"));
    QCOMPARE(subjects({QStringLiteral("--all"), QStringLiteral("--text"), QStringLiteral("sid")}),
             QStringLiteral("Side"));
    QCOMPARE(subjects({QStringLiteral("--author"), QStringLiteral("nobody")}), QString());
}

void TestRepositoryVerbs::mergesAndGivesUp()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    scratch.git({"checkout", "--quiet", "-b", "side"});
    scratch.write("a", "side\n");
    scratch.commitAll("Side");
    scratch.git({"checkout", "--quiet", "main"});
    scratch.git({"branch", "other"});
    const QStringList merge{QStringLiteral("merge"), scratch.folder()};
    const QStringList from{QStringLiteral("--from"), QStringLiteral("side")};
    QByteArray output;
    scratch.write("a", "main\n");
    scratch.commitAll("Main");
    QCOMPARE(run(merge + from, &output), 1);
    QCOMPARE(events(output, "conflict").first().value(u"path").toString(), QStringLiteral("a"));
    QCOMPARE(events(output, "error").first().value(u"code").toString(), QStringLiteral("merge.conflict"));
    QCOMPARE(run(merge + QStringList{QStringLiteral("--abort")}, &output), 0);
    QCOMPARE(scratch.git({"status", "--porcelain"}), QByteArray());
    scratch.git({"checkout", "--quiet", "other"});
    QCOMPARE(run(merge + from, &output), 0);
    QCOMPARE(events(output, "result").first().value(u"outcome").toString(), QStringLiteral("fastForwarded"));
    QCOMPARE(run(merge, &output), 2);
    QCOMPARE(scratch.complaints(), QByteArray());
}

void TestRepositoryVerbs::rebasesByPlan()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    scratch.git({"checkout", "--quiet", "-b", "side"});
    scratch.write("b", "1\n");
    scratch.commitAll("Side");
    scratch.git({"checkout", "--quiet", "main"});
    scratch.write("c", "1\n");
    scratch.commitAll("Main");
    scratch.git({"checkout", "--quiet", "side"});
    const QStringList rebase{QStringLiteral("rebase"), scratch.folder(), QStringLiteral("--onto"),
                             QStringLiteral("main")};
    QByteArray output;
    QCOMPARE(run(rebase + QStringList{QStringLiteral("--dry-run")}, &output), 0);
    QCOMPARE(events(output, "step").first().value(u"subject").toString(), QStringLiteral("Side"));
    QCOMPARE(scratch.git({"log", "--format=%s"}), QByteArray("Side\nFirst\n"));
    QCOMPARE(run(rebase, &output), 0);
    QCOMPARE(scratch.git({"log", "--format=%s"}), QByteArray("Side\nMain\nFirst\n"));
}

void TestRepositoryVerbs::putsChangesAside()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    scratch.write("a", "2\n");
    const QStringList stash{QStringLiteral("stash"), scratch.folder()};
    QByteArray output;
    QCOMPARE(run(stash + QStringList{QStringLiteral("--save"), QStringLiteral("--message"), QStringLiteral("mine")},
                 &output),
             0);
    QVERIFY(events(output, "stash").first().value(u"message").toString().contains(QStringLiteral("mine")));
    QCOMPARE(scratch.read("a"), QByteArray("1\n"));
    QCOMPARE(run(stash + QStringList{QStringLiteral("--pop"), QStringLiteral("0")}, &output), 0);
    QCOMPARE(scratch.read("a"), QByteArray("2\n"));
    QVERIFY(events(output, "stash").isEmpty());
    QCOMPARE(run(stash + QStringList{QStringLiteral("--drop"), QStringLiteral("0")}, &output), 1);
}

void TestRepositoryVerbs::saysWhoWroteLines()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n2\n");
    scratch.commitAll("First");
    scratch.write("a", "1\nzwei\n");
    scratch.commitAll("Second");
    QByteArray output;
    QCOMPARE(run({QStringLiteral("blame"), scratch.folder(), QStringLiteral("--path"), QStringLiteral("a")}, &output),
             0);
    const QList<QJsonObject> lines = events(output, "lines");
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).value(u"line").toInt(), 2);
    QCOMPARE(lines.at(1).value(u"subject").toString(), QStringLiteral("Second"));
    QCOMPARE(lines.at(0).value(u"author").toString(), QStringLiteral("Ada Lovelace"));
    QCOMPARE(run({QStringLiteral("blame"), scratch.folder(), QStringLiteral("--path"), QStringLiteral("b")}, &output),
             1);
}

void TestRepositoryVerbs::undoesTheLast()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    const QByteArray before = scratch.git({"for-each-ref"});
    QByteArray output;
    QCOMPARE(
        run({QStringLiteral("branch"), scratch.folder(), QStringLiteral("--create"), QStringLiteral("b")}, &output), 0);
    const QStringList undo{QStringLiteral("undo"), scratch.folder()};
    QCOMPARE(run(undo + QStringList{QStringLiteral("--list")}, &output), 0);
    QCOMPARE(events(output, "operation").first().value(u"undone").toBool(), false);
    QCOMPARE(run(undo, &output), 0);
    QCOMPARE(events(output, "operation").first().value(u"text").toString(), QStringLiteral("Made the branch b."));
    QCOMPARE(scratch.git({"for-each-ref"}), before);
    QCOMPARE(run(undo, &output), 1);
}

void TestRepositoryVerbs::repairs()
{
    ScratchRepository scratch;
    scratch.mayBeDamaged();
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    scratch.write(".git/index", "damaged");
    QByteArray output;
    const QStringList repair{QStringLiteral("repair"), scratch.folder()};
    QCOMPARE(run(repair, &output), 0);
    QVERIFY(events(output, "result").first().value(u"oldIndex").toString().contains(QStringLiteral("damaged")));
    // What nobody has any more is no success.
    const QByteArray id = scratch.git({"rev-parse", "HEAD:a"}).trimmed();
    scratch.remove(".git/objects/" + id.first(2) + '/' + id.sliced(2));
    QCOMPARE(run(repair, &output), 1);
    QCOMPARE(events(output, "result").first().value(u"missing").toInt(), 1);
    QCOMPARE(events(output, "result").first().value(u"ok").toBool(), false);
    // There is no remote to ask.
    QCOMPARE(run(repair + QStringList{QStringLiteral("--fetch")}, &output), 1);
}

void TestRepositoryVerbs::fetchesPullRequests()
{
    GitHttpServer server;
    server.add(QStringLiteral("reviewed"));
    const QByteArray bare = server.folder(QStringLiteral("reviewed")).toUtf8();
    ScratchRepository author;
    author.write("a", "1\n");
    author.commitAll("First");
    author.git({"push", "--quiet", bare, "main"});
    author.write("a", "2\n");
    author.commitAll("Proposed");
    author.git({"push", "--quiet", bare, "HEAD:refs/pr/3"});
    const QString folder = m_home.filePath(QStringLiteral("reviewed"));
    QByteArray output;
    const QString address = server.address(QStringLiteral("plain"), QStringLiteral("reviewed"));
    QCOMPARE(run({QStringLiteral("clone"), address, folder}, &output), 0);
    const QStringList fetch{QStringLiteral("fetch"), folder};
    QCOMPARE(run(fetch, &output), 0);
    QCOMPARE(events(output, "result").first().value(u"behind").toInt(), 0);
    QCOMPARE(run(fetch + QStringList{QStringLiteral("--pull-requests")}, &output), 0);
    QCOMPARE(events(output, "pullRequest").size(), 1);
    QCOMPARE(events(output, "pullRequest").first().value(u"number").toInt(), 3);
    QCOMPARE(run({QStringLiteral("worktree"), folder, QStringLiteral("--add"), folder + QStringLiteral("-pr"),
                  QStringLiteral("--pull-request"), QStringLiteral("3")},
                 &output),
             0);
    QCOMPARE(events(output, "worktree").at(1).value(u"branch").toString(), QStringLiteral("pr/3"));
    QCOMPARE(
        run({QStringLiteral("worktree"), folder, QStringLiteral("--remove"), folder + QStringLiteral("-pr")}, &output),
        0);
    QCOMPARE(run(fetch + QStringList{QStringLiteral("--pull-request"), QStringLiteral("3")}, &output), 0);
    QCOMPARE(
        run({QStringLiteral("branch"), folder, QStringLiteral("--switch"), QStringLiteral("origin/pr/3")}, &output), 0);
    const auto git = [&folder](const QStringList &arguments) {
        return GitHttpServer::run(QStringList{QStringLiteral("-C"), folder} + arguments);
    };
    QCOMPARE(git({QStringLiteral("symbolic-ref"), QStringLiteral("HEAD")}), QByteArray("refs/heads/pr/3"));
    git({QStringLiteral("commit"), QStringLiteral("--quiet"), QStringLiteral("--allow-empty"), QStringLiteral("-m"),
         QStringLiteral("Reviewed")});
    QCOMPARE(run({QStringLiteral("push"), folder}, &output), 0);
    QCOMPARE(author.git({"ls-remote", bare, "refs/pr/3"}).first(40),
             git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}));
    QCOMPARE(run(fetch + QStringList{QStringLiteral("--pull-request"), QStringLiteral("x")}, &output), 2);
}

void TestRepositoryVerbs::worksInSeveralFolders()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    scratch.commitAll("First");
    const QString beside = m_home.filePath(QStringLiteral("beside"));
    const QStringList worktree{QStringLiteral("worktree"), scratch.folder()};
    QByteArray output;
    QCOMPARE(
        run(worktree + QStringList{QStringLiteral("--add"), beside, QStringLiteral("--create"), QStringLiteral("idea")},
            &output),
        0);
    QCOMPARE(events(output, "worktree").size(), 2);
    QCOMPARE(events(output, "worktree").at(1).value(u"folder").toString(), beside);
    QVERIFY(events(output, "worktree").at(0).value(u"main").toBool());
    QVERIFY(scratch.git({"worktree", "list"}).contains("[idea]"));
    QCOMPARE(run({QStringLiteral("status"), beside}, &output), 0);
    QCOMPARE(run(worktree + QStringList{QStringLiteral("--add"), beside}, &output), 2);
    QFile file(beside + QStringLiteral("/new"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(run(worktree + QStringList{QStringLiteral("--remove"), beside}, &output), 1);
    QVERIFY(file.remove());
    QCOMPARE(run(worktree + QStringList{QStringLiteral("--remove"), beside}, &output), 0);
    QVERIFY(!QFile::exists(beside));
    QCOMPARE(scratch.complaints(), QByteArray());
}

void TestRepositoryVerbs::signsCommits()
{
    ScratchRepository scratch;
    scratch.write("a", "1\n");
    const QString key = m_home.filePath(QStringLiteral("key"));
    QByteArray output;
    const QStringList commit{QStringLiteral("commit"), scratch.folder(),        QStringLiteral("--sign"),
                             QStringLiteral("-m"),     QStringLiteral("First"), QStringLiteral("--path"),
                             QStringLiteral("a")};
    QCOMPARE(run(commit, &output), 1);
    QVERIFY(output.contains("tool.failed"));
    QProcess::execute(QStringLiteral("ssh-keygen"),
                      {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                       QString(), QStringLiteral("-f"), key});
    QFile publicKey(key + QStringLiteral(".pub"));
    QFile signers(m_home.filePath(QStringLiteral("signers")));
    QVERIFY(publicKey.open(QIODevice::ReadOnly) && signers.open(QIODevice::WriteOnly));
    signers.write("ada@example.com " + publicKey.readAll());
    signers.close();
    scratch.git({"config", "--global", "gpg.format", "ssh"});
    scratch.git({"config", "--global", "user.signingkey", QFile::encodeName(publicKey.fileName())});
    scratch.git({"config", "--global", "gpg.ssh.allowedSignersFile", QFile::encodeName(signers.fileName())});
    QCOMPARE(run(commit, &output), 0);
    scratch.git({"verify-commit", "HEAD"});
    QCOMPARE(scratch.exitCode, 0);
    useOwnGitSettings(m_home.path());
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
    for (const char *verb : {"status", "diff", "history", "commit", "push", "pull", "clone", "branch", "worktree"})
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
