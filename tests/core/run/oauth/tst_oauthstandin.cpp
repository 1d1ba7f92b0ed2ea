// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/hook/starthook.h>
#include <core/run/oauth/oauthstandin.h>

#include <core/http/client.h>
#include <tests/support/temporaryhome.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The stand-in for the sign-in of the Hub: its page, and the app's side in a real Python.
class TestOAuthStandIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsBackToThisMachineOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("is");
        QTest::newRow("loopback") << u"http://127.0.0.1:7860/login/callback"_s << true;
        QTest::newRow("localhost") << u"http://localhost:7860/login/callback"_s << true;
        QTest::newRow("as Gradio writes it") << u"https://127.0.0.1:7860/login/callback"_s << true;
        QTest::newRow("elsewhere") << u"http://example.org/login/callback"_s << false;
        QTest::newRow("looks like it") << u"http://127.0.0.1.example.org/"_s << false;
        QTest::newRow("a user") << u"http://127.0.0.1@example.org/"_s << false;
        QTest::newRow("a script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void sendsBackToThisMachineOnly()
    {
        QFETCH(QString, address);
        QFETCH(bool, is);
        QCOMPARE(run::isWayBack(address), is);
    }

    void signsIn()
    {
        const run::OAuthStandIn standIn(card());
        const QMap<QString, QString> variables = standIn.variables();
        QCOMPARE(variables.value(u"OAUTH_SCOPES"_s), u"openid profile read-repos"_s);
        QCOMPARE(variables.value(u"SYSTEM"_s), u"spaces"_s);
        const QByteArray html = ask(page(variables, u"https://127.0.0.1:7860/login/callback?_target_url=%2F"_s));
        QVERIFY2(html.contains("stand-in") && html.contains("read-repos"), html.constData());
        const QUrl back = link(html, u"allow"_s);
        QCOMPARE(back.path(), u"/login/callback"_s);
        QCOMPARE(back.scheme(), u"http"_s);
        const QUrlQuery query(back);
        QCOMPARE(query.queryItemValue(u"_target_url"_s, QUrl::FullyDecoded), u"/"_s);
        QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a&b"_s);
        QVERIFY(link(html, u"deny"_s).query().contains(u"error=access_denied"));

        start(variables);
        const QJsonObject known = json(u"/.well-known/openid-configuration"_s);
        QCOMPARE(known[u"authorization_endpoint"].toString(), variables.value(u"SPACEWRIGHT_OAUTH_PAGE"_s));
        const QUrl tokens(known[u"token_endpoint"].toString());
        const QJsonObject token = QJsonDocument::fromJson(ask(tokens, "grant_type=authorization_code&code=" +
                                                                          query.queryItemValue(u"code"_s).toUtf8()))
                                      .object();
        QCOMPARE(token[u"scope"].toString(), u"openid profile read-repos"_s);
        QCOMPARE(token[u"access_token"].toString(), u"stand-in-stand-in-user"_s);
        const QByteArrayList parts = token[u"id_token"].toString().toLatin1().split('.');
        QCOMPARE(parts.size(), 3);
        const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QCOMPARE(parts.at(2), QMessageAuthenticationCode::hash(parts.at(0) + '.' + parts.at(1),
                                                               variables.value(u"OAUTH_CLIENT_SECRET"_s).toUtf8(),
                                                               QCryptographicHash::Sha256)
                                  .toBase64(options));
        const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), options)).object();
        QCOMPARE(claims[u"nonce"].toString(), u"once"_s);
        QCOMPARE(claims[u"iss"].toString(), variables.value(u"OPENID_PROVIDER_URL"_s));
        QCOMPARE(claims[u"aud"].toString(), u"stand-in"_s);
        QCOMPARE(claims[u"preferred_username"].toString(), u"stand-in-user"_s);
        QVERIFY(ask(tokens, "code=nonsense").contains("invalid_grant"));
    }

    void refusesOtherMachines()
    {
        const run::OAuthStandIn standIn(card());
        const QByteArray said = ask(page(standIn.variables(), u"https://example.org/callback"_s));
        QVERIFY2(!said.contains("<a "), said.constData());
    }

    void cleanup()
    {
        m_python.kill();
        m_python.waitForFinished();
    }

private:
    static manifest::Card card()
    {
        return manifest::readCard("---\nsdk: gradio\nhf_oauth: true\nhf_oauth_scopes:\n  - read-repos\n---\n").card;
    }

    static QUrl page(const QMap<QString, QString> &variables, const QString &back)
    {
        QUrl url(variables.value(u"SPACEWRIGHT_OAUTH_PAGE"_s));
        url.setQuery(u"response_type=code&client_id=stand-in&scope=openid+profile+read-repos&state=a%26b&nonce=once&"
                     "redirect_uri="_s +
                     QString::fromLatin1(QUrl::toPercentEncoding(back)));
        return url;
    }

    QByteArray ask(const QUrl &url, const QByteArray &form = {})
    {
        http::Request request{.url = url};
        if (!form.isEmpty()) {
            request.method = "POST";
            request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
            request.body = form;
        }
        return http::perform(request, m_progress).value_or(http::Response()).body;
    }

    QJsonObject json(const QString &path) { return QJsonDocument::fromJson(ask(QUrl(m_provider + path))).object(); }

    static QUrl link(const QByteArray &html, const QString &id)
    {
        const QRegularExpression pattern(u"id=\"%1\" href=\"([^\"]*)\""_s.arg(id));
        return QUrl(pattern.match(QString::fromUtf8(html)).captured(1).replace(u"&amp;"_s, u"&"_s));
    }

    /// An app whose Python finds the hook.
    void start(const QMap<QString, QString> &variables)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : variables.asKeyValueRange())
            environment.insert(name, value);
        environment.insert(u"PYTHONPATH"_s, run::hookOnDisk());
        m_provider = variables.value(u"OPENID_PROVIDER_URL"_s);
        m_python.setProcessEnvironment(environment);
        m_python.start(u"python3"_s, {u"-c"_s, u"import time\nprint('there', flush=True)\ntime.sleep(60)"_s});
        QVERIFY(m_python.waitForReadyRead());
    }

    tests::TemporaryHome m_home;
    Progress m_progress;
    QProcess m_python;
    QString m_provider;
};

QTEST_GUILESS_MAIN(TestOAuthStandIn)
#include "tst_oauthstandin.moc"
