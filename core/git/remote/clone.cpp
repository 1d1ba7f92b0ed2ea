// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clone.h"

#include "callbacks.h"

#include <core/git/gitlibrary.h>
#include <core/git/worktree/fresh/freshfiles.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Clone)
};

/// The address as given, whatever `insteadOf` would make of it.
int makeRemote(git_remote **remote, git_repository *repository, const char *name, const char *url, void *)
{
    const int code = git_remote_create(remote, repository, name, url);
    return code != 0 ? code : git_remote_set_instance_url(*remote, url);
}

Result<> fetchInto(const QString &folder, Conversation &conversation)
{
    git_clone_options options = GIT_CLONE_OPTIONS_INIT;
    setCallbacks(options.fetch_opts.callbacks, conversation);
    options.checkout_opts.checkout_strategy = GIT_CHECKOUT_NONE;
    options.remote_cb = makeRemote;
    RepositoryHandle repository;
    const int code = obtain(repository, git_clone, conversation.address.toEncoded().constData(),
                            QFile::encodeName(folder).constData(), &options);
    if (code != 0)
        return conversationFailure(conversation, code,
                                   //: %1 is the address of a repository
                                   Tr::tr("%1 could not be got.").arg(conversation.address.toString()));
    return writeFreshFiles(Repository(std::move(repository)), conversation.progress);
}

std::unexpected<Error> unwritable(const QString &folder, const QString &detail)
{
    return fail(ErrorCode::FileUnwritable,
                //: %1 is the path of a folder
                Tr::tr("%1 cannot be made.").arg(QDir::toNativeSeparators(folder)), detail);
}

} // namespace

Result<Repository> clone(const QString &address, const QString &folder, const Credentials &credentials,
                         Progress &progress)
{
    startLibrary();
    const Result<QUrl> checked = checkedAddress(address);
    if (!checked)
        return failure(checked);
    const QFileInfo target(folder);
    if (target.exists() && !(target.isDir() && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                                    QDir::NoDotAndDotDot)))
        return fail(ErrorCode::NameTaken,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is there already.").arg(QDir::toNativeSeparators(folder)));
    QDir parent = target.absoluteDir();
    parent.mkpath(QStringLiteral("."));
    // Beside the target, so that it can be renamed there.
    const QTemporaryDir place(parent.filePath(QStringLiteral(".spacewright-clone-XXXXXX")));
    if (!place.isValid())
        return unwritable(folder, place.errorString());
    Conversation conversation{withoutSecrets(*checked), credentials, progress};
    const QString finished = place.filePath(QStringLiteral("space"));
    if (const Result<> fetched = fetchInto(finished, conversation); !fetched)
        return failure(fetched);
    parent.rmdir(target.fileName());
    if (!QDir().rename(finished, target.absoluteFilePath()))
        return unwritable(folder, {});
    return Repository::open(target.absoluteFilePath());
}

} // namespace spacewright::git
