// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client.h"

#include <QCoreApplication>

#include <curl/curl.h>

#include <memory>

namespace spacewright::http
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Http)
};

using Handle = std::unique_ptr<CURL, decltype([](CURL *handle) { curl_easy_cleanup(handle); })>;
using HeaderList = std::unique_ptr<curl_slist, decltype([](curl_slist *list) { curl_slist_free_all(list); })>;

struct Transfer {
    Response response;
    qint64 bodyLimit = 0;
    Progress *progress = nullptr;
};

size_t takeBody(char *data, size_t, size_t size, void *pointer)
{
    auto *transfer = static_cast<Transfer *>(pointer);
    if (transfer->response.body.size() + qint64(size) > transfer->bodyLimit)
        return 0;
    transfer->response.body.append(data, qsizetype(size));
    return size;
}

size_t takeHeader(char *data, size_t, size_t size, void *pointer)
{
    auto *transfer = static_cast<Transfer *>(pointer);
    const QByteArray line = QByteArray(data, qsizetype(size)).trimmed();
    // A new status line: what came before was an interim answer.
    if (line.startsWith("HTTP/"))
        transfer->response.headers.clear();
    else if (const qsizetype colon = line.indexOf(':'); colon > 0)
        transfer->response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    return size;
}

int askProgress(void *pointer, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer *>(pointer)->progress->isCancelled() ? 1 : 0;
}

HeaderList makeHeaders(const Request &request)
{
    // Expect: 100-continue would cost a second where a server does not know it.
    HeaderList list(curl_slist_append(nullptr, "Expect:"));
    for (const auto &[name, value] : request.headers)
        list.reset(curl_slist_append(list.release(), QByteArray(name + ": " + value).constData()));
    return list;
}

void setOptions(CURL *handle, const Request &request, Transfer &transfer, curl_slist *headers)
{
    curl_easy_setopt(handle, CURLOPT_URL, request.url.toEncoded().constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "spacewright/" SPACEWRIGHT_VERSION);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(request.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, askProgress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    if (request.method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, request.method.constData());
    }
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
    static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    const Handle handle(initialised == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle)
        return fail(ErrorCode::Internal, Tr::tr("The HTTP library could not be started."));

    Transfer transfer{.response = {}, .bodyLimit = request.bodyLimit, .progress = &progress};
    const HeaderList headers = makeHeaders(request);
    setOptions(handle.get(), request, transfer, headers.get());
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) {
        //: %1 is a host name, %2 the reason in English
        return fail(ErrorCode::NetworkFailed,
                    Tr::tr("%1 could not be reached: %2.")
                        .arg(request.url.host(), QString::fromLatin1(curl_easy_strerror(code))),
                    QStringLiteral("%1 %2: curl %3")
                        .arg(QString::fromLatin1(request.method), request.url.path())
                        .arg(int(code)));
    }
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    transfer.response.status = int(status);
    return transfer.response;
}

} // namespace spacewright::http
