// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

using namespace spacewright::tests;

/// The verbs behind `hub`, from outside, against the test Hub: exit codes and events.
class TestHubVerbs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void saysWhoIsSignedIn();
    void keepsATokenInTheKeychain();
    void takesTheLoginOfOtherTools();
    void signsInWithTheBrowser();
    void listsSpaces();
    void searches();
    void followsARun();
    void printsLogs();
    void changesHardware();
    void keepsSettings();
    void duplicates();
    void discusses();
    void explainsFailures_data();
    void explainsFailures();
    void tokenGoesToItsHubOnly();
    void helps();

private:
    /// The exit code; what was printed is in m_output.
    int run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(commandLineProgram(),
                      QStringList{QStringLiteral("hub")} + arguments + QStringList{QStringLiteral("--json")});
        process.write(input);
        process.closeWriteChannel();
        const bool isEnded = process.waitForFinished(60'000);
        m_output = process.readAllStandardOutput();
        m_errors = process.readAllStandardError();
        return isEnded ? process.exitCode() : -1;
    }
    QList<QJsonObject> events(const char *name) const
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : m_output.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event.value(QLatin1StringView("event")).toString() == QLatin1StringView(name))
                list.append(event);
        }
        return list;
    }
    QString stage()
    {
        run({QStringLiteral("status"), QStringLiteral("ada/demo")});
        return lastValue(m_output, "stage");
    }
    /// Where there is a bus and an unlocked keychain: false if that cannot be had here.
    bool runInDesktop(const QString &script)
    {
        const QString start = QStringLiteral(
            "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || exit 77\n");
        QProcess process;
        process.start(QStringLiteral("dbus-run-session"), {QStringLiteral("--"), QStringLiteral("/bin/sh"),
                                                           QStringLiteral("-c"), start + script, commandLineProgram()});
        process.waitForFinished(90'000);
        m_output = process.readAllStandardOutput();
        return process.exitCode() != 77;
    }

    const TemporaryHome m_home;
    TestHub m_hub;
    QByteArray m_output;
    QByteArray m_errors;
};

void TestHubVerbs::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
    m_hub.addSpace(QStringLiteral("demo"));
    const QJsonObject file{{QStringLiteral("path"), QStringLiteral("app.py")},
                           {QStringLiteral("content"), QStringLiteral("import gradio\n")}};
    m_hub.api("POST", QStringLiteral("/api/spaces/ada/demo/commit/main"),
              {{QStringLiteral("summary"), QStringLiteral("App")}, {QStringLiteral("files"), QJsonArray{file}}});
    qputenv("HF_TOKEN", "hf_adawrite");
    QTRY_COMPARE(stage(), QStringLiteral("RUNNING"));
}

void TestHubVerbs::init()
{
    qputenv("HF_TOKEN", "hf_adawrite");
}

void TestHubVerbs::saysWhoIsSignedIn()
{
    QCOMPARE(run({QStringLiteral("whoami")}), 0);
    const QJsonObject account = events("account").value(0);
    QCOMPARE(account.value(QLatin1StringView("name")).toString(), QStringLiteral("ada"));
    QCOMPARE(account.value(QLatin1StringView("source")).toString(), QStringLiteral("HF_TOKEN"));
    QCOMPARE(account.value(QLatin1StringView("organisations")).toArray().first().toString(), QStringLiteral("lab"));
    QCOMPARE(lastEvent(m_output), QStringLiteral("result"));
}

void TestHubVerbs::keepsATokenInTheKeychain()
{
    qunsetenv("HF_TOKEN");
    if (!runInDesktop(QStringLiteral(
            "printf hf_adawrite | \"$0\" hub login --json; printf hf_bobwrite | \"$0\" hub login --json\n"
            "\"$0\" hub whoami --json; \"$0\" hub whoami --account ada --json; \"$0\" hub logout --json\n"
            "\"$0\" hub whoami --json; \"$0\" hub logout --json; \"$0\" hub whoami --json\n")))
        QSKIP("gnome-keyring-daemon does not start here");
    QStringList names;
    for (const QJsonObject &account : events("account"))
        names += account.value(QLatin1StringView("name")).toString();
    QCOMPARE(names.join(u' '), QStringLiteral("ada bob bob ada ada"));
    QCOMPARE(lastEvent(m_output), QStringLiteral("hub.signInNeeded"));
    QVERIFY(!m_output.contains("hf_"));
    // Git is let in with it too.
    m_hub.api("PUT", QStringLiteral("/api/spaces/ada/demo/settings"), {{QStringLiteral("private"), true}});
    runInDesktop(
        QStringLiteral("printf hf_adawrite | \"$0\" hub login --json\n\"$0\" clone ada/demo \"$HOME/got\" --json\n"
                       "\"$0\" hub logout --json; \"$0\" clone ada/demo \"$HOME/refused\" --json\n"));
    m_hub.api("PUT", QStringLiteral("/api/spaces/ada/demo/settings"), {{QStringLiteral("private"), false}});
    QVERIFY(QFile::exists(m_home.path(QStringLiteral("got/app.py"))));
    QVERIFY(!QFile::exists(m_home.path(QStringLiteral("refused"))));
    // Without a keychain, nothing is kept, and that is said.
    QCOMPARE(run({QStringLiteral("login")}, "hf_adawrite\n"), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("secrets.unavailable"));
}

void TestHubVerbs::takesTheLoginOfOtherTools()
{
    qunsetenv("HF_TOKEN");
    QCOMPARE(run({QStringLiteral("login"), QStringLiteral("--import")}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("hub.signInNeeded"));
    const QString file = m_home.write(QStringLiteral("cache/huggingface/token"), "hf_adawrite");
    // It is good, but there is no keychain.
    QCOMPARE(run({QStringLiteral("login"), QStringLiteral("--import")}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("secrets.unavailable"));
    QFile::remove(file);
}

/// Only where the program is known at the Hub.
void TestHubVerbs::signsInWithTheBrowser()
{
    qunsetenv("HF_TOKEN");
    const QStringList login{QStringLiteral("hub"), QStringLiteral("login"), QStringLiteral("--browser"),
                            QStringLiteral("--json")};
    CommandLine unknown;
    unknown.start(login);
    QCOMPARE(unknown.wait(), 2);
    qputenv("SPACEWRIGHT_OAUTH_CLIENT_ID", "spacewright-test");
    CommandLine line;
    line.start(login);
    QVERIFY(line.waitFor("\"event\":\"device\""));
    const QString code = lastValue(line.output, "code");
    QVERIFY(lastValue(line.output, "url").endsWith(code));
    m_hub.control("POST", QStringLiteral("/devices/") + code, {{QStringLiteral("user"), QStringLiteral("ada")}});
    // It is good, but there is no keychain.
    QCOMPARE(line.wait(), 1);
    qunsetenv("SPACEWRIGHT_OAUTH_CLIENT_ID");
    QCOMPARE(lastEvent(line.output), QStringLiteral("secrets.unavailable"));
    QVERIFY(!line.output.contains("hf_oauth"));
}

void TestHubVerbs::listsSpaces()
{
    m_hub.control("POST", QStringLiteral("/spaces"),
                  {{QStringLiteral("owner"), QStringLiteral("lab")}, {QStringLiteral("count"), 600}});
    QCOMPARE(run({QStringLiteral("list")}), 0);
    QCOMPARE(events("space").size(), 601);
    QCOMPARE(events("space").first().value(QLatin1StringView("id")).toString(), QStringLiteral("ada/demo"));
    QCOMPARE(events("space").first().value(QLatin1StringView("stage")).toString(), QStringLiteral("RUNNING"));
    QCOMPARE(run({QStringLiteral("list"), QStringLiteral("--owner"), QStringLiteral("lab"), QStringLiteral("--limit"),
                  QStringLiteral("3")}),
             0);
    QCOMPARE(events("space").size(), 3);
    qunsetenv("HF_TOKEN");
    QCOMPARE(run({QStringLiteral("list"), QStringLiteral("--text"), QStringLiteral("demo")}), 0);
    QCOMPARE(events("space").size(), 1);
}

void TestHubVerbs::searches()
{
    QCOMPARE(run({QStringLiteral("search"), QStringLiteral("a demo")}), 0);
    QCOMPARE(events("space").value(0).value(QLatin1StringView("id")).toString(), QStringLiteral("ada/demo"));
}

void TestHubVerbs::followsARun()
{
    QCOMPARE(run({QStringLiteral("pause"), QStringLiteral("ada/demo")}), 0);
    QCOMPARE(lastValue(m_output, "stage"), QStringLiteral("PAUSED"));
    QCOMPARE(run({QStringLiteral("restart"), QStringLiteral("ada/demo"), QStringLiteral("--factory")}), 0);
    QTRY_COMPARE(stage(), QStringLiteral("RUNNING"));
}

void TestHubVerbs::printsLogs()
{
    m_hub.control("POST", QStringLiteral("/spaces/ada/demo"),
                  {{QStringLiteral("run"), QJsonArray{QStringLiteral("token hf_verysecret1\n")}}});
    QCOMPARE(run({QStringLiteral("logs"), QStringLiteral("ada/demo")}), 0);
    QCOMPARE(events("log").first().value(QLatin1StringView("text")).toString(),
             QStringLiteral("===== Application Startup =====\n"));
    QCOMPARE(events("log").last().value(QLatin1StringView("text")).toString(), QStringLiteral("token hf_***\n"));
    QCOMPARE(run({QStringLiteral("logs"), QStringLiteral("ada/demo"), QStringLiteral("--build")}), 0);
    QVERIFY(events("log").first().value(QLatin1StringView("text")).toString().contains(QStringLiteral("Build Queued")));
    QCOMPARE(events("log").first().value(QLatin1StringView("source")).toString(), QStringLiteral("build"));

    CommandLine follower;
    follower.start({QStringLiteral("hub"), QStringLiteral("logs"), QStringLiteral("ada/demo"),
                    QStringLiteral("--follow"), QStringLiteral("--json")});
    QVERIFY(follower.waitFor("Application Startup"));
    m_hub.control("POST", QStringLiteral("/spaces/ada/demo"),
                  {{QStringLiteral("run"), QJsonArray{QStringLiteral("one more\n")}}});
    QVERIFY(follower.waitFor("one more"));
    follower.process.terminate();
    QCOMPARE(follower.wait(), 0);
    QCOMPARE(follower.output.count("one more"), 1);
}

void TestHubVerbs::changesHardware()
{
    QCOMPARE(run({QStringLiteral("hardware")}), 0);
    QVERIFY(events("hardware").size() > 5);
    QCOMPARE(run({QStringLiteral("hardware"), QStringLiteral("ada/demo"), QStringLiteral("t4-small"),
                  QStringLiteral("--sleep"), QStringLiteral("600")}),
             0);
    QCOMPARE(events("stage").first().value(QLatin1StringView("requestedHardware")).toString(),
             QStringLiteral("t4-small"));
    QCOMPARE(events("stage").first().value(QLatin1StringView("sleepTime")).toInt(), 600);
    QCOMPARE(run({QStringLiteral("sleep"), QStringLiteral("ada/demo"), QStringLiteral("never")}), 0);
    QCOMPARE(events("stage").first().value(QLatin1StringView("sleepTime")).toInt(), -1);
}

void TestHubVerbs::keepsSettings()
{
    QCOMPARE(
        run({QStringLiteral("secrets"), QStringLiteral("ada/demo"), QStringLiteral("--set"), QStringLiteral("KEY")},
            "very-hidden\n"),
        0);
    QCOMPARE(events("secret").size(), 1);
    QVERIFY(!m_output.contains("very-hidden"));
    QCOMPARE(run({QStringLiteral("variables"), QStringLiteral("ada/demo"), QStringLiteral("--set"),
                  QStringLiteral("A=1=2"), QStringLiteral("--set"), QStringLiteral("B=")}),
             0);
    QCOMPARE(events("variable").size(), 2);
    QCOMPARE(events("variable").first().value(QLatin1StringView("value")).toString(), QStringLiteral("1=2"));
    QCOMPARE(
        run({QStringLiteral("variables"), QStringLiteral("ada/demo"), QStringLiteral("--remove"), QStringLiteral("A")}),
        0);
    QCOMPARE(events("variable").size(), 1);
}

void TestHubVerbs::duplicates()
{
    QCOMPARE(run({QStringLiteral("duplicate"), QStringLiteral("ada/demo"), QStringLiteral("ada/copy")}), 0);
    QVERIFY(lastValue(m_output, "url").endsWith(QStringLiteral("/spaces/ada/copy")));
    QVERIFY(m_hub.api("GET", QStringLiteral("/api/spaces/ada/copy"))[QLatin1StringView("private")].toBool());
    QCOMPARE(run({QStringLiteral("duplicate"), QStringLiteral("ada/demo"), QStringLiteral("ada/copy")}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("hub.conflict"));
}

void TestHubVerbs::discusses()
{
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo"), QStringLiteral("--new"),
                  QStringLiteral("A question"), QStringLiteral("--comment"), QStringLiteral("What?")}),
             0);
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo"), QStringLiteral("1"),
                  QStringLiteral("--comment"), QStringLiteral("That.")}),
             0);
    QCOMPARE(events("entry").size(), 2);
    QCOMPARE(events("entry").last().value(QLatin1StringView("text")).toString(), QStringLiteral("That."));
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo")}), 0);
    QCOMPARE(events("discussion").size(), 1);
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo"), QStringLiteral("1"),
                  QStringLiteral("--close")}),
             0);
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo")}), 0);
    QVERIFY(events("discussion").isEmpty());

    const QJsonObject file{{QStringLiteral("path"), QStringLiteral("more.py")},
                           {QStringLiteral("content"), QStringLiteral("print()\n")}};
    m_hub.api("POST", QStringLiteral("/api/spaces/ada/demo/commit/main?create_pr=1"),
              {{QStringLiteral("summary"), QStringLiteral("More")}, {QStringLiteral("files"), QJsonArray{file}}},
              "hf_bobwrite");
    QCOMPARE(run({QStringLiteral("discussions"), QStringLiteral("ada/demo"), QStringLiteral("2"),
                  QStringLiteral("--merge")}),
             0);
    QVERIFY(events("diff").value(0).value(QLatin1StringView("text")).toString().contains(QStringLiteral("more.py")));
    QCOMPARE(events("discussion").first().value(QLatin1StringView("status")).toString(), QStringLiteral("merged"));
}

void TestHubVerbs::explainsFailures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    const auto usage = QStringLiteral("usage");
    QTest::newRow("no such Space") << QStringList{QStringLiteral("status"), QStringLiteral("ada/none")} << 1
                                   << QStringLiteral("hub.missing");
    QTest::newRow("not a name") << QStringList{QStringLiteral("status"), QStringLiteral("none")} << 2 << usage;
    QTest::newRow("nothing named") << QStringList{QStringLiteral("pause")} << 2 << usage;
    QTest::newRow("too much") << QStringList{QStringLiteral("pause"), QStringLiteral("a/b"), QStringLiteral("c/d")} << 2
                              << usage;
    QTest::newRow("unknown option") << QStringList{QStringLiteral("whoami"), QStringLiteral("--none")} << 2 << usage;
    QTest::newRow("bad time") << QStringList{QStringLiteral("sleep"), QStringLiteral("ada/demo"),
                                             QStringLiteral("soon")}
                              << 2 << usage;
    QTest::newRow("bad hardware") << QStringList{QStringLiteral("hardware"), QStringLiteral("ada/demo"),
                                                 QStringLiteral("abacus")}
                                  << 1 << QStringLiteral("hub.refused");
    QTest::newRow("unsafe Hub") << QStringList{QStringLiteral("whoami"), QStringLiteral("--endpoint"),
                                               QStringLiteral("http://example.org")}
                                << 1 << QStringLiteral("address.refused");
    QTest::newRow("unknown account") << QStringList{QStringLiteral("whoami"), QStringLiteral("--account"),
                                                    QStringLiteral("zoe")}
                                     << 1 << QStringLiteral("hub.signInNeeded");
    QTest::newRow("no discussion") << QStringList{QStringLiteral("discussions"), QStringLiteral("ada/demo"),
                                                  QStringLiteral("99")}
                                   << 1 << QStringLiteral("hub.missing");
}

void TestHubVerbs::explainsFailures()
{
    QFETCH(QStringList, arguments);
    QTEST(run(arguments), "exitCode");
    QTEST(lastEvent(m_output), "code");
}

/// The token in the environment is for the Hub that the environment names.
void TestHubVerbs::tokenGoesToItsHubOnly()
{
    const TestHub other;
    QCOMPARE(run({QStringLiteral("whoami"), QStringLiteral("--endpoint"), other.endpoint().toString()}), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("hub.signInNeeded"));
    QCOMPARE(run({QStringLiteral("hardware"), QStringLiteral("--endpoint"), other.endpoint().toString()}), 0);
    const QJsonArray journal = other.journal();
    QCOMPARE(journal.size(), 1);
    QCOMPARE(journal.first()[QLatin1StringView("authorization")].toString(), QStringLiteral("none"));
}

void TestHubVerbs::helps()
{
    QCOMPARE(run({}), 2);
    QVERIFY(m_errors.contains("discussions"));
    QCOMPARE(run({QStringLiteral("logs"), QStringLiteral("--help")}), 0);
    QVERIFY(m_output.contains("--follow"));
}

QTEST_GUILESS_MAIN(TestHubVerbs)
#include "tst_hubverbs.moc"
