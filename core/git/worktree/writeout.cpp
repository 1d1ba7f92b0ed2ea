// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writeout.h"

#include <core/git/staging/indexfile.h>

#include <core/git/gitlibrary.h>
#include <core/git/history/treewalk.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <functional>
#include <vector>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Checkout)
};

void reportFiles(const char *, size_t done, size_t total, void *progress)
{
    static_cast<Progress *>(progress)->report(qint64(done), qint64(total), Tr::tr("Writing files"));
}

int goOn(git_checkout_notify_t, const char *, const git_diff_file *, const git_diff_file *, const git_diff_file *,
         void *progress)
{
    return static_cast<Progress *>(progress)->isCancelled() ? GIT_EUSER : 0;
}

using Writer = std::function<int(const git_checkout_options &)>;

Result<> write(const QList<QByteArray> &paths, const QString &folder, Progress &progress, const Writer &writer)
{
    std::vector<QByteArray> names(paths.begin(), paths.end());
    std::vector<char *> pointers;
    for (QByteArray &name : names)
        pointers.push_back(name.data());
    const QByteArray target = QFile::encodeName(folder);
    const LfsInterruption interruption(progress);
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_RECREATE_MISSING | GIT_CHECKOUT_DONT_UPDATE_INDEX |
                                GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
    options.paths = {pointers.data(), pointers.size()};
    options.target_directory = target.constData();
    options.progress_cb = reportFiles;
    options.progress_payload = &progress;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_UPDATED;
    options.notify_cb = goOn;
    options.notify_payload = &progress;
    if (const int code = writer(options); code != 0)
        return gitFailure(code, Tr::tr("The files cannot be written."));
    return {};
}

} // namespace

Result<> writeOut(const Repository &repository, const ObjectId &commit, const QList<QByteArray> &paths,
                  const QString &folder, Progress &progress)
{
    ObjectHandle target;
    const git_oid id = commit.toGit();
    const int code = obtain(target, git_object_lookup, repository.handle(), &id, GIT_OBJECT_COMMIT);
    if (code != 0)
        return gitFailure(code, Tr::tr("The commit %1 cannot be read.").arg(commit.toString()));
    return write(paths, folder, progress, [&](const git_checkout_options &options) {
        return git_checkout_tree(repository.handle(), target.get(), &options);
    });
}

Result<> writeOutStaged(const Repository &repository, const QList<QByteArray> &paths, const QString &folder,
                        Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    return write(paths, folder, progress, [&](const git_checkout_options &options) {
        return git_checkout_index(repository.handle(), index->get(), &options);
    });
}

} // namespace spacewright::git
