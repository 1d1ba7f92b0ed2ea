// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsupload.h"

#include "lfspiece.h"
#include "lfsresume.h"
#include "lfstransfers.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/pointerreader.h>
#include <core/git/lfs/unpushed.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>
#include <thread>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

const QByteArray mediaType = "application/vnd.git-lfs+json";
constexpr qsizetype mostAtOnce = 4;
constexpr std::chrono::minutes joinPatience{5};

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One object on its way to the storage, over any number of tries.
class Upload final
{
public:
    /// @p width: how many pieces of it may be sent at a time.
    Upload(const LfsEndpoint &endpoint, const LfsContentFile &file, int width, Progress &progress)
        : m_endpoint(endpoint), m_file(file), m_width(width), m_progress(file.pointer.size, progress),
          m_resume(file.pointer)
    {
    }

    LfsAttempt attempt(const LfsOffer &offer, int failures, Progress &progress)
    {
        LfsAttempt end =
            offer.transfer->partSize > 0 ? sendParts(offer, failures, progress) : sendWhole(offer, failures, progress);
        if (end.outcome == LfsAttempt::Done && offer.verify)
            end = verify(offer, failures, progress);
        return end;
    }

private:
    Result<http::Response> send(const LfsAction &action, qint64 start, qint64 size, Progress &progress)
    {
        LfsPiece piece(m_file.path, m_file.state, start, size, m_progress);
        if (!piece.isOpen())
            return fail(ErrorCode::LargeFileMissing,
                        //: %1 is the path of a file
                        Tr::tr("%1 was changed before all of it was sent. Try again.").arg(m_file.path));
        http::Request request = m_endpoint.request("PUT", action);
        request.bodySize = size;
        request.bodySource = [&piece](char *data, qint64 most) { return piece.give(data, most); };
        Result<http::Response> end = http::perform(request, progress);
        if (!end || end->status < 200 || end->status >= 300)
            piece.takeBack();
        return end;
    }

    /// What arrived is not sent again because somebody has to be told of it twice.
    LfsAttempt sendWhole(const LfsOffer &offer, int failures, Progress &progress)
    {
        if (m_sentTo == offer.transfer->url)
            return {};
        const LfsAttempt end =
            sortedAttempt(send(*offer.transfer, 0, offer.pointer.size, progress), m_endpoint.policy(), failures);
        if (end.outcome == LfsAttempt::Done)
            m_sentTo = offer.transfer->url;
        return end;
    }

    /// A piece that arrived is not sent again, unless the addresses are new ones. The first failure ends the try, once
    /// those that are under way are through.
    LfsAttempt sendParts(const LfsOffer &offer, int failures, Progress &progress)
    {
        const bool isResumed = begin(*offer.transfer);
        const qsizetype before = m_tags.size();
        LfsAttempt end = sendMissing(offer.pointer, failures, progress);
        const bool hasAdvanced = m_tags.size() > before;
        if (end.outcome == LfsAttempt::Done)
            end = join(offer.pointer, failures, progress);
        end.hasAdvanced = end.hasAdvanced || hasAdvanced;
        if (end.outcome == LfsAttempt::Done || end.outcome == LfsAttempt::Again)
            return end;
        // What an earlier program has begun is not good any more: the server's new addresses are.
        m_resume.drop();
        m_isFresh = true;
        return isResumed && !progress.isCancelled() ? LfsAttempt{LfsAttempt::Again, end.error} : end;
    }

    /// Decides where the pieces go. True if it is where an earlier program has sent some of them.
    bool begin(const LfsAction &offered)
    {
        if (offered.url == m_offered && !std::exchange(m_isFresh, false))
            return m_isResumed;
        m_offered = offered.url;
        m_action = offered;
        m_progress.add(-qint64(m_tags.size()) * offered.partSize);
        m_tags.clear();
        m_isResumed = !m_hasBegun && m_resume.takeUp(m_action, m_tags);
        m_hasBegun = true;
        m_progress.add(qint64(m_tags.size()) * offered.partSize);
        return m_isResumed;
    }

    LfsAttempt sendMissing(const LfsPointer &pointer, int failures, Progress &progress)
    {
        const LfsAction &action = m_action;
        QList<int> missing;
        for (const int number : action.parts.keys()) {
            if (!m_tags.contains(number))
                missing.append(number);
        }
        const int first = action.parts.firstKey();
        std::mutex mutex;
        LfsAttempt failed;
        const auto work = [&] {
            while (true) {
                std::unique_lock lock(mutex);
                if (missing.isEmpty() || failed.outcome != LfsAttempt::Done)
                    return;
                const int number = missing.takeFirst();
                lock.unlock();
                const qint64 start = (number - first) * action.partSize;
                const Result<http::Response> end = send({.url = action.parts.value(number)}, start,
                                                        qMin(action.partSize, pointer.size - start), progress);
                const LfsAttempt sorted = sortedAttempt(end, m_endpoint.policy(), failures);
                lock.lock();
                if (sorted.outcome == LfsAttempt::Done)
                    note(number, end->header("ETag"));
                else
                    failed = sorted;
            }
        };
        const qsizetype width = qMin<qsizetype>(m_width, missing.size());
        std::vector<std::jthread> threads;
        for (qsizetype more = 1; more < width; ++more)
            threads.emplace_back(work);
        work();
        threads.clear();
        if (failed.outcome != LfsAttempt::Done)
            m_resume.keep(m_action, m_tags);
        return failed;
    }

    /// Not for each of many quick ones: writing it down takes time too.
    void note(int number, const QByteArray &tag)
    {
        constexpr qint64 interval = 1000;
        m_tags.insert(number, tag);
        if (m_keptAt.isValid() && m_keptAt.elapsed() < interval)
            return;
        m_resume.keep(m_action, m_tags);
        m_keptAt.start();
    }

    LfsAttempt join(const LfsPointer &pointer, int failures, Progress &progress)
    {
        QJsonArray parts;
        for (auto tag = m_tags.begin(); tag != m_tags.end(); ++tag)
            parts.append(QJsonObject{{QStringLiteral("partNumber"), tag.key()},
                                     {QStringLiteral("etag"), QString::fromLatin1(tag.value())}});
        const QJsonObject body{{QStringLiteral("oid"), QString::fromLatin1(pointer.oid)},
                               {QStringLiteral("parts"), parts}};
        LfsAttempt end = tell(m_action, body, failures, progress);
        if (end.outcome == LfsAttempt::Done)
            m_resume.drop();
        return end;
    }

    LfsAttempt verify(const LfsOffer &offer, int failures, Progress &progress)
    {
        const QJsonObject body{{QStringLiteral("oid"), QString::fromLatin1(offer.pointer.oid)},
                               {QStringLiteral("size"), offer.pointer.size}};
        LfsAttempt end = tell(*offer.verify, body, failures, progress);
        if (end.outcome == LfsAttempt::Failed)
            end.error = {ErrorCode::LargeFileWrong,
                         Tr::tr("The remote did not accept a large file after it was sent; push again."),
                         end.error.message};
        return end;
    }

    /// The storage may take long over joining many pieces.
    LfsAttempt tell(const LfsAction &action, const QJsonObject &body, int failures, Progress &progress)
    {
        http::Request request = m_endpoint.request("POST", action);
        request.headers.append({{"Accept", mediaType}, {"Content-Type", mediaType}});
        request.body = json(body);
        request.idleTimeout = m_endpoint.policy().patienceFor(joinPatience);
        return sortedAttempt(http::perform(request, progress), m_endpoint.policy(), failures);
    }

    const LfsEndpoint &m_endpoint;
    LfsContentFile m_file;
    int m_width;
    LfsPieceProgress m_progress;
    QUrl m_sentTo;
    LfsResume m_resume;
    QElapsedTimer m_keptAt;
    /// Of the server, and where the pieces really go.
    QUrl m_offered;
    LfsAction m_action;
    bool m_hasBegun = false;
    bool m_isResumed = false;
    bool m_isFresh = false;
    QMap<int, QByteArray> m_tags;
};

Result<> uploadFrom(const LfsEndpoint &endpoint, const LfsContentFile &file, const LfsOffer &offer, int width,
                    Progress &progress)
{
    if (!QFileInfo(file.path).isReadable())
        return fail(ErrorCode::LargeFileMissing,
                    //: %1 is a number of bytes
                    Tr::tr("The remote lacks a large file of %1 bytes, and its content is not on this machine, or is "
                           "damaged. Nothing was pushed.")
                        .arg(offer.pointer.size),
                    QString::fromLatin1(offer.pointer.oid));
    Upload upload(endpoint, file, width, progress);
    const auto attempt = [&upload](const LfsOffer &now, int failures, Progress &state) {
        return upload.attempt(now, failures, state);
    };
    return transferPatiently(endpoint, LfsOperation::Upload, offer, attempt, progress);
}

/// Sends one object, so many pieces of it at a time.
using SendWork = std::function<Result<>(const LfsOffer &offer, int width, Progress &progress)>;

/// Asks what the remote lacks of these, and sends that by @p work.
Result<> sendLacking(const LfsEndpoint &endpoint, const QList<LfsPointer> &pointers, const SendWork &work,
                     Progress &progress)
{
    if (pointers.isEmpty())
        return {};
    const Result<QList<LfsOffer>> offers = endpoint.ask(LfsOperation::Upload, pointers, progress);
    if (!offers)
        return failure(offers);
    QList<LfsOffer> lacking;
    for (const LfsOffer &offer : *offers) {
        if (offer.error)
            return std::unexpected(*offer.error);
        if (offer.transfer)
            lacking.append(offer);
    }
    // A single file has all connections for its pieces.
    const int width = int(qMax<qsizetype>(1, mostAtOnce / qMax<qsizetype>(1, lacking.size())));
    return runTransfers(
        lacking, [&work, width](const LfsOffer &offer, Progress &state) { return work(offer, width, state); },
        Tr::tr("Sending large files"), progress);
}

} // namespace

Result<> upload(const LfsEndpoint &endpoint, const LfsStore &store, const QList<LfsPointer> &pointers,
                Progress &progress)
{
    const auto work = [&endpoint, &store](const LfsOffer &offer, int width, Progress &state) -> Result<> {
        // What is damaged is put aside by the check, so that it is not found afterwards.
        if (!store.check(offer.pointer, state) && state.isCancelled())
            return cancelled();
        const LfsContentFile file{.pointer = offer.pointer, .path = QFile::decodeName(store.path(offer.pointer))};
        return uploadFrom(endpoint, file, offer, width, state);
    };
    return sendLacking(endpoint, pointers, work, progress);
}

Result<> uploadFiles(const LfsEndpoint &endpoint, const QList<LfsContentFile> &files, Progress &progress)
{
    QHash<QByteArray, LfsContentFile> contents;
    QList<LfsPointer> pointers;
    for (const LfsContentFile &file : files) {
        if (!contents.contains(file.pointer.oid))
            pointers.append(file.pointer);
        contents.insert(file.pointer.oid, file);
    }
    const auto work = [&endpoint, &contents](const LfsOffer &offer, int width, Progress &state) {
        return uploadFrom(endpoint, contents.value(offer.pointer.oid), offer, width, state);
    };
    return sendLacking(endpoint, pointers, work, progress);
}

Result<QList<LfsPointer>> unpushedPointers(const Repository &repository, const ObjectId &tip, const QString &remote,
                                           Progress &progress)
{
    const Result<QList<ObjectId>> commits = unpushedCommits(repository, tip, remote);
    if (!commits)
        return failure(commits);
    const Result<QList<FileVersion>> versions = fileVersions(repository, *commits, progress);
    if (!versions)
        return failure(versions);
    const PointerReader reader(repository);
    QList<LfsPointer> pointers;
    QSet<QByteArray> known;
    for (const FileVersion &version : *versions) {
        const std::optional<LfsPointer> pointer = reader.read(version.blob);
        if (!pointer || known.contains(pointer->oid))
            continue;
        known.insert(pointer->oid);
        pointers.append(*pointer);
    }
    return pointers;
}

} // namespace spacewright::git
