// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport.h"

#include "download.h"

#include <core/git/remote/ssh/sshtransport.h>

#include <QCoreApplication>
#include <QTemporaryFile>

#include <git2.h>
#include <git2/sys/errors.h>
#include <git2/sys/transport.h>

#include <algorithm>
#include <memory>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Transport)
};

// A list of a million branches is longer than anything that is meant well.
constexpr qint64 longestList = qint64(64) * 1024 * 1024;
constexpr qint64 longestWhole = qint64(1024) * 1024;
constexpr std::chrono::seconds idleTimeout{60};

http::Request makeRequest(const Conversation &conversation, const QByteArray &method, const QString &place)
{
    QUrl url = conversation.address;
    const qsizetype question = place.indexOf(u'?');
    url.setPath(url.path() + (question < 0 ? place : place.first(question)));
    url.setQuery(question < 0 ? QString() : place.sliced(question + 1));
    http::Request request{.method = method, .url = url, .timeout = std::chrono::milliseconds(0)};
    request.idleTimeout = idleTimeout;
    if (conversation.isAuthorised)
        request.headers.append({"Authorization", conversation.credentials.header()});
    return request;
}

/// What a status other than 200 means.
Error statusError(const Conversation &conversation, const http::Response &response)
{
    const QString place = conversation.address.toString();
    const int status = response.status;
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    if (status == 401 || status == 403)
        return {ErrorCode::CredentialsRefused,
                conversation.isAuthorised
                    //: %1 is the address of a repository
                    ? Tr::tr("%1 does not accept your token. Does it allow what you want to do?").arg(place)
                    //: %1 is the address of a repository
                    : Tr::tr("%1 asks for a token, and there is none for this address.").arg(place),
                detail};
    if (status >= 300 && status < 400)
        return {ErrorCode::AddressRefused,
                //: %1 and %2 are addresses of repositories
                Tr::tr("%1 points to %2. If that is where you want to go, change the remote's address.")
                    .arg(place, QString::fromUtf8(response.header("Location"))),
                detail};
    if (status == 404)
        return {ErrorCode::HttpFailed,
                //: %1 is the address of a repository
                Tr::tr("There is no repository at %1, or you may not see it.").arg(place), detail};
    return {ErrorCode::HttpFailed,
            //: %1 is the address of a repository, %2 a number
            Tr::tr("%1 answered with HTTP status %2.").arg(place).arg(status), detail};
}

/// Asks again with the credentials where the remote wants some and may see them.
Result<http::Response> askForRefs(Conversation &conversation, const QString &service)
{
    const QString place = QStringLiteral("/info/refs?service=") + service;
    http::Request request = makeRequest(conversation, "GET", place);
    request.bodyLimit = longestList;
    Result<http::Response> response = http::perform(request, conversation.progress);
    if (response && response->status == 401 && !conversation.isAuthorised &&
        conversation.credentials.fit(conversation.address)) {
        conversation.isAuthorised = true;
        request = makeRequest(conversation, "GET", place);
        request.bodyLimit = longestList;
        response = http::perform(request, conversation.progress);
    }
    if (response && response->status != 200)
        return std::unexpected(statusError(conversation, *response));
    const QByteArray type = "application/x-" + service.toUtf8() + "-advertisement";
    if (response && response->header("Content-Type") != type)
        return fail(ErrorCode::HttpFailed,
                    //: %1 is the address of a repository
                    Tr::tr("%1 is no git repository.").arg(conversation.address.toString()));
    return response;
}

/// One question and its answer. Freed through its base by libgit2.
struct Stream : git_smart_subtransport_stream {
    explicit Stream(Conversation &owner) : git_smart_subtransport_stream(), conversation(owner) {}

    Conversation &conversation;
    QString service;
    /// The question, on disk because a pushed pack has any size.
    QTemporaryFile question = {};
    /// An answer that is there as a whole.
    QByteArray answer = {};
    std::unique_ptr<Download> download = {};
};

struct Subtransport : git_smart_subtransport {
    explicit Subtransport(Conversation &owner) : git_smart_subtransport(), conversation(owner) {}

    Conversation &conversation;
};

void sendQuestion(Stream &stream)
{
    stream.question.seek(0);
    http::Request request = makeRequest(stream.conversation, "POST", u'/' + stream.service);
    request.headers.append({"Content-Type", "application/x-" + stream.service.toUtf8() + "-request"});
    // As git does it: what is long goes in chunks (http.postBuffer).
    if (stream.question.size() <= longestWhole)
        request.body = stream.question.readAll();
    else
        request.bodySource = [&stream](char *data, qint64 size) { return stream.question.read(data, size); };
    stream.download = std::make_unique<Download>(std::move(request));
}

int copyOut(QByteArrayView bytes, char *buffer, size_t *count)
{
    std::ranges::copy(bytes, buffer);
    *count = size_t(bytes.size());
    return 0;
}

int readStream(git_smart_subtransport_stream *base, char *buffer, size_t size, size_t *count)
{
    auto *stream = static_cast<Stream *>(base);
    Conversation &conversation = stream->conversation;
    if (stream->service.isEmpty()) {
        const QByteArray piece = stream->answer.first(qMin(qsizetype(size), stream->answer.size()));
        stream->answer.remove(0, piece.size());
        return copyOut(piece, buffer, count);
    }
    if (!stream->download)
        sendQuestion(*stream);
    const Result<QByteArray> piece = stream->download->read(qsizetype(size), conversation.progress);
    if (!piece)
        return refuse(conversation, piece.error());
    const int status = stream->download->status();
    if (piece->isEmpty() && status >= 300)
        return refuse(conversation, statusError(conversation, {.status = status, .headers = {}, .body = {}}));
    return copyOut(*piece, buffer, count);
}

int writeStream(git_smart_subtransport_stream *base, const char *bytes, size_t size)
{
    auto *stream = static_cast<Stream *>(base);
    if (stream->conversation.progress.isCancelled())
        return GIT_EUSER;
    if (stream->question.isOpen() || stream->question.open()) {
        if (stream->question.write(bytes, qint64(size)) == qint64(size) && stream->question.flush())
            return 0;
    }
    return refuse(stream->conversation,
                  {ErrorCode::DiskFull, Tr::tr("There is no room for what is to be sent in the temporary folder."),
                   stream->question.errorString()});
}

void freeStream(git_smart_subtransport_stream *base)
{
    delete static_cast<Stream *>(base);
}

int startAction(git_smart_subtransport_stream **out, git_smart_subtransport *base, const char *,
                git_smart_service_t action)
{
    auto *subtransport = static_cast<Subtransport *>(base);
    const bool isPush = action == GIT_SERVICE_RECEIVEPACK || action == GIT_SERVICE_RECEIVEPACK_LS;
    const QString service = isPush ? QStringLiteral("git-receive-pack") : QStringLiteral("git-upload-pack");
    auto stream = std::make_unique<Stream>(subtransport->conversation);
    stream->subtransport = base;
    stream->read = readStream;
    stream->write = writeStream;
    stream->free = freeStream;
    if (action == GIT_SERVICE_UPLOADPACK_LS || action == GIT_SERVICE_RECEIVEPACK_LS) {
        const Result<http::Response> refs = askForRefs(subtransport->conversation, service);
        if (!refs)
            return refuse(subtransport->conversation, refs.error());
        stream->answer = refs->body;
    } else {
        stream->service = service;
    }
    *out = stream.release();
    return 0;
}

int closeSubtransport(git_smart_subtransport *)
{
    return 0;
}

void freeSubtransport(git_smart_subtransport *base)
{
    delete static_cast<Subtransport *>(base);
}

int makeSubtransport(git_smart_subtransport **out, git_transport *, void *conversation)
{
    auto subtransport = std::make_unique<Subtransport>(*static_cast<Conversation *>(conversation));
    subtransport->action = startAction;
    subtransport->close = closeSubtransport;
    subtransport->free = freeSubtransport;
    *out = subtransport.release();
    return 0;
}

} // namespace

int refuse(Conversation &conversation, const Error &error)
{
    if (!conversation.error)
        conversation.error = error;
    git_error_set_str(GIT_ERROR_NET, error.message.toUtf8().constData());
    return conversation.progress.isCancelled() ? int(GIT_EUSER) : -1;
}

int makeTransport(git_transport **transport, git_remote *remote, void *conversation)
{
    const bool isOverSsh = isSsh(static_cast<Conversation *>(conversation)->address);
    git_smart_subtransport_definition definition = {isOverSsh ? makeSshSubtransport : makeSubtransport,
                                                    isOverSsh ? 0U : 1U, conversation};
    return git_transport_smart(transport, remote, &definition);
}

} // namespace spacewright::git
