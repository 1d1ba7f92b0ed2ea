// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubclient.h"

#include "huberror.h"
#include "reach.h"
#include "tokenrenewal.h"

#include <core/base/log.h>
#include <core/base/redact.h>
#include <core/http/origin.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QSysInfo>
#include <QUuid>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubClient)
};

constexpr int mostHops = 5;
constexpr int tooManyRequests = 429;
constexpr int unauthorised = 401;
constexpr QByteArrayView authorization("Authorization");
/// Bytes a second. A server that sends one at a time is as good as dead.
constexpr qint64 slowest = 10;

/// A request that may not be repeated is sent again only where the server says that it did nothing.
bool mayRepeat(const HubRequest &request, const Result<http::Response> &end)
{
    return request.isRepeatable ? http::isPassing(end) : end && end->status == tooManyRequests;
}

/// Redirects that keep method and body, or for a question without a body any.
bool mayFollow(const HubRequest &request, int status)
{
    return isRedirect(status) &&
           (status == 307 || status == 308 || request.method == "GET" || request.method == "HEAD");
}

Error strayed(const QUrl &to)
{
    return {
        ErrorCode::AddressRefused,
        //: %1 is a host name
        Tr::tr("The Hub sends this to %1, where your token does not go. Check the address of the Hub.").arg(to.host()),
        {}};
}

Error circling()
{
    return {ErrorCode::HubNonsense, Tr::tr("The Hub sends this in a circle. Try again later.")};
}

/// What the Hub wants to be told, `X-HF-Warning: topic; message`: each topic once (huggingface_hub, utils/_http).
void passOnWarnings(const http::Response &response)
{
    static QMutex mutex;
    static QSet<QByteArray> said;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("X-HF-Warning", Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype end = value.indexOf(';');
        const QMutexLocker lock(&mutex);
        if (said.contains(value.left(end)))
            continue;
        said.insert(value.left(end));
        const QString text = redact(QString::fromUtf8(value.sliced(end + 1))).simplified();
        qCWarning(logHub, "The Hub says: %s", qPrintable(text));
    }
}

/// Waits, and says for what and how long.
bool waitPatiently(std::chrono::milliseconds wait, bool isAnswered, Progress &progress)
{
    using std::chrono::seconds;
    while (wait > seconds(1)) {
        const int left = int(wait / seconds(1));
        //: Progress; %n is a number of seconds
        progress.report(0, 0,
                        isAnswered ? Tr::tr("The Hub asks to wait, %n s more", nullptr, left)
                                   //: Progress; %n is a number of seconds
                                   : Tr::tr("The Hub cannot be reached, tried again in %n s", nullptr, left));
        if (!http::waitFor(seconds(1), progress))
            return false;
        wait -= seconds(1);
    }
    return http::waitFor(wait, progress);
}

/// The next page's address, from `Link: <address>; rel="next"`. There may be several such headers.
QUrl nextPage(const http::Response &response, const QUrl &page)
{
    static const QRegularExpression next(QStringLiteral("<([^>]+)>\\s*;[^<]*?\\brel\\s*=\\s*\"?next\\b\"?"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (const auto &[name, value] : response.headers) {
        if (name.compare("Link", Qt::CaseInsensitive) != 0)
            continue;
        if (const QRegularExpressionMatch match = next.match(QString::fromUtf8(value)); match.hasMatch())
            return page.resolved(QUrl(match.captured(1)));
    }
    return {};
}

} // namespace

bool isRedirect(int status)
{
    static constexpr std::array redirects = {301, 302, 303, 307, 308};
    return std::ranges::find(redirects, status) != redirects.end();
}

QUrl HubClient::urlOf(const HubRequest &request) const
{
    QUrl url(m_access.endpoint.toString() + request.path, QUrl::StrictMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    return url;
}

http::Request HubClient::requestTo(const QUrl &url, const HubRequest &request) const
{
    http::Request sent{.method = request.method,
                       .url = url,
                       .headers = request.headers,
                       .body = request.body,
                       // However long it takes as long as it goes on: nobody knows how fast the line is.
                       .timeout = std::chrono::milliseconds(0),
                       .bodyLimit = request.answerLimit,
                       .idleTimeout = m_policy.patienceFor(request.patience),
                       .slowest = slowest,
                       .keepsConnection = true,
                       .isRepeatable = request.isRepeatable,
                       .bodySource = request.makeBody ? request.makeBody() : http::BodySource(),
                       .bodySize = request.bodySize};
    static const QByteArray agent =
        "spacewright/" SPACEWRIGHT_VERSION "; qt/" QT_VERSION_STR "; os/" + QSysInfo::productType().toLatin1();
    sent.headers.append({"User-Agent", agent});
    sent.headers.append({"X-Amzn-Trace-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    if (!request.contentType.isEmpty())
        sent.headers.append({"Content-Type", request.contentType});
    if (!m_access.token.isEmpty() && http::isSameOrigin(m_access.endpoint, url))
        sent.headers.append({authorization.toByteArray(), "Bearer " + token()});
    return sent;
}

/// Large files and redirects may be elsewhere, and what is cancelled says nothing.
void HubClient::noteReach(const QUrl &url, const Result<http::Response> &end, bool isLast,
                          const Progress &progress) const
{
    if (!progress.isCancelled() && http::isSameOrigin(m_access.endpoint, url))
        Reach::shared().note(m_access.endpoint, end, isLast);
}

QByteArray HubClient::token() const
{
    return m_access.token.isEmpty() ? QByteArray() : TokenRenewal::shared().latest(m_access.endpoint, m_access.token);
}

/// Whether a request would be sent with another token now than the one that it has.
bool HubClient::renewToken(const http::Request &sent, bool isRefused, Progress &progress) const
{
    for (const auto &[name, value] : sent.headers) {
        if (name != authorization)
            continue;
        const QByteArray used = value.sliced(value.indexOf(' ') + 1);
        return TokenRenewal::shared().valid(m_access.endpoint, used, isRefused, progress) != used;
    }
    return false;
}

Result<http::Response> HubClient::askAt(const QUrl &url, const HubRequest &request, Progress &progress,
                                        const std::function<bool(int)> &accepts) const
{
    bool wasRenewed = false;
    for (int number = 0;; ++number) {
        http::Request sent = requestTo(url, request);
        if (renewToken(sent, false, progress))
            sent = requestTo(url, request);
        Result<http::Response> answer = http::perform(sent, progress);
        if (answer)
            passOnWarnings(*answer);
        noteReach(url, answer, number >= m_policy.attempts, progress);
        qCDebug(logHub, "%s %s: %d", request.method.constData(), qPrintable(url.path()), answer ? answer->status : 0);
        // A clock that is wrong, or was, does not know when it ends.
        if (answer && answer->status == unauthorised && !wasRenewed && renewToken(sent, true, progress)) {
            wasRenewed = true;
            continue;
        }
        if (number < m_policy.attempts && mayRepeat(request, answer) &&
            waitPatiently(http::waitBefore(m_policy, number, answer), answer.has_value(), progress))
            continue;
        if (answer && answer->status >= 400 && !(accepts && accepts(answer->status)))
            return std::unexpected(refusal(request, *answer));
        return answer;
    }
}

Result<http::Response> HubClient::ask(const HubRequest &request, Progress &progress,
                                      const std::function<bool(int)> &accepts) const
{
    QUrl url = urlOf(request);
    for (int hop = 0; hop <= mostHops; ++hop) {
        Result<http::Response> answer = askAt(url, request, progress, accepts);
        if (!answer || !isRedirect(answer->status))
            return answer;
        const QUrl next = url.resolved(QUrl(QString::fromUtf8(answer->header("Location"))));
        if (!mayFollow(request, answer->status))
            return std::unexpected(refusal(request, *answer));
        if (!http::isSameOrigin(url, next))
            return std::unexpected(strayed(next));
        url = next;
    }
    return std::unexpected(circling());
}

Result<QJsonDocument> HubClient::askJson(const HubRequest &request, Progress &progress) const
{
    const Result<http::Response> answer = ask(request, progress);
    return answer ? jsonOf(request, *answer) : failure(answer);
}

Result<> HubClient::askPages(HubRequest request, const std::function<bool(const QJsonArray &)> &take,
                             Progress &progress) const
{
    while (!progress.isCancelled()) {
        const QUrl page = urlOf(request);
        const Result<http::Response> answer = ask(request, progress);
        if (!answer)
            return failure(answer);
        const Result<QJsonDocument> document = jsonOf(request, *answer);
        if (!document)
            return failure(document);
        if (!document->isArray())
            return std::unexpected(nonsense(request, *answer, QStringLiteral("no list")));
        const QUrl next = nextPage(*answer, page);
        if (!take(document->array()) || next.isEmpty() || next == page)
            return {};
        // A mirror may hand on the address at the Hub that it mirrors: it is asked for where the list began.
        const QString prefix = m_access.endpoint.path();
        request.path = next.path(QUrl::FullyEncoded).sliced(next.path().startsWith(prefix) ? prefix.size() : 0);
        request.query = QUrlQuery(next);
    }
    return {};
}

Result<> HubClient::stream(const HubRequest &request, const http::BodySink &sink, std::chrono::milliseconds silence,
                           Progress &progress, const std::function<void()> &opened) const
{
    QUrl url = urlOf(request);
    for (int hop = 0; hop <= mostHops; ++hop) {
        http::Request sent = requestTo(url, request);
        if (renewToken(sent, false, progress))
            sent = requestTo(url, request);
        sent.idleTimeout = silence;
        sent.slowest = 0;
        // It lasts as long as somebody listens; nothing else could go over its connection.
        sent.keepsConnection = false;
        // What is said beside a redirect is for nobody.
        bool isAnswer = true;
        const auto look = [&isAnswer, &opened](const http::Response &head) {
            isAnswer = !isRedirect(head.status);
            if (isAnswer && head.status < 400 && opened)
                opened();
        };
        const auto take = [&sink, &isAnswer](QByteArrayView bytes) { return !isAnswer || sink(bytes); };
        const Result<http::Response> answer = http::performStream(sent, {.sink = take, .atHead = look}, progress);
        // One that was silent for long, or cut, is begun again, which shows whether the Hub is there.
        noteReach(url, answer, false, progress);
        if (!answer)
            return failure(answer);
        if (answer->status >= 400)
            return std::unexpected(refusal(request, *answer));
        if (!isRedirect(answer->status))
            return {};
        const QUrl next = url.resolved(QUrl(QString::fromUtf8(answer->header("Location"))));
        if (!http::isSameOrigin(url, next))
            return std::unexpected(strayed(next));
        url = next;
    }
    return std::unexpected(circling());
}

} // namespace spacewright::hub
