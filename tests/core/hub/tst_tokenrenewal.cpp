// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/client/identity.h>
#include <core/hub/client/tokenrenewal.h>

#include <QSignalSpy>

#include <thread>

using namespace spacewright;
using namespace spacewright::tests;

/// A sign-in in the browser outlives the hours that its token lives: whoever asks renews it, once, and nobody notices.
class TestTokenRenewal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("SPACEWRIGHT_OAUTH_CLIENT_ID", "spacewright-test"); }
    void init()
    {
        m_hub.control("DELETE", QStringLiteral("/faults"));
        m_token = signIn();
        m_hub.clearJournal();
    }

    void knowsWhenATokenEnds();
    void keepsAllOfATokenInOneText_data();
    void keepsAllOfATokenInOneText();
    void renewsWhatEndsSoon();
    void renewsWhatTheHubRefuses();
    void manyAskersRenewItOnce();
    void aStreamHasTheNewOneToo();
    void whatIsNotRenewedAsksToSignIn();
    void withoutANetworkNothingEnds();
    void takesAHubThatKeepsTheWayToRenew();
    void leavesOtherTokensAlone();

private:
    hub::DeviceToken signIn() const
    {
        Progress progress;
        auto login = hub::startDeviceLogin(m_hub.endpoint(), hub::oauthClientId(), progress);
        m_hub.control("POST", QStringLiteral("/devices/") + login->userCode,
                      {{QStringLiteral("user"), QStringLiteral("ada")}});
        login->interval = std::chrono::seconds(0);
        return *hub::waitForDeviceLogin(m_hub.endpoint(), hub::oauthClientId(), *login, progress);
    }
    /// As if hours had passed.
    hub::DeviceToken aged() const
    {
        hub::DeviceToken old = m_token;
        old.end = QDateTime::currentDateTimeUtc().addSecs(60);
        return old;
    }
    void revoke(const QByteArray &token) const
    {
        m_hub.control("DELETE", QStringLiteral("/tokens/") + QString::fromUtf8(token));
    }
    Result<hub::Identity> ask() const
    {
        Progress progress;
        return hub::whoami(clientOf(m_hub, m_token.token), progress);
    }
    qsizetype renewals() const { return m_hub.journal(QStringLiteral("POST /oauth/token")).size(); }

    TestHub m_hub;
    hub::DeviceToken m_token;
    hub::TokenRenewal &m_renewal = hub::TokenRenewal::shared();
};

void TestTokenRenewal::knowsWhenATokenEnds()
{
    QCOMPARE(m_token.lifetime, std::chrono::hours(8));
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_token.end);
    QVERIFY(left > 8 * 3600 - 60 && left <= 8 * 3600);
    m_renewal.know(m_hub.endpoint(), m_token);
    QVERIFY(ask());
    QCOMPARE(renewals(), 0);
}

void TestTokenRenewal::keepsAllOfATokenInOneText_data()
{
    QTest::addColumn<QByteArray>("refresh");
    QTest::newRow("renewed") << QByteArray("again");
    QTest::newRow("pasted") << QByteArray();
}

void TestTokenRenewal::keepsAllOfATokenInOneText()
{
    QFETCH(QByteArray, refresh);
    hub::DeviceToken token{.token = "hf_some", .refreshToken = refresh};
    if (!refresh.isEmpty()) {
        token.lifetime = std::chrono::hours(8);
        token.end = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate);
    }
    QCOMPARE(hub::keptForm(token) == QStringLiteral("hf_some"), refresh.isEmpty());
    QVERIFY(hub::tokenFromKept(hub::keptForm(token)) == token);
}

void TestTokenRenewal::renewsWhatEndsSoon()
{
    m_renewal.know(m_hub.endpoint(), aged());
    const QSignalSpy renewed(&m_renewal, &hub::TokenRenewal::renewed);
    QCOMPARE(ask()->name, QStringLiteral("ada"));
    QCOMPARE(renewals(), 1);
    QCOMPARE(renewed.size(), 1);
    QCOMPARE(renewed.at(0).at(1).toByteArray(), m_token.token);
    const auto now = renewed.at(0).at(2).value<hub::DeviceToken>();
    QVERIFY(!now.token.isEmpty() && now.token != m_token.token && now.refreshToken != m_token.refreshToken);
    QCOMPARE(clientOf(m_hub, m_token.token).token(), now.token);
    // The old one is asked with no more, whoever holds it.
    revoke(m_token.token);
    QVERIFY(ask());
    QCOMPARE(renewals(), 1);
}

/// A clock that was set meanwhile does not know that the token has ended.
void TestTokenRenewal::renewsWhatTheHubRefuses()
{
    m_renewal.know(m_hub.endpoint(), m_token);
    revoke(m_token.token);
    QCOMPARE(ask()->name, QStringLiteral("ada"));
    QCOMPARE(renewals(), 1);
}

void TestTokenRenewal::manyAskersRenewItOnce()
{
    m_renewal.know(m_hub.endpoint(), aged());
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/oauth/token")}, {QStringLiteral("hold"), 0.3}});
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> askers;
        for (int i = 0; i < 8; ++i)
            askers.emplace_back([this, &good] { good += ask() ? 1 : 0; });
    }
    QCOMPARE(good, 8);
    QCOMPARE(renewals(), 1);
}

void TestTokenRenewal::aStreamHasTheNewOneToo()
{
    m_hub.addSpace(QStringLiteral("talks"));
    m_renewal.know(m_hub.endpoint(), aged());
    Progress progress;
    const auto end = clientOf(m_hub, m_token.token)
                         .stream(
                             {.path = QStringLiteral("/api/spaces/ada/talks/events")},
                             [&progress](QByteArrayView) {
                                 progress.cancel();
                                 return false;
                             },
                             std::chrono::seconds(5), progress);
    QCOMPARE(renewals(), 1);
    const QJsonArray asked = m_hub.journal(QStringLiteral("/events"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0)[QLatin1StringView("account")].toString(), QStringLiteral("ada"));
}

void TestTokenRenewal::whatIsNotRenewedAsksToSignIn()
{
    hub::DeviceToken old = aged();
    old.refreshToken = "used-before";
    m_renewal.know(m_hub.endpoint(), old);
    revoke(m_token.token);
    const QSignalSpy ended(&m_renewal, &hub::TokenRenewal::ended);
    QCOMPARE(codeOf(ask()), QStringLiteral("hub.signInNeeded"));
    QCOMPARE(codeOf(ask()), QStringLiteral("hub.signInNeeded"));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(renewals(), 1);
}

void TestTokenRenewal::withoutANetworkNothingEnds()
{
    m_renewal.know(m_hub.endpoint(), aged());
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/oauth/token")},
                 {QStringLiteral("status"), 503},
                 {QStringLiteral("count"), 0},
                 {QStringLiteral("headers"), QJsonObject{{QStringLiteral("Retry-After"), QStringLiteral("0")}}}});
    const QSignalSpy ended(&m_renewal, &hub::TokenRenewal::ended);
    // Good for a minute more.
    QVERIFY(ask());
    QVERIFY(ended.isEmpty());
    m_hub.control("DELETE", QStringLiteral("/faults"));
    revoke(m_token.token);
    QVERIFY(ask());
}

void TestTokenRenewal::takesAHubThatKeepsTheWayToRenew()
{
    m_renewal.know(m_hub.endpoint(), aged());
    m_hub.fault({{QStringLiteral("path"), QStringLiteral("/oauth/token")},
                 {QStringLiteral("status"), 200},
                 {QStringLiteral("body"), QStringLiteral("{\"access_token\":\"hf_adawrite\",\"expires_in\":3600}")}});
    const QSignalSpy renewed(&m_renewal, &hub::TokenRenewal::renewed);
    QVERIFY(ask());
    QCOMPARE(renewed.at(0).at(2).value<hub::DeviceToken>().refreshToken, m_token.refreshToken);
}

void TestTokenRenewal::leavesOtherTokensAlone()
{
    Progress progress;
    QCOMPARE(codeOf(hub::whoami(clientOf(m_hub, "hf_wrong"), progress)), QStringLiteral("hub.signInNeeded"));
    QVERIFY(hub::whoami(clientOf(m_hub), progress));
    QCOMPARE(renewals(), 0);
}

QTEST_GUILESS_MAIN(TestTokenRenewal)
#include "tst_tokenrenewal.moc"
