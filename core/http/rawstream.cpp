// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawstream.h"

#include <QElapsedTimer>

#include <array>
#include <curl/curl.h>
#include <poll.h>

namespace spacewright::http
{

namespace
{

constexpr int longestSleep = 100;
constexpr qsizetype longestHead = qsizetype(64) * 1024;
constexpr qsizetype mostAtOnce = qsizetype(1024) * 1024;

QByteArray headOf(const Request &request)
{
    QByteArray head =
        request.method + ' ' + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
        " HTTP/1.1\r\nHost: " + request.url.host(QUrl::FullyEncoded).toLatin1() +
        "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: " + QByteArray::number(request.body.size()) +
        "\r\n";
    for (const auto &[name, value] : request.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

Response parseHead(const QByteArray &head)
{
    Response response;
    const QList<QByteArray> lines = head.split('\n');
    response.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return response;
}

} // namespace

Result<RawStream> RawStream::open(const Request &request, Progress &progress)
{
    Result<Handle> handle = makeHandle(request);
    if (!handle)
        return failure(handle);
    curl_easy_setopt(handle->get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle->get(), CURLOPT_CONNECTTIMEOUT_MS, long(request.timeout.count()));
    if (const CURLcode code = curl_easy_perform(handle->get()); code != CURLE_OK)
        return std::unexpected(transferError(request, code));
    RawStream stream(request, std::move(*handle));
    if (const Result<> sent = stream.send(headOf(request) + request.body, progress); !sent)
        return failure(sent);
    if (const Result<> read = stream.readHead(progress); !read)
        return failure(read);
    return stream;
}

int RawStream::descriptor() const
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    curl_easy_getinfo(m_handle.get(), CURLINFO_ACTIVESOCKET, &socket);
    return int(socket);
}

Result<QByteArray> RawStream::receive()
{
    QByteArray bytes = std::exchange(m_early, {});
    std::array<char, 16'384> buffer;
    size_t size = 0;
    CURLcode code = CURLE_OK;
    while (bytes.size() < mostAtOnce &&
           (code = curl_easy_recv(m_handle.get(), buffer.data(), buffer.size(), &size)) == CURLE_OK && size > 0)
        bytes.append(buffer.data(), qsizetype(size));
    if (!bytes.isEmpty() || code == CURLE_AGAIN)
        return bytes;
    return std::unexpected(transferError(m_request, code == CURLE_OK ? CURLE_RECV_ERROR : code));
}

Result<> RawStream::send(QByteArrayView bytes, const Progress &progress)
{
    while (!bytes.isEmpty() && !progress.isCancelled()) {
        size_t sent = 0;
        const CURLcode code = curl_easy_send(m_handle.get(), bytes.data(), size_t(bytes.size()), &sent);
        if (code == CURLE_AGAIN)
            waitFor(POLLOUT);
        else if (code != CURLE_OK)
            return std::unexpected(transferError(m_request, code));
        bytes = bytes.sliced(qsizetype(sent));
    }
    return {};
}

Result<> RawStream::readHead(Progress &progress)
{
    QByteArray bytes;
    qsizetype end = -1;
    QElapsedTimer clock;
    clock.start();
    while ((end = bytes.indexOf("\r\n\r\n")) < 0) {
        if (progress.isCancelled() || bytes.size() > longestHead || clock.durationElapsed() > m_request.timeout)
            return std::unexpected(transferError(m_request, CURLE_OPERATION_TIMEDOUT));
        if (!waitFor(POLLIN))
            continue;
        const Result<QByteArray> more = receive();
        if (!more)
            return failure(more);
        bytes += *more;
        if (!bytes.startsWith(QByteArrayView("HTTP/").first(qMin(bytes.size(), qsizetype(5)))))
            return std::unexpected(transferError(m_request, CURLE_WEIRD_SERVER_REPLY));
    }
    m_response = parseHead(bytes.first(end));
    (isOpen() ? m_early : m_response.body) = bytes.sliced(end + 4);
    return {};
}

bool RawStream::waitFor(short events) const
{
    pollfd entry{.fd = descriptor(), .events = events, .revents = 0};
    return ::poll(&entry, 1, longestSleep) > 0;
}

} // namespace spacewright::http
