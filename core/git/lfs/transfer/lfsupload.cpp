// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfsupload.h"

#include "lfstransfers.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/pointerreader.h>
#include <core/git/lfs/unpushed.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

const QByteArray mediaType = "application/vnd.git-lfs+json";

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// One object on its way to the storage, over any number of tries.
class Upload final
{
public:
    Upload(const LfsEndpoint &endpoint, const QString &path) : m_endpoint(endpoint), m_file(path) {}

    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    LfsAttempt attempt(const LfsOffer &offer, int failures, Progress &progress)
    {
        LfsAttempt end =
            offer.transfer->partSize > 0 ? sendParts(offer, failures, progress) : sendWhole(offer, failures, progress);
        if (end.outcome == LfsAttempt::Done && offer.verify)
            end = verify(offer, failures, progress);
        return end;
    }

private:
    http::Request pieceRequest(const LfsAction &action, qint64 start, qint64 size, Progress &progress)
    {
        http::Request request = m_endpoint.request("PUT", action);
        request.bodySize = size;
        m_file.seek(start);
        request.bodySource = [this, end = start + size, &progress](char *data, qint64 most) {
            const qint64 read = m_file.read(data, qMin(most, end - m_file.pos()));
            progress.report(m_file.pos(), m_file.size(), {});
            return read;
        };
        return request;
    }

    LfsAttempt sendWhole(const LfsOffer &offer, int failures, Progress &progress)
    {
        http::Request request = pieceRequest(*offer.transfer, 0, offer.pointer.size, progress);
        request.headers.append({QByteArray("Content-Type"), QByteArray("application/octet-stream")});
        return sortedAttempt(http::perform(request, progress), m_endpoint.policy(), failures);
    }

    /// A piece that arrived is not sent again, unless the addresses are new ones.
    LfsAttempt sendParts(const LfsOffer &offer, int failures, Progress &progress)
    {
        const LfsAction &action = *offer.transfer;
        if (action.url != m_partsOf)
            m_tags.clear();
        m_partsOf = action.url;
        qint64 start = 0;
        bool hasAdvanced = false;
        for (auto part = action.parts.begin(); part != action.parts.end(); ++part, start += action.partSize) {
            if (m_tags.contains(part.key()))
                continue;
            const qint64 size = qMin(action.partSize, offer.pointer.size - start);
            const Result<http::Response> end =
                http::perform(pieceRequest({.url = part.value()}, start, size, progress), progress);
            LfsAttempt sorted = sortedAttempt(end, m_endpoint.policy(), failures);
            sorted.hasAdvanced = hasAdvanced;
            if (sorted.outcome != LfsAttempt::Done)
                return sorted;
            m_tags.insert(part.key(), end->header("ETag"));
            hasAdvanced = true;
        }
        return join(offer, failures, progress);
    }

    LfsAttempt join(const LfsOffer &offer, int failures, Progress &progress)
    {
        QJsonArray parts;
        for (auto tag = m_tags.begin(); tag != m_tags.end(); ++tag)
            parts.append(QJsonObject{{QStringLiteral("partNumber"), tag.key()},
                                     {QStringLiteral("etag"), QString::fromLatin1(tag.value())}});
        const QJsonObject body{{QStringLiteral("oid"), QString::fromLatin1(offer.pointer.oid)},
                               {QStringLiteral("parts"), parts}};
        return tell(*offer.transfer, body, failures, progress);
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

    LfsAttempt tell(const LfsAction &action, const QJsonObject &body, int failures, Progress &progress)
    {
        http::Request request = m_endpoint.request("POST", action);
        request.headers.append({{"Accept", mediaType}, {"Content-Type", mediaType}});
        request.body = json(body);
        return sortedAttempt(http::perform(request, progress), m_endpoint.policy(), failures);
    }

    const LfsEndpoint &m_endpoint;
    QFile m_file;
    QUrl m_partsOf;
    QMap<int, QByteArray> m_tags;
};

Result<> uploadFrom(const LfsEndpoint &endpoint, const QString &path, const LfsOffer &offer, Progress &progress)
{
    Upload upload(endpoint, path);
    if (!upload.open())
        return fail(ErrorCode::LargeFileMissing,
                    //: %1 is a number of bytes
                    Tr::tr("The remote lacks a large file of %1 bytes, and its content is not on this machine, or is "
                           "damaged. Nothing was pushed.")
                        .arg(offer.pointer.size),
                    QString::fromLatin1(offer.pointer.oid));
    const auto attempt = [&upload](const LfsOffer &now, int failures, Progress &state) {
        return upload.attempt(now, failures, state);
    };
    return transferPatiently(endpoint, LfsOperation::Upload, offer, attempt, progress);
}

/// Asks what the remote lacks of these, and sends that by @p work.
Result<> sendLacking(const LfsEndpoint &endpoint, const QList<LfsPointer> &pointers, const LfsWork &work,
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
    return runTransfers(lacking, work, Tr::tr("Sending large files"), progress);
}

} // namespace

Result<> upload(const LfsEndpoint &endpoint, const LfsStore &store, const QList<LfsPointer> &pointers,
                Progress &progress)
{
    const auto work = [&endpoint, &store](const LfsOffer &offer, Progress &state) -> Result<> {
        // What is damaged is put aside by the check, so that it is not found afterwards.
        if (!store.check(offer.pointer, state) && state.isCancelled())
            return cancelled();
        return uploadFrom(endpoint, QFile::decodeName(store.path(offer.pointer)), offer, state);
    };
    return sendLacking(endpoint, pointers, work, progress);
}

Result<> uploadFiles(const LfsEndpoint &endpoint, const QList<LfsContentFile> &files, Progress &progress)
{
    QHash<QByteArray, QString> paths;
    QList<LfsPointer> pointers;
    for (const LfsContentFile &file : files) {
        if (!paths.contains(file.pointer.oid))
            pointers.append(file.pointer);
        paths.insert(file.pointer.oid, file.path);
    }
    const auto work = [&endpoint, &paths](const LfsOffer &offer, Progress &state) {
        return uploadFrom(endpoint, paths.value(offer.pointer.oid), offer, state);
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
