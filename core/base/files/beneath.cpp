// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace spacewright
{

int openBeneath(int folder, const QByteArray &path, int flags)
{
    open_how how = {};
    how.flags = quint64(flags) | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
    return int(::syscall(SYS_openat2, folder, path.isEmpty() ? "." : path.constData(), &how, sizeof how));
}

QByteArray fileState(int descriptor)
{
    struct stat found = {};
    if (::fstat(descriptor, &found) != 0)
        return {};
    const auto time = [](const timespec &value) {
        return QByteArray::number(qint64(value.tv_sec)) + '.' + QByteArray::number(qint64(value.tv_nsec));
    };
    return QByteArray::number(qint64(found.st_size)) + ' ' + time(found.st_mtim) + ' ' + time(found.st_ctim) + ' ' +
           QByteArray::number(quint64(found.st_dev)) + ' ' + QByteArray::number(quint64(found.st_ino));
}

} // namespace spacewright
