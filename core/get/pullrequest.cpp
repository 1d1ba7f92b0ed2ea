// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pullrequest.h"

#include <core/base/paths.h>
#include <core/base/progress.h>
#include <core/git/remote/clone.h>
#include <core/git/remote/remote.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

namespace spacewright::get
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PullRequest)
};

/// Named as the Space is, since apps and messages show the folder's name; apart by Hub and owner.
QString cloneFolder(const QString &address, const hub::SpaceId &space)
{
    const QByteArray hash = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return paths::cacheFolder() + QStringLiteral("/pullrequests/") + QString::fromLatin1(hash) + u'/' + space.name;
}

Result<git::Repository> openOrClone(const QString &address, const QString &folder, const git::Credentials &credentials,
                                    Progress &progress)
{
    Result<git::Repository> known = git::Repository::open(folder);
    if (known)
        return known;
    // What is there is no whole clone.
    QDir(folder).removeRecursively();
    QDir().mkpath(QFileInfo(folder).path());
    return git::clone(address, folder, credentials, progress);
}

} // namespace

Result<GotPullRequest> getPullRequest(const hub::Access &access, const hub::SpaceId &space, int number,
                                      Progress &progress)
{
    const QString address = access.endpoint.toString(QUrl::StripTrailingSlash) + space.webPath();
    const git::Credentials credentials{access.endpoint, QStringLiteral("hf_user"), QString::fromUtf8(access.token)};
    GotPullRequest got{.folder = cloneFolder(address, space)};
    const Result<git::Repository> repository = openOrClone(address, got.folder, credentials, progress);
    if (!repository)
        return failure(repository);
    const Result<git::Remote> remote = git::Remote::open(*repository);
    if (!remote)
        return failure(remote);
    //: %1 is the name of a Space
    progress.report(0, 0, Tr::tr("Fetching from %1").arg(space.text()));
    if (const Result<> fetched = remote->fetch(credentials, progress); !fetched)
        return failure(fetched);
    if (const Result<> fetched = remote->fetchPullRequest(number, credentials, progress); !fetched)
        return failure(fetched);
    const auto main = repository->resolve(QStringLiteral("refs/remotes/origin/main"));
    if (!main)
        return failure(main);
    const auto theirs = repository->resolve(QStringLiteral("refs/remotes/origin/pr/%1").arg(number));
    if (!theirs)
        return failure(theirs);
    got.main = main->toString();
    got.pullRequest = theirs->toString();
    return got;
}

} // namespace spacewright::get
