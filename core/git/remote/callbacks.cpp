// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbacks.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Remote)
};

constexpr qsizetype mostRemarks = 4096;

int goOn(const Conversation &conversation)
{
    return conversation.progress.isCancelled() ? int(GIT_EUSER) : 0;
}

int takeRemark(const char *text, int length, void *payload)
{
    auto *conversation = static_cast<Conversation *>(payload);
    const QString remark = cleaned(QByteArrayView(text, length));
    if (!remark.isEmpty() && conversation->remarks.size() < mostRemarks)
        conversation->remarks += remark + QLatin1Char('\n');
    return goOn(*conversation);
}

int reportFetch(const git_indexer_progress *state, void *payload)
{
    auto *conversation = static_cast<Conversation *>(payload);
    conversation->progress.report(state->received_objects, state->total_objects, Tr::tr("Receiving"));
    return goOn(*conversation);
}

int reportPush(unsigned done, unsigned total, size_t, void *payload)
{
    auto *conversation = static_cast<Conversation *>(payload);
    conversation->progress.report(done, total, Tr::tr("Sending"));
    return goOn(*conversation);
}

int reportPacking(int, unsigned done, unsigned total, void *payload)
{
    auto *conversation = static_cast<Conversation *>(payload);
    conversation->progress.report(done, total, Tr::tr("Packing"));
    return goOn(*conversation);
}

int takeVerdict(const char *, const char *status, void *payload)
{
    auto *conversation = static_cast<Conversation *>(payload);
    if (status)
        conversation->error =
            Error{ErrorCode::PushRejected,
                  //: %1 is the reason, in the remote's words
                  Tr::tr("The remote refused what was pushed: %1.").arg(cleaned(QByteArrayView(status)))};
    return 0;
}

} // namespace

void setCallbacks(git_remote_callbacks &callbacks, Conversation &conversation)
{
    callbacks.transport = makeTransport;
    callbacks.sideband_progress = takeRemark;
    callbacks.transfer_progress = reportFetch;
    callbacks.push_transfer_progress = reportPush;
    callbacks.pack_progress = reportPacking;
    callbacks.push_update_reference = takeVerdict;
    callbacks.payload = &conversation;
}

std::unexpected<Error> conversationFailure(const Conversation &conversation, int code, const QString &message)
{
    if (conversation.progress.isCancelled())
        return cancelled();
    if (conversation.error) {
        Error error = *conversation.error;
        error.detail += (error.detail.isEmpty() ? QString() : QStringLiteral("\n")) + conversation.remarks;
        return std::unexpected(error);
    }
    if (code == GIT_ENONFASTFORWARD)
        return fail(ErrorCode::PushRejected,
                    Tr::tr("The remote has commits that are not here. Pull first, then push again."), lastError());
    return gitFailure(code, message);
}

} // namespace spacewright::git
