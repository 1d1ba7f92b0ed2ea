// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshtransport.h"

#include "sshcommand.h"

#include <core/git/gitlibrary.h>
#include <core/git/remote/transport.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <git2.h>
#include <git2/sys/transport.h>

#include <algorithm>
#include <memory>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Ssh)
};

constexpr std::chrono::milliseconds tick{100};
constexpr std::chrono::seconds idleTimeout{60};
constexpr std::chrono::milliseconds grace{500};
constexpr qsizetype mostErrors = 16384;
// A list of a million branches is longer than anything that is meant well.
constexpr qint64 longestList = qint64(64) * 1024 * 1024;

struct SshSubtransport;

/// The one conversation with the program on the other side. Freed through its base by libgit2.
struct SshStream : git_smart_subtransport_stream {
    SshStream(SshSubtransport &owner, Conversation &talk);
    ~SshStream();

    /// Waits until some bytes are there; none come after the end.
    Result<> next();
    void takeErrors();

    SshSubtransport &parent;
    Conversation &conversation;
    Process process = {};
    QByteArray waiting = {};
    QByteArray errors = {};
    /// Of what came before we have asked for anything.
    qint64 listed = 0;
    bool hasAsked = false;
};

struct SshSubtransport : git_smart_subtransport {
    explicit SshSubtransport(Conversation &talk) : git_smart_subtransport(), conversation(talk) {}

    Conversation &conversation;
    SshStream *stream = nullptr;
};

SshStream::SshStream(SshSubtransport &owner, Conversation &talk)
    : git_smart_subtransport_stream(), parent(owner), conversation(talk)
{
}

SshStream::~SshStream()
{
    parent.stream = nullptr;
    process.stop(grace);
}

void SshStream::takeErrors()
{
    errors += process.takeErrors();
    errors.truncate(mostErrors);
}

Result<> SshStream::next()
{
    QElapsedTimer silence;
    silence.start();
    while (waiting.isEmpty()) {
        const bool isRunning = process.isRunning();
        waiting = process.waitForOutput(tick);
        takeErrors();
        listed += hasAsked ? 0 : waiting.size();
        if (conversation.progress.isCancelled())
            return cancelled();
        if (!waiting.isEmpty())
            break;
        if (!isRunning && process.end().isSuccess())
            return {};
        if (!isRunning)
            return std::unexpected(sshError(conversation.address, process.end().exitCode, errors));
        if (silence.durationElapsed() > idleTimeout)
            return fail(ErrorCode::NetworkCut,
                        //: %1 is a host name
                        Tr::tr("%1 says nothing any more.").arg(conversation.address.host()));
    }
    if (listed > longestList)
        return fail(ErrorCode::HttpFailed,
                    //: %1 is a host name
                    Tr::tr("%1 lists more branches than can be taken.").arg(conversation.address.host()));
    return {};
}

int readStream(git_smart_subtransport_stream *base, char *buffer, size_t size, size_t *count)
{
    auto *stream = static_cast<SshStream *>(base);
    if (const Result<> came = stream->next(); !came)
        return refuse(stream->conversation, came.error());
    const qsizetype length = qMin(qsizetype(size), stream->waiting.size());
    std::copy_n(stream->waiting.constData(), length, buffer);
    stream->waiting.remove(0, length);
    *count = size_t(length);
    return 0;
}

int writeStream(git_smart_subtransport_stream *base, const char *bytes, size_t size)
{
    auto *stream = static_cast<SshStream *>(base);
    stream->hasAsked = true;
    if (stream->process.writeInput(QByteArray(bytes, qsizetype(size)), stream->conversation.progress))
        return 0;
    // It knows why it has ended.
    while (stream->process.isRunning() && !stream->conversation.progress.isCancelled())
        stream->waiting += stream->process.waitForOutput(tick);
    stream->takeErrors();
    // What is left to say after a good end is goodbye.
    if (stream->process.end().isSuccess())
        return 0;
    return refuse(stream->conversation,
                  sshError(stream->conversation.address, stream->process.end().exitCode, stream->errors));
}

void freeStream(git_smart_subtransport_stream *base)
{
    delete static_cast<SshStream *>(base);
}

int startAction(git_smart_subtransport_stream **out, git_smart_subtransport *base, const char *,
                git_smart_service_t action)
{
    auto *subtransport = static_cast<SshSubtransport *>(base);
    Conversation &conversation = subtransport->conversation;
    // The list of branches and what follows are one conversation here.
    if (subtransport->stream) {
        *out = subtransport->stream;
        return 0;
    }
    const bool isPush = action == GIT_SERVICE_RECEIVEPACK || action == GIT_SERVICE_RECEIVEPACK_LS;
    const QString program = isPush ? QStringLiteral("git-receive-pack ") : QStringLiteral("git-upload-pack ");
    const Result<ProcessCall> call =
        sshCall(conversation.address, program + shellQuoted(pathOnHost(conversation.address)));
    if (!call)
        return refuse(conversation, call.error());
    auto stream = std::make_unique<SshStream>(*subtransport, conversation);
    stream->subtransport = base;
    stream->read = readStream;
    stream->write = writeStream;
    stream->free = freeStream;
    if (const Result<> started = stream->process.start(*call, Process::Channels::Separate); !started)
        return refuse(conversation, started.error());
    subtransport->stream = stream.get();
    *out = stream.release();
    return 0;
}

int closeSubtransport(git_smart_subtransport *)
{
    return 0;
}

void freeSubtransport(git_smart_subtransport *base)
{
    delete static_cast<SshSubtransport *>(base);
}

} // namespace

int makeSshSubtransport(git_smart_subtransport **out, git_transport *, void *conversation)
{
    auto subtransport = std::make_unique<SshSubtransport>(*static_cast<Conversation *>(conversation));
    subtransport->action = startAction;
    subtransport->close = closeSubtransport;
    subtransport->free = freeSubtransport;
    *out = subtransport.release();
    return 0;
}

} // namespace spacewright::git
