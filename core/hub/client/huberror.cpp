// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "huberror.h"

#include "hubrequest.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubError)
};

constexpr qsizetype longestText = 500;

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return textOf(value[QLatin1StringView("message")]);
    QStringList texts;
    for (const auto &part : value.toArray())
        texts += textOf(part);
    texts.removeAll(QString());
    return texts.join(u' ');
}

QString saidInBody(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (const char *key : {"error_description", "error", "errors", "message", "warnings"}) {
        if (const QString text = textOf(object.value(QLatin1StringView(key))); !text.isEmpty())
            return text;
    }
    return {};
}

/// The id that the Hub's support asks for.
QString requestId(const http::Response &response)
{
    static constexpr qsizetype longestId = 100;
    for (const char *name : {"X-Request-Id", "X-Amzn-Trace-Id", "X-Amz-Cf-Id"}) {
        if (const QByteArray id = response.header(name); !id.isEmpty())
            return QString::fromLatin1(id.first(qMin(id.size(), longestId)));
    }
    return QStringLiteral("none");
}

QString detailOf(const HubRequest &request, const http::Response &response)
{
    return redact(QStringLiteral("%1 %2: %3 %4, request id %5")
                      .arg(QString::fromLatin1(request.method), request.path)
                      .arg(response.status)
                      .arg(QString::fromLatin1(response.header("X-Error-Code")), requestId(response)));
}

/// What is wrong, in our words; %1 is what the Hub says.
QString sentenceFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HubSignInNeeded:
        //: %1 is what the server said
        return Tr::tr("The Hub does not know you, or you may not see this: %1 Sign in, or check the token.");
    case ErrorCode::HubPaymentNeeded:
        //: %1 is what the server said
        return Tr::tr("The Hub wants a paid plan or a payment method for this: %1");
    case ErrorCode::HubForbidden:
        //: %1 is what the server said
        return Tr::tr("The Hub does not allow this: %1 Ask the owner, or use a token with the right to do it.");
    case ErrorCode::HubMissing:
        //: %1 is what the server said
        return Tr::tr("This is not on the Hub, or not for you to see: %1");
    case ErrorCode::HubConflict:
        //: %1 is what the server said
        return Tr::tr("Something is in the way on the Hub: %1");
    case ErrorCode::HubOutdated:
        //: %1 is what the server said
        return Tr::tr("Somebody has changed the Space on the Hub meanwhile: %1 Get their changes first.");
    case ErrorCode::HubBusy:
        //: %1 is what the server said
        return Tr::tr("The Hub asks to wait: %1 Try again in some minutes.");
    case ErrorCode::HubFailed:
        //: %1 is what the server said
        return Tr::tr("The Hub has a problem of its own: %1 Try again later.");
    default:
        //: %1 is what the server said
        return Tr::tr("The Hub refuses this: %1");
    }
}

/// What the Hub names itself goes before the status, but for 401: it says so of what is missing, too, to somebody whom
/// it does not know (huggingface_hub, utils/_http).
ErrorCode codeFor(const http::Response &response)
{
    constexpr int unauthorised = 401;
    const QByteArray named = response.status == unauthorised ? QByteArray() : response.header("X-Error-Code");
    if (named == "RepoNotFound" || named == "RevisionNotFound" || named == "EntryNotFound")
        return ErrorCode::HubMissing;
    if (named == "GatedRepo")
        return ErrorCode::HubForbidden;
    const int status = response.status;
    switch (status) {
    case 401:
        return ErrorCode::HubSignInNeeded;
    case 402:
        return ErrorCode::HubPaymentNeeded;
    case 403:
        return ErrorCode::HubForbidden;
    case 404:
    case 405:
    case 410:
    case 501:
        return ErrorCode::HubMissing;
    case 409:
        return ErrorCode::HubConflict;
    case 412:
        return ErrorCode::HubOutdated;
    case 429:
        return ErrorCode::HubBusy;
    default:
        return status >= 500 || status == 408 ? ErrorCode::HubFailed : ErrorCode::HubRefused;
    }
}

} // namespace

QString saidBy(const http::Response &response)
{
    QString text = QString::fromUtf8(response.header("X-Error-Message"));
    if (text.isEmpty())
        text = saidInBody(response.body);
    // Shown as it is: no line ends or escape codes of others.
    for (QChar &character : text) {
        if (!character.isPrint())
            character = u' ';
    }
    text = redact(text).simplified();
    return text.size() > longestText ? text.first(longestText) + QChar(0x2026) : text;
}

Error refusal(const HubRequest &request, const http::Response &response)
{
    const ErrorCode code = codeFor(response);
    QString said = saidBy(response);
    if (said.isEmpty())
        //: %1 is a number, the status of an HTTP answer
        said = Tr::tr("it says no more than %1").arg(response.status);
    if (!said.endsWith(u'.') && !said.endsWith(u'!') && !said.endsWith(QChar(0x2026)))
        said += u'.';
    return {code, sentenceFor(code).arg(said), detailOf(request, response)};
}

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::HubMissing;
}

Error nonsense(const HubRequest &request, const http::Response &response, const QString &what)
{
    return {ErrorCode::HubNonsense,
            //: %1 is what is missing or wrong in an answer, in English
            Tr::tr("The Hub's answer cannot be understood: %1. Check the address of the Hub, or try again.").arg(what),
            detailOf(request, response)};
}

Result<QJsonDocument> jsonOf(const HubRequest &request, const http::Response &response)
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error == QJsonParseError::NoError)
        return document;
    const QString kind = QString::fromLatin1(response.header("Content-Type")).section(u';', 0, 0).simplified();
    return std::unexpected(nonsense(request, response,
                                    QStringLiteral("%1 in place of JSON, %2 at byte %3")
                                        .arg(kind.isEmpty() ? QStringLiteral("something") : kind, problem.errorString())
                                        .arg(problem.offset)));
}

} // namespace spacewright::hub
