// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commit.h"

#include "history.h"
#include "tree.h"

#include <core/hub/client/huberror.h>
#include <core/hub/discussion/discussion.h>

#include <QCoreApplication>

#include <condition_variable>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HubCommit)
};

/// The server gives up after about a minute (https://huggingface.co/docs/hub/storage-limits).
constexpr std::chrono::minutes patience{2};
/// Somebody who cancels does not wait longer than that.
constexpr std::chrono::milliseconds briefly{800};
/// So many commits may have come after one whose answer was lost.
constexpr int lookedThrough = 20;

QByteArray headerLine(const CommitOrder &order)
{
    QJsonObject value{{QStringLiteral("summary"), order.summary}, {QStringLiteral("description"), order.description}};
    if (!order.parent.isEmpty())
        value.insert(QStringLiteral("parentCommit"), order.parent);
    const QJsonObject line{{QStringLiteral("key"), QStringLiteral("header")}, {QStringLiteral("value"), value}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

/// How far a commit was sent.
struct Sending {
    /// Fails if a file cannot be read.
    Result<> end = {};
    bool isWhole = false;
};

/// Gives the lines of a commit one after the other. Some of them are made while those before are sent.
class CommitBody final
{
public:
    CommitBody(const CommitOrder &order, std::shared_ptr<Sending> outcome)
        : m_order(order), m_outcome(std::move(outcome)), m_lines(headerLine(order))
    {
        makeMore();
    }

    /// See http::BodySource. Fills what there is room for: each piece is a packet of its own to the other side.
    qint64 give(char *data, qint64 size)
    {
        qint64 given = 0;
        while (given < size && (m_place < m_lines.size() || takeMore())) {
            const qint64 piece = qMin(size - given, qint64(m_lines.size() - m_place));
            std::copy_n(m_lines.constData() + m_place, piece, data + given);
            m_place += piece;
            given += piece;
        }
        m_outcome->isWhole = m_place == m_lines.size() && !m_ahead.valid();
        return m_outcome->end ? given : -1;
    }

private:
    using Lines = Result<QByteArray>;

    /// From that operation on, as many as are worth a thread.
    static Lines make(const QList<CommitOperation> &operations, qsizetype &next)
    {
        constexpr qsizetype enough = qsizetype(512) * 1024;
        QByteArray lines;
        while (next < operations.size() && lines.size() < enough) {
            const Result<QByteArray> line = operations.at(next++).line();
            if (!line)
                return line;
            lines += *line;
        }
        return lines;
    }

    void makeMore()
    {
        if (m_next < m_order.operations.size())
            m_ahead = std::async(std::launch::async, [this] { return make(m_order.operations, m_next); });
    }

    bool takeMore()
    {
        if (!m_ahead.valid())
            return false;
        const Lines lines = m_ahead.get();
        if (!lines) {
            m_outcome->end = failure(lines);
            return false;
        }
        m_lines = *lines;
        m_place = 0;
        makeMore();
        return true;
    }

    const CommitOrder &m_order;
    std::shared_ptr<Sending> m_outcome;
    QByteArray m_lines;
    qsizetype m_place = 0;
    /// Only of whoever makes lines.
    qsizetype m_next = 0;
    std::future<Lines> m_ahead;
};

qint64 sizeOf(const CommitOrder &order)
{
    qint64 size = headerLine(order).size();
    for (const CommitOperation &operation : order.operations)
        size += operation.lineSize();
    return size;
}

HubRequest requestFor(const CommitOrder &order, const std::shared_ptr<Sending> &outcome)
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
                       .bodySize = sizeOf(order),
                       .patience = patience,
                       .isRepeatable = false};
    if (order.target.asPullRequest)
        addQueryItem(request.query, QStringLiteral("create_pr"), QStringLiteral("1"));
    return request;
}

CommitReceipt receiptFrom(const QJsonObject &told)
{
    const QString pullRequest = told[QLatin1StringView("pullRequestUrl")].toString();
    const QString url = told[QLatin1StringView("commitUrl")].toString();
    const QString id = told[QLatin1StringView("commitOid")].toString();
    // Some say only where it is to be seen.
    return {.commit = id.isEmpty() ? url.section(QStringLiteral("/commit/"), 1).section(u'/', 0, 0) : id,
            .url = url,
            .pullRequest = pullRequest.section(u'/', -1).toInt(),
            .remark = told[QLatin1StringView("hookOutput")].toString()};
}

/// Whether a revision holds what was to be committed.
Result<bool> holds(const HubClient &hub, const CommitOrder &order, const QString &revision, Progress &progress)
{
    QHash<QString, QString> expected;
    for (const CommitOperation &operation : order.operations) {
        const bool isPut = operation.kind == CommitOperation::Put || operation.kind == CommitOperation::PutLarge;
        expected.insert(operation.path, isPut ? operation.contentId : QString());
    }
    const Result<QList<RemoteEntry>> there = entriesAt(hub, order.target.space, revision, expected.keys(), progress);
    if (!there)
        return failure(there);
    for (const RemoteEntry &entry : *there) {
        if (expected.take(entry.path) != entry.contentId)
            return false;
    }
    return std::ranges::all_of(expected, [](const QString &id) { return id.isEmpty(); });
}

QString titleOf(const CommitOrder &order)
{
    return order.summary.section(u'\n', 0, 0);
}

/// What is known of a commit whose answer was lost.
struct Trace {
    /// It is there.
    std::optional<CommitReceipt> found = {};
    /// The branch did not move, so it is not there.
    bool isAbsent = false;
};

/// None of the branch's own commits is looked for beyond the one that this one was made for.
Trace lookOnBranch(const HubClient &hub, const CommitOrder &order, Progress &progress)
{
    if (order.parent.isEmpty())
        return {};
    const Result<QList<RemoteCommit>> commits =
        readCommits(hub, order.target.space, order.target.revision, lookedThrough, progress);
    if (!commits || commits->isEmpty())
        return {};
    if (commits->constFirst().id == order.parent)
        return {.isAbsent = true};
    for (const RemoteCommit &commit : *commits) {
        if (commit.id == order.parent)
            break;
        if (commit.title == titleOf(order) && holds(hub, order, commit.id, progress).value_or(false))
            return {.found = CommitReceipt{.commit = commit.id}};
    }
    return {};
}

/// The open pull request that asks for exactly this, made by a try whose answer was lost, or before.
std::optional<CommitReceipt> findPullRequest(const HubClient &hub, const CommitOrder &order, Progress &progress)
{
    const auto open = listDiscussions(
        hub, order.target.space, {.kind = DiscussionQuery::PullRequests, .status = DiscussionQuery::Open}, progress);
    int looked = 0;
    for (const Discussion &one : open.value_or(QList<Discussion>())) {
        if (one.title != titleOf(order))
            continue;
        if (++looked > lookedThrough)
            break;
        const QString revision = QStringLiteral("refs/pr/%1").arg(one.number);
        const auto commits = readCommits(hub, order.target.space, revision, 2, progress);
        const bool isOfParent = commits && commits->size() == 2 && commits->constLast().id == order.parent;
        if (isOfParent && holds(hub, order, revision, progress).value_or(false))
            return CommitReceipt{.commit = commits->constFirst().id, .pullRequest = one.number};
    }
    return {};
}

Trace lookFor(const HubClient &hub, const CommitOrder &order, Progress &progress)
{
    return order.target.asPullRequest ? Trace{.found = findPullRequest(hub, order, progress)}
                                      : lookOnBranch(hub, order, progress);
}

/// After a cancel too it is worth knowing what became of it, if that takes no time.
Trace lookBriefly(const HubClient &hub, const CommitOrder &order)
{
    Progress progress;
    std::mutex mutex;
    std::condition_variable_any ended;
    const std::jthread watchdog([&](const std::stop_token &stop) {
        std::unique_lock lock(mutex);
        ended.wait_for(lock, stop, briefly, [] { return false; });
        progress.cancel();
    });
    return lookFor(hub, order, progress);
}

std::unexpected<Error> notCommitted(const Error &why)
{
    return fail(why.code,
                //: %1 says why
                Tr::tr("Nothing was committed on the Hub: %1").arg(why.message), why.detail);
}

std::unexpected<Error> unknown(const Error &why)
{
    return fail(
        why.code,
        //: %1 says why
        Tr::tr("It is not known whether the Hub made the commit: %1 Publish again, which finds out and does not "
               "commit twice.")
            .arg(why.message),
        why.detail);
}

std::unexpected<Error> cancelled(const Trace &trace, bool isWhole)
{
    // What has arrived whole may still be carried out.
    return fail(
        ErrorCode::HubFailed,
        trace.isAbsent && !isWhole
            ? Tr::tr("Publishing was cancelled. Nothing was committed on the Hub.")
            : Tr::tr("Publishing was cancelled while the Hub made the commit. Publish again: that finds out what "
                     "became of it, and does not commit twice."));
}

Result<CommitReceipt> sendOnce(const HubClient &hub, const CommitOrder &order, Sending &sending, Progress &progress)
{
    const auto outcome = std::make_shared<Sending>();
    const HubRequest request = requestFor(order, outcome);
    const Result<http::Response> answer = hub.ask(request, progress);
    sending = *outcome;
    if (!sending.end)
        return failure(sending.end);
    const Result<QJsonDocument> told = answer ? jsonOf(request, *answer) : failure(answer);
    if (!told)
        return failure(told);
    CommitReceipt receipt = receiptFrom(told->object());
    if (receipt.commit.isEmpty())
        return std::unexpected(nonsense(request, *answer, QStringLiteral("no commitOid")));
    return receipt;
}

} // namespace

bool isInDoubt(const Error &error)
{
    return error.code == ErrorCode::NetworkCut || error.code == ErrorCode::NetworkFailed ||
           error.code == ErrorCode::HttpFailed || error.code == ErrorCode::HubFailed ||
           error.code == ErrorCode::HubNonsense;
}

Result<CommitReceipt> makeCommit(const HubClient &hub, const CommitOrder &order, Progress &progress)
{
    for (const CommitOperation &operation : order.operations) {
        if (const Result<> good = operation.check(); !good)
            return failure(good);
    }
    if (order.target.asPullRequest) {
        if (const std::optional<CommitReceipt> open = findPullRequest(hub, order, progress))
            return *open;
    }
    for (int number = 0;; ++number) {
        Sending sending;
        Result<CommitReceipt> made = sendOnce(hub, order, sending, progress);
        if (made && order.target.asPullRequest && made->pullRequest == 0)
            made->pullRequest = findPullRequest(hub, order, progress).value_or(CommitReceipt()).pullRequest;
        if (made || !sending.end)
            return made;
        if (progress.isCancelled()) {
            const Trace trace = lookBriefly(hub, order);
            return trace.found ? Result<CommitReceipt>(*trace.found) : cancelled(trace, sending.isWhole);
        }
        // Outdated by our own, perhaps, whose answer was lost.
        const bool isMoved = made.error().code == ErrorCode::HubOutdated && number > 0;
        if (!isInDoubt(made.error()) && !isMoved)
            return made;
        const Trace trace = lookFor(hub, order, progress);
        if (trace.found)
            return *trace.found;
        if (!trace.isAbsent)
            return isMoved ? made : unknown(made.error());
        // Its parent makes it safe: should the first one arrive late, the second is refused.
        if (number >= hub.policy().attempts ||
            !http::waitFor(http::waitBefore(hub.policy(), number, failure(made)), progress))
            return notCommitted(made.error());
    }
}

} // namespace spacewright::hub
