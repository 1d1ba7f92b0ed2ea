// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "indexlock.h"

#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(IndexLock)
};

} // namespace

Result<IndexLock> IndexLock::take(const Repository &repository)
{
    const QByteArray path = QByteArray(git_repository_path(repository.handle())) + "index.lock";
    const int descriptor = ::open(path.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    const int error = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
        return IndexLock(path);
    }
    if (error == EEXIST)
        return fail(ErrorCode::RepositoryLocked,
                    //: %1 is the path of a file
                    Tr::tr("Another program is at work in this repository, or ended in the middle of it. Try again "
                           "later; if no git is running, remove %1.")
                        .arg(QFile::decodeName(path)));
    return fail(ErrorCode::FileUnwritable,
                //: %1 is the path of a file
                Tr::tr("%1 cannot be made, so nothing is committed.").arg(QFile::decodeName(path)),
                QString::fromLocal8Bit(std::strerror(error)));
}

IndexLock::~IndexLock()
{
    if (!m_path.isEmpty())
        ::unlink(m_path.constData());
}

} // namespace spacewright::git
