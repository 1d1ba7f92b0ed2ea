// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentdownload.h"

#include <core/base/sha256.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLockFile>

#include <cstdio>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContentDownload)
};

constexpr std::chrono::seconds longestSilence{30};
constexpr qsizetype sha256Length = 64;
constexpr qint64 blockSize = qint64(1) << 20;

QByteArray sha256Of(QFile &file)
{
    Sha256 hash;
    while (!file.atEnd())
        hash.add(file.read(blockSize));
    return hash.finish();
}

/// Git names a file by a hash over its length too.
QByteArray gitHashOf(QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(file.size()) + '\0');
    hash.addData(&file);
    return hash.result().toHex();
}

bool isGood(const Result<http::Response> &end)
{
    return end && end->status >= 200 && end->status < 300;
}

} // namespace

ContentDownload::ContentDownload(const HubClient &hub, RemoteFile file, std::function<Result<RemoteFile>()> locate,
                                 const QString &target)
    : m_hub(hub), m_file(std::move(file)), m_locate(std::move(locate)), m_target(target),
      m_part(target + QStringLiteral(".part"))
{
}

Result<> ContentDownload::run(Progress &progress)
{
    // Another program of ours may be at the same file.
    QLockFile lock(m_target + QStringLiteral(".lock"));
    if (!lock.lock() || QFile::exists(m_target))
        return {};
    if (!m_part.open(QIODevice::ReadWrite | QIODevice::Append))
        return std::unexpected(unwritable());
    if (m_file.size >= 0 && m_part.size() > m_file.size)
        m_part.resize(0);
    for (int failures = 0, wrong = 0; !progress.isCancelled() && failures <= m_hub.policy().attempts;) {
        const Attempt last = isWhole() ? Attempt{} : attempt(progress);
        if (last.isFull)
            return std::unexpected(unwritable());
        if (isWhole() || isGood(last.end)) {
            if (isRight())
                return finish();
            m_part.resize(0);
            if (++wrong > 1)
                break;
            continue;
        }
        if (last.end && !http::isPassing(last.end)) {
            if (const Result<> located = locateAgain(last.end->status); !located)
                return located;
        }
        failures = last.hasAdvanced ? 0 : failures + 1;
        http::waitFor(http::waitBefore(m_hub.policy(), failures, last.end), progress);
    }
    return fail(ErrorCode::NetworkCut,
                Tr::tr("The download was cut or spoiled too often. Try again: what is good of it is kept."),
                QStringLiteral("content %1 from %2").arg(m_file.contentId, m_file.content.host()));
}

ContentDownload::Attempt ContentDownload::attempt(Progress &progress)
{
    const qint64 have = m_part.size();
    HubRequest request{.path = m_file.content.path(), .headers = {{"Accept-Encoding", "identity"}}};
    if (have > 0)
        request.headers.append({"Range", "bytes=" + QByteArray::number(have) + '-'});
    http::Request sent = m_hub.requestTo(m_file.content, request);
    sent.idleTimeout = longestSilence;
    Attempt result;
    const auto write = [&](QByteArrayView bytes) {
        result.isFull = m_part.write(bytes.data(), bytes.size()) != bytes.size();
        result.hasAdvanced = true;
        progress.report(m_part.size(), m_file.size, Tr::tr("Downloading"));
        return !result.isFull;
    };
    const auto atHead = [this, have](const http::Response &head) {
        const QByteArray start = "bytes " + QByteArray::number(have) + '-';
        // A server that does not know ranges begins anew.
        if (head.status < 300 && !(head.status == 206 && head.header("Content-Range").startsWith(start)))
            m_part.resize(0);
    };
    result.end = http::performStream(sent, {.sink = write, .atHead = atHead}, progress);
    result.isFull = !m_part.flush() || result.isFull;
    return result;
}

bool ContentDownload::isRight()
{
    if (!m_part.seek(0))
        return false;
    const QByteArray hash = m_file.contentId.size() == sha256Length ? sha256Of(m_part) : gitHashOf(m_part);
    return QString::fromLatin1(hash) == m_file.contentId;
}

Result<> ContentDownload::finish()
{
    m_part.close();
    const int failed =
        std::rename(QFile::encodeName(m_part.fileName()).constData(), QFile::encodeName(m_target).constData());
    return failed ? Result<>(std::unexpected(unwritable())) : Result<>();
}

/// Signed addresses grow old. A range behind the end means that the part is of something else.
Result<> ContentDownload::locateAgain(int status)
{
    static constexpr int rangeUnsatisfiable = 416;
    if (status == rangeUnsatisfiable)
        m_part.resize(0);
    Result<RemoteFile> again = m_locate();
    if (!again)
        return failure(again);
    m_file = *again;
    return {};
}

Error ContentDownload::unwritable() const
{
    return {ErrorCode::FileUnwritable,
            //: %1 is the path of a file, %2 the reason
            Tr::tr("%1 cannot be written: %2. Make room, or check its rights.")
                .arg(m_part.fileName(), m_part.errorString())};
}

} // namespace spacewright::hub
