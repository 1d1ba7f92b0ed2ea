// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copyspace.h"

#include <core/base/progress.h>
#include <core/git/repository.h>

#include <QDir>

namespace spacewright::get
{

Result<GotSpace> copySpace(const hub::Access &access, const hub::SpaceId &space, const QString &folder,
                           Progress &progress)
{
    const Result<GotSpace> got = getSpace(access, space, folder, progress);
    if (!got || got->folder.isEmpty())
        return got;
    const Result<git::Repository> repository = git::Repository::open(got->folder);
    const Result<> noted = repository ? git::makeUpstream(*repository) : failure(repository);
    if (noted)
        return got;
    // A copy that forgot where it came from would be published over the original.
    QDir(got->folder).removeRecursively();
    return failure(noted);
}

std::optional<hub::SpaceId> originOf(const git::Repository &repository, const QUrl &endpoint)
{
    const QString url = git::upstreamUrl(repository);
    const QString base = endpoint.toString(QUrl::StripTrailingSlash) + QStringLiteral("/spaces/");
    if (!url.startsWith(base))
        return std::nullopt;
    QString path = url.sliced(base.size());
    if (path.endsWith(u".git"))
        path.chop(4);
    const Result<hub::SpaceId> id = hub::SpaceId::parse(path);
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace spacewright::get
