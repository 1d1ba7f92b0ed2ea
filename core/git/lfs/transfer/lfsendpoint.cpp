// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsendpoint.h"

#include "lfsplace.h"

#include <core/git/gitlibrary.h>
#include <core/http/origin.h>

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

// As many as git LFS itself asks about at once.
constexpr qsizetype mostAtOnce = 100;
constexpr std::chrono::seconds idleTimeout{30};
/// Bytes a second: less is as good as nothing.
constexpr qint64 slowest = 10;
constexpr int mostRedirects = 5;
const QByteArray mediaType = "application/vnd.git-lfs+json";

QUrl besides(QUrl address)
{
    QString path = address.path();
    if (!path.endsWith(QLatin1StringView(".git")))
        path += QStringLiteral(".git");
    address.setPath(path + QStringLiteral("/info/lfs/objects/batch"));
    return address;
}

Error nonsense(const QString &detail)
{
    return {ErrorCode::LargeFileWrong, Tr::tr("The remote's answer about large files makes no sense."), detail};
}

Error statusError(const QUrl &address, const http::Response &response)
{
    const QString place = address.host();
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QString said = cleaned(body.value(QLatin1StringView("message")).toString().toUtf8());
    const QString detail = QStringLiteral("HTTP %1 %2").arg(response.status).arg(said);
    if (response.status == 401 || response.status == 403)
        return {ErrorCode::CredentialsRefused,
                //: %1 is a host name
                Tr::tr("%1 does not give you access to the large files. Does your token allow it?").arg(place), detail};
    if (response.status == 404)
        return {ErrorCode::LargeFileMissing,
                //: %1 is a host name
                Tr::tr("%1 keeps no large files for this repository, or you may not see it.").arg(place), detail};
    return {ErrorCode::HttpFailed,
            //: %1 is a host name, %2 a number
            Tr::tr("%1 answered the question about large files with HTTP status %2.").arg(place).arg(response.status),
            detail};
}

/// What the server says is wrong with one object.
Error objectError(const QJsonObject &told, const LfsPointer &pointer)
{
    const int code = told.value(QLatin1StringView("code")).toInt();
    const QString said = cleaned(told.value(QLatin1StringView("message")).toString().toUtf8());
    const QString detail = QStringLiteral("%1: %2 %3").arg(QString::fromLatin1(pointer.oid)).arg(code).arg(said);
    if (code == 404 || code == 410)
        return {ErrorCode::LargeFileMissing,
                //: %1 is a number of bytes
                Tr::tr("The remote does not have the content of a large file of %1 bytes. Whoever committed it has to "
                       "push it again.")
                    .arg(pointer.size),
                detail};
    return {ErrorCode::HttpFailed,
            //: %1 is the reason, in the remote's words
            Tr::tr("The remote refused a large file: %1.").arg(said), detail};
}

Error unencrypted(const QUrl &url)
{
    return {ErrorCode::AddressRefused,
            //: %1 is a host name
            Tr::tr("The remote sends the large files through %1 without encryption, so nothing was transferred.")
                .arg(url.host())};
}

/// Whether the remote is on this machine, where nobody listens on the way.
bool isHere(QUrl remote)
{
    if (isSsh(remote))
        remote = QUrl(QStringLiteral("http://") + remote.host());
    return remote.scheme() == QLatin1StringView("http") && http::isConfidential(remote);
}

bool isPlain(const QByteArray &text)
{
    return std::ranges::none_of(text, [](char character) { return uchar(character) < ' ' || character == 0x7f; });
}

} // namespace

LfsEndpoint::LfsEndpoint(const QUrl &address, Credentials credentials, http::RetryPolicy policy, QString branch)
    : m_address(isSsh(address) ? address : besides(address)), m_credentials(std::move(credentials)), m_policy(policy),
      m_branch(std::move(branch))
{
}

QByteArray LfsEndpoint::question(LfsOperation operation, const QList<LfsPointer> &pointers) const
{
    QJsonArray objects;
    for (const LfsPointer &pointer : pointers)
        objects.append(QJsonObject{{QStringLiteral("oid"), QString::fromLatin1(pointer.oid)},
                                   {QStringLiteral("size"), pointer.size}});
    const bool isUpload = operation == LfsOperation::Upload;
    QJsonArray transfers{QStringLiteral("basic")};
    if (isUpload)
        transfers.append(QStringLiteral("multipart"));
    QJsonObject asked{{QStringLiteral("operation"), isUpload ? QStringLiteral("upload") : QStringLiteral("download")},
                      {QStringLiteral("transfers"), transfers},
                      {QStringLiteral("objects"), objects},
                      {QStringLiteral("hash_algo"), QStringLiteral("sha256")}};
    if (!m_branch.isEmpty())
        asked.insert(QStringLiteral("ref"), QJsonObject{{QStringLiteral("name"), m_branch}});
    return QJsonDocument(asked).toJson(QJsonDocument::Compact);
}

/// A repository that was renamed is found under its old name; no further than its own server.
Result<http::Response> LfsEndpoint::post(LfsAction place, const QByteArray &body, Progress &progress) const
{
    for (int redirects = 0;; ++redirects) {
        http::Request asked = request("POST", place);
        asked.headers.append({{"Accept", mediaType}, {"Content-Type", mediaType}});
        asked.body = body;
        Result<http::Response> response = http::performPatiently(asked, m_policy, progress);
        const bool isMoved = response && (response->status == 307 || response->status == 308);
        const QUrl next = isMoved ? place.url.resolved(QUrl(QString::fromUtf8(response->header("Location")))) : QUrl();
        if (!isMoved || redirects == mostRedirects || !http::isSameOrigin(place.url, next))
            return response;
        place.url = next;
    }
}

bool LfsEndpoint::isAcceptable(const QUrl &url) const
{
    const bool isSafe = url.scheme() == QLatin1StringView("https") ||
                        (url.scheme() == QLatin1StringView("http") && http::isConfidential(url) && isHere(m_address));
    return url.isValid() && isSafe && !url.host().isEmpty() && url.userInfo().isEmpty();
}

http::Request LfsEndpoint::request(const QByteArray &method, const LfsAction &action) const
{
    http::Request request{.method = method,
                          .url = action.url,
                          .headers = action.headers,
                          .timeout = std::chrono::milliseconds(0),
                          .idleTimeout = m_policy.patienceFor(idleTimeout),
                          .slowest = slowest,
                          .keepsConnection = true};
    const bool hasOwn = std::ranges::any_of(action.headers, [](const auto &header) {
        return header.first.compare("Authorization", Qt::CaseInsensitive) == 0;
    });
    if (!hasOwn && m_credentials.fit(m_address) && m_credentials.fit(action.url))
        request.headers.append({"Authorization", m_credentials.header()});
    return request;
}

Result<LfsAction> LfsEndpoint::action(const QJsonObject &told, const LfsPointer &pointer) const
{
    const auto addressIn = [this](const QString &text) {
        const QUrl address(text, QUrl::StrictMode);
        return isSsh(m_address) ? address : m_address.resolved(address);
    };
    LfsAction action{.url = addressIn(told.value(QLatin1StringView("href")).toString())};
    const QJsonObject headers = told.value(QLatin1StringView("header")).toObject();
    action.partSize = headers.value(QLatin1StringView("chunk_size")).toVariant().toLongLong();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        bool isNumber = false;
        const int part = header.key().toInt(&isNumber);
        const QByteArray value = header.value().toString().toUtf8();
        if (!isPlain(header.key().toUtf8()) || !isPlain(value))
            return std::unexpected(nonsense(QStringLiteral("control characters in a header")));
        if (action.partSize > 0 && isNumber)
            action.parts.insert(part, addressIn(QString::fromUtf8(value)));
        else if (header.key() != QLatin1StringView("chunk_size"))
            action.headers.append({header.key().toUtf8(), value});
    }
    const auto isBad = [this](const QUrl &url) { return !isAcceptable(url); };
    if (isBad(action.url) || std::ranges::any_of(action.parts, isBad))
        return std::unexpected(unencrypted(action.url));
    const qint64 wanted = action.partSize > 0 ? (pointer.size + action.partSize - 1) / action.partSize : 0;
    if (action.parts.size() < wanted)
        return std::unexpected(nonsense(QStringLiteral("%1 parts, not %2").arg(action.parts.size()).arg(wanted)));
    // Some offer one more than the file fills.
    while (action.parts.size() > wanted)
        action.parts.erase(std::prev(action.parts.end()));
    return action;
}

LfsOffer LfsEndpoint::offer(const QJsonObject &told, LfsOperation operation, const LfsPointer &pointer) const
{
    LfsOffer offer{.pointer = pointer};
    if (told.value(QLatin1StringView("size")).toInteger(pointer.size) != pointer.size) {
        offer.error = nonsense(QStringLiteral("%1 has another size there").arg(QString::fromLatin1(pointer.oid)));
        return offer;
    }
    if (const QJsonValue error = told.value(QLatin1StringView("error")); error.isObject()) {
        offer.error = objectError(error.toObject(), pointer);
        return offer;
    }
    const bool isUpload = operation == LfsOperation::Upload;
    const QJsonObject actions = told.value(QLatin1StringView("actions")).toObject();
    const auto take = [&](QLatin1StringView name, std::optional<LfsAction> &place) {
        if (!actions.value(name).isObject())
            return;
        Result<LfsAction> taken = action(actions.value(name).toObject(), pointer);
        if (taken)
            place = *std::move(taken);
        else
            offer.error = taken.error();
    };
    take(isUpload ? QLatin1StringView("upload") : QLatin1StringView("download"), offer.transfer);
    take(QLatin1StringView("verify"), offer.verify);
    if (!isUpload && !offer.transfer && !offer.error)
        offer.error = objectError({{QStringLiteral("code"), 404}}, pointer);
    return offer;
}

Result<LfsAction> LfsEndpoint::place(LfsOperation operation, Progress &progress) const
{
    if (!isSsh(m_address))
        return LfsAction{.url = m_address};
    Result<LfsAction> place = askForLfsPlace(m_address, operation, progress);
    if (place && !isAcceptable(place->url))
        return std::unexpected(unencrypted(place->url));
    return place;
}

Result<QList<LfsOffer>> LfsEndpoint::askOnce(LfsOperation operation, const QList<LfsPointer> &pointers,
                                             Progress &progress) const
{
    const Result<LfsAction> where = place(operation, progress);
    if (!where)
        return failure(where);
    const Result<http::Response> response = post(*where, question(operation, pointers), progress);
    if (progress.isCancelled())
        return cancelled();
    if (!response)
        return failure(response);
    if (response->status != 200)
        return std::unexpected(statusError(where->url, *response));
    const QJsonObject answer = QJsonDocument::fromJson(response->body).object();
    QHash<QByteArray, QJsonObject> told;
    for (const auto &object : answer.value(QLatin1StringView("objects")).toArray())
        told.insert(object.toObject().value(QLatin1StringView("oid")).toString().toUtf8(), object.toObject());
    QList<LfsOffer> offers;
    for (const LfsPointer &pointer : pointers) {
        if (!told.contains(pointer.oid))
            return std::unexpected(nonsense(QStringLiteral("no word about ") + QString::fromLatin1(pointer.oid)));
        offers.append(offer(told.value(pointer.oid), operation, pointer));
    }
    return offers;
}

Result<QList<LfsOffer>> LfsEndpoint::ask(LfsOperation operation, const QList<LfsPointer> &pointers,
                                         Progress &progress) const
{
    QList<LfsOffer> offers;
    for (qsizetype start = 0; start < pointers.size(); start += mostAtOnce) {
        Result<QList<LfsOffer>> some = askOnce(operation, pointers.mid(start, mostAtOnce), progress);
        if (!some)
            return failure(some);
        offers.append(*std::move(some));
    }
    return offers;
}

} // namespace spacewright::git
