// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handle.h"

#include "client.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <array>

#include <curl/curl.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace spacewright::http
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Http)
};

void setFile(CURL *handle, CURLoption option, const QString &path)
{
    if (!path.isEmpty())
        curl_easy_setopt(handle, option, QFile::encodeName(path).constData());
}

/// For what was sent and is never confirmed: then there are no signs of life to ask for.
int limitSilence(void *milliseconds, curl_socket_t socket, curlsocktype)
{
    const auto limit = static_cast<unsigned int>(reinterpret_cast<quintptr>(milliseconds));
    ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &limit, sizeof limit);
    return CURL_SOCKOPT_OK;
}

void noticeSilence(CURL *handle, std::chrono::seconds limit)
{
    constexpr long questions = 3;
    const long pause = std::max(1L, long(limit.count()) / (questions + 1));
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPIDLE, pause);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPINTVL, pause);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPCNT, questions);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTFUNCTION, limitSilence);
    curl_easy_setopt(handle, CURLOPT_SOCKOPTDATA, reinterpret_cast<void *>(quintptr(limit.count() * 1000)));
}

/// A company's own authorities, as other programs are told of them. Debian's libcurl knows its own file only.
QString ownAuthorities()
{
    for (const char *variable : {"SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"}) {
        const QString path = qEnvironmentVariable(variable);
        if (!path.isEmpty() && QFile::exists(path))
            return path;
    }
    return {};
}

ErrorCode kindOf(CURLcode code)
{
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return ErrorCode::AddressRefused;
    case CURLE_UNSUPPORTED_PROTOCOL: // "HTTP/0.9 when not allowed": something else than HTTP came back
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return ErrorCode::HttpFailed;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SEND_FAIL_REWIND: // a connection that was kept open turned out to be closed
        return ErrorCode::NetworkCut;
    default:
        return ErrorCode::NetworkFailed;
    }
}

/// What a server says of the certificate that it wanted from us, in OpenSSL's words for the alerts of TLS (RFC 8446,
/// 6.2). With TLS 1.3 it comes when the connection is there already.
bool isCertificateRefused(const QString &reason)
{
    static constexpr auto alerts = std::to_array<const char *>(
        {"alert certificate required", "alert bad certificate", "alert unknown ca", "alert certificate unknown",
         "alert certificate expired", "alert certificate revoked"});
    return std::ranges::any_of(alerts,
                               [&reason](const char *alert) { return reason.contains(QLatin1StringView(alert)); });
}

QString messageOf(ErrorCode kind)
{
    switch (kind) {
    case ErrorCode::CredentialsRefused:
        //: %1 is a host name, %2 the reason in English
        return Tr::tr("%1 wants a certificate from you and does not accept what it got: %2.");
    case ErrorCode::AddressRefused:
        //: %1 is a host name, %2 the reason in English
        return Tr::tr("%1 does not prove that it is the server it claims to be, so nothing was sent: %2.");
    case ErrorCode::HttpFailed:
        //: %1 is a host name, %2 the reason in English
        return Tr::tr("%1 answered with something that is not HTTP: %2.");
    case ErrorCode::NetworkCut:
        //: %1 is a host name, %2 the reason in English
        return Tr::tr("The connection to %1 ended too early: %2.");
    default:
        //: %1 is a host name, %2 the reason in English
        return Tr::tr("%1 could not be reached: %2.");
    }
}

/// A certificate that is too old or too new may be as good as ever, on a machine whose clock is wrong.
QString clockHint(ErrorCode kind, const QString &reason)
{
    const bool isAboutTime = kind == ErrorCode::AddressRefused && (reason.contains(QLatin1StringView("expired")) ||
                                                                   reason.contains(QLatin1StringView("not yet valid")));
    return isAboutTime ? u' ' + Tr::tr("Look whether the date and time of this computer are right.") : QString();
}

} // namespace

void HandleCloser::operator()(void *handle) const
{
    curl_easy_cleanup(handle);
}

Result<Handle> makeHandle(const Request &request)
{
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle(initialised == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle)
        return fail(ErrorCode::Internal, Tr::tr("The HTTP library could not be started."));
    curl_easy_setopt(handle.get(), CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle.get(), CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(handle.get(), CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    setFile(handle.get(), CURLOPT_UNIX_SOCKET_PATH, request.unixSocket);
    if (request.silenceLimit.count() > 0 && request.unixSocket.isEmpty())
        noticeSilence(handle.get(), request.silenceLimit);
    setFile(handle.get(), CURLOPT_CAINFO,
            request.tls.authorities.isEmpty() ? ownAuthorities() : request.tls.authorities);
    setFile(handle.get(), CURLOPT_SSLCERT, request.tls.certificate);
    setFile(handle.get(), CURLOPT_SSLKEY, request.tls.key);
    return handle;
}

Error proxyRefusal(const Request &request)
{
    return {ErrorCode::HttpFailed,
            //: %1 is a host name
            Tr::tr("The proxy on the way to %1 wants a user and a password. Give them in the proxy's address, in the "
                   "variable https_proxy.")
                .arg(request.url.host()),
            QStringLiteral("%1 %2: 407 from the proxy").arg(QString::fromLatin1(request.method), request.url.path())};
}

Error overlongAnswer(const Request &request)
{
    const QString limit = QLocale().formattedDataSize(request.bodyLimit, 0);
    const QString place = request.unixSocket.isEmpty() ? request.url.host() : request.unixSocket;
    return {
        ErrorCode::HttpFailed,
        //: %1 is a host name, %2 a size such as "16 MiB"
        Tr::tr("%1 answered with more than %2, which is not what was asked for, so it was not read.").arg(place, limit),
        QStringLiteral("%1 %2: over %3 bytes")
            .arg(QString::fromLatin1(request.method), request.url.path())
            .arg(request.bodyLimit)};
}

Error transferError(const Request &request, int code, const QString &reason)
{
    if (reason.endsWith(QLatin1StringView("response 407")))
        return proxyRefusal(request);
    const bool isRefused = isCertificateRefused(reason);
    const ErrorCode kind = isRefused ? ErrorCode::CredentialsRefused : kindOf(CURLcode(code));
    // Only of these is the reason more than a number of an address: why a server is not trusted.
    const bool isTls = isRefused || kind == ErrorCode::AddressRefused || code == CURLE_SSL_CONNECT_ERROR ||
                       code == CURLE_SSL_CERTPROBLEM;
    const QString said = isTls && !reason.isEmpty() ? reason : QString::fromLatin1(curl_easy_strerror(CURLcode(code)));
    const QString place = request.unixSocket.isEmpty() ? request.url.host() : request.unixSocket;
    return {kind, messageOf(kind).arg(place, said) + clockHint(kind, said),
            QStringLiteral("%1 %2: curl %3").arg(QString::fromLatin1(request.method), request.url.path()).arg(code)};
}

} // namespace spacewright::http
