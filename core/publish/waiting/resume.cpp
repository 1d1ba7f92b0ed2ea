// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resume.h"

#include <QCoreApplication>
#include <QHash>

namespace spacewright::publish
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Resume)
};

/// One of both names is enough: which of them was asked for is the Hub's choice, and may be another one by now.
bool isSameContent(const ContentName &a, const ContentName &b)
{
    return (!a.plain.isEmpty() && a.plain == b.plain) || (!a.large.isEmpty() && a.large == b.large);
}

bool isSeen(const PublishFile &file, const PublishFile &before, const PublishPlan &now, const PublishPlan &seen)
{
    const bool isRemoved = file.action == FileAction::Remove;
    if (isRemoved != (before.action == FileAction::Remove) || (file.isConflict && !before.isConflict))
        return false;
    return isRemoved || file.contentId == before.contentId ||
           isSameContent(now.synced.value(file.path), seen.synced.value(file.path));
}

std::unexpected<Error> changed(const QString &what)
{
    //: %1 says what, in a sentence
    return fail(ErrorCode::PublishRefused,
                Tr::tr("Nothing was sent after the pause, because this is no longer what you looked at: %1 "
                       "Look again, then publish.")
                    .arg(what));
}

/// A Space that was to be made new may exist by now: the Hub's own first commit is nobody's news.
Result<> checkSeen(const PublishPlan &now, const PublishPlan &seen)
{
    if (now.hasMovedOn && !seen.hasMovedOn && seen.exists)
        return changed(Tr::tr("the Space was changed on the Hub."));
    QHash<QString, PublishFile> known;
    for (const PublishFile &file : seen.files)
        known.insert(file.path, file);
    for (const PublishFile &file : now.files) {
        const auto before = known.constFind(file.path);
        if (before == known.constEnd() || !isSeen(file, *before, now, seen))
            //: %1 is the path of a file
            return changed(Tr::tr("%1 was changed.").arg(file.path));
    }
    return {};
}

} // namespace

Result<Published> resume(const hub::HubClient &hub, const QString &folder, const PublishPlan &seen,
                         const git::Credentials &credentials, Progress &progress)
{
    const Result<space::Space> space = space::readSpace(folder);
    if (!space)
        return failure(space);
    const Result<PublishPlan> now = makePlan(hub, *space, seen.target, progress);
    if (!now)
        return failure(now);
    if (const Result<> same = checkSeen(*now, seen); !same)
        return failure(same);
    return publish(hub, *space, *now, credentials, progress);
}

} // namespace spacewright::publish
