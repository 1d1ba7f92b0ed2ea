// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsdownload.h"

#include "lfspartial.h"
#include "lfstransfers.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

constexpr int mostRedirects = 5;
constexpr int partialContent = 206;
constexpr int rangeNotSatisfiable = 416;

Error wrongContent(const LfsPointer &pointer)
{
    return {ErrorCode::LargeFileWrong,
            //: %1 is a number of bytes
            Tr::tr("What the remote sent for a large file of %1 bytes is not its content, so it was thrown away.")
                .arg(pointer.size),
            QString::fromLatin1(pointer.oid)};
}

bool isRedirect(const Result<http::Response> &end)
{
    return end && end->status >= 300 && end->status < 400 && !end->header("Location").isEmpty();
}

/// One object on its way here, over any number of tries.
class Download final
{
public:
    Download(const LfsEndpoint &endpoint, LfsPartial &partial, const LfsPointer &pointer)
        : m_endpoint(endpoint), m_partial(partial), m_pointer(pointer)
    {
    }

    LfsAttempt attempt(const LfsOffer &offer, int failures, Progress &progress)
    {
        const qint64 before = m_partial.size();
        m_error.reset();
        const Result<http::Response> end = fetch(*offer.transfer, progress);
        if (m_error)
            return {LfsAttempt::Failed, *m_error};
        if (end && end->status == rangeNotSatisfiable)
            return restart();
        LfsAttempt result = sortedAttempt(end, m_endpoint.policy(), failures);
        result.hasAdvanced = m_partial.size() > before;
        if (result.outcome != LfsAttempt::Done || m_partial.isRight())
            return result;
        return restart();
    }

private:
    LfsAttempt restart()
    {
        const Result<> restarted = m_partial.restart();
        return restarted ? LfsAttempt{LfsAttempt::Restart, wrongContent(m_pointer)}
                         : LfsAttempt{LfsAttempt::Failed, restarted.error()};
    }

    /// Where it leads elsewhere nothing of ours goes along.
    Result<http::Response> fetch(LfsAction action, Progress &progress)
    {
        for (int redirects = 0;; ++redirects) {
            Result<http::Response> end = fetchFrom(action, progress);
            if (!isRedirect(end) || redirects == mostRedirects)
                return end;
            action = {.url = action.url.resolved(QUrl(QString::fromUtf8(end->header("Location")), QUrl::StrictMode))};
            if (!m_endpoint.isAcceptable(action.url))
                return end;
        }
    }

    Result<http::Response> fetchFrom(const LfsAction &action, Progress &progress)
    {
        http::Request request = m_endpoint.request("GET", action);
        if (m_partial.size() > 0)
            request.headers.append({"Range", "bytes=" + QByteArray::number(m_partial.size()) + '-'});
        bool isWanted = true;
        const auto readHead = [this, &isWanted](const http::Response &head) {
            isWanted = head.status >= 200 && head.status < 300;
            // Everything, though only the rest was asked for.
            if (isWanted && head.status != partialContent && m_partial.size() > 0)
                keep(m_partial.restart());
        };
        const auto take = [this, &isWanted, &progress](QByteArrayView bytes) {
            if (!isWanted)
                return true;
            if (m_partial.size() + bytes.size() > m_pointer.size)
                m_error = wrongContent(m_pointer);
            else
                keep(m_partial.append(bytes));
            progress.report(m_partial.size(), m_pointer.size, {});
            return !m_error;
        };
        return http::performStream(request, {.sink = take, .atHead = readHead}, progress);
    }

    void keep(const Result<> &end)
    {
        if (!end)
            m_error = end.error();
    }

    const LfsEndpoint &m_endpoint;
    LfsPartial &m_partial;
    const LfsPointer &m_pointer;
    std::optional<Error> m_error;
};

Result<> downloadOne(const LfsEndpoint &endpoint, const LfsStore &store, const LfsOffer &offer, Progress &progress)
{
    LfsPartial partial(store, offer.pointer);
    if (const Result<> opened = partial.open(progress); !opened)
        return failure(opened);
    Result<> got;
    // All of it may have come before the last cut.
    if (partial.size() < offer.pointer.size || !partial.isRight()) {
        Download download(endpoint, partial, offer.pointer);
        const auto attempt = [&download](const LfsOffer &now, int failures, Progress &state) {
            return download.attempt(now, failures, state);
        };
        got = transferPatiently(endpoint, LfsOperation::Download, offer, attempt, progress);
    }
    if (got)
        got = partial.finish();
    if (!got && (got.error().code == ErrorCode::LargeFileWrong || got.error().code == ErrorCode::DiskFull))
        partial.drop();
    return got;
}

} // namespace

Result<> download(const LfsEndpoint &endpoint, const LfsStore &store, const QList<LfsPointer> &pointers,
                  Progress &progress)
{
    QList<LfsPointer> missing;
    for (const LfsPointer &pointer : pointers) {
        if (!store.contains(pointer) && !missing.contains(pointer))
            missing.append(pointer);
    }
    if (missing.isEmpty())
        return {};
    const Result<QList<LfsOffer>> offers = endpoint.ask(LfsOperation::Download, missing, progress);
    if (!offers)
        return failure(offers);
    const auto work = [&endpoint, &store](const LfsOffer &offer, Progress &state) {
        return offer.error ? Result<>(std::unexpected(*offer.error)) : downloadOne(endpoint, store, offer, state);
    };
    return runTransfers(*offers, work, Tr::tr("Getting large files"), progress);
}

} // namespace spacewright::git
