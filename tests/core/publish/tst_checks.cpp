// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/git/history/commit.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/publish/check/contentchecks.h>
#include <core/publish/check/secretscan.h>
#include <core/publish/check/settingchecks.h>
#include <core/publish/check/spacegates.h>

using namespace spacewright;
using namespace spacewright::tests;
using publish::CheckState;

namespace
{

const QByteArray hubToken = "hf_" + QByteArray(34, 'Q');

} // namespace

/// Pre-flight: each reason to refuse is looked at, and says passed, warned or failed, with where that is known from and
/// what to do.
class TestChecks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_here = std::make_unique<PublishTest>();
        m_name = QStringLiteral("demo");
    }
    void cleanup() { m_here.reset(); }

    void everythingIsLookedAt();
    void nothingIsLookedAtForNothing();
    void findsGates_data();
    void findsGates();
    void findsSecrets_data();
    void findsSecrets();
    void findsSecretsInHistory();
    void leavesAFileOut();
    void knowsLimits_data();
    void knowsLimits();
    void knowsNames();
    void knowsPlans_data();
    void knowsPlans();
    void knowsPrices();
    void knowsMissingSettings();
    void knowsClashes();
    void knowsClosedPreloads();
    void takesTheHubsWordAboutTheCard();

private:
    QList<publish::PublishCheck> checks(const publish::PublishTarget &target, const QByteArray &token = "hf_adawrite",
                                        const publish::LocalSettings &settings = {})
    {
        const Result<space::Space> space = space::readSpace(m_here->folder.path());
        const hub::HubClient client = m_here->client(token);
        const auto plan = publish::makePlan(client, *space, target, m_here->progress);
        if (!plan)
            qFatal("%s", qPrintable(codeOf(plan)));
        return publish::preflight(client, *space, *plan, settings, m_here->progress);
    }
    static CheckState stateOf(const QList<publish::PublishCheck> &checks, const char *id)
    {
        const auto found = withId(checks, QLatin1StringView(id));
        return found.isEmpty() ? CheckState::Passed : found.constFirst().state;
    }

    std::unique_ptr<PublishTest> m_here;
    QString m_name;
};

void TestChecks::everythingIsLookedAt()
{
    const auto all = checks(m_here->target(m_name));
    QVERIFY(publish::isPassed(all));
    for (const char *id :
         {"publish.right",         "publish.plan",           "publish.card",         "publish.gate.gradio",
          "publish.gate.packages", "publish.gate.versions",  "publish.gate.port",    "publish.gate.gpu",
          "publish.gate.ignored",  "publish.gate.outgoing",  "publish.gate.headers", "publish.gate.paths",
          "publish.gate.preload",  "publish.gate.variables", "publish.name",         "publish.content",
          "publish.amount",        "publish.folder",         "publish.pushRule",     "publish.secret",
          "publish.settings",      "publish.settingName"}) {
        const auto found = withId(all, QLatin1StringView(id));
        QVERIFY2(found.size() == 1 && found.constFirst().state == CheckState::Passed, id);
        QVERIFY2(!found.constFirst().title.isEmpty() && found.constFirst().source.startsWith(u"https://"), id);
    }
}

void TestChecks::nothingIsLookedAtForNothing()
{
    QVERIFY(m_here->publishTo(m_name));
    m_here->hub.clearJournal();
    QVERIFY(checks(m_here->target(m_name)).isEmpty());
    QVERIFY(m_here->hub.journal(QStringLiteral("validate-yaml|auth-check|secrets")).isEmpty());
}

void TestChecks::findsGates_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("rule");
    QTest::newRow("another Gradio") << "requirements.txt" << QByteArray("gradio==5.0.0\n")
                                    << "requirements.gradio.clash";
    QTest::newRow("a comment in packages.txt")
        << "packages.txt" << QByteArray("# tools\nffmpeg\n") << "packages.comment";
    QTest::newRow("a manifest that nobody reads")
        << "pyproject.toml" << QByteArray("[project]\nname = \"x\"\ndependencies = [\"numpy\"]\n")
        << "space.manifest.ignored";
    QTest::newRow("only here") << "app.py"
                               << QByteArray(
                                      "import gradio as gr\ngr.Interface(print).launch(server_name=\"127.0.0.1\")\n")
                               << "code.server.host";
    QTest::newRow("a path of one machine")
        << "app.py" << QByteArray("import gradio as gr\nopen(\"/home/ada/x.txt\")\ngr.Interface(print).launch()\n")
        << "code.path.own";
}

void TestChecks::findsGates()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, rule);
    m_here->write(file, content);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto found = withId(publish::checkSpaceFiles(*space), rule);
    QVERIFY(!found.isEmpty());
    QVERIFY(found.constFirst().state != CheckState::Passed);
    QCOMPARE(found.constFirst().file, file);
    QVERIFY(found.constFirst().source.contains(u"/") && !found.constFirst().detail.isEmpty());
}

void TestChecks::findsSecrets_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("in code") << "app.py" << QByteArray("token = \"" + hubToken + "\"\n") << true;
    QTest::newRow("with digits") << "app.py" << QByteArray("t = 'hf_AbCdEfGhIjKlMnOpQrStUvWxYz12345678'\n") << true;
    QTest::newRow("of a sign-in") << "app.py" << QByteArray("t = 'hf_oauth_eyJhbGciOiJFZERTQSJ9.eyJ'\n") << true;
    QTest::newRow("a long name") << "app.py" << QByteArray("hf_download_of_many_files_of_a_repository()\n") << false;
    QTest::newRow(".env") << ".env" << QByteArray("X=1\n") << true;
    QTest::newRow("a deep .env.local") << "deep/.env.local" << QByteArray("X=1\n") << true;
    QTest::newRow("an example of it") << ".env.example" << QByteArray("X=\n") << false;
    QTest::newRow("a key pair") << "id_rsa" << QByteArray("x") << true;
    QTest::newRow("a private key") << "key.txt"
                                   << QByteArray("-----BEGIN PRIVATE KEY-----\n" + QByteArray(64, 'A') + "\n") << true;
    QTest::newRow("a cloud's key") << "conf.ini" << QByteArray("id=AKIA" + QByteArray(16, 'Z') + "\n") << true;
    QTest::newRow("an output of a notebook")
        << "n.ipynb" << QByteArray(R"({"cells": [{"outputs": [{"text": ["token )" + hubToken + "\\n\"]}]}]}") << true;
    QTest::newRow("a long notebook") << "n.ipynb" << QByteArray(QByteArray(3'000'000, ' ') + hubToken + '\n') << true;
    QTest::newRow("a word of its own") << "app.py" << QByteArray("hf_hub_download()\n") << false;
}

/// Never with the value itself.
void TestChecks::findsSecrets()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(bool, isFound);
    m_here->write(file, content);
    const auto all = checks(m_here->target(m_name));
    const auto found = withId(all, QStringLiteral("publish.secret"));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().state == CheckState::Failed, isFound);
    if (!isFound)
        return;
    QVERIFY(!publish::isPassed(all));
    QCOMPARE(found.constFirst().file, file);
    QVERIFY(!found.constFirst().detail.contains(QString::fromLatin1(hubToken)));
    QVERIFY(found.constFirst().fix);
    QCOMPARE(found.constFirst().fix->file, QStringLiteral(".gitignore"));
    QCOMPARE(found.constFirst().fix->edits.constFirst().replacement, '/' + file.toUtf8() + '\n');
}

/// A later commit takes nothing away from what is pushed.
void TestChecks::findsSecretsInHistory()
{
    m_here->write(QStringLiteral("config.py"), "token = \"" + hubToken + "\"\n");
    const Result<git::Repository> repository = git::Repository::create(m_here->folder.path(), QStringLiteral("First"));
    QVERIFY(repository);
    m_here->write(QStringLiteral(".git/config"),
                  m_here->read(QStringLiteral(".git/config")) + "[user]\n\tname = Ada\n\temail = ada@example.org\n");
    QVERIFY(QFile::remove(m_here->folder.filePath(QStringLiteral("config.py"))));
    QVERIFY(git::Index(*repository).stage({"config.py"}));
    QVERIFY(git::commitStaged(*repository, {.message = QStringLiteral("Remove it")}));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    publish::PublishPlan plan;
    plan.way = publish::PublishWay::Push;
    const auto found = publish::scanForSecrets(*space, plan, m_here->progress);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().state, CheckState::Failed);
    QCOMPARE(found.constFirst().file, QStringLiteral("config.py"));
    QVERIFY(found.constFirst().detail.contains(QStringLiteral("In commit ")));
    plan.way = publish::PublishWay::Commit;
    QCOMPARE(publish::scanForSecrets(*space, plan, m_here->progress).constFirst().state, CheckState::Passed);
}

void TestChecks::leavesAFileOut()
{
    const QString odd = QStringLiteral("odd [1]*.env");
    m_here->write(odd, "token = \"" + hubToken + "\"\n");
    m_here->write(QStringLiteral(".gitignore"), "*.log");
    QCOMPARE(stateOf(checks(m_here->target(m_name)), "publish.secret"), CheckState::Failed);
    QVERIFY(publish::exclude(m_here->folder.path(), odd));
    QVERIFY(m_here->read(QStringLiteral(".gitignore")).startsWith("*.log\n/odd "));
    QCOMPARE(stateOf(checks(m_here->target(m_name)), "publish.secret"), CheckState::Passed);
    QVERIFY(!PublishTest::text(m_here->plan(m_here->target(m_name))->files).contains(odd));
}

void TestChecks::knowsLimits_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("isLarge");
    QTest::addColumn<int>("state");
    QTest::newRow("some") << 100 << qint64(1000) << false << int(CheckState::Passed);
    QTest::newRow("many small ones") << 6000 << qint64(1000) << false << int(CheckState::Warned);
    QTest::newRow("over a gigabyte in the commit") << 200 << qint64(6'000'000) << false << int(CheckState::Failed);
    QTest::newRow("too many by LFS") << 25'001 << qint64(10) << true << int(CheckState::Failed);
    QTest::newRow("one that is too large") << 1 << qint64(60'000'000'000) << true << int(CheckState::Failed);
    QTest::newRow("more than the disk") << 100 << qint64(600'000'000) << true << int(CheckState::Failed);
}

void TestChecks::knowsLimits()
{
    QFETCH(int, count);
    QFETCH(qint64, size);
    QFETCH(bool, isLarge);
    QFETCH(int, state);
    publish::PublishPlan plan;
    for (int number = 0; number < count; ++number)
        plan.files.append({.path = QString::number(number), .size = size, .isLarge = isLarge});
    const auto found = publish::checkContents({}, plan, m_here->progress);
    QCOMPARE(int(withId(found, QStringLiteral("publish.amount")).constFirst().state), state);
}

void TestChecks::knowsNames()
{
    m_here->write(QStringLiteral("line\nend.txt"), "x");
    m_here->write(QStringLiteral("caf\u00e9.txt"), "x");
    m_here->write(QStringLiteral("cafe\u0301.txt"), "x");
    QVERIFY(QFile::link(QStringLiteral("app.py"), m_here->folder.filePath(QStringLiteral("link.py"))));
    const auto found = withId(checks(m_here->target(m_name)), QStringLiteral("publish.name"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).state, CheckState::Failed);
    QCOMPARE(found.at(1).state, CheckState::Warned);
    // Nothing of it is sent, whoever goes on all the same.
    m_here->hub.clearJournal();
    QVERIFY(m_here->publishTo(m_name));
    QCOMPARE(m_here->onHub(m_name, QStringLiteral("caf%C3%A9.txt")), QByteArray("x"));
    QVERIFY(m_here->onHub(m_name, QStringLiteral("link.py")).isEmpty());
}

void TestChecks::knowsPlans_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("hardware");
    QTest::addColumn<QString>("failed");
    QTest::newRow("PRO") << QByteArray("hf_adawrite") << "ada" << "" << "";
    QTest::newRow("free") << QByteArray("hf_bobwrite") << "bob" << "" << "publish.plan";
    QTest::newRow("free, hardware of its own") << QByteArray("hf_bobwrite") << "bob" << "t4-small" << "publish.plan";
    QTest::newRow("no such hardware") << QByteArray("hf_adawrite") << "ada" << "abacus" << "publish.hardware";
    QTest::newRow("somebody else") << QByteArray("hf_adawrite") << "bob" << "" << "publish.right";
    QTest::newRow("may only read") << QByteArray("hf_adaread") << "ada" << "" << "publish.right";
}

void TestChecks::knowsPlans()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, owner);
    QFETCH(QString, hardware);
    QFETCH(QString, failed);
    publish::PublishTarget target = m_here->target(m_name);
    target.id.owner = owner;
    target.hardware = hardware;
    const auto all = checks(target, token);
    if (failed.isEmpty())
        QVERIFY(publish::isPassed(all));
    else
        QCOMPARE(withId(all, failed).constFirst().state, CheckState::Failed);
}

void TestChecks::knowsPrices()
{
    publish::PublishTarget target = m_here->target(m_name);
    target.hardware = QStringLiteral("t4-small");
    const auto found = withId(checks(target), QStringLiteral("publish.hardware"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().detail.contains(QStringLiteral("$0.40")), qPrintable(found.constFirst().detail));
}

void TestChecks::knowsMissingSettings()
{
    m_here->write(QStringLiteral("app.py"), "import os\nimport gradio as gr\nkey = os.environ[\"API_KEY\"]\n"
                                            "gr.Interface(print, \"text\", \"text\").launch()\n");
    m_here->hub.addSpace(m_name);
    const publish::LocalSettings settings{.variables = {QStringLiteral("MODE")}};
    const auto found = [&] {
        return withId(checks(m_here->target(m_name), "hf_adawrite", settings), QStringLiteral("publish.settings"));
    };
    QVERIFY2(found().constFirst().detail.contains(QStringLiteral("MODE, API_KEY")),
             qPrintable(found().constFirst().detail));
    m_here->hub.api(
        "POST", QStringLiteral("/api/spaces/ada/demo/secrets"),
        {{QStringLiteral("key"), QStringLiteral("API_KEY")}, {QStringLiteral("value"), QStringLiteral("x")}});
    m_here->hub.api("POST", QStringLiteral("/api/spaces/ada/demo/variables"),
                    {{QStringLiteral("key"), QStringLiteral("MODE")}, {QStringLiteral("value"), QStringLiteral("x")}});
    QCOMPARE(found().constFirst().state, CheckState::Passed);
}

void TestChecks::knowsClashes()
{
    const publish::LocalSettings settings{.variables = {QStringLiteral("A"), QStringLiteral("2B")},
                                          .secrets = {QStringLiteral("A")}};
    const auto found =
        withId(checks(m_here->target(m_name), "hf_adawrite", settings), QStringLiteral("publish.settingName"));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).state, CheckState::Warned);
    QVERIFY(found.at(0).detail.contains(QStringLiteral("2B")));
    QCOMPARE(found.at(1).state, CheckState::Failed);
}

void TestChecks::knowsClosedPreloads()
{
    QByteArray readme = m_here->read(QStringLiteral("README.md"));
    readme.replace("app_file: app.py\n", "app_file: app.py\npreload_from_hub:\n  - ada/no-such-model config.json\n");
    m_here->write(QStringLiteral("README.md"), readme);
    const auto found = withId(checks(m_here->target(m_name)), QStringLiteral("publish.preload"));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.constFirst().detail.contains(QStringLiteral("ada/no-such-model,")));
}

void TestChecks::takesTheHubsWordAboutTheCard()
{
    m_here->hub.fault({{QStringLiteral("path"), QStringLiteral("/validate-yaml")},
                       {QStringLiteral("status"), 400},
                       {QStringLiteral("body"),
                        QStringLiteral("{\"errors\":[{\"message\":\"emoji must be one\"}],\"warnings\":[]}")}});
    const auto found = withId(checks(m_here->target(m_name)), QStringLiteral("publish.card"));
    QCOMPARE(found.constFirst().state, CheckState::Failed);
    QCOMPARE(found.constFirst().detail, QStringLiteral("emoji must be one"));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
