// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitlibrary.h"

#include <core/base/redact.h>
#include <core/git/lfs/lfsfilter.h>

#include <QCoreApplication>

#include <git2.h>

#include <cerrno>
#include <cstring>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GitLibrary)
};

bool isDamage(int code, int area)
{
    return code == GIT_EMISMATCH || area == GIT_ERROR_ZLIB || area == GIT_ERROR_ODB || area == GIT_ERROR_OBJECT;
}

} // namespace

void startLibrary()
{
    static const bool started = [] {
        git_libgit2_init();
        registerLfsFilter();
        return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1) == 0;
    }();
    Q_UNUSED(started)
}

QString lastError()
{
    const git_error *error = git_error_last();
    return error ? redact(QString::fromUtf8(error->message)) : QString();
}

std::unexpected<Error> gitFailure(int code, const QString &message)
{
    const git_error *error = git_error_last();
    const int area = error ? error->klass : int(GIT_ERROR_NONE);
    const QString detail = lastError();
    if (code == GIT_EUSER)
        return cancelled();
    if (code == GIT_ELOCKED)
        return fail(ErrorCode::RepositoryLocked,
                    message + QLatin1Char(' ') +
                        Tr::tr("Another program is at work in this repository, or ended in the middle of it. Try again "
                               "later; if no git is running, remove the lock file."),
                    detail);
    if (detail.contains(QString::fromLocal8Bit(std::strerror(ENOSPC))))
        return fail(ErrorCode::DiskFull, message + QLatin1Char(' ') + Tr::tr("The disk is full."), detail);
    if (isDamage(code, area))
        return fail(
            ErrorCode::RepositoryDamaged,
            message + QLatin1Char(' ') +
                Tr::tr("The repository is damaged: check and repair it, which gets from its remote what is missing."),
            detail);
    if (area == GIT_ERROR_INDEX)
        return fail(ErrorCode::RepositoryDamaged,
                    message + QLatin1Char(' ') +
                        Tr::tr("The index cannot be read. Your files are untouched: remove .git/index, and git makes "
                               "it again with `git reset`."),
                    detail);
    return fail(ErrorCode::RepositoryFailed, message, detail);
}

std::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Internal, Tr::tr("It was cancelled."));
}

QString cleaned(QByteArrayView text)
{
    QString result = QString::fromUtf8(text);
    result.removeIf([](QChar character) { return character.category() == QChar::Other_Control && character != u'\n'; });
    return redact(result.trimmed());
}

} // namespace spacewright::git
