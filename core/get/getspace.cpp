// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "getspace.h"

#include <core/base/progress.h>
#include <core/git/lfs/largefiles.h>
#include <core/git/remote/clone.h>
#include <core/hub/space/spaceinfo.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace spacewright::get
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GetSpace)
};

/// The user name does not matter there (https://huggingface.co/docs/hub/security-tokens).
git::Credentials credentialsOf(const hub::Access &access)
{
    return {access.endpoint, QStringLiteral("hf_user"), QString::fromUtf8(access.token)};
}

Result<hub::SpaceInfo> lookUp(const hub::Access &access, const hub::SpaceId &space, Progress &progress)
{
    //: %1 is the name of a Space, "owner/name"
    progress.report(0, 0, Tr::tr("Looking for %1").arg(space.text()));
    Result<hub::SpaceInfo> info = hub::readSpace(hub::HubClient(access), space, progress);
    // Somebody who is not signed in is told the same of a private Space and of one that does not exist.
    const bool isHidden =
        !info && (info.error().code == ErrorCode::HubMissing || info.error().code == ErrorCode::HubSignInNeeded);
    if (!isHidden || progress.isCancelled())
        return info;
    //: %1 is the name of a Space, %2 the address of a Hub
    const QString where = Tr::tr("There is no Space %1 at %2 that you may see. Check its name.")
                              .arg(space.text(), access.endpoint.toString());
    return fail(info.error().code,
                access.token.isEmpty() ? where + u' ' + Tr::tr("If it is private, sign in first.")
                                       : where + u' ' + Tr::tr("If it is private, its owner can let you in."),
                info.error().detail);
}

} // namespace

QString freeFolder(const QString &place, const hub::SpaceId &space)
{
    const QString first = QDir(place).filePath(space.name);
    QString folder = first;
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = first + u'-' + QString::number(number);
    return folder;
}

Result<GotSpace> getSpace(const hub::Access &access, const hub::SpaceId &space, const QString &folder,
                          Progress &progress)
{
    const Result<hub::SpaceInfo> info = lookUp(access, space, progress);
    if (progress.isCancelled())
        return GotSpace{};
    if (!info)
        return failure(info);
    GotSpace got{folder, info->id.name.isEmpty() ? space : info->id};
    const QString address = access.endpoint.toString(QUrl::StripTrailingSlash) + got.id.webPath();
    const git::Credentials credentials = credentialsOf(access);
    const Result<git::Repository> repository = git::clone(address, folder, credentials, progress);
    if (!repository && !progress.isCancelled())
        return failure(repository);
    const Result<> large =
        repository ? git::getLargeFilesUpTo(*repository, git::largestUnasked, credentials, progress) : Result<>();
    if (progress.isCancelled()) {
        // A clone that was made is nobody's yet.
        if (repository)
            QDir(folder).removeRecursively();
        return GotSpace{};
    }
    if (!large)
        got.remark = large.error().message + u' ' +
                     Tr::tr("The Space is here; large files that are missing can be got when they are opened.");
    return got;
}

} // namespace spacewright::get
