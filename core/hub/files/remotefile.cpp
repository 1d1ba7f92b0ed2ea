// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remotefile.h"

#include "contentdownload.h"

#include <core/base/paths.h>
#include <core/http/origin.h>
#include <core/hub/client/huberror.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RemoteFile)
};

constexpr int mostHops = 5;

/// Without the marks of a weak tag.
QString tagOf(QByteArray header)
{
    if (header.startsWith("W/"))
        header = header.sliced(2);
    return QString::fromLatin1(header.replace('"', ""));
}

/// Takes over what this answer knows better than those before it.
void read(RemoteFile &file, const http::Response &answer)
{
    if (const QByteArray commit = answer.header("X-Repo-Commit"); !commit.isEmpty())
        file.commit = QString::fromLatin1(commit);
    const QByteArray linked = answer.header("X-Linked-Etag");
    if (file.contentId.isEmpty() || !linked.isEmpty())
        file.contentId = tagOf(linked.isEmpty() ? answer.header("ETag") : linked);
    const QByteArray size = answer.header("X-Linked-Size");
    if (!size.isEmpty())
        file.size = size.toLongLong();
    else if (file.size < 0 && !isRedirect(answer.status) && !answer.header("Content-Length").isEmpty())
        file.size = answer.header("Content-Length").toLongLong();
}

bool isContentId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:[0-9a-f]{40}|[0-9a-f]{64})\\z"));
    return form.match(text).hasMatch();
}

} // namespace

Result<RemoteFile> findFile(const HubClient &hub, const SpaceId &space, const QString &revision, const QString &path,
                            Progress &progress, const QString &contentId)
{
    HubRequest request{
        .method = "HEAD",
        .path = space.webPath(QStringLiteral("/resolve/") + encodedPart(revision) + u'/' + encodedPath(path)),
        .headers = {{"Accept-Encoding", "identity"}}};
    RemoteFile file{.content = hub.urlOf(request)};
    bool isSaid = false;
    for (int hop = 0; hop <= mostHops; ++hop) {
        const Result<http::Response> answer = hub.askAt(file.content, request, progress);
        if (!answer)
            return failure(answer);
        read(file, *answer);
        isSaid = isSaid || isContentId(file.contentId);
        // Who does not know what it is does not know how long it is, either.
        if (!isSaid && isContentId(contentId))
            file.size = -1;
        if (!isRedirect(answer->status)) {
            if (!isSaid && isContentId(contentId))
                file.contentId = contentId;
            if (file.contentId.isEmpty())
                return std::unexpected(nonsense(request, *answer, QStringLiteral("no ETag")));
            return file;
        }
        file.content = file.content.resolved(QUrl(QString::fromUtf8(answer->header("Location"))));
        // Where large files are kept: nothing but their content is asked for there.
        if (!http::isSameOrigin(hub.endpoint(), file.content)) {
            if (http::isConfidential(file.content) && !file.contentId.isEmpty())
                return file;
            break;
        }
    }
    return fail(ErrorCode::AddressRefused,
                //: %1 is the path of a file, %2 a host name
                Tr::tr("The Hub sends the request for %1 to %2, which is not a safe place to get it from.")
                    .arg(path, file.content.host()));
}

FileCache::FileCache() : m_folder(paths::cacheFolder() + QStringLiteral("/hub-files")) {}

QString FileCache::pathOf(const QString &contentId) const
{
    return m_folder + u'/' + contentId.first(2) + u'/' + contentId;
}

Result<QString> FileCache::fetch(const HubClient &hub, const SpaceId &space, const QString &revision,
                                 const QString &path, Progress &progress, const QString &contentId) const
{
    if (isContentId(contentId) && QFileInfo::exists(pathOf(contentId)))
        return pathOf(contentId);
    const Result<RemoteFile> file = findFile(hub, space, revision, path, progress, contentId);
    if (!file)
        return failure(file);
    if (!isContentId(file->contentId))
        return fail(ErrorCode::HubNonsense,
                    //: %1 is the path of a file
                    Tr::tr("The Hub does not say what %1 should contain. Try again later.").arg(path));
    QString target = pathOf(file->contentId);
    if (QFileInfo::exists(target))
        return target;
    if (!QDir().mkpath(QFileInfo(target).path()))
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("The folder %1 cannot be made. Check its rights.").arg(m_folder));
    const auto locate = [&]() { return findFile(hub, space, revision, path, progress, contentId); };
    const Result<> done = ContentDownload(hub, *file, locate, target).run(progress);
    return done ? Result<QString>(target) : failure(done);
}

} // namespace spacewright::hub
