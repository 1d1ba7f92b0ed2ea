// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oauthstandin.h"

#include <core/run/pagecolours.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QThread>
#include <QUrlQuery>

#include <future>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OAuthStandIn)
};

using Status = QHttpServerResponse::StatusCode;

const QString pagePath = QStringLiteral("/oauth/authorize");
const QString user = QStringLiteral("stand-in-user");
/// Implied by the Hub.
const QStringList impliedScopes = {QStringLiteral("openid"), QStringLiteral("profile")};

QString scopesOf(const manifest::Card &card)
{
    QStringList scopes = impliedScopes;
    if (const manifest::CardEntry *entry = card.find(u"hf_oauth_scopes")) {
        for (const manifest::CardPart &part : entry->parts)
            scopes.append(part.text);
    }
    scopes.removeDuplicates();
    return scopes.join(u' ');
}

QString randomWord()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// The app's address with an answer behind it.
QString wayBack(const QUrlQuery &asked, const QList<std::pair<QString, QString>> &answer)
{
    QUrl address(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    // Gradio takes it that SPACE_HOST is one with certificates (gradio, oauth.py).
    address.setScheme(QStringLiteral("http"));
    QUrlQuery query(address);
    for (const auto &[name, value] : answer)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    query.addQueryItem(QStringLiteral("state"), QString::fromLatin1(QUrl::toPercentEncoding(asked.queryItemValue(
                                                    QStringLiteral("state"), QUrl::FullyDecoded))));
    address.setQuery(query);
    return address.toString(QUrl::FullyEncoded);
}

/// What the app changes for tokens: who it is, and what it has asked for.
QString codeFor(const QUrlQuery &asked)
{
    const QJsonObject code = {
        {QStringLiteral("user"), user},
        {QStringLiteral("scope"),
         asked.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded).replace(u'+', u' ')},
        {QStringLiteral("nonce"), asked.queryItemValue(QStringLiteral("nonce"), QUrl::FullyDecoded)}};
    return QString::fromLatin1(QJsonDocument(code)
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QHttpServerResponse pageFor(const QUrlQuery &asked)
{
    if (!isWayBack(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)))
        return {"text/plain; charset=utf-8", Tr::tr("Only an app on this machine can be signed in to here.").toUtf8(),
                Status::BadRequest};
    const auto button = [](const QString &id, const QString &address, const QString &text) {
        return QStringLiteral("<a id=\"%1\" href=\"%2\">%3</a>").arg(id, address.toHtmlEscaped(), text.toHtmlEscaped());
    };
    const QString scope =
        asked.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded).replace(u'+', u' ').toHtmlEscaped();
    const QString html =
        QStringLiteral("<!doctype html><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">"
                       "<title>%1</title><style>%5body{font:16px/1.5 sans-serif;max-width:32em;margin:12vh auto;"
                       "padding:0 1em}a{display:inline-block;margin:0 1em 0 0;padding:.5em 1em;border:1px solid;"
                       "border-radius:.4em;color:inherit;text-decoration:none}small{color:var(--quiet)}</style>"
                       "<h1>%1</h1><p>%2</p><p>%3</p><p><small>%4</small></p>")
            .arg(Tr::tr("Sign in (a stand-in)").toHtmlEscaped(),
                 //: %1 is the name of a made-up user
                 Tr::tr("This is not the Hub. The app runs on this machine, and Spacewright stands in for the sign-in: "
                        "it will be told of a user %1, whose token opens nothing.")
                     .arg(user)
                     .toHtmlEscaped(),
                 button(QStringLiteral("allow"), wayBack(asked, {{QStringLiteral("code"), codeFor(asked)}}),
                        Tr::tr("Sign in")) +
                     button(QStringLiteral("deny"),
                            wayBack(asked, {{QStringLiteral("error"), QStringLiteral("access_denied")}}),
                            Tr::tr("Cancel")),
                 //: %1 is a list of words such as "openid profile read-repos"
                 Tr::tr("On the Hub the app would be given: %1").arg(scope), pageColours());
    return {"text/html; charset=utf-8", html.toUtf8(), Status::Ok};
}

} // namespace

/// Serves the page until it is destroyed.
class OAuthStandIn::Page final
{
public:
    Page()
    {
        std::promise<quint16> opened;
        std::future<quint16> port = opened.get_future();
        m_thread.reset(QThread::create([&opened] {
            QHttpServer server;
            server.route(pagePath, [](const QHttpServerRequest &request) { return pageFor(request.query()); });
            auto *listener = new QTcpServer;
            const bool isOpen = listener->listen(QHostAddress::LocalHost) && server.bind(listener);
            opened.set_value(isOpen ? listener->serverPort() : 0);
            if (!isOpen)
                delete listener;
            QEventLoop().exec();
        }));
        m_thread->start();
        m_port = port.get();
    }
    ~Page()
    {
        m_thread->quit();
        m_thread->wait();
    }
    Page(const Page &) = delete;
    Page &operator=(const Page &) = delete;

    quint16 port() const { return m_port; }

private:
    std::unique_ptr<QThread> m_thread;
    quint16 m_port = 0;
};

OAuthStandIn::OAuthStandIn(const manifest::Card &card) : m_page(std::make_unique<Page>())
{
    if (m_page->port() == 0 || m_inside.port() == 0)
        return;
    m_variables = {{QStringLiteral("OAUTH_CLIENT_ID"), QStringLiteral("stand-in")},
                   {QStringLiteral("OAUTH_CLIENT_SECRET"), randomWord()},
                   {QStringLiteral("OAUTH_SCOPES"), scopesOf(card)},
                   // Inside, where only the app is; by this name libraries take it for the Hub's own.
                   {QStringLiteral("OPENID_PROVIDER_URL"), QStringLiteral("http://127.0.0.1:%1").arg(m_inside.port())},
                   {QStringLiteral("SPACEWRIGHT_OAUTH_PAGE"),
                    QStringLiteral("http://127.0.0.1:%1%2").arg(m_page->port()).arg(pagePath)},
                   // Gradio asks an account of this machine otherwise (gradio, oauth.py).
                   {QStringLiteral("SYSTEM"), QStringLiteral("spaces")}};
}

OAuthStandIn::~OAuthStandIn() = default;

bool isWayBack(const QString &address)
{
    const QUrl url(address);
    return (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https")) &&
           (url.host() == QLatin1StringView("127.0.0.1") || url.host() == QLatin1StringView("localhost"));
}

} // namespace spacewright::run
