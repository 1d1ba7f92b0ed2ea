// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tag.h"

#include <core/git/history/commit.h>

#include <core/git/gitlibrary.h>
#include <core/git/journal/operationrecorder.h>
#include <core/git/repository.h>

#include <QCoreApplication>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tag)
};

} // namespace

Result<> createTag(const Repository &repository, const QString &name, const ObjectId &commit, const QString &message)
{
    int isValid = 0;
    const QByteArray bytes = name.toUtf8();
    if (git_tag_name_is_valid(&isValid, bytes.constData()) != 0 || isValid == 0)
        return fail(ErrorCode::Usage, Tr::tr("Git does not allow the name %1 for a tag.").arg(name));
    OperationRecorder recorder(repository, OperationKind::CreateTag, {name});
    ObjectHandle target;
    git_oid made = {};
    const git_oid id = commit.toGit();
    int code = obtain(target, git_object_lookup, repository.handle(), &id, GIT_OBJECT_COMMIT);
    if (code == 0 && message.isEmpty()) {
        code = git_tag_create_lightweight(&made, repository.handle(), bytes.constData(), target.get(), 0);
    } else if (code == 0) {
        const Result<SignatureHandle> author = configuredAuthor(repository);
        if (!author)
            return failure(author);
        code = git_tag_create(&made, repository.handle(), bytes.constData(), target.get(), author->get(),
                              message.toUtf8().constData(), 0);
    }
    if (code == GIT_EEXISTS)
        return fail(ErrorCode::NameTaken, Tr::tr("There is a tag %1 already.").arg(name), lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The tag %1 cannot be made.").arg(name));
    recorder.finish();
    return {};
}

Result<> deleteTag(const Repository &repository, const QString &name)
{
    OperationRecorder recorder(repository, OperationKind::DeleteTag, {name});
    const int code = git_tag_delete(repository.handle(), name.toUtf8().constData());
    if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC)
        return fail(ErrorCode::RevisionUnknown, Tr::tr("There is no tag %1 here.").arg(name), lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The tag %1 cannot be deleted.").arg(name));
    recorder.finish();
    return {};
}

} // namespace spacewright::git
