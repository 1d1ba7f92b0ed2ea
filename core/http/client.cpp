// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client.h"

#include "handle.h"

#include <QElapsedTimer>

#include <curl/curl.h>

#include <array>
#include <memory>

namespace spacewright::http
{

namespace
{

using MultiHandle = std::unique_ptr<CURLM, decltype([](CURLM *handle) { curl_multi_cleanup(handle); })>;
using HeaderList = std::unique_ptr<curl_slist, decltype([](curl_slist *list) { curl_slist_free_all(list); })>;

constexpr int proxyUnauthorised = 407;
// A cancel is noticed at the latest after this time, in which nothing came.
constexpr int longestSleep = 100;
// Large pieces: a build context or the log of a talkative app goes through in few calls.
constexpr long bufferSize = long(256) * 1024;
constexpr long connectPatience = 10'000;
constexpr long keptConnections = 8;

struct Transfer {
    CURL *handle = nullptr;
    const Request &request;
    const StreamReader *reader = nullptr;
    Response response = {};
    bool isSatisfied = false;
    bool isOverlong = false;

    bool isStreamed() const { return reader && response.status < 400; }
};

size_t takeBody(char *data, size_t, size_t size, void *pointer)
{
    auto *transfer = static_cast<Transfer *>(pointer);
    if (transfer->isStreamed()) {
        transfer->isSatisfied = !transfer->reader->sink(QByteArrayView(data, qsizetype(size)));
        return transfer->isSatisfied ? CURL_WRITEFUNC_ERROR : size;
    }
    transfer->isOverlong = transfer->response.body.size() + qint64(size) > transfer->request.bodyLimit;
    if (transfer->isOverlong)
        return CURL_WRITEFUNC_ERROR;
    transfer->response.body.append(data, qsizetype(size));
    return size;
}

size_t takeHeader(char *data, size_t, size_t size, void *pointer)
{
    auto *transfer = static_cast<Transfer *>(pointer);
    const QByteArray line = QByteArray(data, qsizetype(size)).trimmed();
    // A new status line: what came before was an interim answer.
    if (line.startsWith("HTTP/")) {
        transfer->response.headers.clear();
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        transfer->response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    } else if (line.isEmpty()) {
        long status = 0;
        curl_easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
        transfer->response.status = int(status);
        if (status >= 200 && transfer->reader && transfer->reader->atHead)
            transfer->reader->atHead(transfer->response);
    }
    return size;
}

size_t giveBody(char *data, size_t, size_t size, void *pointer)
{
    const qint64 given = static_cast<Transfer *>(pointer)->request.bodySource(data, qint64(size));
    return given < 0 ? CURL_READFUNC_ABORT : size_t(given);
}

HeaderList makeHeaders(const Request &request)
{
    // Expect: 100-continue would cost a second where a server does not know it.
    HeaderList list(curl_slist_append(nullptr, "Expect:"));
    // Without this, nothing at all would be sent as a form.
    if (request.body.isEmpty() && !request.bodySource)
        list.reset(curl_slist_append(list.release(), "Content-Type:"));
    for (const auto &[name, value] : request.headers)
        list.reset(curl_slist_append(list.release(), QByteArray(name + ": " + value).constData()));
    return list;
}

void setMethod(CURL *handle, const Request &request, Transfer &transfer)
{
    if (request.method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
        return;
    }
    if (request.bodySource) {
        curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(handle, CURLOPT_UPLOAD_BUFFERSIZE, bufferSize);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, giveBody);
        curl_easy_setopt(handle, CURLOPT_READDATA, &transfer);
        curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(request.bodySize));
    } else if (request.method != "GET") {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
    }
    if (request.method != "GET")
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
}

void setOptions(CURL *handle, const Request &request, Transfer &transfer, curl_slist *headers)
{
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "spacewright/" SPACEWRIGHT_VERSION);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, connectPatience);
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, request.isRepeatable ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, bufferSize);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    setMethod(handle, request, transfer);
}

/// What went over a connection so far, both ways.
qint64 movedBytes(CURL *handle)
{
    curl_off_t sent = 0;
    curl_off_t received = 0;
    long head = 0;
    curl_easy_getinfo(handle, CURLINFO_SIZE_UPLOAD_T, &sent);
    curl_easy_getinfo(handle, CURLINFO_SIZE_DOWNLOAD_T, &received);
    curl_easy_getinfo(handle, CURLINFO_HEADER_SIZE, &head);
    return sent + received + head;
}

/// Notices a connection over which nothing, or next to nothing, goes any more. libcurl's own limit is one of average
/// speed, which takes many seconds to fall.
class IdleWatch final
{
public:
    explicit IdleWatch(const Request &request)
        : m_limit(request.idleTimeout), m_least(qMax<qint64>(1, request.slowest * request.idleTimeout.count() / 1000))
    {
        m_clock.start();
    }

    bool isOver(CURL *handle)
    {
        if (const qint64 moved = movedBytes(handle); moved - m_moved >= m_least) {
            m_moved = moved;
            m_clock.restart();
        }
        return m_limit.count() > 0 && m_clock.durationElapsed() > m_limit;
    }

private:
    std::chrono::milliseconds m_limit;
    qint64 m_least;
    QElapsedTimer m_clock;
    qint64 m_moved = 0;
};

/// What drives a transfer: of its own, or what keeps the connections of this thread open for the next ones. A sink may
/// ask for something itself: that has to go another way.
class Driver final
{
    Q_DISABLE_COPY_MOVE(Driver)

public:
    explicit Driver(bool keeps) : m_keeps(keeps && !s_isBusy), m_own(m_keeps ? nullptr : newMulti())
    {
        s_isBusy = s_isBusy || m_keeps;
    }
    ~Driver()
    {
        if (m_keeps)
            s_isBusy = false;
    }

    CURLM *multi() const
    {
        if (m_own)
            return m_own.get();
        thread_local const MultiHandle kept = newMulti();
        return kept.get();
    }

private:
    static MultiHandle newMulti()
    {
        MultiHandle multi(curl_multi_init());
        curl_multi_setopt(multi.get(), CURLMOPT_MAXCONNECTS, keptConnections);
        return multi;
    }

    static thread_local bool s_isBusy;
    bool m_keeps;
    MultiHandle m_own;
};

thread_local bool Driver::s_isBusy = false;

/// Drives one transfer to its end, looking for a cancel between its pieces.
CURLcode drive(CURL *handle, const Request &request, const StreamReader *reader, const Progress &progress)
{
    const Driver driver(request.keepsConnection);
    CURLM *multi = driver.multi();
    curl_multi_add_handle(multi, handle);
    CURLcode code = CURLE_ABORTED_BY_CALLBACK;
    IdleWatch idle(request);
    int running = 1;
    while (!progress.isCancelled()) {
        if (curl_multi_perform(multi, &running) != CURLM_OK || running == 0)
            break;
        if (idle.isOver(handle)) {
            code = CURLE_OPERATION_TIMEDOUT;
            break;
        }
        if (reader && reader->onTurn)
            reader->onTurn();
        curl_multi_poll(multi, nullptr, 0, longestSleep, nullptr);
    }
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg == CURLMSG_DONE && message->easy_handle == handle)
            code = message->data.result;
    }
    curl_multi_remove_handle(multi, handle);
    return code;
}

/// A connection that an earlier request has left open failed, in whatever way: that says nothing of the server, and a
/// new one will.
bool isWorthANewConnection(CURL *handle, const Request &request, const StreamReader *reader, CURLcode code)
{
    long connects = 1;
    curl_easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &connects);
    const bool isOnce = !request.isRepeatable || request.bodySource || reader;
    return code != CURLE_OK && code != CURLE_OPERATION_TIMEDOUT && code != CURLE_ABORTED_BY_CALLBACK &&
           code != CURLE_WRITE_ERROR && connects == 0 && !isOnce;
}

/// Time ran out before anything could be asked.
bool wasConnected(CURL *handle)
{
    curl_off_t ready = 0;
    curl_easy_getinfo(handle, CURLINFO_PRETRANSFER_TIME_T, &ready);
    return ready > 0;
}

Result<Response> transfer(const Request &request, const StreamReader *reader, Progress &progress)
{
    // Outlives the handle, which writes to it.
    std::array<char, CURL_ERROR_SIZE> reason = {};
    const Result<Handle> handle = makeHandle(request);
    if (!handle)
        return failure(handle);
    Transfer transfer{.handle = handle->get(), .request = request, .reader = reader};
    const HeaderList headers = makeHeaders(request);
    curl_easy_setopt(handle->get(), CURLOPT_ERRORBUFFER, reason.data());
    setOptions(handle->get(), request, transfer, headers.get());
    CURLcode code = drive(handle->get(), request, reader, progress);
    if (isWorthANewConnection(handle->get(), request, reader, code)) {
        transfer.response = {};
        curl_easy_setopt(handle->get(), CURLOPT_FRESH_CONNECT, 1L);
        code = drive(handle->get(), request, reader, progress);
    }
    if (code == CURLE_OPERATION_TIMEDOUT && !wasConnected(handle->get()))
        code = CURLE_COULDNT_CONNECT;
    if (transfer.isOverlong)
        return std::unexpected(overlongAnswer(request));
    if (code != CURLE_OK && !transfer.isSatisfied)
        return std::unexpected(transferError(request, int(code), QString::fromLatin1(reason.data())));
    if (transfer.response.status == proxyUnauthorised)
        return std::unexpected(proxyRefusal(request));
    return transfer.response;
}

} // namespace

QByteArray Response::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Result<Response> perform(const Request &request, Progress &progress)
{
    return transfer(request, nullptr, progress);
}

Result<Response> performStream(const Request &request, const StreamReader &reader, Progress &progress)
{
    return transfer(request, &reader, progress);
}

} // namespace spacewright::http
