// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commit.h"

#include "history.h"
#include "tree.h"

#include <core/hub/client/huberror.h>

#include <QCoreApplication>

#include <memory>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubCommit)
};

/// The server gives up after about a minute (https://huggingface.co/docs/hub/storage-limits).
constexpr std::chrono::minutes patience{2};

QByteArray headerLine(const CommitOrder &order)
{
    QJsonObject value{{QStringLiteral("summary"), order.summary}, {QStringLiteral("description"), order.description}};
    if (!order.parent.isEmpty())
        value.insert(QStringLiteral("parentCommit"), order.parent);
    const QJsonObject line{{QStringLiteral("key"), QStringLiteral("header")}, {QStringLiteral("value"), value}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// Gives the lines of a commit one after the other, each made when its turn has come.
class CommitBody final
{
public:
    CommitBody(const CommitOrder &order, std::shared_ptr<Result<>> outcome)
        : m_order(order), m_outcome(std::move(outcome)), m_line(headerLine(order))
    {
    }

    /// See http::BodySource.
    qint64 give(char *data, qint64 size)
    {
        if (m_place == m_line.size() && !nextLine())
            return *m_outcome ? 0 : -1;
        const qint64 given = qMin(size, qint64(m_line.size() - m_place));
        std::copy_n(m_line.constData() + m_place, given, data);
        m_place += given;
        return given;
    }

private:
    bool nextLine()
    {
        if (m_next == m_order.operations.size())
            return false;
        const Result<QByteArray> line = m_order.operations[m_next++].line();
        if (!line) {
            *m_outcome = failure(line);
            return false;
        }
        m_line = *line;
        m_place = 0;
        return true;
    }

    const CommitOrder &m_order;
    std::shared_ptr<Result<>> m_outcome;
    QByteArray m_line;
    qsizetype m_place = 0;
    qsizetype m_next = 0;
};

HubRequest requestFor(const CommitOrder &order, const std::shared_ptr<Result<>> &outcome)
{
    HubRequest request{.method = "POST",
                       .path =
                           order.target.space.apiPath(QStringLiteral("/commit/") + encodedPart(order.target.revision)),
                       .contentType = "application/x-ndjson",
                       .makeBody =
                           [&order, outcome] {
                               auto body = std::make_shared<CommitBody>(order, outcome);
                               return [body](char *data, qint64 size) { return body->give(data, size); };
                           },
                       .timeout = patience,
                       .isRepeatable = false};
    if (order.target.asPullRequest)
        addQueryItem(request.query, QStringLiteral("create_pr"), QStringLiteral("1"));
    return request;
}

CommitReceipt receiptFrom(const QJsonObject &told)
{
    const QString pullRequest = told[QLatin1StringView("pullRequestUrl")].toString();
    return {.commit = told[QLatin1StringView("commitOid")].toString(),
            .url = told[QLatin1StringView("commitUrl")].toString(),
            .pullRequest = pullRequest.section(u'/', -1).toInt(),
            .remark = told[QLatin1StringView("hookOutput")].toString()};
}

/// Whether nobody knows what became of a commit: the connection ended, or a server in between gave up.
bool isInDoubt(const Error &error)
{
    return error.code == ErrorCode::NetworkCut || error.code == ErrorCode::NetworkFailed ||
           error.code == ErrorCode::HttpFailed || error.code == ErrorCode::HubFailed ||
           error.code == ErrorCode::HubNonsense;
}

/// Whether a commit holds what was to be committed.
Result<bool> holds(const HubClient &hub, const CommitOrder &order, const QString &commit, Progress &progress)
{
    QHash<QString, QString> expected;
    for (const CommitOperation &operation : order.operations) {
        const bool isPut = operation.kind == CommitOperation::Put || operation.kind == CommitOperation::PutLarge;
        expected.insert(operation.path, isPut ? operation.contentId : QString());
    }
    const Result<QList<RemoteEntry>> there = entriesAt(hub, order.target.space, commit, expected.keys(), progress);
    if (!there)
        return failure(there);
    for (const RemoteEntry &entry : *there) {
        if (expected.take(entry.path) != entry.contentId)
            return false;
    }
    return std::ranges::all_of(expected, [](const QString &id) { return id.isEmpty(); });
}

Error nothingCommitted(const Error &why)
{
    return {why.code, Tr::tr("Nothing was committed on the Hub: %1").arg(why.message), why.detail};
}

/// What became of a commit whose answer was lost.
Result<CommitReceipt> lookFor(const HubClient &hub, const CommitOrder &order, const Error &why, Progress &progress)
{
    // A pull request has a branch of its own that nobody knows the name of.
    if (order.parent.isEmpty() || order.target.asPullRequest)
        return std::unexpected(why);
    const Result<QList<RemoteCommit>> commits =
        readCommits(hub, order.target.space, order.target.revision, 1, progress);
    if (!commits || commits->isEmpty())
        return std::unexpected(why);
    const RemoteCommit &head = commits->first();
    if (head.id == order.parent)
        return std::unexpected(nothingCommitted(why));
    const Result<bool> isOurs =
        head.title == order.summary.section(u'\n', 0, 0) ? holds(hub, order, head.id, progress) : false;
    if (!isOurs || !*isOurs)
        return std::unexpected(why);
    return CommitReceipt{.commit = head.id, .url = {}, .pullRequest = 0, .remark = {}};
}

} // namespace

Result<CommitReceipt> makeCommit(const HubClient &hub, const CommitOrder &order, Progress &progress)
{
    for (const CommitOperation &operation : order.operations) {
        if (const Result<> good = operation.check(); !good)
            return failure(good);
    }
    const auto outcome = std::make_shared<Result<>>();
    const Result<QJsonDocument> told = hub.askJson(requestFor(order, outcome), progress);
    if (!*outcome)
        return failure(*outcome);
    if (told) {
        CommitReceipt receipt = receiptFrom(told->object());
        if (!receipt.commit.isEmpty())
            return receipt;
    }
    const Error why =
        told ? Error{ErrorCode::HubNonsense, Tr::tr("The Hub did not say which commit it made.")} : told.error();
    if (progress.isCancelled() || !isInDoubt(why))
        return std::unexpected(why);
    return lookFor(hub, order, why, progress);
}

} // namespace spacewright::hub
