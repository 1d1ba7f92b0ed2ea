// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repository.h"

#include "gitfolders.h"
#include "gitlibrary.h"

#include <core/git/objects/looseguard.h>
#include <core/git/objects/packindexguard.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Repository)
};

SignatureHandle authorOf(git_repository *repository)
{
    SignatureHandle author;
    if (obtain(author, git_signature_default, repository) != 0)
        obtain(author, git_signature_now, "Spacewright", "spacewright@localhost");
    return author;
}

QString withoutCredentials(const QString &address)
{
    QUrl url(address);
    // "user@host:path" of ssh is no URL and holds no password.
    if (!url.isValid() || url.scheme().isEmpty() || url.userInfo().isEmpty())
        return address;
    url.setUserInfo({});
    return url.toString();
}

} // namespace

Repository::Repository(RepositoryHandle handle) : m_handle(std::move(handle))
{
    OdbHandle objects;
    if (obtain(objects, git_repository_odb, m_handle.get()) == 0)
        guardLooseObjects(objects.get(), QFile::encodeName(commonFolder(*this) + QStringLiteral("/objects")));
}

Result<Repository> Repository::open(const QString &folder)
{
    Result<Repository> repository = openDamaged(folder);
    if (!repository)
        return repository;
    const QString damaged = dangerousPackIndex(commonFolder(*repository) + QStringLiteral("/objects"));
    if (!damaged.isEmpty())
        return fail(ErrorCode::RepositoryDamaged,
                    Tr::tr("The index of a pack of this repository is damaged. Check and repair the repository."),
                    damaged);
    return repository;
}

Result<Repository> Repository::openDamaged(const QString &folder)
{
    startLibrary();
    RepositoryHandle handle;
    const int code = obtain(handle, git_repository_open_ext, QFile::encodeName(folder).constData(),
                            unsigned(GIT_REPOSITORY_OPEN_NO_SEARCH), nullptr);
    if (code == GIT_ENOTFOUND)
        return fail(ErrorCode::FileMissing,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is no git repository.").arg(QDir::toNativeSeparators(folder)), lastError());
    if (code == GIT_EOWNER)
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a folder
                    Tr::tr("The repository in %1 belongs to another user, so git does not open it. If you trust it, "
                           "make its folder yours or name it in git's setting safe.directory.")
                        .arg(QDir::toNativeSeparators(folder)),
                    lastError());
    if (code != 0)
        return fail(
            ErrorCode::FileUnreadable,
            //: %1 is the path of a folder
            Tr::tr("The git repository in %1 cannot be read; it may be damaged.").arg(QDir::toNativeSeparators(folder)),
            lastError());
    // What looks like a folder of a Space but is laid out as a repository itself would have its settings believed.
    if (git_repository_is_bare(handle.get()) != 0)
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a folder
                    Tr::tr("%1 is a repository without files of its own (a bare one). Open a clone of it instead.")
                        .arg(QDir::toNativeSeparators(folder)));
    return Repository(std::move(handle));
}

Result<Repository> Repository::create(const QString &folder, const QString &message)
{
    startLibrary();
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT | GIT_REPOSITORY_INIT_MKDIR;
    options.initial_head = "main";
    RepositoryHandle handle;
    if (obtain(handle, git_repository_init_ext, QFile::encodeName(folder).constData(), &options) != 0)
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("No git repository could be made in %1.").arg(QDir::toNativeSeparators(folder)),
                    lastError());
    Repository repository(std::move(handle));
    if (const Result<> committed = repository.commitAll(message); !committed)
        return failure(committed);
    return repository;
}

Result<> Repository::commitAll(const QString &message)
{
    IndexHandle index;
    TreeHandle tree;
    const SignatureHandle author = authorOf(m_handle.get());
    git_oid treeId = {};
    git_oid commitId = {};
    // Each step only if the one before went well: a commit without its index would look like staged deletions.
    const bool done = obtain(index, git_repository_index, m_handle.get()) == 0 &&
                      git_index_add_all(index.get(), nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr) == 0 &&
                      git_index_write(index.get()) == 0 && git_index_write_tree(&treeId, index.get()) == 0 &&
                      obtain(tree, git_tree_lookup, m_handle.get(), &treeId) == 0 && author &&
                      git_commit_create(&commitId, m_handle.get(), "HEAD", author.get(), author.get(), nullptr,
                                        message.toUtf8().constData(), tree.get(), 0, nullptr) == 0;
    if (!done)
        return fail(ErrorCode::FileUnwritable, Tr::tr("The first commit of the new Space could not be made."),
                    lastError());
    return {};
}

QString Repository::folder() const
{
    const char *folder = git_repository_workdir(m_handle.get());
    return folder ? QDir::cleanPath(QFile::decodeName(folder)) : QString();
}

Result<ObjectId> Repository::resolve(const QString &revision) const
{
    ObjectHandle object;
    ObjectHandle commit;
    int code = obtain(object, git_revparse_single, m_handle.get(), revision.toUtf8().constData());
    if (code == 0)
        code = obtain(commit, git_object_peel, object.get(), GIT_OBJECT_COMMIT);
    if (code == GIT_ENOTFOUND || code == GIT_EAMBIGUOUS || code == GIT_EINVALIDSPEC || code == GIT_EPEEL)
        return fail(ErrorCode::RevisionUnknown,
                    //: %1 is what the user wrote: a branch, a tag, an id
                    Tr::tr("There is no commit %1 here.").arg(revision), lastError());
    if (code != 0)
        return gitFailure(code, Tr::tr("The commit %1 cannot be read.").arg(revision));
    return ObjectId(*git_object_id(commit.get()));
}

Result<ObjectId> Repository::head() const
{
    git_oid id = {};
    const int code = git_reference_name_to_id(&id, m_handle.get(), "HEAD");
    // A branch without commits has no file; anything else in HEAD is damage, not an empty history.
    if (code == GIT_ENOTFOUND && git_repository_head_unborn(m_handle.get()) == 1)
        return ObjectId();
    if (code != 0)
        return gitFailure(code, Tr::tr("The checked out commit cannot be read."));
    return ObjectId(id);
}

QString Repository::originUrl() const
{
    // The setting itself, not the remote: "url.*.insteadOf" of the same file could show another address than the one
    // that was set.
    ConfigHandle config;
    ConfigHandle snapshot;
    const char *url = nullptr;
    if (obtain(config, git_repository_config, m_handle.get()) != 0 ||
        obtain(snapshot, git_config_snapshot, config.get()) != 0 ||
        git_config_get_string(&url, snapshot.get(), "remote.origin.url") != 0)
        return {};
    return withoutCredentials(QString::fromUtf8(url));
}

QString Repository::headBranch() const
{
    ReferenceHandle head;
    if (obtain(head, git_reference_lookup, m_handle.get(), "HEAD") != 0)
        return {};
    const QString target = QString::fromUtf8(git_reference_symbolic_target(head.get()));
    static const QString branches = QStringLiteral("refs/heads/");
    return target.startsWith(branches) ? target.sliced(branches.size()) : QString();
}

bool Repository::isIgnored(const QString &path) const
{
    int ignored = 0;
    return git_ignore_path_is_ignored(&ignored, m_handle.get(), QFile::encodeName(path).constData()) == 0 &&
           ignored != 0;
}

bool Repository::isStoredByLfs(const QString &path) const
{
    const char *filter = nullptr;
    return git_attr_get(&filter, m_handle.get(), GIT_ATTR_CHECK_FILE_THEN_INDEX, QFile::encodeName(path).constData(),
                        "filter") == 0 &&
           filter && QByteArrayView(filter) == "lfs";
}

} // namespace spacewright::git
