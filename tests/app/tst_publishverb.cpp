// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/fruitspace.h>
#include <tests/support/repositoryjudge.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

using namespace spacewright::tests;

/// `publish` from outside, against the test Hub: what is sent, what is refused, and what is left after faults.
class TestPublishVerb final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void createsAndFollows();
    void sendsOnlyWhatDiffers();
    void sendsLargeFilesOnce();
    void keepsWhatCameFromElsewhere();
    void refusesWhatWouldFail_data();
    void refusesWhatWouldFail();
    void undoesWhatFails();
    void publishesAsPullRequest();
    void pushesFromAClone();
    void tellsProgressInMeasure();
    void worksOnAStrangeHub();
    void takesOverWhatOthersChanged();
    void leavesOutWhatIsAskedFor();
    void commitsOnceWhateverFails_data();
    void commitsOnceWhateverFails();

private:
    int publish(const QStringList &options)
    {
        CommandLine line;
        line.start(QStringList{QStringLiteral("publish"), m_folder->path(), QStringLiteral("--json")} + options);
        const int code = line.wait(60'000);
        m_output = line.output;
        return code;
    }
    int publishTo(const QString &name, const QStringList &options = {})
    {
        return publish(QStringList{QStringLiteral("--to"), QStringLiteral("ada/") + name} + options);
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray onHub(const QString &space, const QString &path) const
    {
        spacewright::Progress progress;
        const auto answer = spacewright::http::perform(
            {.url = QUrl(m_hub.endpoint().toString() + QStringLiteral("/spaces/ada/%1/raw/main/%2").arg(space, path)),
             .headers = {{"Authorization", "Bearer hf_adawrite"}}},
            progress);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    qsizetype commits(const QString &space) const
    {
        return m_hub.api("GET", QStringLiteral("/api/spaces/ada/%1/commits/main?limit=1000").arg(space)).array().size();
    }
    QStringList states(const char *event, const char *key) const
    {
        QStringList found;
        for (const QByteArray &line : m_output.split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.value(QLatin1StringView("event")).toString() == QLatin1StringView(event))
                found.append(object.value(QLatin1StringView(key)).toString());
        }
        return found;
    }

    const TemporaryHome m_home;
    TestHub m_hub;
    std::unique_ptr<RepositoriesFolder> m_folder;
    QByteArray m_output;
};

void TestPublishVerb::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
}

void TestPublishVerb::init()
{
    qputenv("HF_TOKEN", "hf_adawrite");
    m_hub.control("DELETE", QStringLiteral("/faults"));
    m_folder = std::make_unique<RepositoriesFolder>();
    write(QStringLiteral("README.md"), fruitCard);
    write(QStringLiteral("app.py"), fruitApp);
}

void TestPublishVerb::createsAndFollows()
{
    const QStringList options{QStringLiteral("--create")};
    QCOMPARE(publishTo(QStringLiteral("first"), options + QStringList{QStringLiteral("--dry-run")}), 0);
    QCOMPARE(states("file", "path"), QStringList({QStringLiteral("README.md"), QStringLiteral("app.py")}));
    QCOMPARE(publishTo(QStringLiteral("first")), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("hub.missing"));
    QCOMPARE(publishTo(QStringLiteral("first"), options + QStringList{QStringLiteral("--follow")}), 0);
    QVERIFY(states("stage", "stage").contains(QStringLiteral("RUNNING")));
    QVERIFY(!states("url", "url").isEmpty());
    QVERIFY(!states("step", "name").isEmpty());
    QCOMPARE(onHub(QStringLiteral("first"), QStringLiteral("app.py")), fruitApp);
    QVERIFY(!m_output.contains("hf_adawrite"));
}

void TestPublishVerb::sendsOnlyWhatDiffers()
{
    const QString name = QStringLiteral("differs");
    write(QStringLiteral("old.txt"), "old\n");
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 0);
    const qsizetype before = commits(name);
    // Without --to it is the Space of the last time.
    QCOMPARE(publish({}), 0);
    QVERIFY(states("file", "path").isEmpty());
    QCOMPARE(commits(name), before);
    write(QStringLiteral("new.txt"), "new\n");
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("old.txt"))));
    QCOMPARE(publish({QStringLiteral("-m"), QStringLiteral("Change a file")}), 0);
    QCOMPARE(states("file", "action"), QStringList({QStringLiteral("added"), QStringLiteral("removed")}));
    QCOMPARE(commits(name), before + 1);
    QCOMPARE(onHub(name, QStringLiteral("new.txt")), QByteArray("new\n"));
    QCOMPARE(onHub(name, QStringLiteral("old.txt")), QByteArray());
}

void TestPublishVerb::sendsLargeFilesOnce()
{
    const QString name = QStringLiteral("large");
    QByteArray content(11'000'000, 'x');
    content[5] = '\0';
    write(QStringLiteral("model.bin"), content);
    write(QStringLiteral("copy.bin"), content);
    m_hub.clearJournal();
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 0);
    QCOMPARE(m_hub.journal(QStringLiteral("^PUT ")).size(), 1);
    QVERIFY(onHub(name, QStringLiteral("model.bin")).startsWith("version https://git-lfs.github.com/spec/v1"));
    m_hub.clearJournal();
    QCOMPARE(publish({}), 0);
    QCOMPARE(m_hub.journal(QStringLiteral("^(PUT|POST) ")).size(),
             m_hub.journal(QStringLiteral("^POST .*validate")).size());
}

void TestPublishVerb::keepsWhatCameFromElsewhere()
{
    const QString name = QStringLiteral("elsewhere");
    m_hub.addSpace(name);
    const QJsonObject file{{QStringLiteral("path"), QStringLiteral("theirs.txt")},
                           {QStringLiteral("content"), QStringLiteral("theirs\n")}};
    m_hub.api("POST", QStringLiteral("/api/spaces/ada/%1/commit/main").arg(name),
              {{QStringLiteral("summary"), QStringLiteral("Theirs")}, {QStringLiteral("files"), QJsonArray{file}}});
    QCOMPARE(publishTo(name), 0);
    QVERIFY(states("check", "rule").contains(QStringLiteral("publish.strangers")));
    QCOMPARE(onHub(name, QStringLiteral("theirs.txt")), QByteArray("theirs\n"));
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
}

void TestPublishVerb::refusesWhatWouldFail_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("rule");
    QTest::newRow("gradio clash") << QByteArray("hf_adawrite") << QByteArray("gradio==5.0.0\n")
                                  << QStringLiteral("ada/refused") << QStringLiteral("requirements.gradio.clash");
    QTest::newRow("no plan") << QByteArray("hf_bobwrite") << QByteArray() << QStringLiteral("bob/refused")
                             << QStringLiteral("publish.plan");
    QTest::newRow("token that reads") << QByteArray("hf_adaread") << QByteArray() << QStringLiteral("ada/refused")
                                      << QStringLiteral("publish.right");
    QTest::newRow("somebody else") << QByteArray("hf_adawrite") << QByteArray() << QStringLiteral("bob/refused")
                                   << QStringLiteral("publish.right");
}

void TestPublishVerb::refusesWhatWouldFail()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, requirements);
    QFETCH(QString, space);
    QFETCH(QString, rule);
    qputenv("HF_TOKEN", token);
    write(QStringLiteral("requirements.txt"), requirements);
    m_hub.clearJournal();
    QCOMPARE(publish({QStringLiteral("--to"), space, QStringLiteral("--create")}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("publish.refused"));
    const qsizetype index = states("check", "rule").indexOf(rule);
    QVERIFY2(index >= 0, m_output.constData());
    QCOMPARE(states("check", "state").at(index), QStringLiteral("failed"));
    QVERIFY(m_hub.journal(QStringLiteral("^POST .*/(create|commit|preupload)")).isEmpty());
}

void TestPublishVerb::undoesWhatFails()
{
    const QString name = QStringLiteral("undone");
    const QString follow = QStringLiteral("--follow");
    QCOMPARE(publishTo(name, {QStringLiteral("--create"), follow}), 0);
    write(QStringLiteral("requirements.txt"), "no-such-package-at-all\n");
    write(QStringLiteral("app.py"), fruitApp + "# changed\n");
    QCOMPARE(publish({follow}), 1);
    QVERIFY2(states("stage", "stage").contains(QStringLiteral("BUILD_ERROR")), m_output.constData());
    QVERIFY(!lastValue(m_output, "message").isEmpty());
    const qsizetype before = commits(name);
    QCOMPARE(publish({QStringLiteral("--undo"), follow}), 0);
    QCOMPARE(commits(name), before + 1);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
    QCOMPARE(onHub(name, QStringLiteral("requirements.txt")), QByteArray());
    // What was edited here is still here.
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("requirements.txt"))));
    // And can be published again, mended.
    write(QStringLiteral("requirements.txt"), "numpy\n");
    QCOMPARE(publish({follow}), 0);
    QCOMPARE(onHub(name, QStringLiteral("requirements.txt")), QByteArray("numpy\n"));
}

void TestPublishVerb::publishesAsPullRequest()
{
    const QString name = QStringLiteral("asked");
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 0);
    const qsizetype before = commits(name);
    write(QStringLiteral("app.py"), fruitApp + "# asked for\n");
    QCOMPARE(publish({QStringLiteral("--pr")}), 0);
    QVERIFY(m_output.contains("\"pullRequest\":1"));
    QCOMPARE(commits(name), before);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
}

void TestPublishVerb::pushesFromAClone()
{
    const QString name = QStringLiteral("cloned");
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 0);
    QProcess clone;
    const QString folder = m_folder->filePath(QStringLiteral("clone"));
    clone.start(commandLineProgram(), {QStringLiteral("clone"), QStringLiteral("ada/") + name, folder});
    QVERIFY(clone.waitForFinished() && clone.exitCode() == 0);
    m_home.write(QStringLiteral(".gitconfig"), "[user]\n\tname = Ada\n\temail = ada@example.org\n");
    const qsizetype before = commits(name);
    write(QStringLiteral("clone/app.py"), fruitApp + "# pushed\n");
    write(QStringLiteral("clone/new.txt"), "new\n");
    CommandLine line;
    line.start({QStringLiteral("publish"), folder, QStringLiteral("--json"), QStringLiteral("--to"),
                QStringLiteral("ada/") + name});
    QCOMPARE(line.wait(), 0);
    QVERIFY2(line.output.contains("\"way\":\"push\""), line.output.constData());
    QCOMPARE(commits(name), before + 1);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), QByteArray(fruitApp + "# pushed\n"));
    QCOMPARE(onHub(name, QStringLiteral("new.txt")), QByteArray("new\n"));
}

/// Not once for each file.
void TestPublishVerb::tellsProgressInMeasure()
{
    for (int number = 0; number < 700; ++number)
        write(QStringLiteral("file-%1.txt").arg(number), QByteArray::number(number));
    QCOMPARE(publishTo(QStringLiteral("many"), {QStringLiteral("--create")}), 0);
    QVERIFY(m_output.contains("\"event\":\"progress\""));
    QVERIFY(m_output.count("\"event\":\"progress\"") < 100);
    QCOMPARE(onHub(QStringLiteral("many"), QStringLiteral("file-699.txt")), QByteArray("699"));
}

/// Redirects, unknown and missing keys, chunks, other letters: nothing of it is forbidden.
void TestPublishVerb::worksOnAStrangeHub()
{
    const QString name = QStringLiteral("strange");
    m_hub.control("POST", QStringLiteral("/settings"),
                  {{QStringLiteral("strange"), true},
                   {QStringLiteral("multipart"), 1'000'000},
                   {QStringLiteral("chunk"), 700'000}});
    write(QStringLiteral("model.bin"), QByteArray(3'000'000, '\0') + "strange");
    write(QStringLiteral("old.txt"), "old\n");
    const int first = publishTo(name, {QStringLiteral("--create"), QStringLiteral("--follow")});
    const QByteArray said = m_output;
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("old.txt"))));
    const int second = publish({});
    CommandLine status;
    status.start(
        {QStringLiteral("hub"), QStringLiteral("status"), QStringLiteral("ada/strange"), QStringLiteral("--json")});
    const int third = status.wait();
    m_hub.control("POST", QStringLiteral("/settings"),
                  {{QStringLiteral("strange"), false}, {QStringLiteral("multipart"), 64 << 20}});
    QVERIFY2(first == 0, said.constData());
    QVERIFY2(second == 0, m_output.constData());
    QCOMPARE(third, 0);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
    QCOMPARE(onHub(name, QStringLiteral("old.txt")), QByteArray());
}

void TestPublishVerb::takesOverWhatOthersChanged()
{
    const QString name = QStringLiteral("taken");
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 0);
    const QJsonObject file{{QStringLiteral("path"), QStringLiteral("app.py")},
                           {QStringLiteral("content"), QStringLiteral("theirs\n")}};
    m_hub.api("POST", QStringLiteral("/api/spaces/ada/%1/commit/main").arg(name),
              {{QStringLiteral("summary"), QStringLiteral("Theirs")}, {QStringLiteral("files"), QJsonArray{file}}});
    write(QStringLiteral("new.txt"), "new\n");
    QCOMPARE(publish({}), 0);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), QByteArray("theirs\n"));
    QCOMPARE(publish({QStringLiteral("--take")}), 0);
    QCOMPARE(states("file", "action"), QStringList{QStringLiteral("taken")});
    QCOMPARE(TemporaryHome::read(m_folder->filePath(QStringLiteral("app.py"))), QByteArray("theirs\n"));
}

void TestPublishVerb::leavesOutWhatIsAskedFor()
{
    const QString name = QStringLiteral("left");
    write(QStringLiteral("key.txt"), "hf_" + QByteArray(34, 'Q'));
    QCOMPARE(publishTo(name, {QStringLiteral("--create")}), 1);
    QVERIFY(states("check", "rule").contains(QStringLiteral("publish.secret")));
    QCOMPARE(publishTo(name, {QStringLiteral("--create"), QStringLiteral("--exclude"), QStringLiteral("key.txt")}), 0);
    QCOMPARE(onHub(name, QStringLiteral("key.txt")), QByteArray());
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
}

void TestPublishVerb::commitsOnceWhateverFails_data()
{
    QTest::addColumn<QJsonObject>("fault");
    constexpr int requests = 12;
    for (int nth = 1; nth <= requests; ++nth) {
        const QJsonObject base{{QStringLiteral("origin"), QStringLiteral("hub")}, {QStringLiteral("nth"), nth}};
        QJsonObject lost = base;
        lost.insert(QStringLiteral("after"), true);
        lost.insert(QStringLiteral("cut"), 0);
        lost.insert(QStringLiteral("reset"), true);
        QTest::addRow("answer %d lost", nth) << lost;
        QJsonObject refused = base;
        refused.insert(QStringLiteral("status"), 500);
        refused.insert(QStringLiteral("count"), 0);
        QTest::addRow("dead from request %d on", nth) << refused;
    }
}

/// Whatever goes wrong, the next try brings it to its end, and there is never a second commit of the same.
void TestPublishVerb::commitsOnceWhateverFails()
{
    QFETCH(QJsonObject, fault);
    static int number = 0;
    const QString name = QStringLiteral("fault%1").arg(++number);
    m_hub.addSpace(name);
    const qsizetype before = commits(name);
    QByteArray content(11'000'000, 'y');
    content.replace(0, 20, QByteArray::number(number).rightJustified(20, '\0'));
    write(QStringLiteral("model.bin"), content);
    const bool isDead = fault.contains(QStringLiteral("status"));
    m_hub.fault(fault);
    CommandLine line;
    line.start({QStringLiteral("publish"), m_folder->path(), QStringLiteral("--json"), QStringLiteral("--to"),
                QStringLiteral("ada/") + name});
    // What is dead for good is given up by hand: Ctrl-C.
    if (isDead && !line.process.waitForFinished(1500))
        line.process.terminate();
    line.wait(30'000);
    m_hub.control("DELETE", QStringLiteral("/faults"));
    QCOMPARE(publishTo(name), 0);
    QCOMPARE(commits(name), before + 1);
    QCOMPARE(onHub(name, QStringLiteral("app.py")), fruitApp);
    QVERIFY(onHub(name, QStringLiteral("model.bin")).startsWith("version"));
}

QTEST_GUILESS_MAIN(TestPublishVerb)
#include "tst_publishverb.moc"
