// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/client/devicelogin.h>
#include <core/hub/client/identity.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/spaceinfo.h>

#include <QElapsedTimer>

using namespace spacewright;
using namespace spacewright::tests;

/// What all requests have in common: who asks, what goes wrong, where a token goes.
class TestClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub.addSpace(QStringLiteral("demo")); }
    void init()
    {
        m_hub.control("DELETE", QStringLiteral("/faults"));
        m_hub.clearJournal();
    }

    void knowsGoodNames_data();
    void knowsGoodNames();
    void knowsGoodEndpoints_data();
    void knowsGoodEndpoints();
    void saysWhoIsSignedIn();
    void signInIsNeeded_data();
    void signInIsNeeded();
    void signsInByDevice_data();
    void signsInByDevice();
    void mapsRefusals_data();
    void mapsRefusals();
    void showsNothingButPlainText();
    void triesAgainWhatPasses_data();
    void triesAgainWhatPasses();
    void givesUpInTheEnd();
    void triesSoOftenAndNoMore_data();
    void triesSoOftenAndNoMore();
    void repeatsNoWork_data();
    void repeatsNoWork();
    void waitsAsLongAsAsked_data();
    void waitsAsLongAsAsked();
    void waitingCanBeCancelled();
    void heedsAQuota();
    void followsWithinTheHub();
    void takesTheTokenNowhereElse_data();
    void takesTheTokenNowhereElse();
    void endsCircles();
    void endsChains();
    void survivesDamagedAnswers_data();
    void survivesDamagedAnswers();
    void acceptsWhatIsUnknown();
    void passesOnWarningsOnce();
    void followsPagesWhereverTheyAre_data();
    void followsPagesWhereverTheyAre();
    void knowsWhatTheHubNames();

private:
    Result<hub::SpaceInfo> read(const QByteArray &token = "hf_adawrite")
    {
        Progress progress;
        return hub::readSpace(clientOf(m_hub, token), space("ada/demo"), progress);
    }

    TestHub m_hub;
};

void TestClient::knowsGoodNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("ada/demo") << QStringLiteral("ada/demo");
    QTest::newRow("all kinds") << QStringLiteral("a_d-a.x/De.mo_1") << QStringLiteral("a_d-a.x/De.mo_1");
    QTest::newRow("page") << QStringLiteral("https://huggingface.co/spaces/ada/demo/") << QStringLiteral("ada/demo");
    QTest::newRow("no owner") << QStringLiteral("demo") << QString();
    QTest::newRow("dashes") << QStringLiteral("ada/de--mo") << QString();
    QTest::newRow("dots") << QStringLiteral("ada/..") << QString();
    QTest::newRow("git") << QStringLiteral("ada/demo.git") << QString();
    QTest::newRow("dash first") << QStringLiteral("ada/-demo") << QString();
    QTest::newRow("line end") << QStringLiteral("ada/de\nmo") << QString();
    QTest::newRow("query") << QStringLiteral("ada/demo?x") << QString();
    QTest::newRow("other letters") << QStringLiteral("ada/dém") << QString();
    QTest::newRow("too long") << QStringLiteral("ada/") + QString(97, u'x') << QString();
}

void TestClient::knowsGoodNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const Result<hub::SpaceId> id = hub::SpaceId::parse(text);
    QCOMPARE(id ? id->text() : QString(), name);
}

void TestClient::knowsGoodEndpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("public") << QStringLiteral("https://huggingface.co/") << true;
    QTest::newRow("here") << QStringLiteral("http://127.0.0.1:8080") << true;
    QTest::newRow("in the clear") << QStringLiteral("http://hub.example.org") << false;
    QTest::newRow("password") << QStringLiteral("https://me:secret@hub.example.org") << false;
    QTest::newRow("query") << QStringLiteral("https://hub.example.org?x=1") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestClient::knowsGoodEndpoints()
{
    QFETCH(QString, text);
    QTEST(hub::checkedEndpoint(text).has_value(), "isGood");
}

void TestClient::saysWhoIsSignedIn()
{
    Progress progress;
    const Result<hub::Identity> ada = hub::whoami(clientOf(m_hub), progress);
    QVERIFY(ada);
    QCOMPARE(ada->name, QStringLiteral("ada"));
    QCOMPARE(ada->role, QStringLiteral("write"));
    QVERIFY(ada->isPro.value_or(false));
    QCOMPARE(ada->organisations.size(), 1);
    QCOMPARE(ada->organisations.first().name, QStringLiteral("lab"));
    QVERIFY(!hub::whoami(clientOf(m_hub, "hf_bobwrite"), progress)->isPro.value_or(true));
}

void TestClient::signInIsNeeded_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("wrong") << QByteArray("hf_wrong");
}

void TestClient::signInIsNeeded()
{
    QFETCH(QByteArray, token);
    Progress progress;
    QCOMPARE(codeOf(hub::whoami(clientOf(m_hub, token), progress)), QStringLiteral("hub.signInNeeded"));
}

void TestClient::signsInByDevice_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("code");
    QTest::newRow("confirmed") << QStringLiteral("ada") << QStringLiteral("ok");
    QTest::newRow("refused") << QString() << QStringLiteral("hub.signInNeeded");
}

void TestClient::signsInByDevice()
{
    QFETCH(QString, user);
    Progress progress;
    const auto login = hub::startDeviceLogin(m_hub.endpoint(), QStringLiteral("some-app"), progress);
    QVERIFY(login);
    QVERIFY(login->page.toString().endsWith(login->userCode));
    // Asked before anybody has confirmed it, and told to wait.
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/oauth/token")},
                 {QStringLiteral("status"), 400},
                 {QStringLiteral("body"), QStringLiteral("{\"error\":\"authorization_pending\"}")}});
    m_hub.control("POST", QStringLiteral("/devices/") + login->userCode, {{QStringLiteral("user"), user}});
    hub::DeviceLogin hasty = *login;
    hasty.interval = std::chrono::seconds(0);
    const auto token = hub::waitForDeviceLogin(m_hub.endpoint(), QStringLiteral("some-app"), hasty, progress);
    QTEST(codeOf(token), "code");
    if (token)
        QCOMPARE(hub::whoami(clientOf(m_hub, token->token), progress)->name, user);
    QCOMPARE(m_hub.journal(QStringLiteral("/oauth/token")).size(), 2);
    const QJsonArray asked = m_hub.journal(QStringLiteral("/oauth/"));
    for (const auto &entry : asked)
        QCOMPARE(entry[QLatin1StringView("authorization")].toString(), QStringLiteral("none"));
}

void TestClient::mapsRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("400") << 400 << QStringLiteral("hub.refused");
    QTest::newRow("401") << 401 << QStringLiteral("hub.signInNeeded");
    QTest::newRow("402") << 402 << QStringLiteral("hub.paymentNeeded");
    QTest::newRow("403") << 403 << QStringLiteral("hub.forbidden");
    QTest::newRow("404") << 404 << QStringLiteral("hub.missing");
    QTest::newRow("409") << 409 << QStringLiteral("hub.conflict");
    QTest::newRow("412") << 412 << QStringLiteral("hub.outdated");
    QTest::newRow("413") << 413 << QStringLiteral("hub.refused");
    QTest::newRow("422") << 422 << QStringLiteral("hub.refused");
    QTest::newRow("429") << 429 << QStringLiteral("hub.busy");
    QTest::newRow("500") << 500 << QStringLiteral("hub.failed");
    QTest::newRow("599") << 599 << QStringLiteral("hub.failed");
}

/// With what the server says and the id of the request, which its support asks for.
void TestClient::mapsRefusals()
{
    QFETCH(int, status);
    m_hub.fault({{QStringLiteral("status"), status},
                 {QStringLiteral("count"), 0},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Request-Id"), QStringLiteral("Root-77")},
                                                         {QStringLiteral("X-Error-Code"), QStringLiteral("Strange")}}},
                 {QStringLiteral("body"), QStringLiteral("{\"error\":[\"first\",\"second\"]}")}});
    const Result<hub::SpaceInfo> info = read();
    QTEST(codeOf(info), "code");
    QVERIFY2(info.error().message.contains(QStringLiteral("first second.")), qPrintable(info.error().message));
    QVERIFY2(info.error().detail.contains(QStringLiteral("Root-77")), qPrintable(info.error().detail));
    QVERIFY(info.error().detail.contains(QStringLiteral("Strange")));
}

void TestClient::showsNothingButPlainText()
{
    const QString said = QStringLiteral("\x1b]0;evil\x07 line\\nend hf_abcdefghijkl ") + QString(2000, u'x');
    m_hub.fault({{QStringLiteral("status"), 400},
                 {QStringLiteral("body"), QStringLiteral("{\"error\":\"") +
                                              QString(said)
                                                  .replace(u'\x1b', QLatin1StringView("\\u001b"))
                                                  .replace(u'\x07', QLatin1StringView("\\u0007")) +
                                              QStringLiteral("\"}")}});
    const QString message = read().error().message;
    QVERIFY(message.contains(QStringLiteral("evil line end hf_***")));
    QVERIFY(std::ranges::all_of(message, [](QChar character) { return character.isPrint(); }));
    QVERIFY(message.size() < 700);
}

void TestClient::triesAgainWhatPasses_data()
{
    QTest::addColumn<QJsonObject>("fault");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << QJsonObject{{QStringLiteral("status"), status}};
    QTest::newRow("dropped") << QJsonObject{{QStringLiteral("drop"), 0}};
    QTest::newRow("reset") << QJsonObject{{QStringLiteral("drop"), 0}, {QStringLiteral("reset"), true}};
    QTest::newRow("cut") << QJsonObject{{QStringLiteral("cut"), 20}};
    QTest::newRow("too short") << QJsonObject{{QStringLiteral("length"), 7}};
}

void TestClient::triesAgainWhatPasses()
{
    QFETCH(QJsonObject, fault);
    fault.insert(QStringLiteral("count"), 4);
    m_hub.fault(fault);
    QCOMPARE(codeOf(read()), QStringLiteral("ok"));
    QCOMPARE(m_hub.journal().size(), 5);
}

void TestClient::givesUpInTheEnd()
{
    m_hub.fault({{QStringLiteral("status"), 503}, {QStringLiteral("count"), 0}});
    QCOMPARE(codeOf(read()), QStringLiteral("hub.failed"));
    QCOMPARE(m_hub.journal().size(), 6);
}

void TestClient::triesSoOftenAndNoMore_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failures");
    for (const int status : {408, 500, 502, 503, 504}) {
        for (int failures = 1; failures <= 6; ++failures)
            QTest::addRow("%d, %d times", status, failures) << status << failures;
    }
}

/// Five repetitions, and then it is said, with the id that the Hub's support asks for.
void TestClient::triesSoOftenAndNoMore()
{
    QFETCH(int, status);
    QFETCH(int, failures);
    m_hub.fault({{QStringLiteral("status"), status},
                 {QStringLiteral("count"), failures},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Request-Id"), QStringLiteral("Root-5")}}}});
    const Result<hub::SpaceInfo> info = read();
    QCOMPARE(codeOf(info), failures <= 5 ? QStringLiteral("ok") : QStringLiteral("hub.failed"));
    QCOMPARE(m_hub.journal().size(), qMin(failures + 1, 6));
    if (!info)
        QVERIFY2(info.error().detail.contains(QStringLiteral("Root-5")), qPrintable(info.error().detail));
}

void TestClient::repeatsNoWork_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("answer lost") << QJsonObject{{QStringLiteral("drop"), 0}, {QStringLiteral("after"), true}};
    QTest::newRow("gateway") << QJsonObject{{QStringLiteral("status"), 504}, {QStringLiteral("after"), true}};
}

/// Making a Space twice would find the first one in its way, and a comment would stand there twice.
void TestClient::repeatsNoWork()
{
    QFETCH(QJsonObject, fault);
    m_hub.fault(fault);
    Progress progress;
    const QString name =
        QStringLiteral("once-%1").arg(QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0));
    const hub::NewSpace wanted{.id = {QStringLiteral("ada"), name}, .sdk = QStringLiteral("static")};
    QVERIFY(!hub::createSpace(clientOf(m_hub), wanted, progress));
    QCOMPARE(m_hub.journal().size(), 1);
}

void TestClient::waitsAsLongAsAsked_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const QString later = QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::RFC2822Date);
    QTest::newRow("seconds") << QStringLiteral("Retry-After") << QStringLiteral("0") << 990 << 1450;
    QTest::newRow("far too long") << QStringLiteral("Retry-After") << QStringLiteral("99999") << 1490 << 3000;
    QTest::newRow("date") << QStringLiteral("Retry-After") << later << 1490 << 3000;
    QTest::newRow("garbage") << QStringLiteral("Retry-After") << QStringLiteral("soon") << 0 << 900;
    QTest::newRow("used-up quota") << QStringLiteral("RateLimit") << QStringLiteral("\"api\";r=0;t=0") << 990 << 1450;
    QTest::newRow("quota in another order")
        << QStringLiteral("RateLimit") << QStringLiteral("\"pages\";r=5;t=9, \"api\";t=0;r=0;x=1") << 990 << 1450;
    QTest::newRow("quota left") << QStringLiteral("RateLimit") << QStringLiteral("\"api\";r=9;t=55") << 0 << 900;
}

void TestClient::waitsAsLongAsAsked()
{
    QFETCH(QString, header);
    QFETCH(QString, value);
    QFETCH(int, least);
    QFETCH(int, most);
    m_hub.fault({{QStringLiteral("status"), 429}, {QStringLiteral("headers"), QJsonObject{{header, value}}}});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(read());
    QVERIFY2(clock.elapsed() >= least && clock.elapsed() < most, qPrintable(QString::number(clock.elapsed())));
}

void TestClient::waitingCanBeCancelled()
{
    m_hub.fault({{QStringLiteral("status"), 429},
                 {QStringLiteral("count"), 0},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("Retry-After"), QStringLiteral("200")}}}});
    QStringList said;
    Progress progress([&](const ProgressState &state) {
        said += state.text;
        progress.cancel();
    });
    const hub::HubClient patient({.endpoint = m_hub.endpoint(), .token = {}});
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!hub::readSpace(patient, space("ada/demo"), progress));
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(said.value(0).contains(QStringLiteral("200")) || said.value(0).contains(QStringLiteral("201")));
}

void TestClient::heedsAQuota()
{
    m_hub.control("POST", QStringLiteral("/settings"),
                  {{QStringLiteral("quotas"), QJsonObject{{QStringLiteral("api"), 2}}}, {QStringLiteral("window"), 1}});
    for (int number = 0; number < 4; ++number)
        QVERIFY(read());
    m_hub.control("POST", QStringLiteral("/settings"),
                  {{QStringLiteral("quotas"), QJsonObject{{QStringLiteral("api"), 100000}}}});
    QVERIFY(m_hub.journal().size() > 4);
}

/// A Space that was renamed is found under its old name.
void TestClient::followsWithinTheHub()
{
    Progress progress;
    m_hub.addSpace(QStringLiteral("old"));
    QVERIFY(hub::moveSpace(clientOf(m_hub), space("ada/old"), space("ada/new"), progress));
    const Result<hub::SpaceInfo> info = hub::readSpace(clientOf(m_hub), space("ada/old"), progress);
    QVERIFY(info);
    QCOMPARE(info->id.text(), QStringLiteral("ada/new"));
    // With its body, too.
    QVERIFY(hub::setPrivate(clientOf(m_hub), space("ada/old"), true, progress));
    QVERIFY(hub::readSpace(clientOf(m_hub), space("ada/new"), progress)->isPrivate);
}

void TestClient::takesTheTokenNowhereElse_data()
{
    QTest::addColumn<QString>("location");
    QTest::newRow("other port") << m_hub.storage().toString() + QStringLiteral("/objects/x");
    QTest::newRow("other name") << QStringLiteral("http://localhost:%1/api/x").arg(m_hub.endpoint().port());
    QTest::newRow("no TLS") << QStringLiteral("http://example.org/");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
}

void TestClient::takesTheTokenNowhereElse()
{
    QFETCH(QString, location);
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/api/spaces/ada/demo")},
                 {QStringLiteral("redirect"), location},
                 {QStringLiteral("status"), 307}});
    QCOMPARE(codeOf(read()), QStringLiteral("address.refused"));
    QCOMPARE(m_hub.journal().size(), 1);
}

void TestClient::endsCircles()
{
    m_hub.fault({{QStringLiteral("redirect"), QStringLiteral("/api/spaces/ada/demo")}, {QStringLiteral("count"), 0}});
    QCOMPARE(codeOf(read()), QStringLiteral("hub.nonsense"));
    QCOMPARE(m_hub.journal().size(), 6);
}

/// Each link leads to another place, relative to the one before.
void TestClient::endsChains()
{
    constexpr int links = 30;
    for (int number = 0; number < links; ++number)
        m_hub.fault(
            {{QStringLiteral("path"), number == 0 ? QStringLiteral("/demo$") : QStringLiteral("link=%1$").arg(number)},
             {QStringLiteral("redirect"), QStringLiteral("demo?link=%1").arg(number + 1)},
             {QStringLiteral("status"), 308}});
    QCOMPARE(codeOf(read()), QStringLiteral("hub.nonsense"));
    QCOMPARE(m_hub.journal().size(), 6);
}

void TestClient::survivesDamagedAnswers_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("code");
    const auto nonsense = QStringLiteral("hub.nonsense");
    QTest::newRow("page") << QStringLiteral("<html>Sign in</html>") << nonsense;
    QTest::newRow("nothing") << QString() << nonsense;
    QTest::newRow("list") << QStringLiteral("[1,2]") << nonsense;
    QTest::newRow("no id") << QStringLiteral("{}") << nonsense;
    QTest::newRow("id of another kind") << QStringLiteral("{\"id\":7}") << nonsense;
    QTest::newRow("too deep") << QString(2000, u'[') << nonsense;
    const QString whole = QStringLiteral("{\"id\":\"ada/demo\",\"runtime\":{\"stage\":\"RUNNING\"}}");
    for (qsizetype size = 1; size < whole.size(); size += 5)
        QTest::addRow("cut at %lld", qlonglong(size)) << whole.first(size) << nonsense;
    QTest::newRow("parts of other kinds")
        << QStringLiteral("{\"id\":\"ada/demo\",\"runtime\":[],\"tags\":{},\"likes\":\"many\",\"cardData\":7}")
        << QStringLiteral("ok");
}

void TestClient::survivesDamagedAnswers()
{
    QFETCH(QString, body);
    m_hub.fault({{QStringLiteral("status"), 200}, {QStringLiteral("body"), body}});
    QTEST(codeOf(read()), "code");
}

void TestClient::acceptsWhatIsUnknown()
{
    m_hub.fault({{QStringLiteral("status"), 200},
                 {QStringLiteral("body"), QStringLiteral("{\"id\":\"ada/demo\",\"sdk\":\"quantum\",\"new\":[{}],"
                                                         "\"runtime\":{\"stage\":\"DREAMING\",\"hardware\":null}}")}});
    const Result<hub::SpaceInfo> info = read();
    QVERIFY(info);
    QCOMPARE(info->sdk, QStringLiteral("quantum"));
    QCOMPARE(info->runtime.stage, QStringLiteral("DREAMING"));
    QVERIFY(info->runtime.phase() == hub::Phase::Unknown);
}

void TestClient::passesOnWarningsOnce()
{
    m_hub.fault({{QStringLiteral("count"), 3},
                 {QStringLiteral("headers"),
                  QJsonObject{{QStringLiteral("X-HF-Warning"), QStringLiteral("age; this is hf_secretsecret old")}}}});
    QTest::ignoreMessage(QtWarningMsg, "The Hub says: this is hf_*** old");
    QTest::failOnWarning();
    for (int number = 0; number < 3; ++number)
        QVERIFY(read());
}

void TestClient::followsPagesWhereverTheyAre_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("absolute") << "<%1/api/spaces?cursor=x>; rel=\"next\"";
    QTest::newRow("relative") << "</api/spaces?cursor=x>; rel=\"next\"";
    QTest::newRow("no quotes") << "</api/spaces?cursor=x>; rel=next";
    QTest::newRow("among others")
        << "</first>; rel=\"first\", </api/spaces?cursor=x>; title=\"a, b\"; rel=\"next\", </last>; rel=\"last\"";
}

void TestClient::followsPagesWhereverTheyAre()
{
    QFETCH(QString, link);
    const QString where = link.contains(u"%1") ? link.arg(m_hub.endpoint().toString()) : link;
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/api/spaces")},
                 {QStringLiteral("status"), 200},
                 {QStringLiteral("body"), QStringLiteral("[{\"id\":\"ada/one\"}]")},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("Link"), where}}}});
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("cursor=x")},
                 {QStringLiteral("status"), 200},
                 {QStringLiteral("body"), QStringLiteral("[{\"id\":\"ada/two\"}]")}});
    Progress progress;
    const auto all = hub::listSpaces(clientOf(m_hub), {}, progress);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->last().id.name, QStringLiteral("two"));
}

/// Its own word for what is missing goes before the status.
void TestClient::knowsWhatTheHubNames()
{
    struct Named {
        int status;
        const char *name;
        const char *code;
    };
    for (const Named &one : {Named{403, "RepoNotFound", "hub.missing"}, Named{400, "EntryNotFound", "hub.missing"},
                             Named{404, "GatedRepo", "hub.forbidden"}, Named{403, "SomethingNew", "hub.forbidden"},
                             Named{401, "RepoNotFound", "hub.signInNeeded"}}) {
        m_hub.fault(
            {{QStringLiteral("status"), one.status},
             {QStringLiteral("headers"), QJsonObject{{QStringLiteral("X-Error-Code"), QLatin1StringView(one.name)}}}});
        QCOMPARE(codeOf(read()), QLatin1StringView(one.code));
    }
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
